package fr.entremise.identity.events;

import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** Something about somebody's way in has changed; they are told, in case it was not them. */
public record AccountNotice(CentreId centre, UUID id, Kind kind, String email) implements CentreEvent {

    public enum Kind {
        PASSWORD_CHANGED,
        SECOND_FACTOR_ADDED,
        SECOND_FACTOR_REMOVED,
        SECOND_FACTOR_RESET,
        SECOND_FACTOR_RESET_BY_OPERATOR,
        IDENTITY_LINKED,
        IDENTITY_UNLINKED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        DEVICE_TRUSTED,
        ADDRESS_CHANGED
    }
}
