package fr.entremise.billing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PaymentRepository extends Repository<Payment, UUID> {

    Payment save(Payment payment);

    List<Payment> findByInvoiceIdOrderByPaidOnAscIdAsc(UUID invoiceId);
}
