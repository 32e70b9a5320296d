package fr.entremise.directory;

import fr.entremise.shared.Siret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the directory knows of a body.
 *
 * @param siretIsDemo made up for the demonstration
 * @param affiliations latest first, superseded ones included
 * @param contacts running and ended
 * @param version what a correction must send back
 */
public record BodySheet(
        BodySummary body,
        @Nullable String inseeCode,
        @Nullable Siret siret,
        boolean siretIsDemo,
        @Nullable PostalAddress address,
        @Nullable String serviceCode,
        @Nullable String commitmentNumber,
        List<Affiliation> affiliations,
        List<BodyContact> contacts,
        long version) {}
