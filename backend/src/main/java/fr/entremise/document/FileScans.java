package fr.entremise.document;

import fr.entremise.audit.Journal;
import fr.entremise.document.Antivirus.AntivirusSilent;
import fr.entremise.document.Antivirus.Verdict;
import fr.entremise.document.events.FileQuarantined;
import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When files are examined: as soon as they are stored for good, and in rounds for those that wait because the antivirus was
 * away or the process died. The database is not held while a file is looked into.
 */
@Component
class FileScans {

    private static final Logger log = LoggerFactory.getLogger(FileScans.class);

    private final Antivirus antivirus;
    private final StoredFileRepository files;
    private final FileContents contents;
    private final Centres centres;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TaskExecutor executor;
    private final TransactionTemplate transaction;
    private volatile boolean isReady;

    FileScans(
            Antivirus antivirus,
            StoredFileRepository files,
            FileContents contents,
            Centres centres,
            Journal journal,
            ApplicationEventPublisher events,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            PlatformTransactionManager transactions) {
        this.antivirus = antivirus;
        this.files = files;
        this.contents = contents;
        this.centres = centres;
        this.journal = journal;
        this.events = events;
        this.executor = executor;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Not before: until then a centre's tables may lag behind the program. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        isReady = true;
    }

    @Scheduled(fixedDelayString = "${entremise.antivirus.every:1m}")
    void round() {
        if (isReady && antivirus.isConfigured()) {
            centres.forEachOpen(centre -> scanWaiting());
        }
    }

    /** Marks a file that was just received; once it is stored for good it is examined, in a thread of its own. */
    void expect(StoredFile file) {
        if (!antivirus.isConfigured()) {
            return;
        }
        file.awaitsScan();
        CentreId centre = CentreContext.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(() -> CentreContext.runAs(centre, () -> scanWaiting(List.of(file.getId()))));
            }
        });
    }

    /** Examines what waits in the bound centre. */
    void scanWaiting() {
        scanWaiting(Objects.requireNonNull(transaction.execute(ignored -> files.idsByScanState(ScanState.PENDING))));
    }

    private void scanWaiting(List<UUID> waiting) {
        for (UUID id : waiting) {
            try {
                scan(id);
            } catch (AntivirusSilent silent) {
                log.warn("{}: files wait in {}", silent.getMessage(), CentreContext.current());
                return;
            } catch (RuntimeException failure) {
                log.error("The file {} of {} could not be examined", id, CentreContext.current(), failure);
            }
        }
    }

    private void scan(UUID id) {
        Verdict verdict;
        try (InputStream content = Objects.requireNonNull(transaction.execute(ignored -> contents.whole(id)))) {
            verdict = antivirus.examine(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transaction.executeWithoutResult(ignored -> note(id, verdict));
    }

    private void note(UUID id, Verdict verdict) {
        ScanState state = switch (verdict) {
            case CLEAN -> ScanState.CLEAN;
            case INFECTED -> ScanState.INFECTED;
            case NOT_EXAMINED -> ScanState.NOT_SCANNED;
        };
        // Another node may have been faster: who wrote it tells of it.
        if (files.scanned(id, state) == 1 && state == ScanState.INFECTED) {
            UUID sender = files.findById(id).map(StoredFile::uploadedBy).orElse(null);
            journal.record(
                    "FILE_QUARANTINED", "stored_file", id.toString(), "Fichier mis en quarantaine par l’antivirus");
            events.publishEvent(new FileQuarantined(CentreContext.current(), id, sender, Ids.next()));
        }
    }
}
