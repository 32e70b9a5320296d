package fr.entremise.directory;

import fr.entremise.shared.Siren;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body in the list of the directory.
 *
 * @param status today's affiliation, null when nobody has set it
 * @param coverage the convention in force today, null when there is none
 */
public record BodyRow(
        Siren siren,
        String name,
        BodyKind kind,
        @Nullable EpciType epciType,
        @Nullable String department,
        List<String> postcodes,
        @Nullable Integer population,
        @Nullable AffiliationStatus status,
        @Nullable BodyCoverage coverage) {

    static BodyRow of(BodySummary body, @Nullable BodyCoverage coverage) {
        return new BodyRow(
                body.siren(),
                body.name(),
                body.kind(),
                body.epciType(),
                body.department(),
                body.postcodes(),
                body.population(),
                body.status(),
                coverage);
    }
}
