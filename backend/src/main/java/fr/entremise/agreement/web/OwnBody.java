package fr.entremise.agreement.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.Siren;

/** The wall around a body: staff read every agreement, people of a body that body's and no other. */
final class OwnBody {

    private OwnBody() {}

    static void only(Actor actor, Siren siren) {
        if (!actor.has(Permission.READ_AGREEMENTS)) {
            actor.requireBody(siren, Permission.READ_OWN_BODY);
        }
    }
}
