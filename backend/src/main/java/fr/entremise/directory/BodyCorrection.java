package fr.entremise.directory;

import fr.entremise.shared.Siret;
import org.jspecify.annotations.Nullable;

/** What people write on a body's sheet; null empties the field. */
public record BodyCorrection(
        @Nullable Siret siret,
        @Nullable PostalAddress address,
        @Nullable String serviceCode,
        @Nullable String commitmentNumber,
        long version) {}
