package fr.entremise.mediation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseAssistantRepository extends Repository<CaseAssistant, UUID> {

    CaseAssistant saveAndFlush(CaseAssistant assistant);

    List<CaseAssistant> findByCaseIdOrderByDesignatedAtAscIdAsc(UUID caseId);

    Optional<CaseAssistant> findByIdAndCaseId(UUID id, UUID caseId);

    Optional<CaseAssistant> findByTokenHash(String hash);

    /** Only the case, so that it can be held before anything else of the assistant is read. */
    @Query("select a.caseId from CaseAssistant a where a.tokenHash = :hash")
    Optional<UUID> caseBehind(String hash);
}
