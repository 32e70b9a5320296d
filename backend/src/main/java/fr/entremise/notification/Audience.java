package fr.entremise.notification;

import fr.entremise.identity.Role;
import fr.entremise.shared.Siren;
import java.util.UUID;

/** Whom a notice is for. */
sealed interface Audience {

    /** Whoever has the role on the day they look. */
    record WithRole(Role role) implements Audience {}

    /** Those who work for a public body. */
    record OfBody(Siren siren) implements Audience {}

    record Only(UUID userId) implements Audience {}
}
