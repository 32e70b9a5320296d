package fr.entremise.identity;

import java.io.Serializable;
import java.util.UUID;

/** The person behind a session, whatever the way in was. Rights are never kept here: they are read at each request. */
public interface SignedIn extends Serializable {

    UUID userId();
}
