package fr.entremise.billing;

import fr.entremise.audit.Journal;
import fr.entremise.billing.events.InvoiceIssued;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Money;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.IdempotentRequests;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What public bodies owe for closed cases: prepared, issued once for all, paid. */
@Service
@Transactional
public class Invoices {

    private static final String SUBJECT = "INVOICE";
    private static final int LONGEST_REFERENCE = 100;

    private final BillableCaseRepository cases;
    private final InvoiceDraftRepository drafts;
    private final InvoiceRepository invoices;
    private final PaymentRepository payments;
    private final InvoiceQueries queries;
    private final InvoiceNumbers numbers;
    private final InvoiceParties parties;
    private final Valuations valuations;
    private final IdempotentRequests requests;
    private final Journal journal;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    Invoices(
            BillableCaseRepository cases,
            InvoiceDraftRepository drafts,
            InvoiceRepository invoices,
            PaymentRepository payments,
            InvoiceQueries queries,
            InvoiceNumbers numbers,
            InvoiceParties parties,
            Valuations valuations,
            IdempotentRequests requests,
            Journal journal,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.drafts = drafts;
        this.invoices = invoices;
        this.payments = payments;
        this.queries = queries;
        this.numbers = numbers;
        this.parties = parties;
        this.valuations = valuations;
        this.requests = requests;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Begins the invoice of a closed case, or answers the one begun already. */
    public InvoiceSheet prepare(String caseCode, UUID by) {
        BillableCase billable = cases.lockByCode(caseCode).orElseThrow(NotFound::new);
        Optional<InvoiceDraft> begun = drafts.findByCaseId(billable.caseId());
        if (begun.isPresent()) {
            return sheet(begun.get(), billable);
        }
        if (invoices.existsByCaseId(billable.caseId())) {
            throw CaseNotBillable.invoiced();
        }
        if (billable.closedOn() == null) {
            throw CaseNotBillable.open();
        }
        Statement statement = valuations.of(billable).statement();
        if (statement != null && statement.total().isZero()) {
            throw CaseNotBillable.nothingToPay();
        }
        return sheet(drafts.save(new InvoiceDraft(billable.caseId(), by, clock.now())), billable);
    }

    /** Throws a draft away; an issued invoice stays. */
    public void discard(UUID id) {
        if (invoices.findById(id).isPresent()) {
            throw CaseNotBillable.invoiced();
        }
        drafts.delete(drafts.findById(id).orElseThrow(NotFound::new));
    }

    /** Gives the invoice its number and its last form; asked again, answers the same. */
    public InvoiceSheet issue(UUID id, UUID by) {
        Optional<InvoiceDraft> draft = drafts.findById(id);
        if (draft.isEmpty()) {
            return sheet(invoices.findById(id).orElseThrow(NotFound::new));
        }
        BillableCase billable = cases.lockByCaseId(draft.get().caseId()).orElseThrow();
        Optional<Invoice> meanwhile = invoices.findById(id);
        if (meanwhile.isPresent()) {
            return sheet(meanwhile.get());
        }
        Valuation valuation = valuations.of(billable);
        InvoiceParties.Sides sides = parties.of(billable);
        List<FieldProblem> missing = missing(valuation, sides);
        if (!missing.isEmpty()) {
            throw new InvoiceNotReady(missing);
        }
        Statement statement = Objects.requireNonNull(valuation.statement());
        AffiliationStatus status = valuation.status();
        if (status == null || statement.total().isZero()) {
            throw CaseNotBillable.nothingToPay();
        }
        LocalDate today = clock.today();
        drafts.delete(draft.get());
        // Last, so that others wait for the number as short as can be.
        String number = numbers.next(today.getYear());
        Invoice issued = invoices.save(new Invoice(id, number, billable, sides, status, statement, today, by));
        journal.record(
                "INVOICE_ISSUED",
                SUBJECT,
                id.toString(),
                "Facture n°\u00a0" + number + " émise pour " + statement.total().formatted());
        events.publishEvent(new InvoiceIssued(
                CentreContext.current(), id, number, issued.debtorSiren().value(), issued.debtorName()));
        return sheet(issued);
    }

    /** Writes down money that came in; a repeated key answers like the first time. */
    public InvoiceSheet pay(
            UUID id,
            LocalDate paidOn,
            Money amount,
            PaymentMeans means,
            @Nullable String reference,
            UUID by,
            @Nullable UUID key) {
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            throw InvalidInput.of("reference", "Une référence a au plus " + LONGEST_REFERENCE + " caractères.");
        }
        Invoice invoice = invoices.findById(id).orElseThrow(NotFound::new);
        // The centre's role may not lock what it may not change: payments of an invoice queue at its case.
        if (cases.lockByCaseId(invoice.caseId()).isEmpty()) {
            throw new NotFound();
        }
        String cleaned = reference == null || reference.isBlank() ? "" : reference.strip();
        TimeEntry.Recording recording = new TimeEntry.Recording(by, clock.now());
        if (key == null) {
            take(invoice, paidOn, amount, means, cleaned, recording);
        } else {
            String request =
                    String.join("|", "pay", id.toString(), paidOn.toString(), amount.toString(), means.name(), cleaned);
            requests.once(key, request, Recorded.class, () -> {
                take(invoice, paidOn, amount, means, cleaned, recording);
                return new Recorded(id);
            });
        }
        return sheet(invoice);
    }

    private void take(
            Invoice invoice,
            LocalDate paidOn,
            Money amount,
            PaymentMeans means,
            String reference,
            TimeEntry.Recording recording) {
        payments.save(invoice.pay(
                paidOn,
                amount,
                means,
                reference.isEmpty() ? null : reference,
                alreadyPaid(invoice),
                clock.today(),
                recording));
        journal.record(
                "INVOICE_PAID",
                SUBJECT,
                invoice.getId().toString(),
                "Paiement de " + amount.formatted() + " sur la facture n°\u00a0" + invoice.number());
    }

    @Transactional(readOnly = true)
    public Listing<InvoiceSummary> list(InvoiceFilter filter, ListRequest request) {
        return queries.list(filter, request);
    }

    /** What bodies have still to pay, by how late it is. */
    @Transactional(readOnly = true)
    public Ageing ageing() {
        return Ageing.of(queries.outstanding(), clock.today());
    }

    /** Several issued ones by their numbers, owed by one of the bodies, or by anybody where that is null. */
    @Transactional(readOnly = true)
    public List<InvoiceSummary> findAll(Collection<String> numbers, @Nullable Set<Siren> bodies) {
        return queries.numbered(numbers, bodies);
    }

    /** An issued invoice by its number, or any by its id. */
    @Transactional(readOnly = true)
    public InvoiceSheet find(String numberOrId) {
        Optional<Invoice> issued = invoices.findByNumber(numberOrId);
        if (issued.isPresent()) {
            return sheet(issued.get());
        }
        UUID id = idOf(numberOrId);
        Optional<InvoiceDraft> draft = drafts.findById(id);
        return draft.isPresent()
                ? sheet(draft.get(), cases.findById(draft.get().caseId()).orElseThrow())
                : sheet(invoices.findById(id).orElseThrow(NotFound::new));
    }

    /** An issued invoice that one of the bodies owes; others are not found. */
    @Transactional(readOnly = true)
    public InvoiceSheet findOwedBy(Set<Siren> bodies, String number) {
        InvoiceSheet sheet = find(number);
        if (bodies.stream().noneMatch(sheet::isOwedBy)) {
            throw new NotFound();
        }
        return sheet;
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    private Money alreadyPaid(Invoice invoice) {
        return payments.findByInvoiceIdOrderByPaidOnAscIdAsc(invoice.getId()).stream()
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<FieldProblem> missing(Valuation valuation, InvoiceParties.Sides sides) {
        List<FieldProblem> missing = new ArrayList<>(valuation.missing());
        for (FieldProblem problem : sides.missing()) {
            if (missing.stream().noneMatch(known -> known.field().equals(problem.field()))) {
                missing.add(problem);
            }
        }
        return missing;
    }

    private InvoiceSheet sheet(InvoiceDraft draft, BillableCase billable) {
        Valuation valuation = valuations.of(billable);
        InvoiceParties.Sides sides = parties.of(billable);
        Statement statement = valuation.statement();
        return new InvoiceSheet(
                draft.id(),
                InvoiceState.DRAFT,
                null,
                billable.code(),
                null,
                sides.creditor(),
                sides.debtor(),
                valuation.totalMinutes(),
                valuation.countableMinutes(),
                statement == null ? List.of() : lines(statement),
                statement == null ? null : statement.total(),
                Money.ZERO,
                statement == null ? null : statement.total(),
                sides.vatMention(),
                Explanations.of(
                        valuation.totalMinutes(),
                        valuation.countableMinutes(),
                        valuation.status(),
                        billable.openedOn(),
                        statement),
                List.of(),
                missing(valuation, sides));
    }

    private InvoiceSheet sheet(Invoice invoice) {
        List<Payment> received = payments.findByInvoiceIdOrderByPaidOnAscIdAsc(invoice.getId());
        Money paid = received.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        Statement statement = invoice.statement();
        return new InvoiceSheet(
                invoice.getId(),
                InvoiceSummary.state(invoice.total(), paid),
                invoice.number(),
                invoice.caseCode(),
                invoice.issuedOn(),
                invoice.creditor(),
                invoice.debtor(),
                statement.totalMinutes(),
                statement.countableMinutes(),
                lines(statement),
                invoice.total(),
                paid,
                invoice.total().minus(paid),
                invoice.vatMention(),
                Explanations.of(
                        statement.totalMinutes(),
                        statement.countableMinutes(),
                        invoice.affiliationStatus(),
                        invoice.statusOn(),
                        statement),
                received.stream().map(Payment::line).toList(),
                List.of());
    }

    private static List<InvoiceSheet.StatementLine> lines(Statement statement) {
        return statement.lines().stream().map(InvoiceSheet.StatementLine::of).toList();
    }

    private record Recorded(UUID invoiceId) {}
}
