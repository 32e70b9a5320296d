package fr.entremise.notification;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail was refused so often that nothing tries again by itself. */
public record MailGivenUp(
        CentreId centre, UUID mailId, @Nullable String reference) implements CentreEvent {}
