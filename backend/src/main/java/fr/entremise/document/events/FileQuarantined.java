package fr.entremise.document.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The antivirus found harm in a file. Neither its name nor what was found is told. */
public record FileQuarantined(
        CentreId centre, UUID fileId, @Nullable UUID uploadedBy, UUID id) implements CentreEvent {}
