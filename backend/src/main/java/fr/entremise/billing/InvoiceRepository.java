package fr.entremise.billing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InvoiceRepository extends Repository<Invoice, UUID> {

    Invoice save(Invoice invoice);

    Optional<Invoice> findById(UUID id);

    Optional<Invoice> findByNumber(String number);

    Optional<Invoice> findByCaseId(UUID caseId);

    boolean existsByCaseId(UUID caseId);
}
