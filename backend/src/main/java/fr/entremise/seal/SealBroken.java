package fr.entremise.seal;

import fr.entremise.shared.BusinessRuleViolation;

/** What was kept does not open: changed, moved from elsewhere, or sealed with another key. Nothing of it is given. */
public final class SealBroken extends BusinessRuleViolation {

    SealBroken() {
        super(
                "content-unreadable",
                410,
                "Contenu illisible",
                "Ce contenu ne peut pas être ouvert\u00a0: il a été altéré ou sa clé manque. Prévenez votre centre.");
    }
}
