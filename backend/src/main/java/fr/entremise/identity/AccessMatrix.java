package fr.entremise.identity;

import fr.entremise.identity.Permission.Action;
import fr.entremise.identity.Permission.Reach;
import fr.entremise.identity.Permission.Resource;
import java.util.Arrays;
import java.util.List;

/**
 * The one matrix of rights, role × resource × action, as it is in the code: nothing else decides, so what is shown and
 * exported is what is enforced.
 *
 * @param roles every role, in the order of its columns
 * @param lines every permission, with the roles that have it
 */
public record AccessMatrix(List<Role> roles, List<Line> lines) {

    /**
     * One permission and who has it; an operator, who belongs to no centre, has none.
     *
     * @param scopes for what a program must be let in to have it; empty where no program ever has it
     */
    public record Line(
            Permission permission,
            Resource resource,
            Action action,
            Reach reach,
            List<Role> roles,
            List<ApiScope> scopes) {}

    /** The matrix that is in force. */
    public static AccessMatrix inForce() {
        List<Line> lines =
                Arrays.stream(Permission.values()).map(AccessMatrix::lineOf).toList();
        return new AccessMatrix(List.of(Role.values()), lines);
    }

    private static Line lineOf(Permission permission) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.allows(permission))
                .toList();
        List<ApiScope> scopes = Arrays.stream(ApiScope.values())
                .filter(scope -> scope.allows(permission))
                .toList();
        return new Line(permission, permission.resource(), permission.action(), permission.reach(), roles, scopes);
    }
}
