package fr.entremise.tenancy;

/**
 * A database that is up and has the two roles the application needs.
 *
 * @param user runs, owns nothing
 * @param ownerUser migrates
 */
record DatabaseLocation(String url, String user, String password, String ownerUser, String ownerPassword) {}
