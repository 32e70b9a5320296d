package fr.entremise.directory;

import fr.entremise.shared.Siren;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that the reference data do not hold: a syndicat, a CCAS, a SDIS. */
public record NewBody(
        Siren siren, String name, BodyKind kind, @Nullable String department, List<String> postcodes) {}
