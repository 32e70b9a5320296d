package fr.entremise.mediation.workspace;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.CaseState;
import fr.entremise.mediation.EmployerAnswer;
import fr.entremise.mediation.OwnCaseFilter;
import fr.entremise.mediation.OwnCases;
import fr.entremise.mediation.OwnCases.OwnCase;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cases that an employer was told about, as a table. */
@Component
class OwnCaseList implements ExportableList<OwnCase> {

    private final OwnCases cases;

    OwnCaseList(OwnCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "own-cases";
    }

    @Override
    public String title() {
        return "Médiations";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_OWN_BODY_CASES);
    }

    @Override
    public Set<String> filters() {
        return Set.of("q", "state", "body", "employerAnswer", "referralFrom", "referralTo");
    }

    @Override
    public List<Column<OwnCase>> columns() {
        return List.of(
                new Column<>("reference", "Référence", OwnCase::reference),
                new Column<>("kind", "Nature", row -> row.kind().label()),
                new Column<>("state", "État", row -> row.state().label()),
                new Column<>("referralDate", "Date de saisine", OwnCase::referralDate),
                new Column<>("bodyName", "Collectivité", OwnCase::bodyName),
                new Column<>("informedAt", "Informée le", OwnCase::informedAt),
                new Column<>("accepted", "Accord", OwnCase::accepted),
                new Column<>("mediatorName", "Médiateur", OwnCase::mediatorName));
    }

    @Override
    public Pages<OwnCase> read(ListQuery query, Actor actor) {
        OwnCaseFilter filter = new OwnCaseFilter(
                query.text("q"),
                query.oneOf("state", CaseState.class),
                query.siren("body"),
                query.oneOf("employerAnswer", EmployerAnswer.class),
                query.days("referral"));
        return request -> cases.list(filter, request, actor);
    }
}
