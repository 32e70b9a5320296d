package fr.entremise.workspace.foundation;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.audit.JournalFilter;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The journal as a table, to read; the file that goes with its seals is written by {@code JournalExport}. */
@Component
class JournalList implements ExportableList<JournalEntry> {

    private final Journal journal;

    JournalList(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String title() {
        return "Journal";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.READ_JOURNAL);
    }

    @Override
    public Set<String> filters() {
        return Set.of("q", "action", "from", "to");
    }

    @Override
    public List<Column<JournalEntry>> columns() {
        return List.of(
                new Column<>("at", "Date et heure", JournalEntry::at),
                new Column<>("actor", "Par", JournalEntry::actorName),
                new Column<>("action", "Acte", JournalEntry::action),
                new Column<>("summary", "Résumé", JournalEntry::summary),
                new Column<>("was", "Avant", JournalEntry::was),
                new Column<>("became", "Après", JournalEntry::became),
                new Column<>("subject", "Objet", JournalEntry::subjectId),
                new Column<>("address", "Adresse", JournalEntry::address));
    }

    @Override
    public Pages<JournalEntry> read(ListQuery query, Actor actor) {
        JournalFilter filter =
                new JournalFilter(query.text("q"), query.text("action"), query.day("from"), query.day("to"));
        return request -> journal.list(filter, request);
    }
}
