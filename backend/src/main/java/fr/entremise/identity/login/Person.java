package fr.entremise.identity.login;

import fr.entremise.identity.SignedIn;
import java.security.Principal;
import java.util.UUID;

/** What a session keeps of whoever opened it; rights are read at each request. */
public record Person(UUID userId) implements SignedIn, Principal {

    @Override
    public String getName() {
        return userId.toString();
    }
}
