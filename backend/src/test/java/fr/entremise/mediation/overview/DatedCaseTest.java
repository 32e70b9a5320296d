package fr.entremise.mediation.overview;

import static fr.entremise.mediation.overview.CaseDeadline.Kind.COURT_LATEST;
import static fr.entremise.mediation.overview.CaseDeadline.Kind.COURT_SAFE;
import static fr.entremise.mediation.overview.CaseDeadline.Kind.EMPLOYER_ANSWER_DUE;
import static fr.entremise.mediation.overview.CaseDeadline.Kind.REFERRAL_LATEST;
import static fr.entremise.mediation.overview.CaseDeadline.Kind.REFERRAL_SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.entremise.mediation.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedCaseTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"2026-11-21, LATE", "2026-11-22, SOON", "2026-11-29, SOON", "2026-11-30, LATER"})
    void aDayIsLateOnceItIsOverAndSoonWithinAWeek(LocalDate on, Risk risk) {
        assertThat(Risk.of(on, TODAY)).isEqualTo(risk);
    }

    @Test
    void aReferralThatNobodyExaminedHasTheTwoDaysOfItsClaimant() {
        DatedCase received = referral(CaseState.RECEIVED, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 1));

        assertThat(received.deadlines(TODAY, PARIS))
                .extracting(CaseDeadline::on, CaseDeadline::kind, CaseDeadline::risk)
                .containsExactly(
                        tuple(LocalDate.of(2026, 11, 20), REFERRAL_SAFE, Risk.LATE),
                        tuple(LocalDate.of(2026, 12, 1), REFERRAL_LATEST, Risk.LATER));
    }

    @Test
    void twoDaysThatAreOneMakeOneLine() {
        LocalDate day = LocalDate.of(2026, 11, 25);

        assertThat(referral(CaseState.INCOMPLETE, day, day).deadlines(TODAY, PARIS))
                .singleElement()
                .isEqualTo(new CaseDeadline(
                        day, REFERRAL_LATEST, "MPO-2026-71-000001 · Cluny", "dossiers/MPO-2026-71-000001", Risk.SOON));
    }

    @Test
    void onceExaminedTheDaysOfTheReferralNoLongerMatter() {
        LocalDate day = LocalDate.of(2026, 11, 25);

        for (CaseState state : new CaseState[] {CaseState.ACCEPTED, CaseState.INADMISSIBLE, CaseState.WITHDRAWN}) {
            assertThat(referral(state, day, day).deadlines(TODAY, PARIS)).isEmpty();
        }
    }

    @Test
    void anEmployerIsExpectedToAnswerFifteenDaysAfterItWasTold() {
        // Half past midnight of the 10th in Paris.
        Instant told = Instant.parse("2026-11-09T23:30:00Z");

        assertThat(informed(told, null).deadlines(TODAY, PARIS))
                .extracting(CaseDeadline::on, CaseDeadline::kind)
                .containsExactly(tuple(LocalDate.of(2026, 11, 25), EMPLOYER_ANSWER_DUE));
        assertThat(informed(told, TODAY).deadlines(TODAY, PARIS)).isEmpty();
        assertThat(informed(null, null).deadlines(TODAY, PARIS)).isEmpty();
    }

    @Test
    void theWayToTheCourtIsShownWhileItIsOpen() {
        assertThat(closed(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 24))
                        .deadlines(TODAY, PARIS))
                .extracting(CaseDeadline::kind)
                .containsExactly(COURT_LATEST);
        assertThat(closed(TODAY, LocalDate.of(2026, 11, 24)).deadlines(TODAY, PARIS))
                .extracting(CaseDeadline::kind)
                .containsExactly(COURT_SAFE, COURT_LATEST);
        assertThat(closed(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21))
                        .deadlines(TODAY, PARIS))
                .isEmpty();
    }

    private static DatedCase referral(CaseState state, LocalDate safe, LocalDate latest) {
        return new DatedCase("MPO-2026-71-000001", "Cluny", state, safe, latest, null, null, null, null);
    }

    private static DatedCase informed(Instant at, LocalDate answeredOn) {
        return new DatedCase("MPO-2026-71-000001", "Cluny", CaseState.ASSIGNED, null, null, at, answeredOn, null, null);
    }

    private static DatedCase closed(LocalDate safe, LocalDate latest) {
        return new DatedCase("MPO-2026-71-000001", "Cluny", CaseState.CLOSED, null, null, null, null, safe, latest);
    }
}
