package fr.entremise.mediation.overview;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.CaseState;
import fr.entremise.mediation.Cases;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the cases of the bound centre look like from above. */
@Service
@Transactional(readOnly = true)
public class CaseOverview {

    private static final int LONGEST_RANGE = 100;
    private static final int MOST_DEADLINES = 500;
    private static final int MOST_MONTHS = 60;

    private final OverviewQueries queries;
    private final CentreClock clock;
    private final Centres centres;

    CaseOverview(OverviewQueries queries, CentreClock clock, Centres centres) {
        this.queries = queries;
        this.clock = clock;
        this.centres = centres;
    }

    /** The days that matter, of all cases to those who run the service; to a mediator, of those they were given. */
    public Deadlines deadlines(LocalDate from, LocalDate to, Actor actor) {
        if (to.isBefore(from)) {
            throw InvalidInput.of("to", "Le dernier jour précède le premier.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_RANGE) {
            throw InvalidInput.of("to", "Demandez " + LONGEST_RANGE + " jours au plus.");
        }
        ZoneId zone = centres.current().timeZone();
        LocalDate today = LocalDate.ofInstant(clock.now(), zone);
        long wait = Cases.ANSWER_EXPECTED_WITHIN.toDays();
        OverviewQueries.Range range = new OverviewQueries.Range(
                from,
                to,
                startOf(from.minusDays(wait), zone),
                startOf(to.minusDays(wait).plusDays(1), zone));
        List<CaseDeadline> found =
                queries
                        .dated(range, actor.has(Permission.READ_CASES) ? null : actor.userId(), MOST_DEADLINES + 1)
                        .stream()
                        .flatMap(dated -> dated.deadlines(today, zone).stream())
                        .filter(deadline ->
                                !deadline.on().isBefore(from) && !deadline.on().isAfter(to))
                        .sorted(Comparator.comparing(CaseDeadline::on)
                                .thenComparing(CaseDeadline::title)
                                .thenComparing(CaseDeadline::kind))
                        .limit(MOST_DEADLINES + 1L)
                        .toList();
        return found.size() > MOST_DEADLINES
                ? new Deadlines(found.subList(0, MOST_DEADLINES), true)
                : new Deadlines(found, false);
    }

    /**
     * Days in their order.
     *
     * @param cut there are more of them than one answer holds: these are the first ones
     */
    public record Deadlines(List<CaseDeadline> items, boolean cut) {}

    /** The running month and those before it, so many in all. */
    public CaseFigures figures(int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw InvalidInput.of("months", "Demandez de 1 à " + MOST_MONTHS + " mois.");
        }
        ZoneId zone = centres.current().timeZone();
        YearMonth last = YearMonth.from(LocalDate.ofInstant(clock.now(), zone));
        YearMonth first = last.minusMonths(months - 1L);
        Instant since = startOf(first.atDay(1), zone);
        Map<String, CaseFigures.Month> counted = queries.months(since, first.atDay(1), zone);
        List<OverviewQueries.StateCount> states = queries.states(since, zone);
        Map<CaseState, Long> byState = states.stream()
                .collect(Collectors.toMap(OverviewQueries.StateCount::state, OverviewQueries.StateCount::cases));
        return new CaseFigures(
                Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .map(YearMonth::toString)
                        .map(month -> counted.getOrDefault(month, new CaseFigures.Month(month, 0, 0)))
                        .toList(),
                Arrays.stream(CaseState.values())
                        .map(state -> new CaseFigures.InState(state, byState.getOrDefault(state, 0L)))
                        .toList(),
                states.stream()
                        .map(OverviewQueries.StateCount::median)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(days -> Math.toIntExact(Math.round(days)))
                        .orElse(null));
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
