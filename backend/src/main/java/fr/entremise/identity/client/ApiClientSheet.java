package fr.entremise.identity.client;

import fr.entremise.identity.ApiScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One program as its centre sees it; never with a secret.
 *
 * @param expiresOn last day of the secret in use
 * @param oldSecretUntil until when the secret before it is still good; null when it is not
 */
public record ApiClientSheet(
        UUID id,
        String clientId,
        String name,
        List<ApiScope> scopes,
        @Nullable String note,
        State state,
        Instant createdAt,
        String createdBy,
        LocalDate expiresOn,
        @Nullable Instant oldSecretUntil,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason) {

    public enum State {
        ACTIVE,
        /** Its last secret is over; a new one lets it in again. */
        EXPIRED,
        /** For good. */
        REVOKED
    }
}
