package fr.entremise.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the bound centre, or a sentinel whose schema never exists. Answering null would make Hibernate skip
 * switching and write to the schema of the last user; throwing would stop the application at its start.
 */
final class BoundCentreResolver implements CurrentTenantIdentifierResolver<String> {

    /** No centre is bound: the application's own role, which has no schema, so that nothing of a centre is found. */
    static final String NO_CENTRE = "no_centre";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return CentreContext.find().map(CentreId::slug).orElse(NO_CENTRE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
