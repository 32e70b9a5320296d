package fr.entremise.agreement;

import fr.entremise.document.ScanState;
import fr.entremise.document.StoredFiles;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the antivirus says of some files, asked for at once. */
record Scans(Map<UUID, ScanState> states) {

    static Scans of(StoredFiles files, Stream<@Nullable UUID> ids) {
        return new Scans(
                files.scanStates(ids.filter(Objects::nonNull).distinct().toList()));
    }

    /** Null where there is no file. */
    @Nullable
    ScanState of(@Nullable UUID file) {
        return file == null ? null : states.getOrDefault(file, ScanState.NOT_SCANNED);
    }
}
