package fr.entremise.identity;

import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who acts in the bound centre: settled against the database at each request, and a controller may take it as argument.
 *
 * @param bodies the public bodies that the person works for, and as what for each; empty for staff of the centre
 * @param granted what a program may do; empty for people, who have roles
 * @param looker who sees the centre from this person's place, when it is not they who act
 */
public record Actor(
        UUID userId,
        String name,
        String email,
        Set<Role> roles,
        Map<Siren, Set<Role>> bodies,
        Set<Permission> granted,
        @Nullable Looker looker) {

    /** A person who works for the centre itself, or for none. */
    public Actor(UUID userId, String name, String email, Set<Role> roles) {
        this(userId, name, email, roles, Map.of(), Set.of(), null);
    }

    /** A program, which has no role and reads no mail. */
    public static Actor program(UUID id, String name, Set<Permission> granted) {
        return new Actor(id, name, "", Set.of(), Map.of(), granted, null);
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

    /** The public bodies for which the person may do this: what they are for one gives nothing for another. */
    public Set<Siren> bodies(Permission permission) {
        return has(permission)
                ? bodies.entrySet().stream()
                        .filter(body -> body.getValue().stream().anyMatch(role -> role.allows(permission)))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Refuses, as not found, a body for which the person may not do this. */
    public void requireBody(Siren siren, Permission permission) {
        if (!bodies(permission).contains(siren)) {
            throw new NotFound();
        }
    }

    /** Who looks from another's place. */
    public record Looker(UUID userId, String name) {}
}
