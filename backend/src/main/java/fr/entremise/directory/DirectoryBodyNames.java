package fr.entremise.directory;

import fr.entremise.identity.BodyNames;
import fr.entremise.shared.Siren;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody be made to work for a body of the directory, and no other. */
@Component
class DirectoryBodyNames implements BodyNames {

    private final Bodies bodies;

    DirectoryBodyNames(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Optional<String> nameOf(Siren siren) {
        return bodies.find(siren).map(BodySummary::name);
    }
}
