package fr.entremise.document;

import fr.entremise.seal.ContentKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.AbstractResource;

/** A sealed file, opened piece by piece while it is read. */
final class SealedResource extends AbstractResource {

    private final Path place;
    private final UUID file;
    private final long size;
    private final ContentKey key;

    SealedResource(Path place, UUID file, long size, ContentKey key) {
        this.place = place;
        this.file = file;
        this.size = size;
        this.key = key;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        InputStream sealed = Files.newInputStream(place);
        try {
            return key.opening(sealed, file);
        } catch (IOException | RuntimeException failure) {
            sealed.close();
            throw failure;
        }
    }

    @Override
    public boolean exists() {
        return Files.exists(place);
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public String getDescription() {
        return "sealed file " + file;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SealedResource same && same.place.equals(place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }
}
