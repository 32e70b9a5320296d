package fr.entremise.deadlines.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A length that a text gives, in months; the row of the data file that holds when the period begins. */
public enum LegalPeriod {
    /** CJA R.421-1. */
    APPEAL,
    /** CJA L.213-13: the whole period begins anew. */
    AFTER_MEDIATION,
    /** CRPA L.231-4 5°: between an administration and its staff, silence is a refusal. */
    SILENCE_ON_REQUEST,
    /** CRPA L.411-2. */
    SILENCE_ON_APPEAL,
    /** CE Ass. 13 July 2016 n° 387763. */
    REASONABLE_TIME,
    /** GDPR art. 12(3): one month to answer whoever uses a right over their data. */
    DATA_REQUEST,
    /** GDPR art. 12(3): that month and two further ones. */
    DATA_REQUEST_EXTENDED;

    private record Row(
            String period,
            int months,
            String rule,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        private static final List<Row> ALL =
                LegalData.rows("periods.csv").stream().map(Row::read).toList();

        static Row read(List<String> cells) {
            return new Row(
                    cells.get(0),
                    Integer.parseInt(cells.get(1)),
                    cells.get(2),
                    LegalData.day(cells.get(3)),
                    LegalData.day(cells.get(4)));
        }
    }

    public int months(LocalDate beginning) {
        return on(beginning).months;
    }

    public String rule(LocalDate beginning) {
        return on(beginning).rule;
    }

    /** The end of a period that is neither clear nor moved: silence makes a refusal even on a Sunday. */
    public LocalDate endOfSilence(LocalDate beginning) {
        return beginning.plusMonths(months(beginning));
    }

    private Row on(LocalDate day) {
        return Row.ALL.stream()
                .filter(row -> row.period.equals(name()) && LegalData.holdsOn(day, row.first, row.last))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(this + " has no length on " + day));
    }
}
