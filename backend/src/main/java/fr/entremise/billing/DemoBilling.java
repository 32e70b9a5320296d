package fr.entremise.billing;

import fr.entremise.identity.Role;
import fr.entremise.identity.Staff;
import fr.entremise.shared.Money;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.DemoData;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The journey's four hours on each closed case of the demonstration; one invoice is paid, one issued, the rest to be written. */
@Component
@ConditionalOnProperty("entremise.demo.enabled")
class DemoBilling implements DemoData {

    private final BillableCaseRepository cases;
    private final TimeEntryRepository entries;
    private final Valuations valuations;
    private final Invoices invoices;
    private final InvoiceParties parties;
    private final Staff staff;
    private final CentreClock clock;

    DemoBilling(
            BillableCaseRepository cases,
            TimeEntryRepository entries,
            Valuations valuations,
            Invoices invoices,
            InvoiceParties parties,
            Staff staff,
            CentreClock clock) {
        this.cases = cases;
        this.entries = entries;
        this.valuations = valuations;
        this.invoices = invoices;
        this.parties = parties;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void seed(Centre centre) {
        List<BillableCase> closed = cases.findAllByOrderByOpenedOnDescCodeAsc().stream()
                .filter(billable -> billable.closedOn() != null)
                .filter(billable -> entries.findByCaseIdOrderByWorkedOnDescIdDesc(billable.caseId())
                        .isEmpty())
                .toList();
        closed.forEach(this::work);
        UUID finance = staff.withRole(centre.id(), Role.FINANCE).stream()
                .map(Staff.Person::userId)
                .findFirst()
                .orElse(null);
        if (finance != null) {
            List<BillableCase> due =
                    closed.stream().filter(this::canBeInvoiced).toList().reversed();
            due.stream().limit(1).forEach(billable -> settle(issue(billable, finance), finance));
            due.stream().skip(1).limit(1).forEach(billable -> issue(billable, finance));
        }
    }

    private void work(BillableCase billable) {
        UUID mediator = billable.mediatorUserId();
        LocalDate last = billable.closedOn();
        if (mediator == null || last == null) {
            return;
        }
        TimeEntry.Recording recording = new TimeEntry.Recording(mediator, clock.now());
        LocalDate today = clock.today();
        LocalDate first = billable.openedOn().isAfter(last.minusDays(7)) ? last : last.minusDays(7);
        entries.save(billable.record(Activity.INDIVIDUAL_INTERVIEW, first, 90, recording, today));
        entries.save(billable.record(Activity.PLENARY, last, 120, recording, today));
        entries.save(billable.record(Activity.DRAFTING, last, 30, recording, today));
    }

    private boolean canBeInvoiced(BillableCase billable) {
        Statement statement = valuations.of(billable).statement();
        return statement != null
                && !statement.total().isZero()
                && parties.of(billable).missing().isEmpty();
    }

    private InvoiceSheet issue(BillableCase billable, UUID finance) {
        return invoices.issue(invoices.prepare(billable.code(), finance).id(), finance);
    }

    private void settle(InvoiceSheet issued, UUID finance) {
        Money total = issued.due();
        if (total != null) {
            invoices.pay(
                    issued.id(),
                    clock.today(),
                    total,
                    PaymentMeans.ADMINISTRATIVE_MANDATE,
                    "Données de démonstration",
                    finance,
                    null);
        }
    }
}
