package fr.entremise.mediation.invitation;

import fr.entremise.shared.Siren;
import java.util.UUID;

/** Who writes in the name of which body. */
record Sender(UUID userId, String email, Siren siren, String bodyName) {}
