package fr.entremise.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody to write to; {@code from} is today when left out. */
public record NewContact(
        ContactFunction function,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate from) {}
