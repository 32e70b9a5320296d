package fr.entremise.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A module's word on what was read from an archive, before it takes the centre's place. */
public interface RestoredCentreCheck {

    /**
     * Refuses what the centre could not work with.
     *
     * @param restored the tables of the centre alone, none of them in use yet
     * @throws ArchiveRefused when the centre could not work with them
     */
    void check(CentreId centre, JdbcClient restored);
}
