package fr.entremise.identity;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExternalIdentityRepository extends Repository<ExternalIdentity, UUID> {

    ExternalIdentity save(ExternalIdentity identity);

    boolean existsByUserIdAndProvider(UUID userId, String provider);
}
