package fr.entremise.mediator.workspace;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediator.MediatorSheet;
import fr.entremise.mediator.Mediators;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The centre's mediators as a table. */
@Component
class MediatorList implements ExportableList<MediatorSheet> {

    private final Mediators mediators;

    MediatorList(Mediators mediators) {
        this.mediators = mediators;
    }

    @Override
    public String name() {
        return "mediators";
    }

    @Override
    public String title() {
        return "Médiateurs";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_MEDIATORS);
    }

    @Override
    public Set<String> filters() {
        return Set.of();
    }

    @Override
    public List<Column<MediatorSheet>> columns() {
        return List.of(
                new Column<>("name", "Nom", row -> row.mediator().name()),
                new Column<>(
                        "email", "Adresse électronique", row -> row.mediator().email()),
                new Column<>(
                        "active",
                        "Peut recevoir un dossier",
                        row -> row.mediator().active()),
                new Column<>(
                        "qualification", "Qualification", row -> row.profile().qualification()),
                new Column<>(
                        "trainedSince", "Formé depuis le", row -> row.profile().trainedSince()),
                new Column<>(
                        "activeFrom", "Actif à compter du", row -> row.profile().activeFrom()),
                new Column<>("activeTo", "Actif jusqu’au", row -> row.profile().activeTo()));
    }

    @Override
    public Pages<MediatorSheet> read(ListQuery query, Actor actor) {
        return Pages.of(mediators.sheets());
    }
}
