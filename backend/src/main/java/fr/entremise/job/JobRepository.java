package fr.entremise.job;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JobRepository extends Repository<Job, UUID> {

    Job save(Job job);

    Optional<Job> findById(UUID id);

    Page<Job> findByStartedByOrderByStartedAtDescIdDesc(UUID startedBy, Pageable page);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select j from Job j where j.id = :id")
    Optional<Job> lockById(UUID id);

    @Modifying
    @Query("update Job j set j.leaseUntil = :until where j.id in :ids and j.finishedAt is null")
    void renew(Collection<UUID> ids, Instant until);

    @Modifying
    @Query("""
            update Job j set j.state = fr.entremise.job.JobState.INTERRUPTED, j.finishedAt = j.leaseUntil
            where j.finishedAt is null and j.leaseUntil < :before
            """)
    int interruptAbandoned(Instant before);

    List<Job> findByResultFileIdIsNotNullAndResultExpiresAtLessThanEqual(Instant now);

    @Modifying
    @Query("delete from Job j where j.finishedAt < :before and j.resultFileId is null")
    int forgetFinishedBefore(Instant before);
}
