package fr.entremise.directory.reference;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the file's rows into the shared table when they are not there yet or the file is another one. */
@Component
// Before the centres' own start (0): demonstration directories are filled from these rows.
@Order(-10)
class ReferenceLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ReferenceLoader.class);
    private static final String FILE = "reference/bodies.tsv.gz";
    private static final String SUBJECT = "bodies";

    private final JdbcTemplate platform;
    private final TransactionTemplate transaction;

    ReferenceLoader(JdbcTemplate platform, PlatformTransactionManager transactions) {
        this.platform = platform;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loadWhereDifferent();
    }

    /** Says whether anything was loaded. */
    boolean loadWhereDifferent() {
        byte[] file = bytes();
        String checksum = sha256(file);
        if (isLoaded(checksum)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(ignored -> {
            // Two nodes may start at once: the second waits, then finds the work done.
            platform.execute("select pg_advisory_xact_lock(hashtext('platform.reference_body'))");
            if (isLoaded(checksum)) {
                return false;
            }
            load(file, checksum);
            return true;
        }));
    }

    private boolean isLoaded(String checksum) {
        return !platform.queryForList(
                        "select 1 from platform.reference_edition where subject = ? and checksum = ?",
                        Integer.class,
                        SUBJECT,
                        checksum)
                .isEmpty();
    }

    private void load(byte[] file, String checksum) {
        long start = System.nanoTime();
        List<String> lines = lines(file);
        String[] edition = lines.getFirst().split("\t", -1);
        String rows = lines.stream().skip(2).map(ReferenceLoader::copyRow).collect(Collectors.joining());
        platform.update("delete from platform.reference_body");
        Long count = platform.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                                copy platform.reference_body
                                (siren, kind, epci_type, name, insee_code, departments, postcodes, population)
                                from stdin
                                """, new StringReader(rows));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        platform.update("""
                        insert into platform.reference_edition (subject, edition, source, checksum, row_count, loaded_at)
                        values (?, ?, ?, ?, ?, now())
                        on conflict (subject) do update set edition = excluded.edition, source = excluded.source,
                          checksum = excluded.checksum, row_count = excluded.row_count, loaded_at = excluded.loaded_at
                        """, SUBJECT, edition[1], edition[2], checksum, count);
        log.info("Reference data {}: {} bodies in {} ms", edition[1], count, (System.nanoTime() - start) / 1_000_000);
    }

    /** A row of the file in the text format of COPY, where empty is {@code \N} and an array stands in braces. */
    private static String copyRow(String line) {
        String[] cells = line.replace("\\", "\\\\").split("\t", -1);
        StringBuilder row = new StringBuilder(line.length() + 16);
        for (int i = 0; i < cells.length; i++) {
            boolean array = i == 5 || i == 6;
            row.append(i == 0 ? "" : "\t");
            row.append(array ? "{" + cells[i] + "}" : cells[i].isEmpty() ? "\\N" : cells[i]);
        }
        return row.append('\n').toString();
    }

    private static byte[] bytes() {
        try {
            return new ClassPathResource(FILE).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(byte[] file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
