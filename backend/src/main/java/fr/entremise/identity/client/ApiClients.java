package fr.entremise.identity.client;

import fr.entremise.identity.ApiScope;
import fr.entremise.identity.account.Author;
import fr.entremise.identity.client.ApiClientSheet.State;
import fr.entremise.identity.events.ApiClientAct;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.French;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What an admin does to the programs of their centre. Never from within a transaction: see {@link PlatformWork}. */
@Service
public class ApiClients {

    /** So that a secret that got out is recognised by those who look for such in code and mails. */
    private static final String SECRET_PREFIX = "ems_";

    private static final int LONGEST_YEARS = 2;

    private final ApiClientRows rows;
    private final PlatformWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiClients(ApiClientRows rows, PlatformWork work, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** One page of the programs, those shut out included. */
    public Listing<ApiClientSheet> list(CentreId centre, @Nullable State state, ListRequest request) {
        return work.call(() -> rows.list(centre, state, request));
    }

    /** Lets a program in; its secret is told this once. */
    public NewSecret create(CentreId centre, NewApiClient wish, Author author) {
        UUID id = Ids.next();
        String clientId = centre.slug() + "-" + Secrets.hash(id.toString()).substring(0, 12);
        String secret = newSecret();
        try {
            return work.call(() -> {
                Instant end = endOf(centre, wish.expiresOn());
                rows.insert(id, centre, clientId, wish, author.name());
                rows.insertSecret(id, Secrets.hash(secret), end, SecretWarnings.dueAt(clock.instant(), end));
                tell(
                        centre,
                        author,
                        "API_CLIENT_CREATED",
                        clientId,
                        "Programme autorisé\u00a0: " + wish.name() + " ("
                                + wish.scopes().stream()
                                        .sorted()
                                        .map(ApiScope::value)
                                        .collect(Collectors.joining(", "))
                                + "), secret valable jusqu’au " + French.day(wish.expiresOn()) + ".");
                return new NewSecret(sheet(centre, id), secret);
            });
        } catch (DuplicateKeyException taken) {
            throw new NameTaken();
        }
    }

    /** Gives a program a new secret; the one it had is good for that long still. */
    public NewSecret rotate(CentreId centre, UUID id, LocalDate expiresOn, Duration overlap, Author author) {
        String secret = newSecret();
        return work.call(() -> {
            ApiClientSheet before = lockLetIn(centre, id);
            Instant now = clock.instant();
            Instant end = endOf(centre, expiresOn);
            rows.replaceSecret(id, now.plus(overlap));
            rows.insertSecret(id, Secrets.hash(secret), end, SecretWarnings.dueAt(now, end));
            if (overlap.isZero()) {
                rows.dropTokens(id);
            }
            tell(
                    centre,
                    author,
                    "API_CLIENT_ROTATED",
                    before.clientId(),
                    "Nouveau secret du programme " + before.name() + ", valable jusqu’au " + French.day(expiresOn)
                            + (overlap.isZero()
                                    ? "\u00a0; l’ancien est coupé aussitôt."
                                    : "\u00a0; l’ancien reste valable " + overlap.toHours() + "\u00a0h au plus."));
            return new NewSecret(sheet(centre, id), secret);
        });
    }

    /** Shuts a program out, for good and at once: its secrets and its tokens open nothing any more. */
    public ApiClientSheet revoke(CentreId centre, UUID id, String reason, Author author) {
        return work.call(() -> {
            ApiClientSheet before = lockLetIn(centre, id);
            rows.revoke(id, reason);
            rows.dropTokens(id);
            tell(
                    centre,
                    author,
                    "API_CLIENT_REVOKED",
                    before.clientId(),
                    "Programme révoqué\u00a0: " + before.name() + ". Motif\u00a0: " + reason);
            return sheet(centre, id);
        });
    }

    private ApiClientSheet lockLetIn(CentreId centre, UUID id) {
        if (!rows.lock(centre, id)) {
            throw new NotFound();
        }
        ApiClientSheet sheet = sheet(centre, id);
        if (sheet.state() == State.REVOKED) {
            throw new AlreadyRevoked();
        }
        return sheet;
    }

    private ApiClientSheet sheet(CentreId centre, UUID id) {
        return rows.find(centre, id).orElseThrow(NotFound::new);
    }

    /** The first instant at which a secret of that last day is over, in the centre's own time zone. */
    private Instant endOf(CentreId centre, LocalDate lastDay) {
        ZoneId zone = rows.zoneOf(centre);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (lastDay.isBefore(today)) {
            throw InvalidInput.of("expiresOn", "Ce jour est déjà passé.");
        }
        if (lastDay.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw InvalidInput.of("expiresOn", "Un secret est valable deux ans au plus.");
        }
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private void tell(CentreId centre, Author author, String action, String clientId, String summary) {
        events.publishEvent(new ApiClientAct(
                centre,
                Ids.next(),
                clock.instant(),
                author.userId(),
                author.name(),
                author.address(),
                action,
                clientId,
                summary));
    }

    private static String newSecret() {
        return SECRET_PREFIX + Secrets.token();
    }

    /** Two programs of one name could not be told apart in the journal. */
    public static final class NameTaken extends BusinessRuleViolation {
        NameTaken() {
            super(
                    "api-client-name-taken",
                    409,
                    "Nom déjà pris",
                    "Un programme autorisé porte déjà ce nom\u00a0: choisissez-en un autre.");
        }
    }

    /** Shut out is shut out for good. */
    public static final class AlreadyRevoked extends BusinessRuleViolation {
        AlreadyRevoked() {
            super(
                    "api-client-revoked",
                    409,
                    "Programme révoqué",
                    "Ce programme est révoqué\u00a0: autorisez-en un nouveau s’il doit revenir.");
        }
    }
}
