package fr.entremise.mediation.followup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FollowUpAccessRepository extends Repository<FollowUpAccess, String> {

    FollowUpAccess save(FollowUpAccess access);

    Optional<FollowUpAccess> findById(String tokenHash);

    long deleteByTokenHash(String tokenHash);

    long deleteByExpiresAtBefore(Instant now);
}
