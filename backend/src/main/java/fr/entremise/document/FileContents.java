package fr.entremise.document;

import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The bytes of any file of the bound centre, for the antivirus alone. */
@Component
class FileContents {

    private final StoredFileRepository files;
    private final FilesDirectory directory;
    private final List<FileKeys> keys;

    FileContents(StoredFileRepository files, FilesDirectory directory, List<FileKeys> keys) {
        this.files = files;
        this.directory = directory;
        this.keys = keys;
    }

    InputStream whole(UUID id) {
        StoredFile file = files.findById(id).orElseThrow(NotFound::new);
        CentreId centre = CentreContext.current();
        try {
            if (!file.isSealed()) {
                return Files.newInputStream(directory.placeOf(centre, id));
            }
            Path place = directory.sealedPlaceOf(centre, id);
            long size = Files.size(place);
            return keys.stream()
                    .map(owner -> owner.keyOf(id))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(key -> new SealedResource(place, id, size, key))
                    .orElseThrow(() -> new IllegalStateException("Nobody has the key of file " + id))
                    .getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
