package fr.entremise.billing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    private static final UUID CASE = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 19);
    private static final LocalDate DELIBERATION = LocalDate.of(2022, 5, 12);
    private static final CountableActivities COUNTABLE = new CountableActivities(List.of(
            new ActivityRule(Activity.PLENARY, LocalDate.of(2018, 1, 1), true),
            new ActivityRule(Activity.DRAFTING, LocalDate.of(2018, 1, 1), true),
            new ActivityRule(Activity.TRAVEL, LocalDate.of(2018, 1, 1), false),
            new ActivityRule(Activity.PREPARATION, LocalDate.of(2018, 1, 1), false),
            new ActivityRule(Activity.PREPARATION, LocalDate.of(2026, 5, 1), true)));

    @ParameterizedTest(name = "{0} min at {1} €/h = {2} €")
    @CsvSource({
        "240, 100.00, 400.00",
        "330, 100.00, 550.00",
        "30, 100.00, 50.00",
        "1, 100.00, 1.67",
        "20, 100.00, 33.33",
        "50, 62.00, 51.67",
        "7, 61.50, 7.18",
        "9, 58.10, 8.72",
        "3, 0.10, 0.01",
        "2, 0.10, 0.00",
        "1440, 999.99, 23999.76",
        "0, 100.00, 0.00"
    })
    void pricesMinutesAndRoundsHalfUpOnceForTheLine(int minutes, String hourly, String amount) {
        Statement statement =
                Statement.of(minutes == 0 ? List.of() : List.of(plenary(DAY, minutes)), COUNTABLE, always(hourly));

        assertThat(statement.total()).isEqualTo(Money.euros(amount));
        assertThat(statement.totalMinutes()).isEqualTo(minutes);
    }

    @Test
    void roundsTheLineAndNotEachEntry() {
        // Three times 20 minutes are an hour: 100.00 and not 3 × 33.33.
        Statement statement = Statement.of(
                List.of(plenary(DAY, 20), plenary(DAY, 20), plenary(DAY.minusDays(1), 20)), COUNTABLE, always("100"));

        assertThat(statement.total()).isEqualTo(Money.euros("100.00"));
    }

    @Test
    void hoursWorkedBeforeTheRateChangeAreBilledAtTheOldRate() {
        LocalDate change = LocalDate.of(2026, 5, 15);
        Function<LocalDate, Rate> rates = day -> rate(day.isBefore(change) ? "100.00" : "120.00", false);

        Statement statement = Statement.of(
                List.of(plenary(LocalDate.of(2026, 5, 14), 90), plenary(change, 150), plenary(DAY, 30)),
                COUNTABLE,
                rates);

        assertThat(statement.lines())
                .extracting(Statement.Line::firstDay, Statement.Line::lastDay, Statement.Line::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 14), Money.euros("150.00")),
                        org.assertj.core.groups.Tuple.tuple(change, DAY, Money.euros("360.00")));
        assertThat(statement.total()).isEqualTo(Money.euros("510.00"));
    }

    @Test
    void travelIsTracedAndNotBilled() {
        // CDG 71: 6 h 30 recorded of which 1 h of travel, 100 € an hour.
        Statement statement =
                Statement.of(List.of(plenary(DAY, 330), entry(Activity.TRAVEL, DAY, 60)), COUNTABLE, always("100"));

        assertThat(statement.totalMinutes()).isEqualTo(390);
        assertThat(statement.countableMinutes()).isEqualTo(330);
        assertThat(statement.total()).isEqualTo(Money.euros("550.00"));
    }

    @Test
    void anActivityCountsFromTheDayItsRuleSays() {
        Statement statement = Statement.of(
                List.of(
                        entry(Activity.PREPARATION, LocalDate.of(2026, 4, 30), 60),
                        entry(Activity.PREPARATION, LocalDate.of(2026, 5, 1), 60)),
                COUNTABLE,
                always("100"));

        assertThat(statement.total()).isEqualTo(Money.euros("100.00"));
    }

    @Test
    void anActivityWithoutARuleIsNotBilled() {
        assertThat(Statement.of(List.of(entry(Activity.INDIVIDUAL_INTERVIEW, DAY, 60)), COUNTABLE, always("100"))
                        .total())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void includedHoursAreTracedAtZero() {
        Statement statement = Statement.of(List.of(plenary(DAY, 240)), COUNTABLE, ignoredDay -> rate("100.00", true));

        assertThat(statement.countableMinutes()).isEqualTo(240);
        assertThat(statement.total()).isEqualTo(Money.ZERO);
        assertThat(plain(statement.lines().getFirst().formula())).isEqualTo("4 h × 0,00 € = 0,00 €");
    }

    @Test
    void aCounterEntryTakesBackWhatItUndoes() {
        TimeEntry wrong = plenary(DAY, 300);
        TimeEntry right = plenary(DAY.minusDays(1), 30);

        Statement statement = Statement.of(List.of(wrong, right, wrong.reverse(recording())), COUNTABLE, always("100"));

        assertThat(statement.total()).isEqualTo(Money.euros("50.00"));
        assertThat(statement.lines().getFirst().lastDay()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void aLineWhoseEntriesWereAllUndoneDisappears() {
        TimeEntry wrong = plenary(DAY, 300);

        Statement statement = Statement.of(List.of(wrong, wrong.reverse(recording())), COUNTABLE, always("100"));

        assertThat(statement.lines()).isEmpty();
        assertThat(statement.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void writesTheSumAsAPersonWould() {
        List<TimeEntry> time = new ArrayList<>(List.of(plenary(DAY, 330)));

        assertThat(plain(Statement.of(time, COUNTABLE, always("100"))
                        .lines()
                        .getFirst()
                        .formula()))
                .isEqualTo("5 h 30 × 100,00 € = 550,00 €");
        assertThat(plain(FrenchDuration.of(45))).isEqualTo("45 min");
        assertThat(plain(FrenchDuration.of(65))).isEqualTo("1 h 05");
    }

    @Test
    void neitherSideOfAnInvoiceCanBeAPerson() {
        // CJA L. 213-12: the employee never pays. What is kept of a case and of a debtor has no place for one.
        assertThat(fieldsOf(BillableCase.class))
                .containsExactlyInAnyOrder(
                        "caseId",
                        "reference",
                        "code",
                        "bodySiren",
                        "mediatorUserId",
                        "openedOn",
                        "closedOn",
                        "version");
        assertThat(fieldsOf(InvoiceParty.class))
                .containsExactlyInAnyOrder(
                        "name", "siren", "siret", "siretIsDemo", "address", "serviceCode", "commitmentNumber");
    }

    private static List<String> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .map(java.lang.reflect.Field::getName)
                .toList();
    }

    private static Function<LocalDate, Rate> always(String hourly) {
        return ignoredDay -> rate(hourly, false);
    }

    private static Rate rate(String hourly, boolean included) {
        return new Rate(Money.euros(hourly), included, "2022-05", DELIBERATION);
    }

    private static TimeEntry plenary(LocalDate on, int minutes) {
        return entry(Activity.PLENARY, on, minutes);
    }

    private static TimeEntry entry(Activity activity, LocalDate on, int minutes) {
        return TimeEntry.of(CASE, activity, on, minutes, recording());
    }

    private static TimeEntry.Recording recording() {
        return new TimeEntry.Recording(new UUID(0, 2), Instant.EPOCH);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
