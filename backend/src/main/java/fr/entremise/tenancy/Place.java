package fr.entremise.tenancy;

/**
 * Where a connection stands: the database role it acts as, which also tells the schema it sees, as both have one name.
 *
 * <p>The path is the same everywhere and never changes. Each change of its value makes the driver forget every statement
 * that the connection has prepared, and the server would then parse and plan each of them anew.
 *
 * @param role {@code none} for the application's own role, which has no schema
 */
record Place(String role) {

    /** Of every connection, from its beginning to its end; shared data are named with their schema. */
    static final String SEARCH_PATH = "\"$user\", extensions";

    /** Shared data, as the application itself. */
    static final Place PLATFORM = new Place("none");

    /** The tenant identifier when no centre is bound: no role and no schema, so that nothing is found there. */
    static final String NO_CENTRE = "no_centre";

    static Place of(String tenant) {
        return tenant.equals(NO_CENTRE) ? PLATFORM : new Place(schemaOf(new CentreId(tenant)));
    }

    /** The schema of a centre, and the role that alone reaches it. */
    static String schemaOf(CentreId centre) {
        return "c_" + centre.slug();
    }
}
