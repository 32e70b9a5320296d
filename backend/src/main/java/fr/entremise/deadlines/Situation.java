package fr.entremise.deadlines;

import static java.util.Objects.requireNonNull;

import fr.entremise.deadlines.ContestedDecision.ExpressRefusal;
import fr.entremise.deadlines.calendar.LegalPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contested decision once the law has been applied to it: when it intervened, what started the clock, and what the
 * employee was told then.
 *
 * @param intervenedOn the decision's own date where it is known, else the day it was notified; the birth of a refusal
 * @param confirmedBy an express refusal that came after silence had already refused
 */
record Situation(
        LocalDate intervenedOn,
        LocalDate startsOn,
        Notice notice,
        @Nullable LocalDate implicitRefusalOn,
        @Nullable ExpressRefusal confirmedBy) {

    private static final String RULE = "CRPA L.231-4";

    static Situation of(ContestedDecision decision) {
        return decision.kind() == ContestedDecision.Kind.IMPLICIT ? implicit(decision) : explicit(decision);
    }

    private static Situation explicit(ContestedDecision decision) {
        return new Situation(
                requireNonNull(decision.decidedOn()),
                requireNonNull(decision.notifiedOn()),
                Notice.orNone(decision.notice()),
                null,
                null);
    }

    private static Situation implicit(ContestedDecision decision) {
        LocalDate birth = birthOfRefusal(requireNonNull(decision.requestReceivedOn()));
        ExpressRefusal express = decision.expressRefusal();
        if (isExplicitAfterAll(decision)) {
            LocalDate notifiedOn = requireNonNull(requireNonNull(express).notifiedOn());
            return new Situation(notifiedOn, notifiedOn, Notice.orNone(express.notice()), null, null);
        }
        return new Situation(birth, birth, Notice.orNone(decision.acknowledgement()), birth, express);
    }

    /** An express refusal notified before the silence has run leaves nothing implicit. */
    static boolean isExplicitAfterAll(ContestedDecision decision) {
        ExpressRefusal express = decision.expressRefusal();
        return decision.requestReceivedOn() != null
                && express != null
                && express.notifiedOn() != null
                && express.notifiedOn().isBefore(birthOfRefusal(decision.requestReceivedOn()));
    }

    static LocalDate birthOfRefusal(LocalDate requestReceivedOn) {
        return LegalPeriod.SILENCE_ON_REQUEST.endOfSilence(requestReceivedOn);
    }

    boolean isImplicit() {
        return implicitRefusalOn != null;
    }

    boolean mentionsMpo() {
        return notice.mentionsMpo()
                || (confirmedBy != null && Notice.orNone(confirmedBy.notice()).mentionsMpo());
    }

    List<Step> explainBirth(LocalDate today) {
        if (implicitRefusalOn == null) {
            return List.of();
        }
        String silence = French.months(LegalPeriod.SILENCE_ON_REQUEST.months(implicitRefusalOn));
        String text = implicitRefusalOn.isAfter(today)
                ? "Le silence n’a pas encore valu refus : il le vaudra le " + French.date(implicitRefusalOn) + ", "
                        + silence + " après la réception de la demande."
                : "Le silence gardé " + silence + " sur la demande l’a refusée le " + French.date(implicitRefusalOn)
                        + ", que ce jour soit ouvré ou non.";
        return List.of(Step.of(RULE, implicitRefusalOn, text));
    }

    Step explainConfirmation(String consequence) {
        LocalDate notifiedOn = requireNonNull(requireNonNull(confirmedBy).notifiedOn());
        return Step.of(
                "CJA R.421-2",
                notifiedOn,
                "La décision expresse notifiée le " + French.date(notifiedOn) + " confirme le refus né du silence ; "
                        + consequence);
    }
}
