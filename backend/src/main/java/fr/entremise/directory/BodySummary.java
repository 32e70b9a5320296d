package fr.entremise.directory;

import fr.entremise.shared.Siren;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body in one line.
 *
 * @param department where it is; an EPCI over several departments is in the one with most inhabitants
 * @param status today's affiliation, null when nobody has set it
 */
public record BodySummary(
        Siren siren,
        String name,
        BodyKind kind,
        @Nullable EpciType epciType,
        @Nullable String department,
        List<String> postcodes,
        @Nullable Integer population,
        @Nullable AffiliationStatus status) {}
