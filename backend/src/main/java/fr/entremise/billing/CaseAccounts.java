package fr.entremise.billing;

import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySummary;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Money;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each case costs and where its billing stands; as many statements for a long list as for a short one. */
@Service
@Transactional(readOnly = true)
public class CaseAccounts {

    private final BillableCaseRepository cases;
    private final TimeEntryRepository entries;
    private final ActivityRuleRepository rules;
    private final InvoiceDraftRepository drafts;
    private final InvoiceQueries invoices;
    private final AccountQueries queries;
    private final Valuations valuations;
    private final Bodies bodies;

    CaseAccounts(
            BillableCaseRepository cases,
            TimeEntryRepository entries,
            ActivityRuleRepository rules,
            InvoiceDraftRepository drafts,
            InvoiceQueries invoices,
            AccountQueries queries,
            Valuations valuations,
            Bodies bodies) {
        this.cases = cases;
        this.entries = entries;
        this.rules = rules;
        this.drafts = drafts;
        this.invoices = invoices;
        this.queries = queries;
        this.valuations = valuations;
        this.bodies = bodies;
    }

    public Listing<CaseAccount> list(AccountFilter filter, ListRequest request) {
        AccountQueries.Found found = queries.page(filter, request);
        Map<UUID, BillableCase> byId = cases.findByCaseIdIn(found.cases()).stream()
                .collect(Collectors.toMap(BillableCase::caseId, Function.identity()));
        List<BillableCase> inOrder =
                found.cases().stream().map(byId::get).filter(Objects::nonNull).toList();
        return Listing.of(accounts(inOrder), request, found.total());
    }

    /** Several by their codes; those that do not exist are left out. */
    public List<CaseAccount> findAll(Collection<String> codes) {
        return accounts(cases.findByCodeIn(codes));
    }

    /** The minutes of a case and the way from them to its amount. */
    public CaseStatement statement(String code) {
        BillableCase billable = cases.findByCode(code).orElseThrow(NotFound::new);
        CaseAccount account = accounts(List.of(billable)).getFirst();
        Invoice issued = invoices.balances(List.of(billable.caseId())).stream()
                .map(InvoiceQueries.Balance::invoice)
                .findFirst()
                .orElse(null);
        Valuation valuation = valuations.of(billable);
        // What was invoiced stays what it was, whatever has changed in a sheet since.
        Statement statement = issued == null ? valuation.statement() : issued.statement();
        CountableActivities countable = new CountableActivities(rules.findAll());
        return new CaseStatement(
                account,
                entries.findByCaseIdOrderByWorkedOnDescIdDesc(billable.caseId()).stream()
                        .map(entry -> new CaseStatement.StatementEntry(
                                entry.activity(),
                                entry.activity().label(),
                                entry.workedOn(),
                                entry.minutes(),
                                countable.counts(entry.activity(), entry.workedOn())))
                        .toList(),
                statement == null
                        ? List.of()
                        : statement.lines().stream()
                                .map(InvoiceSheet.StatementLine::of)
                                .toList(),
                Explanations.of(
                        account.totalMinutes(),
                        account.countableMinutes(),
                        issued == null ? valuation.status() : issued.affiliationStatus(),
                        billable.openedOn(),
                        statement),
                issued == null ? valuation.missing() : List.of());
    }

    public BillingSummary summary() {
        List<AccountQueries.Sum> sums = queries.sums();
        return new BillingSummary(
                tally(sums, BillingState.IN_PROGRESS),
                tally(sums, BillingState.TO_COMPLETE),
                tally(sums, BillingState.TO_INVOICE),
                tally(sums.stream().filter(AccountQueries.Sum::prepared).toList(), BillingState.TO_INVOICE),
                tally(sums, BillingState.INVOICED),
                tally(sums, BillingState.PAID));
    }

    private static BillingSummary.Tally tally(List<AccountQueries.Sum> sums, BillingState state) {
        return sums.stream()
                .filter(sum -> sum.state() == state)
                .map(sum -> new BillingSummary.Tally(sum.count(), sum.amount()))
                .reduce(BillingSummary.Tally.NONE, BillingSummary.Tally::plus);
    }

    private List<CaseAccount> accounts(List<BillableCase> billables) {
        List<UUID> ids = billables.stream().map(BillableCase::caseId).toList();
        Map<UUID, InvoiceQueries.Balance> issued = invoices.balances(ids).stream()
                .collect(Collectors.toMap(balance -> balance.invoice().caseId(), Function.identity()));
        Map<UUID, UUID> begun =
                drafts.findByCaseIdIn(ids).stream().collect(Collectors.toMap(InvoiceDraft::caseId, InvoiceDraft::id));
        Map<UUID, Valuation> prices = valuations.of(billables.stream()
                .filter(billable -> !issued.containsKey(billable.caseId()))
                .toList());
        Set<Siren> sirens = billables.stream()
                .map(BillableCase::bodySiren)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        Map<Siren, String> names = bodies.findAll(sirens).stream()
                .collect(Collectors.toUnmodifiableMap(BodySummary::siren, BodySummary::name));
        return billables.stream()
                .map(billable -> {
                    Siren siren = billable.bodySiren();
                    @Nullable String name = siren == null ? null : names.get(siren);
                    InvoiceQueries.Balance balance = issued.get(billable.caseId());
                    return balance == null
                            ? uninvoiced(
                                    billable,
                                    name,
                                    Objects.requireNonNull(prices.get(billable.caseId())),
                                    begun.get(billable.caseId()))
                            : invoiced(billable, balance);
                })
                .toList();
    }

    private static CaseAccount uninvoiced(
            BillableCase billable, @Nullable String name, Valuation valuation, @Nullable UUID draftId) {
        Statement statement = valuation.statement();
        return new CaseAccount(
                billable.code(),
                billable.bodySiren(),
                name,
                billable.openedOn(),
                billable.closedOn(),
                valuation.totalMinutes(),
                valuation.countableMinutes(),
                statement == null ? null : onlyRate(statement),
                statement == null ? null : statement.total(),
                Money.ZERO,
                state(billable, statement),
                draftId,
                null);
    }

    private static CaseAccount invoiced(BillableCase billable, InvoiceQueries.Balance balance) {
        Invoice invoice = balance.invoice();
        boolean paid = balance.paid().compareTo(invoice.total()) >= 0;
        return new CaseAccount(
                billable.code(),
                invoice.debtorSiren(),
                invoice.debtorName(),
                billable.openedOn(),
                billable.closedOn(),
                invoice.totalMinutes(),
                invoice.countableMinutes(),
                invoice.hourlyRate(),
                invoice.total(),
                balance.paid(),
                paid ? BillingState.PAID : BillingState.INVOICED,
                invoice.getId(),
                invoice.number());
    }

    private static BillingState state(BillableCase billable, @Nullable Statement statement) {
        if (billable.closedOn() == null) {
            return BillingState.IN_PROGRESS;
        }
        if (statement == null) {
            return BillingState.TO_COMPLETE;
        }
        return statement.total().isZero() ? BillingState.NOTHING_TO_PAY : BillingState.TO_INVOICE;
    }

    static @Nullable Money onlyRate(Statement statement) {
        List<Money> rates = statement.lines().stream()
                .map(line -> line.rate().included() ? Money.ZERO : line.rate().hourly())
                .distinct()
                .toList();
        return rates.size() == 1 ? rates.getFirst() : null;
    }
}
