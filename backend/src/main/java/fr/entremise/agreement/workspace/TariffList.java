package fr.entremise.agreement.workspace;

import fr.entremise.agreement.TariffSummary;
import fr.entremise.agreement.Tariffs;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tariffs as a table. */
@Component
class TariffList implements ExportableList<TariffSummary> {

    private final Tariffs tariffs;

    TariffList(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @Override
    public String name() {
        return "tariffs";
    }

    @Override
    public String title() {
        return "Tarifs";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_TARIFFS);
    }

    @Override
    public Set<String> filters() {
        return Set.of();
    }

    @Override
    public List<Column<TariffSummary>> columns() {
        return List.of(
                new Column<>("validFrom", "À compter du", TariffSummary::validFrom),
                new Column<>("validTo", "Jusqu’au", TariffSummary::validTo),
                new Column<>("hourlyRate", "Tarif de l’heure (€)", TariffSummary::hourlyRate),
                new Column<>(
                        "includedStatuses",
                        "Sans facturation pour",
                        tariff -> tariff.includedStatuses().stream()
                                .map(AffiliationStatus::label)
                                .toList()),
                new Column<>("deliberationNumber", "Délibération", TariffSummary::deliberationNumber),
                new Column<>("deliberationDate", "Date de la délibération", TariffSummary::deliberationDate),
                new Column<>("explanation", "Explication", TariffSummary::explanation));
    }

    @Override
    public Pages<TariffSummary> read(ListQuery query, Actor actor) {
        return tariffs::list;
    }
}
