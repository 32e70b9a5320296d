package fr.entremise.identity;

import fr.entremise.shared.Siren;
import java.util.Optional;

/** How the bound centre calls a public body. Answered by the module that keeps the directory, which builds on this one. */
public interface BodyNames {

    /** Nothing for a body that the centre does not know. */
    Optional<String> nameOf(Siren siren);
}
