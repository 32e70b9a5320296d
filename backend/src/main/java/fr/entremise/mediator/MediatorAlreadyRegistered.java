package fr.entremise.mediator;

import fr.entremise.shared.BusinessRuleViolation;

/** The person is already one of the centre's mediators. */
public final class MediatorAlreadyRegistered extends BusinessRuleViolation {

    MediatorAlreadyRegistered() {
        super(
                "mediator-already-registered",
                409,
                "Déjà inscrit",
                "Cette personne figure déjà parmi les médiateurs du centre. Modifiez sa fiche.");
    }
}
