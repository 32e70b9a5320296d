package fr.entremise.operator;

import fr.entremise.identity.Role;
import fr.entremise.identity.account.AccountInvitations;
import fr.entremise.identity.account.Author;
import fr.entremise.identity.account.RoleGrant;
import fr.entremise.operator.OperatorAct.Kind;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreOpening;
import fr.entremise.tenancy.Centres;
import fr.entremise.tenancy.IdempotentRequests.KeyUsedForAnotherRequest;
import fr.entremise.tenancy.OpeningStep;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Opens centres for operators: once per key however often it is asked, its progress readable meanwhile, nothing left of
 * one that failed. No transaction around it: making a schema takes connections of its own.
 */
@Service
public class CentreOpenings {

    private static final Logger log = LoggerFactory.getLogger(CentreOpenings.class);

    /** An opening takes about a second: one that is this old was cut off. */
    private static final Duration CUT_OFF = Duration.ofMinutes(2);

    private static final String FAILED =
            "L’ouverture a échoué\u00a0; rien n’en est resté. Réessayez, ou lisez le journal du serveur.";

    private final CentreOpening opening;
    private final Centres centres;
    private final AccountInvitations invitations;
    private final OperatorJournal journal;
    private final JdbcClient platform;
    private final Clock clock;

    CentreOpenings(
            CentreOpening opening,
            Centres centres,
            AccountInvitations invitations,
            OperatorJournal journal,
            JdbcClient platform,
            Clock clock) {
        this.opening = opening;
        this.centres = centres;
        this.invitations = invitations;
        this.journal = journal;
        this.platform = platform;
        this.clock = clock;
    }

    /** Opens the centre, or answers what the same asking has already led to. */
    public OpeningState open(UUID key, OpeningWish wish, Operator operator) {
        CentreId id = wish.centre().id();
        String fingerprint = fingerprint(wish);
        Optional<Kept> before = kept(key);
        if (before.isPresent() && !before.get().fingerprint().equals(fingerprint)) {
            throw new KeyUsedForAnotherRequest();
        }
        if (before.isPresent() && before.get().state().step() == OpeningStep.DONE) {
            return before.get().state();
        }
        removeCutOff();
        if (centres.find(id).isPresent()) {
            throw InvalidInput.of("slug", "Un centre porte déjà ce nom court.");
        }
        begin(key, id, fingerprint);
        try {
            opening.open(wish.centre(), step -> tell(key, step), () -> invite(id, wish, operator));
        } catch (RuntimeException failure) {
            log.error("Opening of centre {} failed; what was made of it is removed", id, failure);
            end(key, OpeningStep.SPACE, FAILED);
            journal.record(operator, Kind.CENTRE_OPENING_FAILED, id, "Ouverture en échec\u00a0; rien n’en est resté.");
            throw failure instanceof BusinessRuleViolation refusal ? refusal : new OpeningFailed();
        }
        end(key, OpeningStep.DONE, null);
        journal.record(
                operator,
                Kind.CENTRE_OPENED,
                id,
                "Centre ouvert\u00a0: " + wish.centre().name() + ". Invitation à l’administrer envoyée à "
                        + wish.adminEmail() + ".");
        return find(key);
    }

    public OpeningState find(UUID key) {
        return kept(key).orElseThrow(NotFound::new).state();
    }

    private void invite(CentreId id, OpeningWish wish, Operator operator) {
        invitations.invite(
                id,
                wish.adminEmail(),
                List.of(new RoleGrant(Role.CENTRE_ADMIN, null, null, null)),
                new Author(operator.userId(), operator.name(), null));
    }

    private void begin(UUID key, CentreId id, String fingerprint) {
        try {
            int begun = platform.sql("""
                            insert into platform.centre_opening (key, slug, fingerprint, step, started_at)
                            values (?, ?, ?, ?, ?)
                            on conflict (key) do update
                            set step = excluded.step, started_at = excluded.started_at, failure = null, finished_at = null
                            where centre_opening.failure is not null
                            """)
                    .params(key, id.slug(), fingerprint, OpeningStep.SPACE.name(), Timestamp.from(clock.instant()))
                    .update();
            if (begun == 0) {
                throw new UnderWay();
            }
        } catch (DuplicateKeyException twice) {
            throw new UnderWay(twice);
        }
    }

    private void tell(UUID key, OpeningStep step) {
        platform.sql("update platform.centre_opening set step = ? where key = ?")
                .params(step.name(), key)
                .update();
    }

    private void end(UUID key, OpeningStep step, @Nullable String failure) {
        platform.sql("update platform.centre_opening set step = :step, failure = :failure, finished_at = :at"
                        + " where key = :key")
                .param("step", step.name())
                .param("failure", failure)
                .param("at", Timestamp.from(clock.instant()))
                .param("key", key)
                .update();
    }

    /** The process that was opening them has died: what it made is removed, so that the name is free again. */
    private void removeCutOff() {
        platform.sql("""
                        update platform.centre_opening set failure = ?, finished_at = ?
                        where finished_at is null and started_at < ? returning slug
                        """)
                .params(
                        "L’ouverture a été interrompue\u00a0; rien n’en est resté.",
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant().minus(CUT_OFF)))
                .query(String.class)
                .list()
                .forEach(slug -> opening.removeRemains(new CentreId(String.valueOf(slug))));
    }

    private Optional<Kept> kept(UUID key) {
        return platform.sql("select slug, fingerprint, step, failure from platform.centre_opening where key = ?")
                .param(key)
                .query((row, number) -> new Kept(
                        row.getString("fingerprint"),
                        new OpeningState(
                                key,
                                row.getString("slug"),
                                OpeningStep.valueOf(row.getString("step")),
                                row.getString("failure"))))
                .optional();
    }

    private static String fingerprint(OpeningWish wish) {
        return UUID.nameUUIDFromBytes(wish.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private record Kept(String fingerprint, OpeningState state) {}

    /** The same centre is being opened at this moment. */
    public static final class UnderWay extends BusinessRuleViolation {
        UnderWay() {
            super("opening-under-way", 409, "Ouverture en cours", "Ce centre est déjà en cours d’ouverture.");
        }

        UnderWay(Throwable cause) {
            this();
            initCause(cause);
        }
    }

    /** It failed on the way, and nothing is left of it. */
    public static final class OpeningFailed extends BusinessRuleViolation {
        OpeningFailed() {
            super("opening-failed", 409, "Ouverture en échec", FAILED);
        }
    }
}
