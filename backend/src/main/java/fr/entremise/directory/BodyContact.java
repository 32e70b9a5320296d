package fr.entremise.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at a body who is written to; {@code to} is the last day. */
public record BodyContact(
        UUID id,
        ContactFunction function,
        String name,
        @Nullable String email,
        @Nullable String phone,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
