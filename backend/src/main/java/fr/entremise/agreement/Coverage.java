package fr.entremise.agreement;

import fr.entremise.deadlines.CoverageFacts;
import fr.entremise.deadlines.MpoAnswer.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body's decisions of a day are subject to compulsory mediation, and by which convention; the three dates are
 * those of the convention that decides, null when there is none.
 *
 * @param endsOn last covered day, null while no end is known
 * @param reasons why the day is not covered; empty when it is
 */
public record Coverage(
        boolean covered,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate endsOn,
        List<Reason> reasons) {

    public Coverage {
        reasons = List.copyOf(reasons);
    }

    /** The convention that covers the day; failing that the last one before it, failing that the next one. */
    static Coverage on(LocalDate day, List<Convention> conventions) {
        List<CoverageFacts.Covered> periods = conventions.stream()
                .flatMap(convention -> convention.coveredPeriod().stream())
                .sorted(Comparator.comparing(CoverageFacts.Covered::effectiveOn))
                .toList();
        Optional<CoverageFacts.Covered> latestBegun = periods.stream()
                .filter(period -> !period.effectiveOn().isAfter(day))
                .reduce((earlier, later) -> later);
        CoverageFacts.Covered deciding =
                latestBegun.or(() -> periods.stream().findFirst()).orElse(null);
        if (deciding == null) {
            return new Coverage(false, null, null, null, List.of(Reason.NOT_COVERED));
        }
        return new Coverage(
                isCovered(day, deciding),
                deciding.concludedOn(),
                deciding.effectiveOn(),
                deciding.endsOn(),
                reasons(day, deciding));
    }

    /** The same for the competence clock, which weighs the day itself. */
    public CoverageFacts facts() {
        return concludedOn == null || effectiveOn == null
                ? new CoverageFacts.NotCovered()
                : new CoverageFacts.Covered(concludedOn, effectiveOn, endsOn);
    }

    private static boolean isCovered(LocalDate day, CoverageFacts.Covered period) {
        return reasons(day, period).isEmpty();
    }

    private static List<Reason> reasons(LocalDate day, CoverageFacts.Covered period) {
        if (day.isBefore(period.effectiveOn())) {
            return List.of(Reason.NOT_COVERED_YET);
        }
        LocalDate last = period.endsOn();
        return last != null && day.isAfter(last) ? List.of(Reason.NO_LONGER_COVERED) : List.of();
    }
}
