package fr.entremise.identity;

import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who acts in the bound centre: settled against the database at each request, and a controller may take it as argument.
 *
 * @param bodies the public bodies that the person works for; empty for staff of the centre
 * @param granted what a program may do; empty for people, who have roles
 * @param looker who sees the centre from this person's place, when it is not they who act
 */
public record Actor(
        UUID userId,
        String name,
        String email,
        Set<Role> roles,
        Set<Siren> bodies,
        Set<Permission> granted,
        @Nullable Looker looker) {

    /** A person. */
    public Actor(UUID userId, String name, String email, Set<Role> roles, Set<Siren> bodies) {
        this(userId, name, email, roles, bodies, Set.of(), null);
    }

    /** A program, which has no role and reads no mail. */
    public static Actor program(UUID id, String name, Set<Permission> granted) {
        return new Actor(id, name, "", Set.of(), Set.of(), granted, null);
    }

    /** The same person, whose place somebody has taken to look around. */
    public Actor seenBy(Actor other) {
        return new Actor(userId, name, email, roles, bodies, granted, new Looker(other.userId(), other.name()));
    }

    public boolean isProgram() {
        return !granted.isEmpty();
    }

    public boolean has(Permission permission) {
        return (looker == null || !permission.isWithheldInAnothersPlace())
                && (granted.contains(permission) || roles.stream().anyMatch(role -> role.allows(permission)));
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

    /** Who answers for what is done: whoever looks, from another's place. */
    public UUID answerableId() {
        return looker == null ? userId : looker.userId();
    }

    /** As the journal names whoever acts. */
    public String answerableName() {
        return looker == null ? name : looker.name() + ", à la place de " + name;
    }

    /** Refuses, as not found, a body that the person does not work for. */
    public void requireBody(Siren siren) {
        if (!bodies.contains(siren)) {
            throw new NotFound();
        }
    }

    /** Who looks from another's place. */
    public record Looker(UUID userId, String name) {}
}
