package fr.entremise.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.seal.ContentKey;
import fr.entremise.seal.TestKeys;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may be designated, how long their access lasts, and how it ends. */
class CaseAssistantTest {

    private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final UUID CASE = new UUID(0, 9);
    private static final ContentKey KEY = TestKeys.of(CASE);

    @Test
    void anAccessWithoutALastDayStaysOpenUntilSomebodyEndsIt() {
        CaseAssistant assistant = assistantUntil(null);
        assertThat(assistant.isActiveOn(TODAY.plusYears(5))).isTrue();

        assistant.endByClaimant(NOW, TODAY);

        assertThat(assistant.isActiveOn(TODAY)).isFalse();
        assertThat(lineOf(assistant))
                .extracting(AssistantLine::active, AssistantLine::endedAt, AssistantLine::endedBy)
                .containsExactly(false, NOW, AssistantEnding.CLAIMANT);
    }

    @Test
    void theLastDayCountsWhole() {
        CaseAssistant assistant = assistantUntil(TODAY.plusDays(3));

        assertThat(assistant.isActiveOn(TODAY.plusDays(3))).isTrue();
        assertThat(assistant.isActiveOn(TODAY.plusDays(4))).isFalse();
    }

    @Test
    void whatHasEndedIsNotEndedAgain() {
        CaseAssistant ended = assistantUntil(null);
        ended.endByClaimant(NOW, TODAY);
        CaseAssistant expired = assistantUntil(TODAY);

        assertThatThrownBy(() -> ended.endByCentre(KEY, "Mandat retiré", NOW, TODAY))
                .isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> expired.endByClaimant(NOW, TODAY.plusDays(1))).isInstanceOf(NotInThisState.class);
        assertThat(lineOf(ended).endedBy()).isEqualTo(AssistantEnding.CLAIMANT);
    }

    @Test
    void whyTheCentreEndedItIsReadWithTheKeyAlone() {
        CaseAssistant assistant = assistantUntil(null);

        assistant.endByCentre(KEY, "Mandat dénoncé", NOW, TODAY);

        assertThat(lineOf(assistant).endReason()).isEqualTo("Mandat dénoncé");
        assertThat(assistant.line(null, TODAY, Map.of()).endReason()).isNull();
    }

    @Test
    void behindTheWallNobodyIsNamed() {
        CaseAssistant assistant = assistantUntil(null);
        assistant.endByCentre(KEY, "Mandat dénoncé", NOW, TODAY);

        AssistantLine hidden = lineOf(assistant).withoutIdentity();

        assertThat(hidden.toString())
                .contains("UNION_REPRESENTATIVE")
                .doesNotContain("Dominique", "syndicat@", "dénoncé");
    }

    @Test
    void aDesignationNamesSomebodyWhoCanBeReached() {
        assertThat(refused(new Designation(" ", null, "pas une adresse", TODAY.minusDays(1))))
                .containsExactly("name", "quality", "email", "lastDay");
        assertThat(refused(new Designation("x".repeat(201), AssistantQuality.LAWYER, "a@b.fr", null)))
                .containsExactly("name");
        assertThat(refused(new Designation("Me Dupont", AssistantQuality.LAWYER, "a@b.fr", TODAY.plusYears(3))))
                .containsExactly("lastDay");
        assertThat(refused(new Designation("Me Dupont", AssistantQuality.LAWYER, "a@b.fr", LocalDate.MAX)))
                .containsExactly("lastDay");
        assertThat(new Designation(" Me Dupont ", AssistantQuality.LAWYER, " A@B.fr ", TODAY).checked(TODAY))
                .isEqualTo(new Designation.Checked("Me Dupont", AssistantQuality.LAWYER, "a@b.fr", TODAY));
    }

    @Test
    void whoeverAssistsMayNotBindTheClaimant() {
        assertThatThrownBy(() -> new Follower(CASE, "MPO-1", "a@b.fr", new UUID(0, 1)).requireClaimant())
                .isInstanceOf(Follower.ClaimantOnly.class);
        new Follower(CASE, "MPO-1", "a@b.fr", null).requireClaimant();
    }

    private static List<String> refused(Designation designation) {
        try {
            designation.checked(TODAY);
            return List.of();
        } catch (InvalidInput refusal) {
            return refusal.errors().stream().map(FieldProblem::field).toList();
        }
    }

    private static AssistantLine lineOf(CaseAssistant assistant) {
        return assistant.line(KEY, TODAY, Map.of());
    }

    private static CaseAssistant assistantUntil(@Nullable LocalDate lastDay) {
        return new CaseAssistant(
                CASE,
                new Designation.Checked(
                        "Dominique Essai", AssistantQuality.UNION_REPRESENTATIVE, "syndicat@example.test", lastDay),
                new UUID(0, 3),
                "hash",
                NOW);
    }
}
