package fr.entremise.billing;

import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySummary;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Money;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each case costs and where its billing stands. The amount of a case depends on statuses and tariffs of other
 * modules, so all cases are priced and then sorted: a centre has a few hundred, and the statements are as many for one.
 */
@Service
@Transactional(readOnly = true)
public class CaseAccounts {

    private static final Map<String, Comparator<CaseAccount>> SORTS = Map.of(
            "code", Comparator.comparing(CaseAccount::code),
            "body", Comparator.comparing(account -> folded(account.bodyName())),
            "openedOn", Comparator.comparing(CaseAccount::openedOn),
            "closedOn", Comparator.comparing(CaseAccount::closedOn, Comparator.nullsLast(Comparator.naturalOrder())),
            "minutes", Comparator.comparingInt(CaseAccount::totalMinutes),
            "amount", Comparator.comparing(CaseAccount::amount, Comparator.nullsLast(Comparator.naturalOrder())),
            "state", Comparator.comparing(CaseAccount::state));

    private final BillableCaseRepository cases;
    private final TimeEntryRepository entries;
    private final ActivityRuleRepository rules;
    private final InvoiceDraftRepository drafts;
    private final InvoiceQueries invoices;
    private final Valuations valuations;
    private final Bodies bodies;

    CaseAccounts(
            BillableCaseRepository cases,
            TimeEntryRepository entries,
            ActivityRuleRepository rules,
            InvoiceDraftRepository drafts,
            InvoiceQueries invoices,
            Valuations valuations,
            Bodies bodies) {
        this.cases = cases;
        this.entries = entries;
        this.rules = rules;
        this.drafts = drafts;
        this.invoices = invoices;
        this.valuations = valuations;
        this.bodies = bodies;
    }

    /** Cases in one state or all; with something lacking, only those that it keeps from being invoiced. */
    public Listing<CaseAccount> list(
            @Nullable String text, @Nullable BillingState state, @Nullable Lack lack, ListRequest request) {
        List<CaseAccount> found = all(text, state, lack, request.sort());
        return Listing.of(
                found.stream().skip(request.offset()).limit(request.size()).toList(), request, found.size());
    }

    /** The whole list at once, for a file: its pages would be priced one by one. */
    public List<CaseAccount> all(
            @Nullable String text, @Nullable BillingState state, @Nullable Lack lack, @Nullable String sort) {
        ListRequest request = new ListRequest(0, ListRequest.MAX_SIZE, sort);
        ListRequest.Order order = request.order(SORTS.keySet(), "openedOn");
        Comparator<CaseAccount> chosen = Objects.requireNonNull(SORTS.get(order.name()));
        // Unasked, the latest first.
        boolean ascending = order.ascending() && request.sort() != null;
        List<CaseAccount> all = accounts(cases.findAllByOrderByOpenedOnDescCodeAsc());
        Set<CaseAccount> lacking = lack == null ? Set.of() : Set.copyOf(lacking(lack, all));
        return all.stream()
                .filter(account -> lack == null || lacking.contains(account))
                .filter(account -> state == null || account.state() == state)
                .filter(account -> matches(account, text))
                .sorted((ascending ? chosen : Collections.reverseOrder(chosen)).thenComparing(CaseAccount::code))
                .toList();
    }

    private List<CaseAccount> lacking(Lack lack, List<CaseAccount> all) {
        if (lack == Lack.PRICE) {
            return all.stream()
                    .filter(account -> account.state() == BillingState.TO_COMPLETE)
                    .toList();
        }
        List<CaseAccount> toInvoice = all.stream()
                .filter(account -> account.state() == BillingState.TO_INVOICE)
                .toList();
        Set<Siren> without = bodies.withoutSiret(toInvoice.stream()
                .map(CaseAccount::bodySiren)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
        return toInvoice.stream()
                .filter(account -> account.bodySiren() == null || without.contains(account.bodySiren()))
                .toList();
    }

    /** What keeps a closed case from being invoiced. */
    public enum Lack {
        /** A status or a tariff is missing: nobody can say what it costs. */
        PRICE,
        /** The body's SIRET, without which no invoice is issued. */
        SIRET
    }

    /** The minutes of a case and the way from them to its amount. */
    public CaseStatement statement(String code) {
        BillableCase billable = cases.findByCode(code).orElseThrow(NotFound::new);
        CaseAccount account = accounts(List.of(billable)).getFirst();
        Invoice issued = invoices.balances().stream()
                .map(InvoiceQueries.Balance::invoice)
                .filter(invoice -> invoice.caseId().equals(billable.caseId()))
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
        Map<BillingState, BillingSummary.Tally> tallies = accounts(cases.findAllByOrderByOpenedOnDescCodeAsc()).stream()
                .collect(Collectors.toMap(
                        CaseAccount::state,
                        account -> BillingSummary.Tally.NONE.plus(owed(account)),
                        (one, other) -> new BillingSummary.Tally(
                                one.count() + other.count(), one.amount().plus(other.amount()))));
        Function<BillingState, BillingSummary.Tally> tally =
                state -> tallies.getOrDefault(state, BillingSummary.Tally.NONE);
        return new BillingSummary(
                tally.apply(BillingState.IN_PROGRESS),
                tally.apply(BillingState.TO_COMPLETE),
                tally.apply(BillingState.TO_INVOICE),
                tally.apply(BillingState.INVOICED),
                tally.apply(BillingState.PAID));
    }

    /** What is left to collect of an invoice; everything else at its full amount. */
    private static Money owed(CaseAccount account) {
        Money amount = account.amount() == null ? Money.ZERO : account.amount();
        return account.state() == BillingState.INVOICED ? amount.minus(account.paid()) : amount;
    }

    private List<CaseAccount> accounts(List<BillableCase> billables) {
        Map<UUID, InvoiceQueries.Balance> issued = invoices.balances().stream()
                .collect(Collectors.toMap(balance -> balance.invoice().caseId(), Function.identity()));
        Map<UUID, UUID> begun =
                drafts.findAll().stream().collect(Collectors.toMap(InvoiceDraft::caseId, InvoiceDraft::id));
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

    private static boolean matches(CaseAccount account, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return true;
        }
        String sought = folded(text.strip());
        return Stream.of(account.code(), account.bodyName(), account.invoiceNumber())
                .filter(Objects::nonNull)
                .anyMatch(value -> folded(value).contains(sought));
    }

    private static String folded(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
    }
}
