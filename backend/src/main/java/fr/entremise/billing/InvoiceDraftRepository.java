package fr.entremise.billing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InvoiceDraftRepository extends Repository<InvoiceDraft, UUID> {

    InvoiceDraft save(InvoiceDraft draft);

    Optional<InvoiceDraft> findById(UUID id);

    Optional<InvoiceDraft> findByCaseId(UUID caseId);

    List<InvoiceDraft> findByCaseIdIn(Collection<UUID> caseIds);

    void delete(InvoiceDraft draft);
}
