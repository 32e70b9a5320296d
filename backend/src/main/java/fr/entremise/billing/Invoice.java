package fr.entremise.billing;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An issued invoice: both sides, the time and its price as they were that day. Nothing changes it any more. */
@Entity
@Immutable
@Table(name = "invoice")
class Invoice implements Persistable<UUID> {

    @Id
    private UUID id;

    private String number;
    private UUID caseId;
    private String caseCode;
    private LocalDate issuedOn;
    private UUID issuedBy;
    private String creditorName;
    private String creditorSiret;
    private String creditorAddress;
    private @Nullable String creditorIban;
    private @Nullable String creditorBic;
    private String debtorSiren;
    private String debtorName;
    private String debtorSiret;
    private String debtorAddress;
    private @Nullable String debtorServiceCode;
    private @Nullable String debtorCommitment;

    @Enumerated(EnumType.STRING)
    private AffiliationStatus affiliationStatus;

    private LocalDate statusOn;
    private int totalMinutes;
    private int countableMinutes;
    private @Nullable BigDecimal hourlyRate;
    private BigDecimal total;
    private String currency;
    private String vatMention;

    @ElementCollection
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    private List<Line> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    /** What the sheets lack was refused before. */
    Invoice(
            UUID id,
            String number,
            BillableCase billable,
            InvoiceParties.Sides sides,
            AffiliationStatus status,
            Statement statement,
            LocalDate issuedOn,
            UUID issuedBy) {
        InvoiceParty creditor = sides.creditor();
        InvoiceParty debtor = Objects.requireNonNull(sides.debtor());
        this.id = id;
        this.number = number;
        this.caseId = billable.caseId();
        this.caseCode = billable.code();
        this.issuedOn = issuedOn;
        this.issuedBy = issuedBy;
        this.creditorName = creditor.name();
        this.creditorSiret = Objects.requireNonNull(creditor.siret()).value();
        this.creditorAddress = String.join("\n", creditor.address());
        this.creditorIban = sides.iban();
        this.creditorBic = sides.bic();
        this.debtorSiren = Objects.requireNonNull(debtor.siren()).value();
        this.debtorName = debtor.name();
        this.debtorSiret = Objects.requireNonNull(debtor.siret()).value();
        this.debtorAddress = String.join("\n", debtor.address());
        this.debtorServiceCode = debtor.serviceCode();
        this.debtorCommitment = debtor.commitmentNumber();
        this.affiliationStatus = status;
        this.statusOn = billable.openedOn();
        this.totalMinutes = statement.totalMinutes();
        this.countableMinutes = statement.countableMinutes();
        Money rate = CaseAccounts.onlyRate(statement);
        this.hourlyRate = rate == null ? null : rate.amount();
        this.total = statement.total().amount();
        this.currency = "EUR";
        this.vatMention = sides.vatMention();
        statement.lines().stream().map(Line::of).forEach(lines::add);
    }

    /** A payment of it; never more than is left to pay. */
    Payment pay(
            LocalDate paidOn,
            Money amount,
            PaymentMeans means,
            @Nullable String reference,
            Money alreadyPaid,
            LocalDate today,
            TimeEntry.Recording recording) {
        if (paidOn.isAfter(today)) {
            throw InvalidInput.of("paidOn", "Ce jour n’est pas encore passé.");
        }
        if (paidOn.isBefore(issuedOn)) {
            throw InvalidInput.of("paidOn", "Le paiement ne peut pas précéder la facture.");
        }
        if (amount.isZero() || amount.isNegative()) {
            throw InvalidInput.of("amount", "Indiquez un montant supérieur à zéro.");
        }
        Money left = total().minus(alreadyPaid);
        if (amount.compareTo(left) > 0) {
            throw InvalidInput.of("amount", "Il ne reste que " + left.formatted() + " à payer sur cette facture.");
        }
        return new Payment(id, paidOn, amount, means, reference, recording);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String number() {
        return number;
    }

    UUID caseId() {
        return caseId;
    }

    String caseCode() {
        return caseCode;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    Siren debtorSiren() {
        return new Siren(debtorSiren);
    }

    String debtorName() {
        return debtorName;
    }

    Money total() {
        return new Money(total);
    }

    int totalMinutes() {
        return totalMinutes;
    }

    int countableMinutes() {
        return countableMinutes;
    }

    /** Null when it changed during the work. */
    @Nullable
    Money hourlyRate() {
        return hourlyRate == null ? null : new Money(hourlyRate);
    }

    String vatMention() {
        return vatMention;
    }

    @Nullable
    String iban() {
        return creditorIban;
    }

    @Nullable
    String bic() {
        return creditorBic;
    }

    AffiliationStatus affiliationStatus() {
        return affiliationStatus;
    }

    LocalDate statusOn() {
        return statusOn;
    }

    InvoiceParty creditor() {
        Siret siret = new Siret(creditorSiret);
        return new InvoiceParty(
                creditorName, siret.siren(), siret, creditorAddress.lines().toList(), null, null);
    }

    InvoiceParty debtor() {
        return new InvoiceParty(
                debtorName,
                debtorSiren(),
                new Siret(debtorSiret),
                debtorAddress.lines().toList(),
                debtorServiceCode,
                debtorCommitment);
    }

    Statement statement() {
        return new Statement(
                totalMinutes, countableMinutes, lines.stream().map(Line::line).toList(), total());
    }

    /** Time at one rate. */
    @Embeddable
    record Line(
            LocalDate firstDay,
            LocalDate lastDay,
            int minutes,
            BigDecimal hourlyRate,
            String deliberationNumber,
            LocalDate deliberationDate,
            BigDecimal amount) {

        static Line of(Statement.Line line) {
            return new Line(
                    line.firstDay(),
                    line.lastDay(),
                    line.minutes(),
                    (line.rate().included() ? Money.ZERO : line.rate().hourly()).amount(),
                    line.rate().deliberationNumber(),
                    line.rate().deliberationDate(),
                    line.amount().amount());
        }

        Statement.Line line() {
            boolean included = hourlyRate.signum() == 0;
            return new Statement.Line(
                    firstDay,
                    lastDay,
                    minutes,
                    new Rate(new Money(hourlyRate), included, deliberationNumber, deliberationDate),
                    new Money(amount));
        }
    }
}
