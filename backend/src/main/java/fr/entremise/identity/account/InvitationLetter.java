package fr.entremise.identity.account;

import java.time.Instant;
import java.util.List;

/**
 * What whoever opens the link of an invitation reads.
 *
 * @param known whether the address has an account already, so that nothing but a yes is asked
 * @param byBody whether somebody of the public body invites, not the centre
 */
public record InvitationLetter(
        String centre,
        String centreName,
        String email,
        List<RoleGrant> roles,
        Instant expiresAt,
        boolean known,
        boolean byBody) {}
