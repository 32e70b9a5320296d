package fr.entremise.mediation;

import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyContact;
import fr.entremise.directory.ContactFunction;
import fr.entremise.identity.Actor;
import fr.entremise.mediation.check.Admissibility;
import fr.entremise.mediation.check.Employer;
import fr.entremise.mediation.events.EmployerAnswered;
import fr.entremise.mediation.events.EmployerInformed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.MissingPiecesAsked;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.mediation.events.ReferralDeclaredInadmissible;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.mediator.MediatorSummary;
import fr.entremise.mediator.Mediators;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the centre's staff does to a case up to the mediation. Each act takes the version that the person saw: a double
 * click, or a colleague who was quicker, does nothing twice.
 */
@Service
@Transactional
public class CaseDesk {

    private final MediationCaseRepository cases;
    private final CaseKeys keys;
    private final Cases reading;
    private final CaseHistory history;
    private final Admissibility admissibility;
    private final Mediators mediators;
    private final Bodies bodies;
    private final SecretLinks links;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    CaseDesk(
            MediationCaseRepository cases,
            CaseKeys keys,
            Cases reading,
            CaseHistory history,
            Admissibility admissibility,
            Mediators mediators,
            Bodies bodies,
            SecretLinks links,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.keys = keys;
        this.reading = reading;
        this.history = history;
        this.admissibility = admissibility;
        this.mediators = mediators;
        this.bodies = bodies;
        this.links = links;
        this.clock = clock;
        this.events = events;
    }

    /** Asks the clock again, after the directory or a convention was corrected. */
    public CaseSheet recompute(String reference, long version, Actor actor) {
        return act(reference, version, actor, CaseAct.CHECK_RECOMPUTED, subject -> {
            MpoQuestion question = subject.question();
            if (question == null) {
                throw new NotInThisState("Cette médiation n’a pas de recevabilité à calculer.");
            }
            // The day of the referral stays what it was, whatever today is.
            MpoQuestion dated = question.referredOn() != null ? question : onDay(question, subject);
            subject.recompute(admissibility.of(employerOf(subject), dated));
        });
    }

    public CaseSheet accept(String reference, long version, Actor actor) {
        return act(reference, version, actor, CaseAct.REFERRAL_ACCEPTED, subject -> {
            subject.accept(clock.now());
            events.publishEvent(new ReferralAccepted(
                    CentreContext.current(),
                    subject.id(),
                    subject.reference(),
                    subject.code(),
                    subject.employerSiren().orElse(null),
                    subject.referralDate(),
                    subject.claimant().reachableEmail(),
                    links.followUpUrl(subject.id())));
        });
    }

    public CaseSheet declareInadmissible(String reference, long version, String reason, Actor actor) {
        return act(reference, version, actor, CaseAct.REFERRAL_INADMISSIBLE, subject -> {
            subject.declareInadmissible(keys.of(subject), reason.strip(), clock.now());
            events.publishEvent(new ReferralDeclaredInadmissible(
                    CentreContext.current(),
                    subject.id(),
                    subject.reference(),
                    subject.claimant().reachableEmail(),
                    links.followUpUrl(subject.id())));
        });
    }

    public CaseSheet askMissingPieces(String reference, long version, Actor actor) {
        return act(reference, version, actor, CaseAct.MISSING_PIECES_ASKED, subject -> {
            subject.askMissingPieces(clock.now());
            events.publishEvent(new MissingPiecesAsked(
                    CentreContext.current(),
                    subject.id(),
                    subject.reference(),
                    subject.claimant().reachableEmail(),
                    links.followUpUrl(subject.id())));
        });
    }

    /** Hands the case over: from now on its content is that mediator's alone. */
    public CaseSheet assignMediator(String reference, long version, UUID userId, Actor actor) {
        MediatorSummary mediator = mediators
                .find(userId)
                .filter(MediatorSummary::active)
                .orElseThrow(() ->
                        InvalidInput.of("mediatorUserId", "Cette personne n’est pas un médiateur actif du centre."));
        return act(reference, version, actor, CaseAct.MEDIATOR_ASSIGNED, subject -> {
            subject.assignTo(mediator.userId(), mediator.name(), clock.now());
            events.publishEvent(new MediatorAssigned(
                    CentreContext.current(),
                    subject.id(),
                    subject.reference(),
                    mediator.userId(),
                    mediator.name(),
                    mediator.email()));
        });
    }

    /** Tells the employer, at the address given or at that of its human resources in the directory. */
    public CaseSheet informEmployer(String reference, long version, @Nullable String contactEmail, Actor actor) {
        return act(reference, version, actor, CaseAct.EMPLOYER_INFORMED, subject -> {
            String siren = subject.employerSiren()
                    .orElseThrow(() -> new NotInThisState(
                            "L’employeur n’est pas dans le répertoire\u00a0: il ne peut pas être informé d’ici."));
            String email = contactEmail == null || contactEmail.isBlank() ? hrContact(siren) : contactEmail.strip();
            if (!Claimant.isEmail(email)) {
                throw InvalidInput.of("contactEmail", "Cette adresse électronique n’est pas complète.");
            }
            subject.informEmployer(email, clock.now());
            events.publishEvent(new EmployerInformed(
                    CentreContext.current(), subject.id(), subject.reference(), siren, subject.employerName(), email));
        });
    }

    public CaseSheet recordEmployerAnswer(String reference, long version, boolean accepts, LocalDate on, Actor actor) {
        return act(
                reference, version, actor, accepts ? CaseAct.EMPLOYER_ACCEPTED : CaseAct.EMPLOYER_REFUSED, subject -> {
                    EmployerPart employer = subject.employer();
                    LocalDate informedOn = employer == null ? clock.today() : clock.dayOf(employer.informedAt());
                    subject.recordEmployerAnswer(accepts, on, informedOn, clock.today());
                    events.publishEvent(new EmployerAnswered(
                            CentreContext.current(),
                            subject.id(),
                            subject.reference(),
                            subject.summary().mediatorUserId()));
                });
    }

    private CaseSheet act(String reference, long version, Actor actor, CaseAct act, Consumer<MediationCase> change) {
        MediationCase subject = cases.lockByReference(reference)
                .filter(found -> Wall.mayKnowOf(actor, found))
                .orElseThrow(NotFound::new);
        subject.unlessChangedSince(version);
        change.accept(subject);
        history.add(subject, act);
        // The answer carries the version that the flush gives.
        return reading.sheetOf(cases.saveAndFlush(subject), actor);
    }

    private String hrContact(String siren) {
        return bodies.contacts(Siren.parse(siren), ContactFunction.HR).stream()
                .map(BodyContact::email)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "contactEmail",
                        "Indiquez l’adresse\u00a0: le répertoire n’a pas de contact des ressources humaines."));
    }

    private MpoQuestion onDay(MpoQuestion question, MediationCase subject) {
        return new MpoQuestion(
                question.employeeStatus(),
                question.category(),
                question.claim(),
                question.decision(),
                question.residence(),
                question.workplaceDepartment(),
                question.events(),
                clock.dayOf(subject.receivedAt()));
    }

    private static Employer employerOf(MediationCase subject) {
        return new Employer(subject.employerSiren().map(Siren::new).orElse(null), subject.employerName());
    }
}
