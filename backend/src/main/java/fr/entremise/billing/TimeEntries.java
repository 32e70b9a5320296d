package fr.entremise.billing;

import fr.entremise.audit.Journal;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.French;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.IdempotentRequests;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time of a case, written down by its mediator, or by a program that the centre lets in for that; nobody else. */
@Service
@Transactional
public class TimeEntries {

    private final BillableCaseRepository cases;
    private final TimeEntryRepository entries;
    private final ActivityRuleRepository rules;
    private final InvoiceRepository invoices;
    private final IdempotentRequests requests;
    private final Journal journal;
    private final CentreClock clock;

    TimeEntries(
            BillableCaseRepository cases,
            TimeEntryRepository entries,
            ActivityRuleRepository rules,
            InvoiceRepository invoices,
            IdempotentRequests requests,
            Journal journal,
            CentreClock clock) {
        this.cases = cases;
        this.entries = entries;
        this.rules = rules;
        this.invoices = invoices;
        this.requests = requests;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the mediator may choose from today. */
    @Transactional(readOnly = true)
    public List<ActivityChoice> activities() {
        CountableActivities countable = countable();
        LocalDate today = clock.today();
        return Arrays.stream(Activity.values())
                .map(activity -> new ActivityChoice(activity, activity.label(), countable.counts(activity, today)))
                .toList();
    }

    /** Writes minutes down; a repeated key answers like the first time. */
    public RecordedTime record(
            String reference, Actor actor, Activity activity, LocalDate on, int minutes, @Nullable UUID key) {
        BillableCase billable = lock(reference, actor);
        return once(key, String.join("|", "time", reference, activity.name(), on.toString(), "" + minutes), () -> {
            refuseWhenInvoiced(billable);
            TimeEntry entry = billable.record(activity, on, minutes, recording(actor), clock.today());
            tellOfProgram(actor, billable, entry);
            return view(entries.save(entry), countable(), Set.of());
        });
    }

    /** Undoes an entry by a counter entry; both stay. */
    public RecordedTime reverse(String reference, Actor actor, UUID entryId) {
        BillableCase billable = lock(reference, actor);
        refuseWhenInvoiced(billable);
        TimeEntry wrong = entries.findById(entryId)
                .filter(entry -> entry.isOf(billable.caseId()))
                .orElseThrow(NotFound::new);
        if (wrong.reversesId() != null || entries.existsByReversesId(entryId)) {
            throw new AlreadyReversed();
        }
        TimeEntry counter = wrong.reverse(recording(actor));
        tellOfProgram(actor, billable, counter);
        return view(entries.save(counter), countable(), Set.of());
    }

    @Transactional(readOnly = true)
    public TimeSheet sheet(String reference, Actor actor) {
        BillableCase billable = cases.findByReference(reference).orElseThrow(NotFound::new);
        requireTheirs(billable, actor);
        CountableActivities countable = countable();
        List<TimeEntry> all = entries.findByCaseIdOrderByWorkedOnDescIdDesc(billable.caseId());
        Set<UUID> reversed = all.stream()
                .map(TimeEntry::reversesId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        List<RecordedTime> lines =
                all.stream().map(entry -> view(entry, countable, reversed)).toList();
        return new TimeSheet(
                billable.reference(),
                billable.openedOn(),
                billable.closedOn(),
                invoices.existsByCaseId(billable.caseId()),
                lines.stream().mapToInt(RecordedTime::minutes).sum(),
                lines.stream()
                        .filter(RecordedTime::countable)
                        .mapToInt(RecordedTime::minutes)
                        .sum(),
                lines);
    }

    private BillableCase lock(String reference, Actor actor) {
        BillableCase billable = cases.lockByReference(reference).orElseThrow(NotFound::new);
        requireTheirs(billable, actor);
        return billable;
    }

    private static void requireTheirs(BillableCase billable, Actor actor) {
        if (!actor.has(Permission.RECORD_ALL_TIME)) {
            billable.requireMediator(actor.userId());
        }
    }

    /** A mediator's own entries say who wrote them; what is written down for others is told. */
    private void tellOfProgram(Actor actor, BillableCase billable, TimeEntry entry) {
        if (actor.has(Permission.RECORD_ALL_TIME)) {
            journal.record(
                    "TIME_RECORDED",
                    "billing-case",
                    billable.code(),
                    "Temps enregistré\u00a0: dossier " + billable.code() + ", " + entry.minutes() + "\u00a0minutes le "
                            + French.day(entry.workedOn()) + ".");
        }
    }

    private void refuseWhenInvoiced(BillableCase billable) {
        if (invoices.existsByCaseId(billable.caseId())) {
            throw CaseNotBillable.invoiced();
        }
    }

    private RecordedTime once(@Nullable UUID key, String request, Supplier<RecordedTime> work) {
        return key == null ? work.get() : requests.once(key, request, RecordedTime.class, work);
    }

    private TimeEntry.Recording recording(Actor actor) {
        return new TimeEntry.Recording(actor.userId(), clock.now());
    }

    private CountableActivities countable() {
        return new CountableActivities(rules.findAll());
    }

    private static RecordedTime view(TimeEntry entry, CountableActivities countable, Set<UUID> reversed) {
        UUID id = entry.getId();
        return new RecordedTime(
                id,
                entry.activity(),
                entry.activity().label(),
                entry.workedOn(),
                entry.minutes(),
                countable.counts(entry.activity(), entry.workedOn()),
                entry.reversesId(),
                reversed.contains(id),
                entry.recordedAt());
    }

    /** An activity to choose, and whether its minutes count for the bill. */
    public record ActivityChoice(Activity activity, String label, boolean countable) {}
}
