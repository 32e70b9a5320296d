package fr.entremise.identity.account;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.events.InvitationWritten;
import fr.entremise.identity.login.PasswordRules;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Emails;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Invites people to a centre by mail. The link proves that they read the address: it makes the account, or adds the
 * centre to the account that the address has. Never from within a transaction: see {@link PlatformWork}.
 */
@Service
public class AccountInvitations {

    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final CentreAccounts members;
    private final Accounts accounts;
    private final InvitationRows rows;
    private final AccountLog log;
    private final PlatformWork work;
    private final JdbcClient platform;
    private final ApplicationEventPublisher events;
    private final CentreClock clock;

    AccountInvitations(
            CentreAccounts members,
            Accounts accounts,
            InvitationRows rows,
            AccountLog log,
            PlatformWork work,
            JdbcClient platform,
            ApplicationEventPublisher events,
            CentreClock clock) {
        this.members = members;
        this.accounts = accounts;
        this.rows = rows;
        this.log = log;
        this.work = work;
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    /** Those not taken up yet, the newest first; what has expired can be sent again. */
    public List<InvitationView> open(CentreId centre) {
        return work.call(() -> rows.open(centre));
    }

    /** Writes to somebody that they are expected. */
    public InvitationView invite(CentreId centre, String email, List<RoleGrant> grants, Author author) {
        CentreAccounts.check(grants);
        if (grants.stream().map(RoleGrant::validUntil).distinct().count() > 1
                || grants.stream().filter(grant -> grant.bodySiren() != null).count() > 1) {
            throw InvalidInput.of("roles", "Une invitation donne une seule collectivité et une seule date de fin.");
        }
        return send(centre, email, grants, false, author, address -> {
            if (work.call(() -> rows.isMember(centre, address))) {
                throw new AlreadyMember();
            }
        });
    }

    /**
     * Writes to whoever may be invited.
     *
     * @param byBody whether it is somebody of the public body who invites, not the centre
     * @param check refuses an address
     */
    InvitationView send(
            CentreId centre,
            String email,
            List<RoleGrant> grants,
            boolean byBody,
            Author author,
            Consumer<String> check) {
        String address = Emails.normalised(email);
        CentreAccounts.refusePast(grants, clock);
        check.accept(address);
        try {
            return work.call(() -> {
                UUID id = Ids.next();
                String token = Secrets.token();
                Instant now = clock.now();
                rows.insert(id, centre, address, grants, byBody, Secrets.hash(token), now, now.plus(GOOD_FOR));
                write(centre, address, token, now.plus(GOOD_FOR));
                log.tell(
                        centre,
                        author,
                        "ACCOUNT_INVITED",
                        address,
                        "Invitation envoyée à " + address + "\u00a0: " + CentreAccounts.inWords(grants) + ".");
                return rows.find(centre, id).orElseThrow(NotFound::new);
            });
        } catch (DuplicateKeyException twice) {
            throw new AlreadyInvited();
        }
    }

    /** A new link for the same invitation; the former one opens nothing any more. */
    public InvitationView sendAgain(CentreId centre, UUID id, Author author) {
        return work.call(() -> {
            InvitationView invitation = rows.find(centre, id).orElseThrow(NotFound::new);
            String token = Secrets.token();
            Instant until = clock.now().plus(GOOD_FOR);
            rows.renew(id, Secrets.hash(token), until);
            write(centre, invitation.email(), token, until);
            log.tell(
                    centre,
                    author,
                    "INVITATION_SENT_AGAIN",
                    invitation.email(),
                    "Invitation renvoyée à " + invitation.email() + ".");
            return rows.find(centre, id).orElseThrow(NotFound::new);
        });
    }

    /** Takes an invitation back: its link opens nothing any more. */
    public void withdraw(CentreId centre, UUID id, Author author) {
        work.run(() -> {
            InvitationView invitation = rows.find(centre, id).orElseThrow(NotFound::new);
            rows.withdraw(id);
            log.tell(
                    centre,
                    author,
                    "INVITATION_WITHDRAWN",
                    invitation.email(),
                    "Invitation retirée\u00a0: " + invitation.email() + ".");
        });
    }

    /** What the link leads to; the same refusal for a link that never was, was used, taken back or has expired. */
    public InvitationLetter read(String token) {
        return work.call(() -> rows.letter(Secrets.hash(token)).orElseThrow(InvitationGone::new));
    }

    /**
     * Takes the invitation up.
     *
     * @param name and password of the new account; neither is looked at where the address has one already
     */
    public void accept(String token, @Nullable String name, @Nullable String password, String from) {
        work.run(() -> {
            InvitationLetter letter = rows.letter(Secrets.hash(token)).orElseThrow(InvitationGone::new);
            if (!letter.known()) {
                check(letter.email(), name, password);
            }
            if (!rows.take(Secrets.hash(token))) {
                throw new InvitationGone();
            }
            CentreId centre = new CentreId(letter.centre());
            if (letter.byBody() && rows.isKeptOut(centre, letter.email())) {
                throw new InvitationGone();
            }
            // For an address that has an account already, opening answers that one, with its name and password.
            UUID userId = accounts.open(letter.email(), name == null ? letter.email() : name.strip(), password);
            platform.sql("update platform.user_account set enabled = true where id = ?")
                    .param(userId)
                    .update();
            members.add(centre, userId, letter.roles());
            String known = platform.sql("select name from platform.user_account where id = ?")
                    .param(userId)
                    .query(String.class)
                    .single();
            log.tell(
                    centre,
                    new Author(userId, known, from),
                    "INVITATION_ACCEPTED",
                    userId.toString(),
                    "Invitation acceptée par " + known + "\u00a0: " + CentreAccounts.inWords(letter.roles()) + ".");
        });
    }

    private static void check(String email, @Nullable String name, @Nullable String password) {
        List<BusinessRuleViolation.FieldProblem> problems = Stream.of(
                        name == null || name.isBlank()
                                ? new BusinessRuleViolation.FieldProblem("name", "Indiquez vos prénom et nom.")
                                : null,
                        PasswordRules.problem("password", password, email))
                .filter(Objects::nonNull)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private void write(CentreId centre, String email, String token, Instant until) {
        ZoneId zone = ZoneId.of(platform.sql("select time_zone from platform.centre where slug = ?")
                .param(centre.slug())
                .query(String.class)
                .single());
        events.publishEvent(new InvitationWritten(centre, Ids.next(), email, token, LocalDate.ofInstant(until, zone)));
    }

    /** Whoever is in already changes roles, not invitations. */
    public static final class AlreadyMember extends BusinessRuleViolation {
        AlreadyMember() {
            super(
                    "already-member",
                    409,
                    "Compte déjà ouvert",
                    "Cette personne a déjà un compte dans votre centre\u00a0: changez ses rôles dans la liste.");
        }
    }

    /** The earlier invitation still waits. */
    public static final class AlreadyInvited extends BusinessRuleViolation {
        AlreadyInvited() {
            super(
                    "already-invited",
                    409,
                    "Invitation déjà envoyée",
                    "Une invitation attend déjà à cette adresse\u00a0: renvoyez-la, ou retirez-la d’abord.");
        }
    }

    /** A link that opens nothing, whatever the reason. */
    public static final class InvitationGone extends BusinessRuleViolation {
        InvitationGone() {
            super(
                    "invitation-gone",
                    410,
                    "Invitation close",
                    "Cette invitation n’est plus valable. Demandez à votre centre de gestion de la renvoyer.");
        }
    }
}
