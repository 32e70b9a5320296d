package fr.entremise.deadlines;

import fr.entremise.deadlines.ContestedDecision.ExpressRefusal;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for what is missing, impossible or contradictory in a question, and says it by the field's path. */
final class QuestionReview {

    private static final String FUTURE = "Cette date est dans le futur.";
    /** Before any career that still goes on; the calendars are not meant for older days. */
    static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private static final String CONTRADICTS_KIND_EXPLICIT =
            "Une décision explicite n’a pas ce champ\u00a0; pour un silence, indiquez une décision implicite.";
    private static final String CONTRADICTS_KIND_IMPLICIT =
            "Une décision implicite n’a pas ce champ\u00a0; pour un refus écrit, utilisez le refus exprès.";

    private final MpoQuestion question;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    QuestionReview(MpoQuestion question, LocalDate today) {
        this.question = question;
        this.today = today;
    }

    List<FieldProblem> problems() {
        require("category", question.category(), "Indiquez la catégorie de la décision.");
        require("claim", question.claim(), "Indiquez ce que vous demandez.");
        problems.addAll(PlaceReview.ofResidence(question.residence(), "residence", "residence."));
        problems.addAll(PlaceReview.ofWorkplace(question.workplaceDepartment()));
        ContestedDecision decision = question.decision();
        if (decision == null) {
            refuse("decision", "Décrivez la décision contestée.");
        } else if (decision.kind() == null) {
            refuse("decision.kind", "Indiquez si la décision est explicite ou implicite.");
        } else {
            reviewDecision(decision, decision.kind());
            reviewReferral(decision);
            reviewEvents(earliest(decision));
        }
        return List.copyOf(problems);
    }

    private void reviewDecision(ContestedDecision decision, ContestedDecision.Kind kind) {
        if (kind == ContestedDecision.Kind.EXPLICIT) {
            reviewExplicit(decision);
        } else {
            reviewImplicit(decision);
        }
    }

    private void reviewExplicit(ContestedDecision decision) {
        absent("decision.requestReceivedOn", decision.requestReceivedOn(), CONTRADICTS_KIND_EXPLICIT);
        absent("decision.acknowledgement", decision.acknowledgement(), CONTRADICTS_KIND_EXPLICIT);
        absent("decision.expressRefusal", decision.expressRefusal(), CONTRADICTS_KIND_EXPLICIT);
        pastDay("decision.decidedOn", decision.decidedOn(), "Indiquez la date de la décision.");
        pastDay("decision.notifiedOn", decision.notifiedOn(), "Indiquez la date de notification de la décision.");
        if (precedes(decision.notifiedOn(), decision.decidedOn())) {
            refuse("decision.notifiedOn", "La notification ne peut pas précéder la décision.");
        }
    }

    private void reviewImplicit(ContestedDecision decision) {
        absent("decision.decidedOn", decision.decidedOn(), CONTRADICTS_KIND_IMPLICIT);
        absent("decision.notifiedOn", decision.notifiedOn(), CONTRADICTS_KIND_IMPLICIT);
        absent("decision.notice", decision.notice(), CONTRADICTS_KIND_IMPLICIT);
        pastDay(
                "decision.requestReceivedOn",
                decision.requestReceivedOn(),
                "Indiquez la date de réception de la demande.");
        ExpressRefusal refusal = decision.expressRefusal();
        if (refusal != null) {
            String field = "decision.expressRefusal.notifiedOn";
            pastDay(field, refusal.notifiedOn(), "Indiquez la date de notification du refus exprès.");
            if (precedes(refusal.notifiedOn(), decision.requestReceivedOn())) {
                refuse(field, "Le refus exprès ne peut pas précéder la réception de la demande.");
            }
        }
    }

    private void reviewReferral(ContestedDecision decision) {
        LocalDate given = question.referredOn();
        LocalDate referredOn = given == null ? today : given;
        if (given != null && given.isAfter(today)) {
            refuse("referredOn", FUTURE);
        }
        // Where the referral is today by default, a date of the decision beyond it is already refused as future.
        if (given == null) {
            return;
        }
        if (precedes(referredOn, decision.decidedOn())) {
            refuse("referredOn", "La saisine ne peut pas précéder la décision.");
        } else if (precedes(referredOn, decision.notifiedOn())) {
            refuse("referredOn", "La saisine ne peut pas précéder la notification de la décision.");
        } else if (precedes(referredOn, decision.requestReceivedOn())) {
            refuse("referredOn", "La saisine ne peut pas précéder la réception de la demande.");
        } else if (precedes(referredOn, notificationOfRealRefusal(decision))) {
            refuse("referredOn", "La saisine ne peut pas précéder la notification du refus exprès.");
        }
    }

    private void reviewEvents(@Nullable LocalDate earliest) {
        LocalDate firstAppeal = InformalAppeal.earliestDay(question.events());
        for (int i = 0; i < question.events().size(); i++) {
            String path = "events[" + i + "]";
            LitigationEvent event = question.events().get(i);
            if (event == null) {
                refuse(path, "Décrivez cet événement.");
                continue;
            }
            require(path + ".type", event.type(), "Indiquez la nature de cet événement.");
            pastDay(path + ".on", event.on(), "Indiquez la date de cet événement.");
            if (precedes(event.on(), earliest)) {
                refuse(path + ".on", "Cet événement ne peut pas précéder la décision ou la demande.");
            }
            if (event.type() == LitigationEvent.Type.INFORMAL_APPEAL_ANSWER_NOTIFIED) {
                if (firstAppeal == null) {
                    refuse(
                            path + ".type",
                            "Une réponse suppose un recours gracieux ou hiérarchique\u00a0: indiquez sa date.");
                } else if (precedes(event.on(), firstAppeal)) {
                    refuse(path + ".on", "La réponse ne peut pas précéder le recours gracieux ou hiérarchique.");
                }
            } else if (event.type() != null) {
                absent(path + ".notice", event.notice(), "Seule la réponse à un recours porte des mentions.");
            }
        }
    }

    /** Nothing can attack what was not yet notified, or what was not yet asked. */
    private static @Nullable LocalDate earliest(ContestedDecision decision) {
        if (decision.kind() == ContestedDecision.Kind.EXPLICIT) {
            return decision.notifiedOn() == null ? decision.decidedOn() : decision.notifiedOn();
        }
        LocalDate refusal = notificationOfRealRefusal(decision);
        return refusal == null ? decision.requestReceivedOn() : refusal;
    }

    private static @Nullable LocalDate notificationOfRealRefusal(ContestedDecision decision) {
        return Situation.isExplicitAfterAll(decision)
                ? Objects.requireNonNull(decision.expressRefusal()).notifiedOn()
                : null;
    }

    private void pastDay(String field, @Nullable LocalDate day, String whenMissing) {
        require(field, day, whenMissing);
        if (day != null && day.isAfter(today)) {
            refuse(field, FUTURE);
        } else if (day != null && day.isBefore(EARLIEST)) {
            refuse(field, "Cette date est trop ancienne.");
        }
    }

    private void require(String field, @Nullable Object value, String whenMissing) {
        if (value == null) {
            refuse(field, whenMissing);
        }
    }

    private void absent(String field, @Nullable Object value, String whenPresent) {
        if (value != null) {
            refuse(field, whenPresent);
        }
    }

    private static boolean precedes(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private void refuse(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }
}
