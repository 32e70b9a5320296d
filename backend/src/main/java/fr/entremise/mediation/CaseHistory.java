package fr.entremise.mediation;

import fr.entremise.audit.Journal;
import fr.entremise.tenancy.CentreClock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells what happened to a case, to its parties and to the centre's journal; never with what words. */
@Component
class CaseHistory {

    private static final String SUBJECT = "case";

    private final CaseEntryRepository entries;
    private final Journal journal;
    private final CentreClock clock;

    CaseHistory(CaseEntryRepository entries, Journal journal, CentreClock clock) {
        this.entries = entries;
        this.journal = journal;
        this.clock = clock;
    }

    void add(MediationCase subject, CaseAct act) {
        entries.save(new CaseEntry(subject.id(), clock.now(), act));
        journal.record(act.name(), SUBJECT, subject.reference(), act.inWords() + ".");
    }

    /** Who was given which piece, and when. */
    void pieceOpened(MediationCase subject, UUID piece) {
        journal.record("PIECE_OPENED", SUBJECT, subject.reference(), "Pièce " + piece + " remise.");
    }

    /** Who was given which mandate, and when. */
    void mandateOpened(MediationCase subject, UUID assistant) {
        journal.record("MANDATE_OPENED", SUBJECT, subject.reference(), "Mandat " + assistant + " remis.");
    }

    List<HistoryLine> of(MediationCase subject) {
        return entries.findByCaseIdOrderByAtAscIdAsc(subject.id()).stream()
                .map(CaseEntry::line)
                .toList();
    }
}
