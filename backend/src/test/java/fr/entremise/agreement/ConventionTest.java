package fr.entremise.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.deadlines.CoverageFacts;
import fr.entremise.deadlines.MpoAnswer.Reason;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.Siren;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2023-05-10, 2023-06-01",
        "2024-01-31, 2024-02-01",
        "2024-02-29, 2024-03-01",
        "2025-12-31, 2026-01-01",
        "2025-12-01, 2026-01-01",
        "2026-05-01, 2026-06-01"
    })
    void coversFromTheFirstDayOfTheMonthAfterTheLastSignature(LocalDate signedOn, LocalDate effectiveOn) {
        Convention convention = signed(LocalDate.of(2023, 5, 2), signedOn);

        assertThat(convention.coveredPeriod()).contains(new CoverageFacts.Covered(signedOn, effectiveOn, null));
        assertThat(convention.effectiveDateStep())
                .get()
                .satisfies(step -> assertThat(step.date()).isEqualTo(effectiveOn))
                .satisfies(step -> assertThat(step.text()).contains("premier jour du mois suivant"));
    }

    @Test
    void isConcludedByTheLastSignatureInTimeWhoeverSignsFirst() {
        Convention bodyLast = convention();
        sign(bodyLast, Party.CENTRE, "2026-04-28");
        assertThat(bodyLast.stateOn(TODAY)).isEqualTo(ConventionState.SIGNED_BY_CENTRE);
        sign(bodyLast, Party.MEMBER, "2026-05-04");

        Convention centreLast = convention();
        sign(centreLast, Party.MEMBER, "2026-05-04");
        assertThat(centreLast.stateOn(TODAY)).isEqualTo(ConventionState.SIGNED_BY_MEMBER);
        sign(centreLast, Party.CENTRE, "2026-04-28");

        assertThat(List.of(bodyLast, centreLast)).allSatisfy(convention -> {
            assertThat(convention.coveredPeriod())
                    .contains(new CoverageFacts.Covered(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 6, 1), null));
            assertThat(convention.stateOn(TODAY)).isEqualTo(ConventionState.SCHEDULED);
            assertThat(convention.stateOn(LocalDate.of(2026, 6, 1))).isEqualTo(ConventionState.ACTIVE);
        });
    }

    @Test
    void refusesASignatureOfTomorrowAndAcceptsOneOfToday() {
        Convention convention = convention();

        assertThatThrownBy(() -> sign(convention, Party.MEMBER, "2026-05-21")).isInstanceOf(InvalidInput.class);
        sign(convention, Party.MEMBER, "2026-05-20");
        assertThat(convention.stateOn(TODAY)).isEqualTo(ConventionState.SIGNED_BY_MEMBER);
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void refusesASignatureThatPrecedesADeliberation(Party party) {
        Convention convention = convention();

        assertThatThrownBy(() -> sign(convention, party, "2023-04-19")).isInstanceOf(InvalidInput.class);
        sign(convention, party, "2023-04-20");
        assertThatThrownBy(() -> {
                    Convention centreDeliberatedLater =
                            new Convention("Cluny", deliberation(), "2024-01", LocalDate.of(2024, 1, 10), NOW, "Test");
                    sign(centreDeliberatedLater, party, "2024-01-09");
                })
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void letsASignatureBeCorrectedUntilBothHaveSigned() {
        Convention convention = convention();
        sign(convention, Party.MEMBER, "2026-03-04");
        sign(convention, Party.MEMBER, "2026-04-04");
        sign(convention, Party.CENTRE, "2026-03-10");

        assertThat(convention.coveredPeriod())
                .contains(new CoverageFacts.Covered(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 5, 1), null));
        // The same signature sent twice changes nothing; another one is refused.
        sign(convention, Party.CENTRE, "2026-03-10");
        assertThatThrownBy(() -> sign(convention, Party.CENTRE, "2026-03-11")).isInstanceOf(WrongConventionState.class);
    }

    @Test
    void isDraftedThenSentAndMayBeAbandonedBeforeItIsConcluded() {
        Convention convention = convention();
        assertThat(convention.stateOn(TODAY)).isEqualTo(ConventionState.DRAFT);
        assertThatThrownBy(() -> convention.send(TODAY.plusDays(1), TODAY)).isInstanceOf(InvalidInput.class);
        convention.send(TODAY, TODAY);
        assertThat(convention.stateOn(TODAY)).isEqualTo(ConventionState.SENT);

        convention.abandon("Erreur de délibération", TODAY);

        assertThat(convention.stateOn(TODAY)).isEqualTo(ConventionState.ABANDONED);
        assertThatThrownBy(() -> sign(convention, Party.MEMBER, "2026-05-20")).isInstanceOf(WrongConventionState.class);
        assertThatThrownBy(() -> signed(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4))
                        .abandon("Trop tard", TODAY))
                .isInstanceOf(WrongConventionState.class);
    }

    @Test
    void coversUntilItsLastCoveredDayIncluded() {
        Convention convention = signed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 12));

        convention.terminate(LocalDate.of(2026, 5, 31), "Retrait", TODAY);

        assertThat(convention.stateOn(LocalDate.of(2026, 5, 31))).isEqualTo(ConventionState.NOTICE_GIVEN);
        assertThat(convention.stateOn(LocalDate.of(2026, 6, 1))).isEqualTo(ConventionState.TERMINATED);
        assertThatThrownBy(() -> convention.terminate(LocalDate.of(2026, 6, 30), "Autre", TODAY))
                .isInstanceOf(WrongConventionState.class);
    }

    @Test
    void doesNotEndBeforeItCoversNorBeforeItIsConcluded() {
        Convention convention = signed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 12));

        assertThatThrownBy(() -> convention.terminate(LocalDate.of(2025, 9, 30), "Retrait", TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> convention().terminate(LocalDate.of(2026, 9, 30), "Retrait", TODAY))
                .isInstanceOf(WrongConventionState.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-31, false, 2023-05-10, NOT_COVERED_YET",
        "2023-06-01, true, 2023-05-10,",
        "2024-12-31, true, 2023-05-10,",
        "2025-01-01, false, 2023-05-10, NO_LONGER_COVERED",
        "2025-10-31, false, 2023-05-10, NO_LONGER_COVERED",
        "2025-11-01, true, 2025-10-02,",
        "2030-01-01, true, 2025-10-02,"
    })
    void theRegistryFindsTheConventionOfTheDayAmongSeveral(
            LocalDate day, boolean covered, LocalDate concludedOn, Reason reason) {
        Convention first = signed(LocalDate.of(2023, 5, 4), LocalDate.of(2023, 5, 10));
        first.terminate(LocalDate.of(2024, 12, 31), "Retrait", TODAY);
        Convention second = signed(LocalDate.of(2025, 10, 2), LocalDate.of(2025, 10, 1));

        Coverage coverage = Coverage.on(day, List.of(second, first, convention()));

        assertThat(coverage.covered()).isEqualTo(covered);
        assertThat(coverage.concludedOn()).isEqualTo(concludedOn);
        assertThat(coverage.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void aBodyWithoutConcludedConventionIsNotCovered() {
        assertThat(Coverage.on(TODAY, List.of(convention())))
                .isEqualTo(new Coverage(false, null, null, null, List.of(Reason.NOT_COVERED)));
        assertThat(Coverage.on(TODAY, List.of()).facts()).isEqualTo(new CoverageFacts.NotCovered());
    }

    private static Convention signed(LocalDate byMember, LocalDate byCentre) {
        Convention convention = convention();
        sign(convention, Party.MEMBER, byMember.toString());
        sign(convention, Party.CENTRE, byCentre.toString());
        return convention;
    }

    private static void sign(Convention convention, Party party, String on) {
        convention.recordSignature(party, new Signature("Camille Exemple", "Maire", LocalDate.parse(on)), TODAY);
    }

    private static Convention convention() {
        return new Convention("Cluny", deliberation(), "2022-05", LocalDate.of(2022, 5, 12), NOW, "Test");
    }

    private static Deliberation deliberation() {
        return new Deliberation(
                new Siren("217101377"),
                new DeliberationContent("2023-14", LocalDate.of(2023, 4, 20), "Conseil municipal", null, null),
                TODAY,
                NOW,
                "Test");
    }
}
