package fr.entremise.tenancy;

import java.util.Optional;

/** The name that the mails of the bound centre come from. Answered by the module that keeps the centre's own settings. */
public interface SenderName {

    /** Nothing where the centre writes under its own name. */
    Optional<String> chosen();
}
