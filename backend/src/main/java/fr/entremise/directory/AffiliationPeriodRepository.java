package fr.entremise.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AffiliationPeriodRepository extends Repository<AffiliationPeriod, UUID> {

    AffiliationPeriod save(AffiliationPeriod period);

    List<AffiliationPeriod> findByBodyIdOrderByValidFromDescRecordedAtDesc(UUID bodyId);
}
