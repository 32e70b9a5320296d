package fr.entremise.tenancy;

import java.time.Instant;
import java.util.List;

/**
 * What an archive of a centre says of itself.
 *
 * @param format how the archive is written
 * @param application version of the program that wrote it
 * @param schemaVersion last migration of the centre's schema
 * @param platformVersion last migration of the shared tables
 * @param checksums SHA-256 of the entry that lists all others with theirs
 */
record ArchiveManifest(
        int format,
        String application,
        String centre,
        Instant madeAt,
        String schemaVersion,
        String platformVersion,
        List<Share> centreTables,
        List<Share> platformTables,
        List<Counter> counters,
        long files,
        String checksums) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String CHECKSUMS = "checksums";
    static final String CENTRE_TABLES = "centre/";
    static final String PLATFORM_TABLES = "platform/";
    static final String FILES = "files/";

    /** A table, the columns in the order they are written in, and how many rows there are. */
    record Share(String table, List<String> columns, long rows) {}

    /** Where a sequence stands. */
    record Counter(String name, long last, boolean called) {}
}
