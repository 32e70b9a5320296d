package fr.entremise.agreement.workspace;

import fr.entremise.agreement.ConventionFilter;
import fr.entremise.agreement.ConventionState;
import fr.entremise.agreement.ConventionSummary;
import fr.entremise.agreement.Conventions;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The conventions as a table. */
@Component
class ConventionList implements ExportableList<ConventionSummary> {

    private final Conventions conventions;

    ConventionList(Conventions conventions) {
        this.conventions = conventions;
    }

    @Override
    public String name() {
        return "conventions";
    }

    @Override
    public String title() {
        return "Conventions";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_AGREEMENTS);
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                "q",
                "state",
                "attention",
                "effectiveFrom",
                "effectiveTo",
                "lastSignatureFrom",
                "lastSignatureTo",
                "endsFrom",
                "endsTo");
    }

    @Override
    public List<Column<ConventionSummary>> columns() {
        return List.of(
                new Column<>("siren", "SIREN", ConventionSummary::siren),
                new Column<>("bodyName", "Collectivité", ConventionSummary::bodyName),
                new Column<>("state", "État", row -> row.state().label()),
                new Column<>("draftedAt", "Préparée le", ConventionSummary::draftedAt),
                new Column<>("sentOn", "Envoyée le", ConventionSummary::sentOn),
                new Column<>("concludedOn", "Conclue le", ConventionSummary::concludedOn),
                new Column<>("effectiveOn", "En vigueur le", ConventionSummary::effectiveOn),
                new Column<>("endsOn", "Dernier jour couvert", ConventionSummary::endsOn));
    }

    @Override
    public Pages<ConventionSummary> read(ListQuery query, Actor actor) {
        ConventionFilter filter = new ConventionFilter(
                query.text("q"),
                query.oneOf("state", ConventionState.class),
                query.oneOf("attention", ConventionFilter.Attention.class),
                query.days("effective"),
                query.days("lastSignature"),
                query.days("ends"));
        return request -> conventions.list(filter, request);
    }
}
