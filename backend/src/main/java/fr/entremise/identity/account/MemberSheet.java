package fr.entremise.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a centre, as its admin sees them.
 *
 * @param active whether they may come in today: not ended, and no delegation past its last day
 * @param secondFactor whether a password alone is not enough
 */
public record MemberSheet(
        UUID userId,
        String name,
        String email,
        List<RoleGrant> roles,
        @Nullable Instant lastLoginAt,
        boolean active,
        boolean secondFactor) {}
