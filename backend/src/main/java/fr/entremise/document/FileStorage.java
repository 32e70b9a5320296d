package fr.entremise.document;

import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The room that the files of the bound centre take, and how much they may. What the application writes itself is never refused. */
@Service
@Transactional(readOnly = true)
public class FileStorage {

    private final JdbcClient centre;
    private final FileQuotas quotas;
    private final Antivirus antivirus;

    FileStorage(JdbcClient centre, FileQuotas quotas, Antivirus antivirus) {
        this.centre = centre;
        this.quotas = quotas;
        this.antivirus = antivirus;
    }

    public Storage storage() {
        return centre.sql("""
                        select coalesce(sum(size_bytes), 0) as bytes, count(*) as files,
                               count(*) filter (where scan_state = 'PENDING') as waiting,
                               count(*) filter (where scan_state = 'INFECTED') as quarantined
                        from stored_file
                        """)
                .query((row, number) -> new Storage(
                        row.getLong("bytes"),
                        quota(),
                        row.getLong("files"),
                        row.getLong("waiting"),
                        row.getLong("quarantined"),
                        antivirus.state()))
                .single();
    }

    /**
     * Once they have arrived and before they are stored: until the running transaction ends nobody else's files are counted
     * beside them, so that uploads at the same moment do not pass the quota together.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeRoomFor(long bytes) {
        centre.sql("select pg_advisory_xact_lock(hashtext('stored_file'), hashtext(current_schema()))")
                .query(rows -> {});
        requireRoomFor(bytes);
    }

    /** Before they are looked into, which costs more than a sum. */
    void requireRoomFor(long bytes) {
        long used = centre.sql("select coalesce(sum(size_bytes), 0) from stored_file")
                .query(Long.class)
                .single();
        if (used + bytes > quota()) {
            throw new QuotaExceeded();
        }
    }

    /** What the configuration leaves the centre, where nobody said otherwise. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long configuredQuota(CentreId of) {
        return quotas.of(of).toBytes();
    }

    private long quota() {
        CentreId current = CentreContext.current();
        return centre.sql("select coalesce(file_quota_bytes, :configured) from platform.centre where slug = :slug")
                .param("configured", configuredQuota(current))
                .param("slug", current.slug())
                .query(Long.class)
                .single();
    }

    /** What the settings of the centre show. */
    public record Storage(
            long usedBytes,
            long quotaBytes,
            long files,
            long awaitingAnalysis,
            long quarantined,
            AntivirusState antivirus) {}
}
