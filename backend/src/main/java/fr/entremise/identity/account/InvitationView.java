package fr.entremise.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An invitation that nobody has taken up yet.
 *
 * @param expired whether its link no longer opens anything
 */
public record InvitationView(
        UUID id, String email, List<RoleGrant> roles, Instant invitedAt, Instant expiresAt, boolean expired) {}
