package fr.entremise.directory;

import fr.entremise.audit.Change;
import fr.entremise.audit.Journal;
import fr.entremise.shared.French;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public bodies of the bound centre. */
@Service
@Transactional
public class Bodies {

    private static final String SUBJECT = "PUBLIC_BODY";

    private final PublicBodyRepository bodies;
    private final AffiliationPeriodRepository periods;
    private final ContactRepository contacts;
    private final BodyQueries queries;
    private final Journal journal;
    private final CentreClock clock;

    Bodies(
            PublicBodyRepository bodies,
            AffiliationPeriodRepository periods,
            ContactRepository contacts,
            BodyQueries queries,
            Journal journal,
            CentreClock clock) {
        this.bodies = bodies;
        this.periods = periods;
        this.contacts = contacts;
        this.queries = queries;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<BodySummary> find(Siren siren) {
        return findAll(List.of(siren)).stream().findFirst();
    }

    /** Several at once, by name, for the lists of other modules; those unknown to the centre are left out. */
    @Transactional(readOnly = true)
    public List<BodySummary> findAll(Collection<Siren> sirens) {
        return queries.bySiren(sirens.stream().map(Siren::value).toList(), clock.today());
    }

    /** The closest matches of a name, a SIREN, an INSEE code or a postcode, best first. */
    @Transactional(readOnly = true)
    public List<BodySummary> search(String text, int limit) {
        return queries.closest(text, limit, clock.today());
    }

    @Transactional(readOnly = true)
    public Listing<BodyRow> list(BodyFilter filter, ListRequest request) {
        return queries.list(filter, request, clock.today());
    }

    /** Everything about a body; unknown to the centre is not found. */
    @Transactional(readOnly = true)
    public BodySheet sheet(Siren siren) {
        return sheetOf(bodies.findBySiren(siren.value()).orElseThrow(NotFound::new));
    }

    /** The status on that day; empty when nobody has set one for it, or the body is unknown. */
    @Transactional(readOnly = true)
    public Optional<AffiliationStatus> affiliationOn(Siren siren, LocalDate day) {
        return bodies.findBySiren(siren.value())
                .flatMap(body -> history(body.id()).statusOn(day));
    }

    /** The statuses of several bodies over time, for the lists of other modules; what was corrected is left out. */
    @Transactional(readOnly = true)
    public Map<Siren, List<Affiliation>> affiliations(Collection<Siren> sirens) {
        return queries.affiliations(sirens.stream().map(Siren::value).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> new Siren(entry.getKey()), Map.Entry::getValue));
    }

    /** Whom to write to today in that function. */
    @Transactional(readOnly = true)
    public List<BodyContact> contacts(Siren siren, ContactFunction function) {
        LocalDate today = clock.today();
        return bodies.findBySiren(siren.value()).stream()
                .flatMap(body -> contacts.findByBodyIdOrderByFunctionAscValidFromDesc(body.id()).stream())
                .map(Contact::view)
                .filter(contact -> contact.function() == function && contact.isHeldOn(today))
                .toList();
    }

    /** Those of the bodies that nobody can be mailed at today in that function, in one statement. */
    @Transactional(readOnly = true)
    public Set<Siren> withoutMail(Collection<Siren> sirens, ContactFunction function) {
        return lacking(sirens, queries.reachable(values(sirens), function, clock.today()));
    }

    /** Those of the bodies whose SIRET nobody has written down, in one statement. */
    @Transactional(readOnly = true)
    public Set<Siren> withoutSiret(Collection<Siren> sirens) {
        return lacking(sirens, queries.withSiret(values(sirens)));
    }

    private static Set<Siren> lacking(Collection<Siren> all, Collection<String> having) {
        return all.stream().filter(siren -> !having.contains(siren.value())).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> values(Collection<Siren> sirens) {
        return sirens.stream().map(Siren::value).distinct().toList();
    }

    /** Adds a body that the reference data do not hold. */
    public BodySheet add(NewBody added) {
        if (bodies.existsBySiren(added.siren().value())) {
            throw new AlreadyInDirectory(added.siren());
        }
        PublicBody body = bodies.save(PublicBody.addedByHand(added, clock.now()));
        record("BODY_ADDED", body, "ajoutée à l’annuaire");
        return sheetOf(body);
    }

    public BodySheet correct(Siren siren, BodyCorrection correction) {
        if (correction.siret() != null && !correction.siret().siren().equals(siren)) {
            throw InvalidInput.of("siret", "Ce SIRET n’est pas celui d’un établissement de la collectivité.");
        }
        PublicBody body = bodies.lockBySiren(siren.value()).orElseThrow(NotFound::new);
        body.correct(correction);
        record("BODY_CORRECTED", body, "fiche corrigée");
        // The answer carries the version that the flush gives.
        return sheetOf(bodies.saveAndFlush(body));
    }

    /** From that day on the body has that status; a day gone by needs a reason. */
    public BodySheet changeAffiliation(
            Siren siren, AffiliationStatus status, LocalDate from, @Nullable String reason, String by) {
        PublicBody body = bodies.lockBySiren(siren.value()).orElseThrow(NotFound::new);
        AffiliationHistory history = history(body.id());
        Change change =
                new Change(history.statusOn(from).map(AffiliationStatus::label).orElse(null), status.label());
        periods.save(history.change(status, from, reason, by, clock.today(), clock.now()));
        journal.record(
                "AFFILIATION_CHANGED",
                SUBJECT,
                siren.value(),
                body.name() + "\u00a0: statut changé à compter du " + French.day(from),
                change);
        return sheetOf(body);
    }

    public BodySheet addContact(Siren siren, NewContact contact) {
        PublicBody body = bodies.lockBySiren(siren.value()).orElseThrow(NotFound::new);
        LocalDate from = contact.from() == null ? clock.today() : contact.from();
        Contact added = new Contact(body.id(), contact, from);
        // A double click creates nothing twice.
        boolean already = contacts.findByBodyIdOrderByFunctionAscValidFromDesc(body.id()).stream()
                .anyMatch(added::repeats);
        if (!already) {
            contacts.save(added);
            record(
                    "CONTACT_ADDED",
                    body,
                    "contact ajouté, " + contact.function().label());
        }
        return sheetOf(body);
    }

    public BodySheet endContact(Siren siren, UUID id, LocalDate lastDay) {
        PublicBody body = bodies.findBySiren(siren.value()).orElseThrow(NotFound::new);
        contacts.findById(id)
                .filter(contact -> contact.isAt(body.id()))
                .orElseThrow(NotFound::new)
                .endOn(lastDay);
        record("CONTACT_ENDED", body, "contact terminé le " + French.day(lastDay));
        return sheetOf(body);
    }

    private BodySheet sheetOf(PublicBody body) {
        List<AffiliationPeriod> all = periods.findByBodyIdOrderByValidFromDescRecordedAtDesc(body.id());
        AffiliationHistory history = new AffiliationHistory(body.id(), all);
        return body.sheet(
                history.statusOn(clock.today()).orElse(null),
                all.stream().map(AffiliationPeriod::view).toList(),
                contacts.findByBodyIdOrderByFunctionAscValidFromDesc(body.id()).stream()
                        .map(Contact::view)
                        .toList());
    }

    private void record(String action, PublicBody body, String what) {
        journal.record(action, SUBJECT, body.siren().value(), body.name() + "\u00a0: " + what);
    }

    private AffiliationHistory history(UUID bodyId) {
        return new AffiliationHistory(bodyId, periods.findByBodyIdOrderByValidFromDescRecordedAtDesc(bodyId));
    }
}
