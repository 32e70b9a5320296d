package fr.entremise.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CaseEntryRepository extends Repository<CaseEntry, UUID> {

    CaseEntry save(CaseEntry entry);

    List<CaseEntry> findByCaseIdOrderByAtAscIdAsc(UUID caseId);
}
