package fr.entremise.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate JAN_1 = LocalDate.of(2026, 1, 1);
    private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);

    @Test
    void bothEndsAreInside() {
        DateRange january = DateRange.of(JAN_1, JAN_31);
        assertThat(january.contains(JAN_1)).isTrue();
        assertThat(january.contains(JAN_31)).isTrue();
        assertThat(january.contains(JAN_1.minusDays(1))).isFalse();
        assertThat(january.contains(JAN_31.plusDays(1))).isFalse();
    }

    @Test
    void anOpenRangeHasNoLastDay() {
        assertThat(DateRange.since(JAN_1).contains(LocalDate.of(2999, 12, 31))).isTrue();
        assertThat(DateRange.since(JAN_1).endingOn(JAN_31)).isEqualTo(DateRange.of(JAN_1, JAN_31));
    }

    @Test
    void rangesThatShareOneDayOverlap() {
        DateRange january = DateRange.of(JAN_1, JAN_31);
        assertThat(january.overlaps(DateRange.since(JAN_31))).isTrue();
        assertThat(DateRange.since(JAN_31).overlaps(january)).isTrue();
        assertThat(january.overlaps(DateRange.since(JAN_31.plusDays(1)))).isFalse();
        assertThat(DateRange.since(JAN_31.plusDays(1)).overlaps(january)).isFalse();
        assertThat(DateRange.since(JAN_1).overlaps(DateRange.since(JAN_31))).isTrue();
    }

    @Test
    void neverEndsBeforeItBegins() {
        assertThatThrownBy(() -> DateRange.of(JAN_31, JAN_1))
                .isInstanceOf(InvalidDateRange.class)
                .hasMessage("La date de fin précède la date de début.");
    }
}
