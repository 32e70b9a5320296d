package fr.entremise.mediation;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;

/**
 * Who may see what of a case (confidentiality, CJA L.213-2). It runs inside the centre: content is for the mediator whom
 * the case was given to; whoever examines sees what admissibility needs, until then.
 */
final class Wall {

    private Wall() {}

    /** Whether the case exists for that person at all. */
    static boolean mayKnowOf(Actor actor, MediationCase subject) {
        return actor.has(Permission.READ_CASES) || conducts(actor, subject);
    }

    static boolean conducts(Actor actor, MediationCase subject) {
        return actor.has(Permission.CONDUCT_MEDIATION) && subject.isConductedBy(actor.userId());
    }

    /** Who refers, what was decided, the pieces that admissibility is examined on. */
    static boolean seesReferral(Actor actor, MediationCase subject) {
        return conducts(actor, subject) || (actor.has(Permission.EXAMINE_REFERRALS) && !subject.isHandedOver());
    }

    /** What the employee tells and wishes, and the other pieces. */
    static boolean seesContent(Actor actor, MediationCase subject) {
        return conducts(actor, subject);
    }

    /** That somebody assists, as what and until when; their name and mandate are for those who see the referral. */
    static boolean knowsOfAssistants(Actor actor, MediationCase subject) {
        return conducts(actor, subject) || actor.has(Permission.EXAMINE_REFERRALS);
    }

    static boolean seesPiece(Actor actor, MediationCase subject, PieceCategory category) {
        return category.serveAdmissibility() ? seesReferral(actor, subject) : seesContent(actor, subject);
    }
}
