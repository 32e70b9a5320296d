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
 * @param granted what a program may do; empty for people, who have roles
 */
public record Actor(
        UUID userId, String name, String email, Set<Role> roles, Set<Siren> bodies, Set<Permission> granted) {

    /** A person. */
    public Actor(UUID userId, String name, String email, Set<Role> roles, Set<Siren> bodies) {
        this(userId, name, email, roles, bodies, Set.of());
    }

    /** A program, which has no role and reads no mail. */
    public static Actor program(UUID id, String name, Set<Permission> granted) {
        return new Actor(id, name, "", Set.of(), Set.of(), granted);
    }

    public boolean has(Permission permission) {
        return granted.contains(permission) || roles.stream().anyMatch(role -> role.allows(permission));
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
