package fr.entremise.mediator;

import fr.entremise.audit.Journal;
import fr.entremise.identity.Role;
import fr.entremise.identity.Staff;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mediators of the bound centre. A centre has a handful of them, so its list is never cut into pages.
 *
 * <p>What needs to know the people of the centre asks before its transaction begins: see {@link Staff}.
 */
@Service
public class Mediators {

    private final MediatorRepository mediators;
    private final Staff staff;
    private final CentreClock clock;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Mediators(
            MediatorRepository mediators,
            Staff staff,
            CentreClock clock,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.mediators = mediators;
        this.staff = staff;
        this.clock = clock;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every mediator by name, those who no longer take cases included. */
    @Transactional(readOnly = true)
    public List<MediatorSummary> list() {
        return sheets().stream().map(MediatorSheet::mediator).toList();
    }

    @Transactional(readOnly = true)
    public Optional<MediatorSummary> find(UUID userId) {
        return mediators.findByUserId(userId).map(mediator -> mediator.summaryOn(clock.today()));
    }

    /** Every mediator by name, with all that the centre keeps of them. */
    @Transactional(readOnly = true)
    public List<MediatorSheet> sheets() {
        var today = clock.today();
        return mediators.findAllByOrderByNameAscIdAsc().stream()
                .map(mediator -> mediator.sheetOn(today))
                .toList();
    }

    /** One page of the list by name, in two statements. */
    @Transactional(readOnly = true)
    public Listing<MediatorSheet> page(ListRequest request) {
        var today = clock.today();
        boolean ascending = request.order(Set.of("name"), "name").ascending();
        Sort order = Sort.by(ascending ? Sort.Direction.ASC : Sort.Direction.DESC, "name")
                .and(Sort.by("id"));
        List<MediatorSheet> found = mediators.findBy(PageRequest.of(request.page(), request.size(), order)).stream()
                .map(mediator -> mediator.sheetOn(today))
                .toList();
        return Listing.of(found, request, mediators.count());
    }

    /** People with the role of mediator who are not on the list yet. */
    public List<Staff.Person> candidates() {
        List<Staff.Person> people = staff.withRole(CentreContext.current(), Role.MEDIATOR);
        Set<UUID> known = Objects.requireNonNull(transaction.execute(
                ignored -> list().stream().map(MediatorSummary::userId).collect(Collectors.toSet())));
        return people.stream()
                .filter(person -> !known.contains(person.userId()))
                .toList();
    }

    /** Puts a person on the list; they must have the role of mediator in the centre. */
    public MediatorSheet register(UUID userId, MediatorProfile profile) {
        Staff.Person person = personWithRole(userId)
                .orElseThrow(() -> InvalidInput.of(
                        "userId", "Cette personne n’a pas de compte avec le rôle de médiateur dans ce centre."));
        try {
            return inTransaction(() -> {
                if (mediators.findByUserId(userId).isPresent()) {
                    throw new MediatorAlreadyRegistered();
                }
                Mediator mediator = mediators.saveAndFlush(new Mediator(person, profile));
                journal.record(
                        "MEDIATOR_REGISTERED",
                        "mediator",
                        userId.toString(),
                        person.name() + " est inscrit parmi les médiateurs.");
                return mediator.sheetOn(clock.today());
            });
        } catch (DataIntegrityViolationException doubleClick) {
            throw new MediatorAlreadyRegistered();
        }
    }

    /** Changes a mediator's sheet; name and address follow the person's account as long as they have the role. */
    public MediatorSheet change(UUID userId, long seenVersion, MediatorProfile profile) {
        Optional<Staff.Person> person = personWithRole(userId);
        return inTransaction(() -> {
            Mediator mediator = mediators.findByUserId(userId).orElseThrow(NotFound::new);
            Conflict.unlessSame(seenVersion, mediator.version());
            MediatorSummary before = mediator.summaryOn(clock.today());
            mediator.describe(person.orElseGet(() -> new Staff.Person(userId, before.name(), before.email())), profile);
            mediators.saveAndFlush(mediator);
            journal.record(
                    "MEDIATOR_CHANGED",
                    "mediator",
                    userId.toString(),
                    "La fiche de " + before.name() + " est modifiée.");
            return mediator.sheetOn(clock.today());
        });
    }

    private Optional<Staff.Person> personWithRole(UUID userId) {
        return staff.withRole(CentreContext.current(), Role.MEDIATOR).stream()
                .filter(person -> person.userId().equals(userId))
                .findAny();
    }

    private MediatorSheet inTransaction(java.util.function.Supplier<MediatorSheet> work) {
        return Objects.requireNonNull(transaction.execute(ignored -> work.get()));
    }
}
