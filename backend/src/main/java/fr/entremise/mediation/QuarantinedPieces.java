package fr.entremise.mediation;

import fr.entremise.audit.Journal;
import fr.entremise.document.events.FileQuarantined;
import fr.entremise.mediation.events.PieceQuarantined;
import fr.entremise.mediation.link.SecretLinks;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells of which case a file is that the antivirus holds back, so that those concerned learn of it. */
@Component
class QuarantinedPieces {

    private final JdbcClient centre;
    private final MediationCaseRepository cases;
    private final SecretLinks links;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    QuarantinedPieces(
            JdbcClient centre,
            MediationCaseRepository cases,
            SecretLinks links,
            Journal journal,
            ApplicationEventPublisher events) {
        this.centre = centre;
        this.cases = cases;
        this.links = links;
        this.journal = journal;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(FileQuarantined event) {
        centre.sql("""
                        select case_id from case_piece where file_id = :file
                        union all
                        select case_id from case_assistant where mandate_file_id = :file
                        limit 1
                        """)
                .param("file", event.fileId())
                .query(UUID.class)
                .optional()
                .flatMap(cases::findById)
                .ifPresent(subject -> tell(subject, event));
    }

    private void tell(MediationCase subject, FileQuarantined event) {
        journal.record(
                "PIECE_QUARANTINED",
                "mediation_case",
                subject.reference(),
                "Pièce du dossier " + subject.reference() + " mise en quarantaine par l’antivirus");
        events.publishEvent(new PieceQuarantined(
                event.centre(),
                subject.id(),
                subject.reference(),
                subject.claimant().reachableEmail(),
                links.followUpUrl(subject.id()),
                subject.summary().mediatorUserId(),
                event.id()));
    }
}
