package fr.entremise.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.seal.ContentKey;
import fr.entremise.seal.TestKeys;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From one state to the next, and every way that is refused. */
class MediationCaseTest {

    private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final ContentKey KEY = TestKeys.of(new UUID(0, 9));
    private static final UUID MEDIATOR = new UUID(0, 1);
    private static final UUID COLLEAGUE = new UUID(0, 2);

    private static final Map<String, Consumer<MediationCase>> ACTS = Map.of(
            "accept", subject -> subject.accept(NOW),
            "declare inadmissible", subject -> subject.declareInadmissible(KEY, "Hors champ", NOW),
            "ask for pieces", subject -> subject.askMissingPieces(NOW),
            "assign", subject -> subject.assignTo(COLLEAGUE, "Dominique", NOW),
            "inform the employer", subject -> subject.informEmployer("rh@example.test", NOW),
            "close", subject -> subject.close(KEY, anEnd()),
            "withdraw", subject -> subject.withdraw(TODAY));

    private static final Map<CaseState, Set<String>> ALLOWED = Map.of(
            CaseState.RECEIVED, Set.of("accept", "declare inadmissible", "ask for pieces", "withdraw"),
            CaseState.INCOMPLETE, Set.of("accept", "declare inadmissible", "ask for pieces", "withdraw"),
            CaseState.ACCEPTED, Set.of("assign", "inform the employer", "withdraw"),
            CaseState.ASSIGNED, Set.of("assign", "inform the employer", "close", "withdraw"),
            CaseState.CLOSED, Set.of(),
            CaseState.INADMISSIBLE, Set.of(),
            CaseState.WITHDRAWN, Set.of());

    @ParameterizedTest
    @EnumSource
    void eachStateAllowsItsActsAndRefusesAllOthers(CaseState state) {
        ACTS.forEach((name, act) -> {
            MediationCase subject = aCase(state);
            if (ALLOWED.get(state).contains(name)) {
                assertThatCode(() -> act.accept(subject))
                        .as("%s when %s", name, state)
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> act.accept(subject))
                        .as("%s when %s", name, state)
                        .isInstanceOf(NotInThisState.class);
                assertThat(subject.state()).isEqualTo(state);
            }
        });
    }

    @Test
    void aReferralIsIncompleteUntilTheDecisionIsThere() {
        MediationCase subject = aCase(CaseState.RECEIVED);

        subject.piecesAre(List.of(PieceCategory.OTHER));
        assertThat(subject.state()).isEqualTo(CaseState.INCOMPLETE);

        subject.piecesAre(List.of(PieceCategory.OTHER, PieceCategory.DECISION));
        assertThat(subject.state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void piecesThatComeLaterDoNotReopenTheExamination() {
        MediationCase subject = aCase(CaseState.ASSIGNED);

        subject.piecesAre(List.of());

        assertThat(subject.state()).isEqualTo(CaseState.ASSIGNED);
    }

    @Test
    void anotherMediatorMayTakeOverAndTheSameOneNot() {
        MediationCase subject = aCase(CaseState.ASSIGNED);

        assertThatThrownBy(() -> subject.assignTo(MEDIATOR, "Camille", NOW)).isInstanceOf(NotInThisState.class);
        subject.assignTo(COLLEAGUE, "Dominique", NOW);

        assertThat(subject.isConductedBy(COLLEAGUE)).isTrue();
        assertThat(subject.isConductedBy(MEDIATOR)).isFalse();
    }

    @Test
    void theEmployerIsInformedOnceAndAnswersOnceAfterThat() {
        MediationCase subject = aCase(CaseState.ACCEPTED);
        assertThatThrownBy(() -> subject.recordEmployerAnswer(true, TODAY, TODAY, TODAY))
                .isInstanceOf(NotInThisState.class);

        subject.informEmployer("rh@example.test", NOW);
        assertThatThrownBy(() -> subject.informEmployer("rh@example.test", NOW)).isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> subject.recordEmployerAnswer(true, TODAY.plusDays(1), TODAY, TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> subject.recordEmployerAnswer(true, TODAY.minusDays(1), TODAY, TODAY))
                .isInstanceOf(InvalidInput.class);

        subject.recordEmployerAnswer(false, TODAY, TODAY, TODAY);
        assertThat(subject.summary().employerAccepts()).isFalse();
        assertThatThrownBy(() -> subject.recordEmployerAnswer(true, TODAY, TODAY, TODAY))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    void aWithdrawalEndsTheCaseUnlessAMediatorIsAtWork() {
        MediationCase early = aCase(CaseState.ACCEPTED);
        assertThat(early.withdraw(TODAY)).isTrue();
        assertThat(early.state()).isEqualTo(CaseState.WITHDRAWN);

        MediationCase late = aCase(CaseState.ASSIGNED);
        assertThat(late.withdraw(TODAY)).isFalse();
        assertThat(late.state()).isEqualTo(CaseState.ASSIGNED);
        assertThatThrownBy(() -> late.withdraw(TODAY)).isInstanceOf(NotInThisState.class);
    }

    @Test
    void bothPartiesWhoAgreedNeedNoExamination() {
        MediationCase subject = aCase(CaseState.RECEIVED);

        subject.agreedByBoth("rh@example.test", TODAY, NOW);

        assertThat(subject.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(subject.employer()).returns(true, EmployerPart::accepts);
    }

    @Test
    void whoeverSawAnOlderVersionIsRefused() {
        MediationCase subject = aCase(CaseState.RECEIVED);

        assertThatCode(() -> subject.unlessChangedSince(0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> subject.unlessChangedSince(1)).isInstanceOf(Conflict.class);
    }

    private static MediationCase aCase(CaseState state) {
        MediationCase subject = new MediationCase(new NewCase(
                KEY,
                CaseKind.MPO,
                "MPO-2026-71-000001",
                "C-1",
                "hash",
                NOW,
                TODAY,
                new Claimant("Agent", "Essai", "agent@example.test", null, null),
                "217100767",
                "Chalon-sur-Saône",
                null,
                null,
                null));
        switch (state) {
            case RECEIVED -> {}
            case INCOMPLETE -> subject.askMissingPieces(NOW);
            case INADMISSIBLE -> subject.declareInadmissible(KEY, "Hors champ", NOW);
            case WITHDRAWN -> subject.withdraw(TODAY);
            case ACCEPTED -> subject.accept(NOW);
            case ASSIGNED, CLOSED -> {
                subject.accept(NOW);
                subject.assignTo(MEDIATOR, "Camille", NOW);
                if (state == CaseState.CLOSED) {
                    subject.close(KEY, anEnd());
                }
            }
        }
        return subject;
    }

    private static Closing anEnd() {
        return new Closing(NOW, Outcome.NO_AGREEMENT, EndedBy.MEDIATOR, TODAY, TODAY, "Courriel", null, null);
    }
}
