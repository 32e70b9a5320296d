package fr.entremise.billing;

import fr.entremise.shared.Ids;
import fr.entremise.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Money that came in for an invoice. */
@Entity
@Immutable
@Table(name = "payment")
class Payment implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID invoiceId;
    private LocalDate paidOn;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private PaymentMeans means;

    private @Nullable String reference;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    Payment(
            UUID invoiceId,
            LocalDate paidOn,
            Money amount,
            PaymentMeans means,
            @Nullable String reference,
            TimeEntry.Recording recording) {
        this.id = Ids.next();
        this.invoiceId = invoiceId;
        this.paidOn = paidOn;
        this.amount = amount.amount();
        this.means = means;
        this.reference = reference;
        this.recordedBy = recording.by();
        this.recordedAt = recording.at();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    Money amount() {
        return new Money(amount);
    }

    InvoiceSheet.PaymentLine line() {
        return new InvoiceSheet.PaymentLine(id, paidOn, amount(), means, means.label(), reference);
    }
}
