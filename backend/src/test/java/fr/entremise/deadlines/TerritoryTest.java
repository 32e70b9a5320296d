package fr.entremise.deadlines;

import static fr.entremise.deadlines.Question.COURT_ONLY;
import static fr.entremise.deadlines.Question.by;
import static fr.entremise.deadlines.Question.day;
import static fr.entremise.deadlines.Question.notified;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.deadlines.calendar.ClosedDays;
import fr.entremise.deadlines.calendar.Department;
import fr.entremise.deadlines.calendar.DistanceExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances (CJA R.421-7), courts (R.221-3) and closed days of each territory. */
class TerritoryTest {

    @ParameterizedTest
    @CsvSource({
        "71, 71, 0", "2A, 71, 0", "974, 71, 1", "988, 71, 1", "984, 71, 1",
        "974, 974, 0", "71, 974, 1", "976, 974, 1", "984, 984, 1", "977, 978, 1"
    })
    void distanceAddsOneMonthAcrossTheSea(String residence, String workplace, int months) {
        Department seat = Department.of(workplace).seatOfCourt();
        assertThat(DistanceExtension.months(Department.find(residence), seat, day("2026-01-15")))
                .isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"71", "974"})
    void livingAbroadAddsTwoMonthsBeforeEveryCourt(String workplace) {
        Department seat = Department.of(workplace).seatOfCourt();
        assertThat(DistanceExtension.months(null, seat, day("2026-01-15"))).isEqualTo(2);
    }

    @Test
    void theExtensionIsOneAdditionWithTheTwoMonths() {
        // 30 November + 3 months is 28 February + 1 day; step by step it would be 30 January, then 28 February.
        assertThat(notified("2025-11-15").livingIn("974").answer().deadline()).isEqualTo(by("2026-02-16"));
        assertThat(notified("2025-11-30").livingIn("974").answer().deadline()).isEqualTo(by("2026-03-02"));
        assertThat(notified("2025-10-31").livingAbroad("CH").answer().deadline())
                .isEqualTo(Question.between("2026-03-02", "2026-03-02"));
    }

    @Test
    void aMetropolitanClaimantAtAnOverseasCentreHasThreeMonths() {
        // 16 April 2026 is a Thursday.
        assertThat(notified("2026-01-15")
                        .atCentre("974")
                        .livingIn("71")
                        .answer()
                        .deadline())
                .isEqualTo(by("2026-04-16"));
    }

    @Test
    void laReunionRestsOnTheTwentiethOfDecember() {
        // 20 December 2024 is a Friday.
        assertThat(notified("2024-10-19")
                        .atCentre("974")
                        .livingIn("974")
                        .answer()
                        .deadline())
                .isEqualTo(by("2024-12-23"));
        assertThat(notified("2024-10-19").answer().deadline()).isEqualTo(by("2024-12-20"));
    }

    @Test
    void aReferralFollowsTheCentreAndAClaimFollowsTheCourt() {
        // A centre of La Réunion, an employee who works in Saône-et-Loire: 20 December is closed for the centre only.
        Question question = notified("2024-10-19").atCentre("974").workingIn("71");
        assertThat(question.answer().deadline()).isEqualTo(by("2024-12-23"));
        Question outside = notified("2024-10-19", COURT_ONLY)
                .atCentre("974")
                .workingIn("71")
                .in(DecisionCategory.OTHER);
        assertThat(outside.answer().courtDeadline()).isEqualTo(by("2024-12-20"));
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL, 2026-04-03, false",
        "ALSACE_MOSELLE, 2026-04-03, true",
        "ALSACE_MOSELLE, 2025-12-26, true",
        "NATIONAL, 2026-04-06, true",
        "NATIONAL, 2026-05-14, true",
        "NATIONAL, 2026-05-25, true",
        "976, 2026-04-27, true",
        "972, 2026-05-22, true",
        "971, 2026-05-27, true",
        "973, 2026-06-10, true",
        "974, 2024-12-20, true",
        "NATIONAL, 2024-12-20, false",
        "NATIONAL, 2026-11-21, true",
        "NATIONAL, 2026-11-23, false"
    })
    void everyTerritoryHasItsClosedDays(String calendar, String date, boolean closed) {
        assertThat(ClosedDays.of(calendar).include(day(date))).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "71, Tribunal administratif de Dijon", "63, Tribunal administratif de Clermont-Ferrand",
        "974, Tribunal administratif de La Réunion", "984, Tribunal administratif de La Réunion",
        "45, Tribunal administratif d’Orléans", "80, Tribunal administratif d’Amiens",
        "971, Tribunal administratif de la Guadeloupe", "2B, Tribunal administratif de Bastia"
    })
    void theWorkplaceGivesTheCourt(String department, String court) {
        assertThat(AdministrativeCourt.ofDepartment(department)).contains(new AdministrativeCourt(court));
    }

    @ParameterizedTest
    @CsvSource({"20", "96", "970", "1", "''"})
    void anUnknownDepartmentHasNoCourt(String code) {
        assertThat(AdministrativeCourt.ofDepartment(code)).isEmpty();
    }

    @Test
    void aPostMediationDeadlineIsAWholeNewPeriod() {
        CentreCalendar centre = new CentreCalendar(List.of("71"));
        Residence home = Residence.inDepartment("71");
        assertThat(PostMediationClock.after(day("2026-09-30"), home, null, centre)
                        .deadline())
                .isEqualTo(by("2026-12-01"));
        // Case 26: Whit Monday of 25 May does not matter.
        assertThat(PostMediationClock.after(day("2026-03-25"), home, null, centre)
                        .deadline())
                .isEqualTo(by("2026-05-26"));
        assertThat(PostMediationClock.after(day("2026-09-30"), Residence.abroad("CH"), null, centre)
                        .deadline())
                .isEqualTo(by("2027-02-01"));
        assertThat(PostMediationClock.after(day("2026-09-30"), home, "974", centre)
                        .deadline())
                .isEqualTo(Question.between("2026-12-31", "2027-01-04"));
        assertThat(PostMediationClock.after(day("2026-09-30"), home, null, centre)
                        .steps())
                .extracting(Step::rule)
                .startsWith("CJA L.213-13", "CJA R.421-1");
    }

    @Test
    void aPostMediationQuestionNamesItsFields() {
        assertThat(PostMediationClock.problems(null, new Residence("99", null), "x"))
                .extracting(problem -> problem.field())
                .containsExactly("knownByAllOn", "residenceDepartment", "workplaceDepartment");
        assertThat(PostMediationClock.problems(day("2026-09-30"), Residence.abroad("RE"), null))
                .extracting(problem -> problem.field())
                .containsExactly("residenceCountry");
        assertThat(PostMediationClock.problems(day("+999999999-12-31"), Residence.inDepartment("71"), null))
                .extracting(problem -> problem.field())
                .containsExactly("knownByAllOn");
        assertThat(PostMediationClock.problems(day("2026-09-30"), null, null))
                .extracting(problem -> problem.field())
                .containsExactly("residenceDepartment");
    }
}
