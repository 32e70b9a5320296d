package fr.entremise.directory.workspace;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyCoverage;
import fr.entremise.directory.BodyFilter;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.BodyRow;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory as a table. */
@Component
class BodyList implements ExportableList<BodyRow> {

    private static final String UNSET = "UNSET";

    private final Bodies bodies;

    BodyList(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public String title() {
        return "Collectivités";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_BODIES);
    }

    @Override
    public Set<String> filters() {
        return Set.of("q", "kind", "status", "populationFrom", "populationTo", "covered");
    }

    @Override
    public List<Column<BodyRow>> columns() {
        return List.of(
                new Column<>("siren", "SIREN", BodyRow::siren),
                new Column<>("name", "Nom", BodyRow::name),
                new Column<>("kind", "Nature", body -> body.kind().label()),
                new Column<>("department", "Département", BodyRow::department),
                new Column<>("postcodes", "Codes postaux", BodyRow::postcodes),
                new Column<>("population", "Population", BodyRow::population),
                new Column<>("status", "Affiliation", BodyList::statusOf),
                new Column<>("coverage", "Couverture", body -> body.coverage() == null ? "Non couverte" : "Couverte"),
                new Column<>("coveredFrom", "Couverte depuis le", body -> of(body, BodyCoverage::from)),
                new Column<>("coveredUntil", "Couverte jusqu’au", body -> of(body, BodyCoverage::until)));
    }

    @Override
    public Pages<BodyRow> read(ListQuery query, Actor actor) {
        boolean unset = UNSET.equals(query.text("status"));
        @Nullable AffiliationStatus status = unset ? null : query.oneOf("status", AffiliationStatus.class);
        BodyFilter filter = new BodyFilter(
                query.text("q"),
                query.oneOf("kind", BodyKind.class),
                status,
                unset,
                query.counts("population"),
                query.truth("covered"));
        return request -> bodies.list(filter, request);
    }

    private static @Nullable LocalDate of(BodyRow body, Function<BodyCoverage, @Nullable LocalDate> day) {
        @Nullable BodyCoverage coverage = body.coverage();
        return coverage == null ? null : day.apply(coverage);
    }

    private static String statusOf(BodyRow body) {
        @Nullable AffiliationStatus status = body.status();
        return status == null ? "Statut à préciser" : status.label();
    }
}
