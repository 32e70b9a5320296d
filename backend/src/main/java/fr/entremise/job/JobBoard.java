package fr.entremise.job;

import fr.entremise.identity.Actor;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreRows;
import fr.entremise.tenancy.CentreStatus;
import fr.entremise.tenancy.Centres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The long work of all centres, in numbers and states, and what can be done about it from outside. */
@Service
public class JobBoard {

    /** The state as a reader sees it: work whose lease has run out belongs to a process that died. */
    private static final String JOBS = """
            select * from (
              select j.id, '{centre}' as centre, j.kind, j.total, j.done, j.failed, j.started_at,
                j.cancel_asked_at is not null as stopping,
                case when j.finished_at is null and j.lease_until <= :now then 'INTERRUPTED' else j.state end as state,
                case when j.finished_at is null and j.lease_until <= :now then j.lease_until else j.finished_at end
                  as finished_at,
                not exists (select 1 from {schema}.job later
                  where later.kind = j.kind and later.started_at > j.started_at) as newest
              from {schema}.job j
            ) j
            """;

    private final CentreRows rows;
    private final Centres centres;
    private final Jobs jobs;
    private final Map<JobKind, Restart> restarts;
    private final Clock clock;

    JobBoard(CentreRows rows, Centres centres, Jobs jobs, List<Restart> restarts, Clock clock) {
        this.rows = rows;
        this.centres = centres;
        this.jobs = jobs;
        this.restarts = restarts.stream().collect(Collectors.toMap(Restart::kind, Function.identity()));
        this.clock = clock;
    }

    /** One page of the work of all centres, unasked the newest first. */
    public Listing<JobLine> list(JobFilter filter, ListRequest request) {
        ListRequest.Order order = request.order(Set.of("startedAt"), "startedAt");
        boolean oldestFirst = order.ascending() && request.sort() != null;
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        JobKind kind = filter.kind();
        if (kind != null) {
            conditions.add("j.kind = :kind");
            parameters.put("kind", kind.name());
        }
        JobState state = filter.state();
        if (state != null) {
            conditions.add("j.state = :state");
            parameters.put("state", state.name());
        }
        return read(readable(called(filter.centre())), conditions, parameters, oldestFirst, request);
    }

    public JobLine find(CentreId centre, UUID id) {
        return read(
                        readable(one -> one.id().equals(centre)),
                        List.of("j.id = :id"),
                        Map.of("id", id),
                        false,
                        new ListRequest(0, 1, null))
                .items()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Asks work of the bound centre to stop, whoever started it. */
    public void stop(UUID id) {
        if (!jobs.askToStop(id)) {
            throw new NotInThisState("Ce travail est terminé, ou son arrêt est déjà demandé.");
        }
    }

    /** Begins work of the bound centre anew, where that can be done without the person who asked for it. */
    public void restart(UUID id, Actor actor) {
        JobLine line = find(CentreContext.current(), id);
        Restart restart = restarts.get(line.kind());
        if (!centres.current().isOpen()) {
            throw new NotInThisState("Ce centre est suspendu\u00a0: rien n’y est lancé avant sa réouverture.");
        }
        if (restart == null || !line.restartable()) {
            throw new NotInThisState(
                    "Ce travail n’a pas échoué, a déjà été relancé, ou dépend des droits et des choix de"
                            + " la personne qui l’a demandé\u00a0: elle seule peut le recommencer.");
        }
        restart.restart(actor);
    }

    private Listing<JobLine> read(
            List<CentreId> among,
            List<String> conditions,
            Map<String, Object> parameters,
            boolean oldestFirst,
            ListRequest request) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("now", Timestamp.from(clock.instant()));
        String query = conditions.isEmpty() ? JOBS : JOBS + " where " + String.join(" and ", conditions);
        Comparator<JobLine> newestFirst = Comparator.comparing(JobLine::startedAt)
                .reversed()
                .thenComparing(job -> job.id().toString());
        CentreRows.Selection<JobLine> selection = oldestFirst
                ? new CentreRows.Selection<>(query, "started_at, id desc", this::line, newestFirst.reversed())
                : new CentreRows.Selection<>(query, "started_at desc, id", this::line, newestFirst);
        return rows.page(among, selection, all, request);
    }

    /** Those whose tables are as this program knows them. */
    private List<CentreId> readable(Predicate<Centre> wanted) {
        return centres.all().stream()
                .filter(centre -> centre.status() != CentreStatus.MIGRATION_FAILED)
                .filter(wanted)
                .map(Centre::id)
                .toList();
    }

    private static Predicate<Centre> called(@Nullable String text) {
        String words = plain(text == null ? "" : text.strip());
        return centre ->
                centre.id().slug().contains(words) || plain(centre.name()).contains(words);
    }

    /** Without capitals and accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private JobLine line(ResultSet row, int number) throws SQLException {
        JobKind kind = JobKind.valueOf(row.getString("kind"));
        JobState state = JobState.valueOf(row.getString("state"));
        boolean stopping = state.isUnfinished() && row.getBoolean("stopping");
        Timestamp finishedAt = row.getTimestamp("finished_at");
        return new JobLine(
                row.getObject("id", UUID.class),
                row.getString("centre"),
                kind,
                state,
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getTimestamp("started_at").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                stopping,
                state.isUnfinished() && !stopping,
                restarts.containsKey(kind) && state.isBroken() && row.getBoolean("newest"));
    }

    /** Somebody else was quicker, or it cannot be done without the person whose work it is. */
    static final class NotInThisState extends BusinessRuleViolation {
        NotInThisState(String detail) {
            super("job-not-in-this-state", 409, "Action impossible dans cet état", detail);
        }
    }
}
