package fr.entremise.mediation.followup;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FollowUpCodeRepository extends Repository<FollowUpCode, UUID> {

    FollowUpCode save(FollowUpCode code);

    /** Only the last one mailed counts. */
    Optional<FollowUpCode> findFirstByCaseIdOrderByCreatedAtDescIdDesc(UUID caseId);

    long countByCaseIdAndCreatedAtAfter(UUID caseId, Instant since);

    /** Two tries of one code take turns, so that each is counted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<FollowUpCode> findByAskedHash(String askedHash);

    long countByEmailAndCreatedAtAfter(String email, Instant since);

    @Modifying
    @Query("delete from FollowUpCode c where c.email is not null and c.createdAt < :before")
    void forgetAddressesBefore(Instant before);
}
