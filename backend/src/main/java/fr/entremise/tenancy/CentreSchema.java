package fr.entremise.tenancy;

/**
 * Names in the database. Schema and role of a centre have one name, so a connection that acts as the role sees the schema.
 *
 * <p>The path is the same everywhere and never changes. Each change of its value makes the driver forget every statement
 * that the connection has prepared, and the server would then parse and plan each of them anew.
 */
final class CentreSchema {

    /** Of every connection, from its beginning to its end; shared data are named with their schema. */
    static final String SEARCH_PATH = "\"$user\", extensions";

    private CentreSchema() {}

    /** The schema of a centre, and the role that alone reaches it. */
    static String of(CentreId centre) {
        return "c_" + centre.slug();
    }
}
