package fr.entremise.identity.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a public body, as its own people see them.
 *
 * @param validUntil last day of a delegation
 * @param active whether they may come in today
 */
public record Colleague(
        UUID userId,
        String name,
        String email,
        @Nullable LocalDate validUntil,
        @Nullable Instant lastLoginAt,
        boolean active) {}
