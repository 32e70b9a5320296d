package fr.entremise.directory;

import org.springframework.data.repository.Repository;

interface CentreAppearanceRepository extends Repository<CentreAppearance, Short> {

    /** The row is there from the first migration on. */
    CentreAppearance getById(Short id);
}
