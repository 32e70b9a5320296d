package fr.entremise.identity;

import fr.entremise.shared.Siren;
import java.util.List;

/** Where the bound centre writes to a public body. Answered by the module that keeps the directory, like {@link BodyNames}. */
public interface BodyAddresses {

    /** Addresses of electronic mail of its contacts of today; none for a body that the centre does not know. */
    List<String> addressesOf(Siren siren);
}
