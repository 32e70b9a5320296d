package fr.entremise.workspace.foundation;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Role;
import fr.entremise.identity.account.CentreAccounts;
import fr.entremise.identity.account.MemberFilter;
import fr.entremise.identity.account.MemberSheet;
import fr.entremise.identity.account.RoleGrant;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The accounts of a centre as a table: what a review of the rights is made from. */
@Component
class AccountList implements ExportableList<MemberSheet> {

    private final CentreAccounts accounts;

    AccountList(CentreAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public String title() {
        return "Comptes";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_ACCOUNTS);
    }

    @Override
    public Set<String> filters() {
        return Set.of("q", "role", "active");
    }

    @Override
    public List<Column<MemberSheet>> columns() {
        return List.of(
                new Column<>("name", "Nom", MemberSheet::name),
                new Column<>("email", "Adresse électronique", MemberSheet::email),
                new Column<>(
                        "roles",
                        "Rôles",
                        member ->
                                member.roles().stream().map(RoleGrant::inWords).toList()),
                new Column<>("lastLoginAt", "Dernière connexion", MemberSheet::lastLoginAt),
                new Column<>("active", "Actif", MemberSheet::active),
                new Column<>("secondFactor", "Second facteur", MemberSheet::secondFactor));
    }

    @Override
    public Pages<MemberSheet> read(ListQuery query, Actor actor) {
        MemberFilter filter = new MemberFilter(query.text("q"), query.oneOf("role", Role.class), query.truth("active"));
        return request -> accounts.list(CentreContext.current(), filter, request);
    }
}
