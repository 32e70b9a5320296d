package fr.entremise.identity.account;

import fr.entremise.identity.Role;
import org.jspecify.annotations.Nullable;

/** Which members of a centre; null does not restrict. */
public record MemberFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable Boolean active) {}
