package fr.entremise.document;

import fr.entremise.document.FilesDirectory.Received;
import fr.entremise.document.Uploads.Accepted;
import fr.entremise.seal.ContentKey;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files of the bound centre. Who may read one is the business of the module that stored it. */
@Service
@Transactional
public class StoredFiles {

    private static final Logger log = LoggerFactory.getLogger(StoredFiles.class);

    private final StoredFileRepository files;
    private final Uploads uploads;
    private final FilesDirectory directory;
    private final FileStorage storage;
    private final FileScans scans;
    private final Clock clock;

    StoredFiles(
            StoredFileRepository files,
            Uploads uploads,
            FilesDirectory directory,
            FileStorage storage,
            FileScans scans,
            Clock clock) {
        this.storage = storage;
        this.scans = scans;
        this.files = files;
        this.uploads = uploads;
        this.directory = directory;
        this.clock = clock;
    }

    /** Stores one file, or refuses it saying why. */
    public StoredFileSummary store(Upload upload, FilePolicy policy, String purpose, @Nullable UUID uploadedBy) {
        return storeAll(List.of(upload), policy, purpose, uploadedBy).getFirst();
    }

    /** Stores one file that only the key opens again, or refuses it saying why. */
    public StoredFileSummary storeSealed(
            Upload upload, FilePolicy policy, String purpose, @Nullable UUID uploadedBy, ContentKey key) {
        return storeAllSealed(List.of(upload), policy, purpose, uploadedBy, key).getFirst();
    }

    /** Stores all files, in order, or none; a refusal names every file that is wrong. */
    public List<StoredFileSummary> storeAll(
            List<Upload> received, FilePolicy policy, String purpose, @Nullable UUID uploadedBy) {
        return receive(received, policy, purpose, uploadedBy, this::keep);
    }

    /** Like {@link #storeAll}, each file and its name sealed with the key. */
    public List<StoredFileSummary> storeAllSealed(
            List<Upload> received, FilePolicy policy, String purpose, @Nullable UUID uploadedBy, ContentKey key) {
        return receive(received, policy, purpose, uploadedBy, (content, file) -> keepSealed(content, file, key));
    }

    private List<StoredFileSummary> receive(
            List<Upload> received,
            FilePolicy policy,
            String purpose,
            @Nullable UUID uploadedBy,
            BiFunction<Received, StoredFile, StoredFileSummary> keeping) {
        storage.requireRoomFor(received.stream().mapToLong(Upload::size).sum());
        List<Accepted> accepted = uploads.receive(received, policy);
        try {
            storage.takeRoomFor(
                    accepted.stream().mapToLong(file -> file.received().size()).sum());
            return accepted.stream()
                    .map(file -> {
                        StoredFile stored = new StoredFile(file, purpose, clock.instant(), uploadedBy);
                        scans.expect(stored);
                        return keeping.apply(file.received(), stored);
                    })
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
        StoredFile file = find(id);
        files.delete(file);
        discardAfterCommit(placeOf(file));
    }

    /** The file with its content; one of another centre does not exist here. */
    @Transactional(readOnly = true)
    public OpenedFile open(UUID id) {
        StoredFile file = inClear(id);
        file.requireGivable();
        return new OpenedFile(file.summary(), new FileSystemResource(readable(file)));
    }

    /** A sealed file with its content, which is opened while it is read; whole, so that nobody is given half of one. */
    @Transactional(readOnly = true)
    public OpenedFile open(UUID id, ContentKey key) {
        StoredFile file = sealed(id);
        file.requireGivable();
        StoredFileSummary summary = file.summary(key);
        SealedResource content = new SealedResource(readable(file), id, summary.size(), key);
        requireWhole(id, content);
        return new OpenedFile(summary, content);
    }

    private static void requireWhole(UUID id, SealedResource content) {
        try (InputStream opened = content.getInputStream()) {
            opened.transferTo(OutputStream.nullOutputStream());
        } catch (IOException altered) {
            log.error("The sealed file {} of {} does not open", id, CentreContext.current(), altered);
            throw new FileNotGiven.Damaged();
        }
    }

    /** What the antivirus says of the files. */
    @Transactional(readOnly = true)
    public Map<UUID, ScanState> scanStates(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : files.findByIdIn(ids).stream().collect(Collectors.toMap(StoredFile::getId, StoredFile::scanState));
    }

    @Transactional(readOnly = true)
    public StoredFileSummary describe(UUID id) {
        return inClear(id).summary();
    }

    @Transactional(readOnly = true)
    public StoredFileSummary describe(UUID id, ContentKey key) {
        return sealed(id).summary(key);
    }

    /** Seals a file that an earlier version kept in clear; what was in clear goes once that is certain. */
    public void seal(UUID id, ContentKey key) {
        StoredFile file = find(id);
        if (file.isSealed()) {
            return;
        }
        Path clear = readable(file);
        CentreId centre = CentreContext.current();
        discardUnlessCommitted(directory.sealedPlaceOf(centre, id));
        file.sealedAs(key, directory.keepSealed(clear, centre, id, key));
        files.save(file);
        discardAfterCommit(clear);
    }

    /** What a crash left in clear beside files that are sealed. */
    public void discardWhatIsSealedElsewhere() {
        CentreId centre = CentreContext.current();
        files.findBySealedTrue().forEach(file -> directory.discard(directory.placeOf(centre, file.getId())));
    }

    private StoredFile find(UUID id) {
        return files.findById(id).orElseThrow(NotFound::new);
    }

    /** Without the key a sealed file is not there. */
    private StoredFile inClear(UUID id) {
        return Optional.of(find(id)).filter(file -> !file.isSealed()).orElseThrow(NotFound::new);
    }

    private StoredFile sealed(UUID id) {
        return Optional.of(find(id)).filter(StoredFile::isSealed).orElseThrow(NotFound::new);
    }

    private Path placeOf(StoredFile file) {
        CentreId centre = CentreContext.current();
        return file.isSealed()
                ? directory.sealedPlaceOf(centre, file.getId())
                : directory.placeOf(centre, file.getId());
    }

    private Path readable(StoredFile file) {
        Path place = placeOf(file);
        if (!Files.isReadable(place)) {
            log.error("The content of file {} of {} is missing on the disk", file.getId(), CentreContext.current());
            throw new FileNotGiven.Damaged();
        }
        return place;
    }

    private StoredFileSummary keep(Received received, StoredFile file) {
        CentreId centre = CentreContext.current();
        discardUnlessCommitted(directory.placeOf(centre, file.getId()));
        directory.keep(received, centre, file.getId());
        return files.save(file).summary();
    }

    private StoredFileSummary keepSealed(Received received, StoredFile file, ContentKey key) {
        CentreId centre = CentreContext.current();
        discardUnlessCommitted(directory.sealedPlaceOf(centre, file.getId()));
        file.sealedAs(key, directory.keepSealed(received.file(), centre, file.getId(), key));
        return files.save(file).summary(key);
    }

    private void discardUnlessCommitted(Path place) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // An unknown outcome may be a commit: a file too many is better than one that is missing.
                if (status == STATUS_ROLLED_BACK) {
                    directory.discard(place);
                }
            }
        });
    }

    private void discardAfterCommit(Path place) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                directory.discard(place);
            }
        });
    }
}
