package fr.entremise.deadlines;

import static java.util.Comparator.comparing;

import fr.entremise.deadlines.MpoAnswer.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may have seized the mediator: the referral, the Défenseur des droits (CJA L.213-14) or the registration of a
 * court claim (R.213-12). The earliest that is in time counts.
 */
record Seizure(LitigationEvent.@Nullable Type by, LocalDate on) {

    /** A referral ends with the centre's working days, a claim with the court's. */
    record Limits(Deadline ofReferral, Deadline ofClaim) {}

    /** What counted, and the attempts that did not because they came too late. */
    record Outcome(Seizure retained, Timing timing, List<Seizure> tooLate) {}

    static Outcome firstInTime(LocalDate referredOn, List<LitigationEvent> events, @Nullable Limits limits) {
        Seizure referral = new Seizure(null, referredOn);
        List<Seizure> attempts = Stream.of(
                        Stream.of(referral),
                        attempts(events, LitigationEvent.Type.RIGHTS_DEFENDER_SEIZED),
                        attempts(events, LitigationEvent.Type.COURT_CLAIM_REGISTERED))
                .flatMap(all -> all)
                .sorted(comparing(Seizure::on))
                .toList();
        if (limits == null) {
            return new Outcome(attempts.getFirst(), Timing.NOT_RUNNING, List.of());
        }
        List<Seizure> tooLate = new ArrayList<>();
        for (Seizure attempt : attempts) {
            Timing timing = attempt.timing(limits);
            if (timing != Timing.TOO_LATE) {
                return new Outcome(attempt, timing, tooLate);
            }
            if (attempt.by != null) {
                tooLate.add(attempt);
            }
        }
        return new Outcome(referral, Timing.TOO_LATE, tooLate);
    }

    Step explainLateness() {
        return Step.of(
                rule(), on, subject() + French.date(on) + ", après la fin du délai, n’a pas saisi le médiateur.");
    }

    Step explain(Timing timing) {
        String effect = switch (timing) {
            case IN_TIME -> ", dans le délai, interrompt le délai de recours.";
            case TOO_LATE -> " est venue après la fin du délai ; une personne l’examinera.";
            case TO_ASSESS ->
                " est venue à une date dont l’effet est à apprécier ; elle n’est jamais écartée" + " d’office.";
            case NOT_RUNNING -> " n’est pas tardive, puisque le délai ne court pas.";
        };
        String equivalence =
                by == null || timing == Timing.TOO_LATE ? "" : " Elle vaut saisine du médiateur à cette date.";
        return Step.of(rule(), on, subject() + French.date(on) + effect + equivalence);
    }

    private Timing timing(Limits limits) {
        return (by == LitigationEvent.Type.COURT_CLAIM_REGISTERED ? limits.ofClaim : limits.ofReferral).timingOf(on);
    }

    private String rule() {
        if (by == LitigationEvent.Type.RIGHTS_DEFENDER_SEIZED) {
            return "CJA L.213-14";
        }
        return by == LitigationEvent.Type.COURT_CLAIM_REGISTERED ? "CJA R.213-12" : "CJA L.213-13";
    }

    private String subject() {
        if (by == LitigationEvent.Type.RIGHTS_DEFENDER_SEIZED) {
            return "La saisine du Défenseur des droits datée du ";
        }
        return by == LitigationEvent.Type.COURT_CLAIM_REGISTERED
                ? "La requête enregistrée au tribunal le "
                : "La saisine du médiateur datée du ";
    }

    private static Stream<Seizure> attempts(List<LitigationEvent> events, LitigationEvent.Type type) {
        return InformalAppeal.days(events, type).stream().map(day -> new Seizure(type, day));
    }
}
