package fr.entremise.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataRequestPeriodTest {

    private static final CentreCalendar CENTRE = new CentreCalendar(List.of("71"));

    /** Regulation 1182/71 art. 3: the day of the receipt does not count, a month ends on its number or on its last day. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, false, 2026-12-23, 2026-12-23",
        "2026-01-31, false, 2026-02-28, 2026-03-02",
        "2026-04-01, false, 2026-05-01, 2026-05-04",
        "2026-11-23, true, 2027-02-23, 2027-02-23",
        "2026-11-30, true, 2027-02-28, 2027-03-01"
    })
    void aMonthOrThreeFromTheReceipt(LocalDate receivedOn, boolean extended, LocalDate safe, LocalDate latest) {
        DataRequestPeriod period = new DataRequestPeriod(receivedOn, extended);

        assertThat(period.deadline(CENTRE)).isEqualTo(new Deadline(safe, latest));
        assertThat(period.explain(CENTRE)).hasSize(safe.equals(latest) ? 1 : 2);
    }
}
