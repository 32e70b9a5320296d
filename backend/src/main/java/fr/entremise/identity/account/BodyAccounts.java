package fr.entremise.identity.account;

import fr.entremise.identity.Role;
import fr.entremise.identity.impersonation.Impersonations;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.identity.login.TrustedDevices;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the people of a public body do about the accounts of their own: they invite colleagues and take their access away,
 * for that body and nothing else. Whom the centre keeps out stays out. Never from within a transaction: see
 * {@link PlatformWork}.
 */
@Service
public class BodyAccounts {

    private final AccountInvitations invitations;
    private final InvitationRows rows;
    private final LoginSessions sessions;
    private final TrustedDevices devices;
    private final Impersonations impersonations;
    private final AccountLog log;
    private final PlatformWork work;
    private final JdbcClient platform;
    private final Clock clock;

    BodyAccounts(
            AccountInvitations invitations,
            InvitationRows rows,
            LoginSessions sessions,
            TrustedDevices devices,
            Impersonations impersonations,
            AccountLog log,
            PlatformWork work,
            JdbcClient platform,
            Clock clock) {
        this.invitations = invitations;
        this.rows = rows;
        this.sessions = sessions;
        this.devices = devices;
        this.impersonations = impersonations;
        this.log = log;
        this.work = work;
        this.platform = platform;
        this.clock = clock;
    }

    /** Everybody who works for the body in this centre, by name. */
    public List<Colleague> of(CentreId centre, Siren body) {
        return work.call(() -> platform.sql("""
                        select a.id, a.name, a.email, a.last_login_at, m.valid_until,
                               a.enabled and m.active and (m.valid_until is null
                                   or m.valid_until >= (?::timestamptz at time zone c.time_zone)::date) as in_force
                        from platform.membership m
                        join platform.user_account a on a.id = m.user_id
                        join platform.centre c on c.slug = m.centre
                        where m.centre = ? and m.role = 'COLLECTIVITY_HR' and m.body_siren = ?
                        order by a.name, a.id limit 500
                        """)
                .params(Timestamp.from(clock.instant()), centre.slug(), body.value())
                .query((row, number) -> {
                    Timestamp seen = row.getTimestamp("last_login_at");
                    return new Colleague(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("email"),
                            row.getObject("valid_until", LocalDate.class),
                            seen == null ? null : seen.toInstant(),
                            row.getBoolean("in_force"));
                })
                .list());
    }

    /** The invitations that give this body's role and no other, not taken up yet. */
    public List<InvitationView> invitations(CentreId centre, Siren body) {
        return work.call(() -> rows.open(centre)).stream()
                .filter(invitation -> isOf(invitation, body))
                .toList();
    }

    /** Writes to a colleague that they are expected. */
    public InvitationView invite(
            CentreId centre, Siren body, String bodyName, String email, @Nullable LocalDate validUntil, Author author) {
        RoleGrant grant = new RoleGrant(Role.COLLECTIVITY_HR, body.value(), bodyName, validUntil);
        return invitations.send(centre, email, List.of(grant), true, author, address -> {
            if (work.call(() -> rows.isKeptOut(centre, address))) {
                throw new KeptOut();
            }
            if (of(centre, body).stream()
                    .anyMatch(
                            colleague -> colleague.active() && colleague.email().equals(address))) {
                throw new AlreadyColleague();
            }
        });
    }

    public void withdraw(CentreId centre, Siren body, UUID id, Author author) {
        if (invitations(centre, body).stream()
                .noneMatch(invitation -> invitation.id().equals(id))) {
            throw new NotFound();
        }
        invitations.withdraw(centre, id, author);
    }

    /** Takes a colleague's access for this body away: their sessions end at once. */
    public void remove(CentreId centre, Siren body, UUID userId, Author author) {
        if (userId.equals(author.userId())) {
            throw new OwnAccess();
        }
        work.run(() -> {
            String bodyName = platform.sql("""
                            delete from platform.membership
                            where centre = ? and user_id = ? and role = 'COLLECTIVITY_HR' and body_siren = ? and active
                            returning body_name
                            """)
                    .params(centre.slug(), userId, body.value())
                    .query(String.class)
                    .optional()
                    .orElseThrow(NotFound::new);
            devices.forgetAll(userId);
            impersonations.endAllOf(userId);
            String name = platform.sql("""
                            update platform.user_account a
                            set enabled = enabled and exists
                                (select 1 from platform.membership m where m.user_id = a.id and m.active)
                            where id = ? returning name
                            """).param(userId).query(String.class).single();
            log.tell(
                    centre,
                    author,
                    "BODY_ACCESS_REMOVED",
                    userId.toString(),
                    "Accès retiré par la collectivité\u00a0: " + name + ", " + bodyName + ".");
        });
        sessions.endAll(userId);
    }

    private static boolean isOf(InvitationView invitation, Siren body) {
        return invitation.roles().stream()
                .allMatch(grant ->
                        grant.role() == Role.COLLECTIVITY_HR && body.value().equals(grant.bodySiren()));
    }

    /** Nobody shuts the door behind themselves. */
    public static final class OwnAccess extends BusinessRuleViolation {
        OwnAccess() {
            super(
                    "own-access",
                    409,
                    "Votre propre accès",
                    "Vous ne pouvez pas retirer votre propre accès\u00a0: un collègue ou votre centre de gestion le peut.");
        }
    }

    /** They are in already. */
    public static final class AlreadyColleague extends BusinessRuleViolation {
        AlreadyColleague() {
            super(
                    "already-colleague",
                    409,
                    "Accès déjà ouvert",
                    "Cette personne a déjà accès à l’espace de votre collectivité.");
        }
    }

    /** The centre closed their account: that is not a body's to undo. */
    public static final class KeptOut extends BusinessRuleViolation {
        KeptOut() {
            super(
                    "account-closed-by-centre",
                    409,
                    "Compte fermé par le centre",
                    "Votre centre de gestion a fermé le compte de cette personne\u00a0: adressez-vous à lui.");
        }
    }
}
