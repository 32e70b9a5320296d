package fr.entremise.operator;

import fr.entremise.identity.Actor;
import java.util.Set;
import java.util.UUID;

/** Somebody who runs the platform: settled against the database at each request, and a controller may take it. */
public record Operator(UUID userId, String name) {

    /** As the journal of a centre names them: somebody from outside, who has no role there. */
    Actor inACentre() {
        return new Actor(userId, name + ", exploitation de la plateforme", "", Set.of());
    }
}
