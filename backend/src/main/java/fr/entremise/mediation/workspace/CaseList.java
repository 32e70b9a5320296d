package fr.entremise.mediation.workspace;

import fr.entremise.deadlines.DecisionCategory;
import fr.entremise.deadlines.MpoAnswer;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.CaseFilter;
import fr.entremise.mediation.CaseKind;
import fr.entremise.mediation.CaseState;
import fr.entremise.mediation.CaseSummary;
import fr.entremise.mediation.Cases;
import fr.entremise.mediation.EmployerAnswer;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases as a table: what the list shows, and so nothing of who refers nor of what about. */
@Component
class CaseList implements ExportableList<CaseSummary> {

    private final Cases cases;

    CaseList(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public String title() {
        return "Dossiers";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_CASES, Permission.CONDUCT_MEDIATION);
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                "q",
                "state",
                "task",
                "kind",
                "mediator",
                "assigned",
                "body",
                "category",
                "employerAnswer",
                "receivedFrom",
                "receivedTo",
                "safeFrom",
                "safeTo",
                "latestFrom",
                "latestTo");
    }

    @Override
    public List<Column<CaseSummary>> columns() {
        return List.of(
                new Column<>("reference", "Référence", CaseSummary::reference),
                new Column<>("code", "Code", CaseSummary::code),
                new Column<>("kind", "Nature", row -> row.kind().label()),
                new Column<>("state", "État", row -> row.state().label()),
                new Column<>("receivedAt", "Reçu le", CaseSummary::receivedAt),
                new Column<>("referralDate", "Date de saisine", CaseSummary::referralDate),
                new Column<>("employerSiren", "SIREN de l’employeur", CaseSummary::employerSiren),
                new Column<>("employerName", "Employeur", CaseSummary::employerName),
                new Column<>("mediatorName", "Médiateur", CaseSummary::mediatorName),
                new Column<>("applies", "Médiation obligatoire", row -> verdict(row.applies())),
                new Column<>("timing", "Délai de saisine", row -> timing(row.timing())),
                new Column<>("deadlineSafe", "Délai sûr", CaseSummary::deadlineSafe),
                new Column<>("deadlineLatest", "Dernier jour possible", CaseSummary::deadlineLatest),
                new Column<>("employerInformedAt", "Employeur informé le", CaseSummary::employerInformedAt),
                new Column<>("employerAccepts", "Accord de l’employeur", CaseSummary::employerAccepts));
    }

    @Override
    public Pages<CaseSummary> read(ListQuery query, Actor actor) {
        CaseFilter filter = new CaseFilter(
                query.text("q"),
                query.oneOf("state", CaseState.class),
                query.oneOf("task", CaseFilter.Task.class),
                query.oneOf("kind", CaseKind.class),
                query.id("mediator"),
                query.truth("assigned"),
                query.siren("body"),
                query.oneOf("category", DecisionCategory.class),
                query.oneOf("employerAnswer", EmployerAnswer.class),
                query.days("received"),
                query.days("safe"),
                query.days("latest"));
        return request -> cases.list(filter, request, actor);
    }

    private static @Nullable String verdict(MpoAnswer.@Nullable Verdict verdict) {
        return verdict == null
                ? null
                : switch (verdict) {
                    case YES -> "Oui";
                    case NO -> "Non";
                    case TO_ASSESS -> "À apprécier";
                };
    }

    private static @Nullable String timing(MpoAnswer.@Nullable Timing timing) {
        return timing == null
                ? null
                : switch (timing) {
                    case IN_TIME -> "Dans le délai";
                    case TOO_LATE -> "Hors délai";
                    case TO_ASSESS -> "À apprécier";
                    case NOT_RUNNING -> "Aucun délai ne court";
                };
    }
}
