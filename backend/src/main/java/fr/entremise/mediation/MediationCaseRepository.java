package fr.entremise.mediation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MediationCaseRepository extends Repository<MediationCase, UUID> {

    MediationCase save(MediationCase opened);

    MediationCase saveAndFlush(MediationCase changed);

    Optional<MediationCase> findById(UUID id);

    Optional<MediationCase> findByReference(String reference);

    Optional<MediationCase> findByFollowUpHash(String hash);

    /** Two people who act on one case take turns; the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from MediationCase c where c.reference = :reference")
    Optional<MediationCase> lockByReference(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from MediationCase c where c.id = :id")
    Optional<MediationCase> lockById(UUID id);
}
