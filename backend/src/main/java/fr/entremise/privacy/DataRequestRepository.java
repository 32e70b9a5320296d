package fr.entremise.privacy;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DataRequestRepository extends Repository<DataRequest, UUID> {

    DataRequest save(DataRequest request);

    DataRequest saveAndFlush(DataRequest request);

    /** Held until the transaction ends, so that codes are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DataRequest> findByTokenHash(String tokenHash);

    Optional<DataRequest> findByIdAndStateNot(UUID id, DataRequestState state);

    long countByEmailAndAskedAtAfter(String email, Instant since);

    long countByEmailAndAskedFromAndAskedAtAfter(String email, String askedFrom, Instant since);

    /** In one statement: a request that is received meanwhile stays. */
    @Modifying
    @Query("delete from DataRequest r where r.state = UNCONFIRMED and r.askedAt < :before")
    void removeUnconfirmedBefore(Instant before);
}
