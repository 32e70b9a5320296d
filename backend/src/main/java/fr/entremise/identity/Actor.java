package fr.entremise.identity;

import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who acts in the bound centre: settled against the database at each request, and a controller may take it as argument.
 *
 * @param bodies the public bodies that the person works for; empty for staff of the centre
 */
public record Actor(UUID userId, String name, String email, Set<Role> roles, Set<Siren> bodies) {

    public boolean has(Permission permission) {
        return roles.stream().anyMatch(role -> role.allows(permission));
    }

    public boolean hasAnyOf(Permission... permissions) {
        return Set.of(permissions).stream().anyMatch(this::has);
    }

    /** For what is chosen inside a request, where {@link Requires} cannot tell yet: one of them is enough. */
    public void require(Set<Permission> permissions) {
        if (permissions.stream().noneMatch(this::has)) {
            throw new AccessDeniedException("Not allowed");
        }
    }

    /** Refuses, as not found, a body that the person does not work for. */
    public void requireBody(Siren siren) {
        if (!bodies.contains(siren)) {
            throw new NotFound();
        }
    }
}
