package fr.entremise.identity.client;

import fr.entremise.identity.Actor;
import fr.entremise.identity.ApiScope;
import fr.entremise.tenancy.CentreId;
import java.util.Set;
import java.util.UUID;

/**
 * The program behind a token: settled against the database at each request.
 *
 * @param scopes those of the token, which may be fewer than the program's
 */
public record Program(UUID id, CentreId centre, String name, Set<ApiScope> scopes) {

    /** The program as it acts in its centre, and as the journal names it. */
    public Actor actor() {
        return Actor.program(id, "Programme «\u00a0" + name + "\u00a0»", ApiScope.permissionsOf(scopes));
    }
}
