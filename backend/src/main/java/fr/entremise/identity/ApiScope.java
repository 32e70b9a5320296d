package fr.entremise.identity;

import static fr.entremise.identity.Permission.ISSUE_INVOICES;
import static fr.entremise.identity.Permission.READ_AGREEMENTS;
import static fr.entremise.identity.Permission.READ_BILLING;
import static fr.entremise.identity.Permission.READ_BODIES;
import static fr.entremise.identity.Permission.READ_CASES;
import static fr.entremise.identity.Permission.READ_TARIFFS;
import static fr.entremise.identity.Permission.RECORD_ALL_TIME;
import static fr.entremise.identity.Permission.RECORD_PAYMENTS;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a program may be let in for, by the name that OAuth 2 carries. Each stands for permissions of the one matrix; none
 * for {@link Permission#EXAMINE_REFERRALS} or {@link Permission#CONDUCT_MEDIATION}, so that no program passes the wall.
 */
public enum ApiScope {
    BODIES_READ("bodies:read", READ_BODIES),
    CONVENTIONS_READ("conventions:read", READ_AGREEMENTS, READ_TARIFFS),
    /** Reference, state, dates and employer; never content. */
    CASES_READ("cases:read", READ_CASES),
    TIME_WRITE("time:write", RECORD_ALL_TIME),
    INVOICES_READ("invoices:read", READ_BILLING),
    INVOICES_WRITE("invoices:write", ISSUE_INVOICES),
    /** Payments, as the accounts know them. */
    ACCOUNTING_WRITE("accounting:write", RECORD_PAYMENTS);

    private final String value;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; its type does not say so.
    private final Set<Permission> permissions;

    ApiScope(String value, Permission... permissions) {
        this.value = value;
        this.permissions = Set.of(permissions);
    }

    @JsonValue
    public String value() {
        return value;
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** What several allow together. */
    public static Set<Permission> permissionsOf(Collection<ApiScope> scopes) {
        return scopes.stream().flatMap(scope -> scope.permissions.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The scopes of these names; a name that no scope has any more gives nothing. */
    public static Set<ApiScope> named(Collection<String> names) {
        return Arrays.stream(values())
                .filter(scope -> names.contains(scope.value))
                .collect(Collectors.toUnmodifiableSet());
    }
}
