package fr.entremise.mediation;

import fr.entremise.document.FilePolicy;
import fr.entremise.document.OpenedFile;
import fr.entremise.document.StoredFiles;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.events.AssistanceEnded;
import fr.entremise.mediation.events.AssistantDesignated;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.seal.ContentKey;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Emails;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.IdempotentRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who assists the claimant of a case (CJA R.213-3-1): designated by the claimant with a signed mandate, let in by a link and
 * codes of their own, until the claimant or the centre ends it (ADR 0035).
 */
@Service
@Transactional
public class Assistants {

    private static final String PURPOSE = "case-mandate";
    private static final int MOST_AT_A_TIME = 3;

    /** Ended ones count: each designation writes a mail to an address that the claimant chose. */
    private static final int MOST_EVER = 20;

    private final MediationCaseRepository cases;
    private final CaseAssistantRepository assistants;
    private final ClaimantCases following;
    private final Cases reading;
    private final CaseHistory history;
    private final CaseKeys keys;
    private final StoredFiles files;
    private final SecretLinks links;
    private final IdempotentRequests requests;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    Assistants(
            MediationCaseRepository cases,
            CaseAssistantRepository assistants,
            ClaimantCases following,
            Cases reading,
            CaseHistory history,
            CaseKeys keys,
            StoredFiles files,
            SecretLinks links,
            IdempotentRequests requests,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.assistants = assistants;
        this.following = following;
        this.reading = reading;
        this.history = history;
        this.keys = keys;
        this.files = files;
        this.links = links;
        this.requests = requests;
        this.clock = clock;
        this.events = events;
    }

    /** Lets somebody assist the claimant in this case, and mails them their link; once per key. */
    public ClaimantCase designate(UUID key, Follower claimant, Designation person, Upload mandate) {
        claimant.requireClaimant();
        String request = claimant.caseId() + "|" + person + "|" + mandate.name() + ":" + mandate.sha256();
        requests.once(key, request, Designated.class, () -> designate(claimant.caseId(), person, mandate));
        return following.view(claimant);
    }

    /** Ends an access at once; the claimant needs no reason. */
    public ClaimantCase end(Follower claimant, UUID assistantId) {
        claimant.requireClaimant();
        MediationCase subject = cases.lockById(claimant.caseId()).orElseThrow(NotFound::new);
        CaseAssistant assistant = find(subject, assistantId);
        assistant.endByClaimant(clock.now(), clock.today());
        ended(subject, assistant, CaseAct.ASSISTANT_ENDED, null);
        return following.view(claimant);
    }

    /** Ends an access at once, for a reason that the claimant reads. */
    public CaseSheet endByCentre(String reference, UUID assistantId, String reason, Actor actor) {
        MediationCase subject = cases.lockByReference(reference)
                .filter(found -> Wall.mayKnowOf(actor, found) && actor.has(Permission.EXAMINE_REFERRALS))
                .orElseThrow(NotFound::new);
        CaseAssistant assistant = find(subject, assistantId);
        assistant.endByCentre(keys.of(subject), reason.strip(), clock.now(), clock.today());
        ended(
                subject,
                assistant,
                CaseAct.ASSISTANT_ENDED_BY_CENTRE,
                subject.claimant().reachableEmail());
        return reading.sheetOf(subject, actor);
    }

    /** The signed mandate, for whoever may know who the claimant is; that it was given is written down. */
    public OpenedFile mandate(String reference, UUID assistantId, Actor actor) {
        MediationCase subject = cases.findByReference(reference)
                .filter(found -> Wall.seesReferral(actor, found))
                .orElseThrow(NotFound::new);
        CaseAssistant assistant = find(subject, assistantId);
        history.mandateOpened(subject, assistantId);
        return files.open(assistant.mandateFileId(), keys.of(subject));
    }

    private Designated designate(UUID caseId, Designation person, Upload mandate) {
        MediationCase subject = cases.lockById(caseId).orElseThrow(NotFound::new);
        LocalDate today = clock.today();
        Designation.Checked checked = person.checked(today);
        if (!subject.takesPieces()) {
            throw new NotInThisState("Ce dossier est terminé\u00a0: personne n’y est plus désigné.");
        }
        refuseDoubles(subject, checked, today);
        ContentKey key = keys.of(subject);
        UUID file = files.storeSealed(mandate, FilePolicy.OFFICE_DOCUMENTS, PURPOSE, null, key)
                .id();
        String token = Secrets.token();
        CaseAssistant assistant =
                assistants.saveAndFlush(new CaseAssistant(caseId, checked, file, Secrets.hash(token), clock.now()));
        history.add(subject, CaseAct.ASSISTANT_DESIGNATED);
        events.publishEvent(new AssistantDesignated(
                CentreContext.current(), subject.reference(), assistant.email(), links.url("assistance", token)));
        return new Designated(assistant.getId());
    }

    private void refuseDoubles(MediationCase subject, Designation.Checked person, LocalDate today) {
        String own = subject.claimant().email();
        if (own != null && person.email().equals(Emails.normalised(own))) {
            throw InvalidInput.of("email", "C’est votre propre adresse\u00a0: indiquez celle de la personne.");
        }
        List<CaseAssistant> all = assistants.findByCaseIdOrderByDesignatedAtAscIdAsc(subject.id());
        List<CaseAssistant> active =
                all.stream().filter(each -> each.isActiveOn(today)).toList();
        if (active.stream().anyMatch(each -> each.email().equals(person.email()))) {
            throw InvalidInput.of("email", "La personne qui a cette adresse vous assiste déjà.");
        }
        if (active.size() >= MOST_AT_A_TIME || all.size() >= MOST_EVER) {
            throw new TooManyAssistants();
        }
    }

    private CaseAssistant find(MediationCase subject, UUID assistantId) {
        return assistants.findByIdAndCaseId(assistantId, subject.id()).orElseThrow(NotFound::new);
    }

    private void ended(MediationCase subject, CaseAssistant assistant, CaseAct act, @Nullable String toldToo) {
        assistants.saveAndFlush(assistant);
        history.add(subject, act);
        events.publishEvent(new AssistanceEnded(
                CentreContext.current(),
                subject.reference(),
                assistant.email(),
                toldToo,
                links.followUpUrl(subject.id())));
    }

    private record Designated(UUID assistant) {}

    /** Few at a time, so that the claimant keeps count of who reads; and few in all. */
    public static final class TooManyAssistants extends BusinessRuleViolation {
        TooManyAssistants() {
            super(
                    "too-many-assistants",
                    409,
                    "Trop de personnes désignées",
                    "Trois personnes au plus vous assistent en même temps, et vingt en tout dans un dossier.");
        }
    }
}
