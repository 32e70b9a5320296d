package fr.entremise.directory;

import static fr.entremise.directory.AffiliationStatus.COMMON_BASE;
import static fr.entremise.directory.AffiliationStatus.MANDATORY;
import static fr.entremise.directory.AffiliationStatus.NONE;
import static fr.entremise.directory.AffiliationStatus.VOLUNTARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.entremise.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AffiliationHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

    private final UUID body = new UUID(0, 1);
    private final List<AffiliationPeriod> periods = new ArrayList<>();
    private final AffiliationHistory history = new AffiliationHistory(body, periods);

    @Test
    void knowsNoStatusBeforeOneIsSet() {
        assertThat(history.statusOn(TODAY)).isEmpty();
    }

    @Test
    void closesThePreviousStatusTheDayBefore() {
        change(MANDATORY, "2026-05-20", null);
        change(NONE, "2027-01-01", null);

        assertThat(history.statusOn(LocalDate.of(2026, 5, 19))).isEmpty();
        assertThat(history.statusOn(LocalDate.of(2026, 12, 31))).contains(MANDATORY);
        assertThat(history.statusOn(LocalDate.of(2027, 1, 1))).contains(NONE);
        assertThat(periods.getFirst().view().to()).isEqualTo("2026-12-31");
    }

    @Test
    void refusesADayGoneByWithoutAReason() {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> change(NONE, "2026-05-19", "  "));

        assertThat(refusal.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("reason"));
        assertThat(periods).isEmpty();
    }

    @Test
    void aBackDatedStatusSupersedesWhatCameLaterAndKeepsItVisible() {
        change(MANDATORY, "2026-05-20", null);
        change(VOLUNTARY, "2026-09-01", null);

        change(COMMON_BASE, "2026-01-01", "Délibération du 12 décembre 2025 reçue tard");

        assertThat(history.statusOn(TODAY)).contains(COMMON_BASE);
        assertThat(history.statusOn(LocalDate.of(2026, 10, 1))).contains(COMMON_BASE);
        assertThat(periods)
                .hasSize(3)
                .filteredOn(period -> period.view().supersededAt() != null)
                .hasSize(2);
    }

    @Test
    void neverHoldsTwoStatusesOnOneDay() {
        change(MANDATORY, "2020-01-01", "Reprise");
        change(NONE, "2024-07-01", "Reprise");
        change(VOLUNTARY, "2022-03-15", "Correction");
        change(COMMON_BASE, "2026-06-01", null);

        for (LocalDate day = LocalDate.of(2019, 12, 1); day.isBefore(LocalDate.of(2026, 8, 1)); day = day.plusDays(1)) {
            LocalDate each = day;
            assertThat(periods.stream().filter(period -> period.isInForceOn(each)))
                    .as("on %s", each)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void refusesTheStatusThatTheBodyAlreadyHas() {
        change(MANDATORY, "2026-05-20", null);

        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> change(MANDATORY, "2026-06-01", null));

        assertThat(refusal.errors().getFirst().field()).isEqualTo("status");
    }

    @Test
    void refusesAYearTypedWrong() {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> change(NONE, "0226-06-01", "x")))
                .isNotNull();
        assertThat(catchThrowableOfType(InvalidInput.class, () -> change(NONE, "2206-06-01", null)))
                .isNotNull();
    }

    private void change(AffiliationStatus status, String from, String reason) {
        periods.add(history.change(status, LocalDate.parse(from), reason, "Une gestionnaire", TODAY, NOW));
    }
}
