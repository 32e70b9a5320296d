package fr.entremise.mediation;

import fr.entremise.seal.ContentKey;
import fr.entremise.seal.ContentKeys;
import org.springframework.stereotype.Component;

/** Opens the key of a case, for whoever the wall has let through. */
@Component
class CaseKeys {

    private final ContentKeys keys;

    CaseKeys(ContentKeys keys) {
        this.keys = keys;
    }

    ContentKey of(MediationCase subject) {
        return keys.open(subject.id(), subject.contentKey());
    }
}
