package fr.entremise.mediation.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FollowUpCodeRepository extends Repository<FollowUpCode, UUID> {

    FollowUpCode save(FollowUpCode code);

    /** Only the last one mailed counts. */
    Optional<FollowUpCode> findFirstByCaseIdOrderByCreatedAtDescIdDesc(UUID caseId);

    long countByCaseIdAndCreatedAtAfter(UUID caseId, Instant since);
}
