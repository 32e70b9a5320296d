package fr.entremise.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AuditEntryRepository extends Repository<AuditEntry, UUID> {

    AuditEntry save(AuditEntry entry);

    boolean existsById(UUID id);

    List<AuditEntry> findBySubjectTypeAndSubjectIdOrderByAtAscIdAsc(String subjectType, String subjectId);
}
