package fr.entremise.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A content key as a row keeps it: wrapped by a key of the centre. Columns {@code sealed_by} and {@code sealed_key}; a
 * rotation changes them behind the entity, which never writes them again.
 */
@Embeddable
public record SealedKey(
        @Column(updatable = false) UUID sealedBy,
        @Column(updatable = false) String sealedKey) {}
