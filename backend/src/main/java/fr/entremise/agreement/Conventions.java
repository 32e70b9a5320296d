package fr.entremise.agreement;

import fr.entremise.agreement.ConventionFilter.Attention;
import fr.entremise.agreement.events.ConventionSigned;
import fr.entremise.audit.Journal;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySummary;
import fr.entremise.directory.CentreIdentity;
import fr.entremise.directory.CentreSheets;
import fr.entremise.directory.ContactFunction;
import fr.entremise.document.FilePolicy;
import fr.entremise.document.OpenedFile;
import fr.entremise.document.StoredFiles;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.French;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conventions of the bound centre, from the draft to the last covered day. */
@Service
@Transactional
public class Conventions {

    private static final String SUBJECT = "CONVENTION";
    private static final int MOST_BODIES_FOUND = 1_000;

    private final ConventionRepository conventions;
    private final ConventionQueries queries;
    private final DeliberationRepository deliberations;
    private final Bodies bodies;
    private final CentreSheets sheets;
    private final StoredFiles files;
    private final Journal journal;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    Conventions(
            ConventionRepository conventions,
            ConventionQueries queries,
            DeliberationRepository deliberations,
            Bodies bodies,
            CentreSheets sheets,
            StoredFiles files,
            Journal journal,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.conventions = conventions;
        this.queries = queries;
        this.deliberations = deliberations;
        this.bodies = bodies;
        this.sheets = sheets;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Listing<ConventionSummary> list(ConventionFilter filter, ListRequest request) {
        Collection<String> sirens = sirensNamed(filter.text());
        if (filter.attention() == Attention.NO_CONTACT) {
            Collection<String> named = sirens;
            sirens = coveredWithoutContact().stream()
                    .filter(siren -> named == null || named.contains(siren))
                    .toList();
        }
        return queries.list(sirens, filter, request, clock.today());
    }

    /** Several at once; those that do not exist are left out. */
    @Transactional(readOnly = true)
    public List<ConventionSummary> findAll(Collection<UUID> ids) {
        LocalDate today = clock.today();
        return conventions.findByIdIn(ids).stream()
                .map(convention -> convention.summary(today))
                .toList();
    }

    @Transactional(readOnly = true)
    public ConventionSheet sheet(UUID id) {
        return sheetOf(conventions.findById(id).orElseThrow(NotFound::new));
    }

    /** Whose convention it is. */
    @Transactional(readOnly = true)
    public Siren bodyOf(UUID id) {
        return conventions.findById(id).orElseThrow(NotFound::new).siren();
    }

    @Transactional(readOnly = true)
    public BodyAgreement agreementOf(Siren siren) {
        BodySummary body = bodies.find(siren).orElseThrow(NotFound::new);
        LocalDate today = clock.today();
        List<Deliberation> deliberated = deliberations.findBySirenOrderByHeldOnDescRecordedAtDesc(siren.value());
        List<Convention> all = conventions.findBySirenOrderByDraftedAtDesc(siren.value());
        Scans scans = Scans.of(
                files,
                Stream.concat(
                        deliberated.stream().map(Deliberation::fileId),
                        all.stream().flatMap(Convention::files)));
        return new BodyAgreement(
                siren,
                body.name(),
                today,
                !deliberated.isEmpty(),
                Coverage.on(today, all),
                deliberated.stream()
                        .map(deliberation -> deliberation.summary(scans))
                        .toList(),
                all.stream().map(convention -> convention.sheet(today, scans)).toList());
    }

    /** Prepares a convention on a deliberation of the body; the centre's own one is taken from its sheet. */
    public ConventionSheet draft(Siren siren, UUID deliberationId, String by) {
        BodySummary body = bodies.find(siren).orElseThrow(NotFound::new);
        Deliberation deliberation = deliberations
                .findByIdAndSiren(deliberationId, siren.value())
                .orElseThrow(() -> InvalidInput.of(
                        "deliberationId", "Choisissez une délibération enregistrée pour cette collectivité."));
        if (conventions.existsBySirenAndConcludedOnIsNullAndAbandonedOnIsNull(siren.value())) {
            throw new ConventionAlreadyOpen();
        }
        CentreIdentity centre = sheets.current();
        String number = centre.deliberationNumber();
        LocalDate date = centre.deliberationDate();
        if (number == null || date == null) {
            throw missingOfCentre(number, date);
        }
        Convention convention = new Convention(body.name(), deliberation, number, date, clock.now(), by);
        try {
            conventions.saveAndFlush(convention);
        } catch (DataIntegrityViolationException sameMoment) {
            throw new ConventionAlreadyOpen();
        }
        journal("CONVENTION_DRAFTED", convention, "préparée");
        return sheetOf(convention);
    }

    private static InvalidInput missingOfCentre(@Nullable String number, @Nullable LocalDate date) {
        List<FieldProblem> missing = new ArrayList<>();
        if (number == null) {
            missing.add(new FieldProblem(
                    "centre.deliberationNumber",
                    "Le numéro de la délibération du centre de gestion manque sur sa fiche."));
        }
        if (date == null) {
            missing.add(new FieldProblem(
                    "centre.deliberationDate", "La date de la délibération du centre de gestion manque sur sa fiche."));
        }
        return new InvalidInput(missing);
    }

    public ConventionSheet send(UUID id, LocalDate on, @Nullable Long seen) {
        Convention convention = locked(id, seen);
        convention.send(on, clock.today());
        journal("CONVENTION_SENT", convention, "envoyée le " + French.day(on));
        return saved(convention);
    }

    /** The second signature concludes the convention, whichever party's it is. */
    public ConventionSheet recordSignature(UUID id, Party party, Signature signature, @Nullable Long seen) {
        Convention convention = locked(id, seen);
        List<Convention> others = conventions.findBySirenAndConcludedOnIsNotNull(
                convention.siren().value());
        boolean wasConcluded = convention.isConcluded();
        convention.recordSignature(party, signature, clock.today());
        if (wasConcluded) {
            return sheetOf(convention);
        }
        if (others.stream().anyMatch(convention::overlaps)) {
            throw new CoverageOverlap();
        }
        journal(
                convention.isConcluded() ? "CONVENTION_CONCLUDED" : "CONVENTION_SIGNED",
                convention,
                "signée le " + French.day(signature.signedOn())
                        + (party == Party.MEMBER ? " par la collectivité" : " par le centre de gestion"));
        ConventionSheet signed = saved(convention);
        events.publishEvent(new ConventionSigned(
                CentreContext.current(),
                id,
                convention.siren().value(),
                convention.bodyName(),
                party == Party.MEMBER,
                convention.effectiveOn()));
        return signed;
    }

    public ConventionSheet terminate(UUID id, LocalDate lastCoveredDay, String reason, @Nullable Long seen) {
        Convention convention = locked(id, seen);
        convention.terminate(lastCoveredDay, reason, clock.today());
        journal("CONVENTION_TERMINATED", convention, "résiliée, dernier jour couvert le " + French.day(lastCoveredDay));
        return saved(convention);
    }

    public ConventionSheet abandon(UUID id, String reason, @Nullable Long seen) {
        Convention convention = locked(id, seen);
        convention.abandon(reason, clock.today());
        journal("CONVENTION_ABANDONED", convention, "abandonnée avant sa conclusion");
        return saved(convention);
    }

    public ConventionSheet attachSignedCopy(UUID id, Upload scan, Actor actor) {
        Convention convention = locked(id, null);
        convention.attachSignedCopy(files.store(scan, FilePolicy.PDF_ONLY, "signed-convention", actor.userId())
                .id());
        journal("CONVENTION_SIGNED_COPY_ATTACHED", convention, "signée jointe en PDF");
        return saved(convention);
    }

    @Transactional(readOnly = true)
    public OpenedFile openSignedCopy(UUID id) {
        UUID file = conventions.findById(id).orElseThrow(NotFound::new).signedFileId();
        if (file == null) {
            throw new NotFound();
        }
        return files.open(file);
    }

    private List<String> coveredWithoutContact() {
        List<Siren> covered =
                queries.coveredOn(clock.today()).stream().map(Siren::new).toList();
        return bodies.withoutMail(covered, ContactFunction.HR).stream()
                .map(Siren::value)
                .toList();
    }

    private @Nullable Collection<String> sirensNamed(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : bodies.search(text, MOST_BODIES_FOUND).stream()
                        .map(body -> body.siren().value())
                        .toList();
    }

    /** The convention, as nobody else may change it now; {@code seen} is the version that the person decided on. */
    private Convention locked(UUID id, @Nullable Long seen) {
        Convention convention = conventions.lockById(id).orElseThrow(NotFound::new);
        if (seen != null) {
            Conflict.unlessSame(seen, convention.version());
        }
        return convention;
    }

    private ConventionSheet saved(Convention convention) {
        try {
            return sheetOf(conventions.saveAndFlush(convention));
        } catch (DataIntegrityViolationException sameMoment) {
            throw new CoverageOverlap();
        }
    }

    private ConventionSheet sheetOf(Convention convention) {
        return convention.sheet(clock.today(), Scans.of(files, convention.files()));
    }

    private void journal(String action, Convention convention, String what) {
        journal.record(
                action, SUBJECT, convention.id().toString(), "Convention avec " + convention.bodyName() + " " + what);
    }
}
