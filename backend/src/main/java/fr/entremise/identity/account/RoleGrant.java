package fr.entremise.identity.account;

import fr.entremise.identity.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role in a centre, as it is given.
 *
 * @param bodySiren for whom, for a role of a public body; null otherwise
 * @param validUntil last day of a delegation; null without end
 */
public record RoleGrant(
        Role role,
        @Nullable String bodySiren,
        @Nullable String bodyName,
        @Nullable LocalDate validUntil) {

    /** In French: «&nbsp;gestion des dossiers jusqu’au 31 mars 2027&nbsp;». */
    public String inWords() {
        String words = switch (role) {
            case CENTRE_ADMIN -> "administration du centre";
            case CASE_MANAGER -> "gestion des dossiers";
            case MEDIATOR -> "médiation";
            case FINANCE -> "finances";
            case AUDITOR -> "contrôle";
            case COLLECTIVITY_HR -> "ressources humaines de " + bodyName;
            case ELECTED_SIGNATORY -> "signature pour " + bodyName;
            case OPERATOR -> "opérateur";
        };
        return validUntil == null ? words : words + " jusqu’au " + fr.entremise.shared.French.day(validUntil);
    }
}
