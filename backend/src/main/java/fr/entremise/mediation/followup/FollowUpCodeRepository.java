package fr.entremise.mediation.followup;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FollowUpCodeRepository extends Repository<FollowUpCode, UUID> {

    FollowUpCode save(FollowUpCode code);

    /** Only the last one mailed to that person counts; no assistant means the claimant. */
    Optional<FollowUpCode> findFirstByCaseIdAndAssistantIdOrderByCreatedAtDescIdDesc(
            UUID caseId, @Nullable UUID assistantId);

    long countByCaseIdAndAssistantIdAndCreatedAtAfter(UUID caseId, @Nullable UUID assistantId, Instant since);

    /** Two tries of one code take turns, so that each is counted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<FollowUpCode> findByAskedHash(String askedHash);

    long countByEmailAndCreatedAtAfter(String email, Instant since);

    long countByEmailAndAskedFromAndCreatedAtAfter(String email, String askedFrom, Instant since);

    @Modifying
    @Query("delete from FollowUpCode c where c.email is not null and c.createdAt < :before")
    void forgetAddressesBefore(Instant before);
}
