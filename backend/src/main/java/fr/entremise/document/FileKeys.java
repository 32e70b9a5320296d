package fr.entremise.document;

import fr.entremise.seal.ContentKey;
import java.util.Optional;
import java.util.UUID;

/** The keys of sealed files, told by the module that sealed them, so that the antivirus sees what is in them. */
public interface FileKeys {

    /** The key of a file of the bound centre, in the running transaction; empty when the file is another module's. */
    Optional<ContentKey> keyOf(UUID file);
}
