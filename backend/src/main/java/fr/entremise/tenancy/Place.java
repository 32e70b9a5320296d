package fr.entremise.tenancy;

/**
 * Where a connection stands: the schemas it sees and the database role it acts as.
 *
 * @param role {@code none} for the application's own role
 */
record Place(String searchPath, String role) {

    /** Shared data, as the application itself. */
    static final Place PLATFORM = new Place("platform, extensions", "none");

    /** The tenant identifier when no centre is bound: a schema that never exists, so that nothing is found there. */
    static final String NO_CENTRE = "no_centre";

    static Place of(String tenant) {
        if (tenant.equals(NO_CENTRE)) {
            return new Place(NO_CENTRE, "none");
        }
        String schema = schemaOf(new CentreId(tenant));
        return new Place(schema + ", extensions", schema);
    }

    /** The schema of a centre, and the role that alone reaches it. */
    static String schemaOf(CentreId centre) {
        return "c_" + centre.slug();
    }
}
