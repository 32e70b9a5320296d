package fr.entremise.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CentreSheetRepository extends Repository<CentreSheet, Short> {

    Optional<CentreSheet> findById(Short id);

    CentreSheet saveAndFlush(CentreSheet sheet);
}
