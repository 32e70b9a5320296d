package fr.entremise.identity.client;

import fr.entremise.identity.ApiScope;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a program to let in.
 *
 * @param expiresOn last day of its first secret
 */
public record NewApiClient(
        String name,
        Set<ApiScope> scopes,
        LocalDate expiresOn,
        @Nullable String note) {}
