package fr.entremise.document;

import fr.entremise.document.FilesDirectory.Received;
import fr.entremise.document.Uploads.Accepted;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files of the bound centre. Who may read one is the business of the module that stored it. */
@Service
@Transactional
public class StoredFiles {

    private final StoredFileRepository files;
    private final Uploads uploads;
    private final FilesDirectory directory;
    private final Clock clock;

    StoredFiles(StoredFileRepository files, Uploads uploads, FilesDirectory directory, Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.directory = directory;
        this.clock = clock;
    }

    /** Stores one file, or refuses it saying why. */
    public StoredFileSummary store(Upload upload, FilePolicy policy, String purpose, @Nullable UUID uploadedBy) {
        return storeAll(List.of(upload), policy, purpose, uploadedBy).getFirst();
    }

    /** Stores all files, in order, or none; a refusal names every file that is wrong. */
    public List<StoredFileSummary> storeAll(
            List<Upload> received, FilePolicy policy, String purpose, @Nullable UUID uploadedBy) {
        List<Accepted> accepted = uploads.receive(received, policy);
        try {
            return accepted.stream()
                    .map(file -> keep(file.received(), new StoredFile(file, purpose, clock.instant(), uploadedBy)))
                    .toList();
        } finally {
            uploads.discard(accepted);
        }
    }

    /** Stores what the application made itself. */
    public StoredFileSummary storeMade(MadeFile made, String purpose, @Nullable UUID madeFor) {
        FileSystemResource content = new FileSystemResource(made.content());
        Received received = directory.receive(
                new Upload("file", made.name(), made.content().toFile().length(), content));
        return keep(received, new StoredFile(made, received, purpose, clock.instant(), madeFor));
    }

    /** Removes a file for good, its content once that is certain. */
    public void remove(UUID id) {
        files.delete(files.findById(id).orElseThrow(NotFound::new));
        Path place = directory.placeOf(CentreContext.current(), id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                directory.discard(place);
            }
        });
    }

    /** The file with its content; one of another centre does not exist here. */
    @Transactional(readOnly = true)
    public OpenedFile open(UUID id) {
        StoredFileSummary file = describe(id);
        Path place = directory.placeOf(CentreContext.current(), id);
        if (!Files.isReadable(place)) {
            throw new IllegalStateException("The content of file " + id + " is missing on the disk");
        }
        return new OpenedFile(file, new FileSystemResource(place));
    }

    @Transactional(readOnly = true)
    public StoredFileSummary describe(UUID id) {
        return files.findById(id).orElseThrow(NotFound::new).summary();
    }

    private StoredFileSummary keep(Received received, StoredFile file) {
        CentreId centre = CentreContext.current();
        Path place = directory.placeOf(centre, file.getId());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // An unknown outcome may be a commit: a file too many is better than one that is missing.
                if (status == STATUS_ROLLED_BACK) {
                    directory.discard(place);
                }
            }
        });
        directory.keep(received, centre, file.getId());
        return files.save(file).summary();
    }
}
