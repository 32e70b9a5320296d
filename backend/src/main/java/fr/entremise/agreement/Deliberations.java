package fr.entremise.agreement;

import fr.entremise.audit.Journal;
import fr.entremise.directory.Bodies;
import fr.entremise.document.FilePolicy;
import fr.entremise.document.OpenedFile;
import fr.entremise.document.StoredFiles;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deliberations by which bodies decide to join. */
@Service
@Transactional
public class Deliberations {

    private static final String SUBJECT = "DELIBERATION";

    private final DeliberationRepository deliberations;
    private final ConventionRepository conventions;
    private final Bodies bodies;
    private final StoredFiles files;
    private final Journal journal;
    private final CentreClock clock;

    Deliberations(
            DeliberationRepository deliberations,
            ConventionRepository conventions,
            Bodies bodies,
            StoredFiles files,
            Journal journal,
            CentreClock clock) {
        this.deliberations = deliberations;
        this.conventions = conventions;
        this.bodies = bodies;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    public DeliberationSummary record(Siren siren, DeliberationContent content, @Nullable Upload pdf, Actor actor) {
        String name = bodies.find(siren).orElseThrow(NotFound::new).name();
        refuseTwice(siren.value(), content, null);
        Deliberation deliberation = new Deliberation(siren, content, clock.today(), clock.now(), actor.name());
        if (pdf != null) {
            deliberation.attach(store(pdf, actor));
        }
        DeliberationSummary recorded = save(deliberation);
        journal.record(
                "DELIBERATION_RECORDED",
                SUBJECT,
                recorded.id().toString(),
                "Délibération n°\u00a0" + content.number() + " de " + name + " enregistrée");
        return recorded;
    }

    /** Corrects what was written down; the days of signatures that depend on it must stay possible. */
    public DeliberationSummary correct(UUID id, DeliberationContent content, long seenVersion) {
        Deliberation deliberation = deliberations.findById(id).orElseThrow(NotFound::new);
        refuseTwice(deliberation.siren().value(), content, id);
        if (conventions.findByDeliberationId(id).stream()
                .anyMatch(convention -> convention.wasSignedBefore(content.heldOn()))) {
            throw InvalidInput.of("heldOn", "Une convention fondée sur cette délibération a été signée avant ce jour.");
        }
        deliberation.correct(content, seenVersion, clock.today());
        journal.record("DELIBERATION_CORRECTED", SUBJECT, id.toString(), "Délibération corrigée");
        return save(deliberation);
    }

    public DeliberationSummary attachFile(UUID id, Upload pdf, Actor actor) {
        Deliberation deliberation = deliberations.findById(id).orElseThrow(NotFound::new);
        deliberation.attach(store(pdf, actor));
        journal.record("DELIBERATION_FILE_ATTACHED", SUBJECT, id.toString(), "Fichier de la délibération joint");
        return save(deliberation);
    }

    /** Whose deliberation it is. */
    @Transactional(readOnly = true)
    public Siren bodyOf(UUID id) {
        return deliberations.findById(id).orElseThrow(NotFound::new).siren();
    }

    @Transactional(readOnly = true)
    public OpenedFile openFile(UUID id) {
        UUID file = deliberations.findById(id).orElseThrow(NotFound::new).fileId();
        if (file == null) {
            throw new NotFound();
        }
        return files.open(file);
    }

    private UUID store(Upload pdf, Actor actor) {
        return files.store(pdf, FilePolicy.PDF_ONLY, "deliberation", actor.userId())
                .id();
    }

    private void refuseTwice(String siren, DeliberationContent content, @Nullable UUID self) {
        boolean another = deliberations
                .findBySirenAndNumberAndHeldOn(siren, content.number(), content.heldOn())
                .filter(found -> !found.id().equals(self))
                .isPresent();
        if (another) {
            throw new DeliberationAlreadyRecorded();
        }
    }

    private DeliberationSummary save(Deliberation deliberation) {
        try {
            Deliberation saved = deliberations.saveAndFlush(deliberation);
            return saved.summary(Scans.of(files, Stream.of(saved).map(Deliberation::fileId)));
        } catch (DataIntegrityViolationException sameMoment) {
            throw new DeliberationAlreadyRecorded();
        }
    }
}
