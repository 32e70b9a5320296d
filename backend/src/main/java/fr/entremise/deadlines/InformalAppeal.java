package fr.entremise.deadlines;

import static java.util.Objects.requireNonNull;

import fr.entremise.deadlines.calendar.LegalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first informal appeal (CRPA L.411-2). In time, it interrupts: a whole new clear period begins with the refusal,
 * which is the notified answer or, failing an answer in two months, silence.
 */
record InformalAppeal(
        LocalDate receivedOn,
        LocalDate silenceEndsOn,
        @Nullable LitigationEvent answer,
        int laterAppeals) {

    private static final String RULE = "CRPA L.411-2";

    static Optional<InformalAppeal> firstOf(List<LitigationEvent> events) {
        List<LocalDate> received = days(events, LitigationEvent.Type.INFORMAL_APPEAL_RECEIVED);
        if (received.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = received.getFirst();
        LitigationEvent answer = events.stream()
                .filter(event -> event.type() == LitigationEvent.Type.INFORMAL_APPEAL_ANSWER_NOTIFIED)
                .filter(event -> !requireNonNull(event.on()).isBefore(first))
                .min(Comparator.comparing(event -> requireNonNull(event.on())))
                .orElse(null);
        LocalDate silenceEndsOn = LegalPeriod.SILENCE_ON_APPEAL.endOfSilence(first);
        return Optional.of(new InformalAppeal(first, silenceEndsOn, answer, received.size() - 1));
    }

    /** The first appeal of a list that is not yet known to be sound. */
    static @Nullable LocalDate earliestDay(List<LitigationEvent> events) {
        return events.stream()
                .filter(event -> event != null
                        && event.type() == LitigationEvent.Type.INFORMAL_APPEAL_RECEIVED
                        && event.on() != null)
                .map(event -> requireNonNull(event.on()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static List<LocalDate> days(List<LitigationEvent> events, LitigationEvent.Type type) {
        return events.stream()
                .filter(event -> event.type() == type)
                .map(event -> requireNonNull(event.on()))
                .sorted()
                .toList();
    }

    /** The day from which the new period is counted. */
    LocalDate refusedOn() {
        return isAnsweredBeforeSilence() ? answeredOn() : silenceEndsOn;
    }

    /** Silence needs no notice: the decision's own has been given. An answer brings its own or starts nothing. */
    boolean startsANewPeriod(Predicate<Notice> complete) {
        return !isAnsweredBeforeSilence()
                || complete.test(Notice.orNone(requireNonNull(answer).notice()));
    }

    boolean isAnsweredBeforeSilence() {
        return answer != null && answeredOn().isBefore(silenceEndsOn);
    }

    List<Step> explainInterruption(boolean newPeriodStarts) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                RULE,
                receivedOn,
                "Le recours gracieux ou hiérarchique reçu le " + French.date(receivedOn)
                        + ", dans le délai, l’interrompt : un nouveau délai entier court à compter du refus."));
        if (!isAnsweredBeforeSilence()) {
            steps.add(Step.of(
                    RULE,
                    silenceEndsOn,
                    "Le silence gardé " + French.months(LegalPeriod.SILENCE_ON_APPEAL.months(receivedOn))
                            + " sur ce recours l’a rejeté le " + French.date(silenceEndsOn)
                            + ", que ce jour soit ouvré ou non."));
            if (answer != null) {
                steps.add(Step.of(
                        "CJA R.421-2",
                        answer.on(),
                        "La réponse notifiée le " + French.date(answeredOn())
                                + " confirme ce rejet ; par prudence, le premier délai est conservé."));
            }
        } else if (newPeriodStarts) {
            steps.add(Step.of(
                    RULE,
                    answeredOn(),
                    "La réponse notifiée le " + French.date(answeredOn())
                            + ", avec les mentions voulues, fait courir le nouveau délai."));
        } else {
            steps.add(Step.of(
                    "CJA R.421-5",
                    answeredOn(),
                    "La réponse notifiée le " + French.date(answeredOn())
                            + " ne porte pas les mentions voulues : elle ne fait pas courir le nouveau délai."));
        }
        if (laterAppeals > 0) {
            steps.add(Step.of(RULE, null, "Un nouveau recours gracieux ou hiérarchique n’interrompt pas à nouveau."));
        }
        return steps;
    }

    Step explainLateness() {
        return Step.of(
                RULE,
                receivedOn,
                "Le recours gracieux ou hiérarchique reçu le " + French.date(receivedOn)
                        + " l’a été après la fin du délai : il ne l’interrompt pas.");
    }

    private LocalDate answeredOn() {
        return requireNonNull(requireNonNull(answer).on());
    }
}
