package fr.entremise.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the bound centre, or a sentinel whose schema never exists. Answering null would make Hibernate skip
 * switching and write to the schema of the last user; throwing would stop the application at its start.
 */
final class BoundCentreResolver implements CurrentTenantIdentifierResolver<String> {

    @Override
    public String resolveCurrentTenantIdentifier() {
        return CentreContext.find().map(CentreId::slug).orElse(Place.NO_CENTRE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
