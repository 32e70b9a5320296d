package fr.entremise.mediation;

import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySummary;
import fr.entremise.document.StoredFileSummary;
import fr.entremise.mediation.check.Admissibility;
import fr.entremise.mediation.check.AdmissibilityCheck;
import fr.entremise.mediation.check.Employer;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.mediation.events.ReferralReceived;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.seal.ContentKey;
import fr.entremise.shared.Secrets;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case its number, its date, its link and its first examination, in the transaction of whoever asks. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseOpening {

    private final MediationCaseRepository cases;
    private final CasePieceRepository pieces;
    private final CaseNumbers numbers;
    private final CaseHistory history;
    private final Admissibility admissibility;
    private final Bodies bodies;
    private final SecretLinks links;
    private final Centres centres;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    CaseOpening(
            MediationCaseRepository cases,
            CasePieceRepository pieces,
            CaseNumbers numbers,
            CaseHistory history,
            Admissibility admissibility,
            Bodies bodies,
            SecretLinks links,
            Centres centres,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.pieces = pieces;
        this.numbers = numbers;
        this.history = history;
        this.admissibility = admissibility;
        this.bodies = bodies;
        this.links = links;
        this.centres = centres;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A referral by the employee: numbered whatever is missing, examined at once.
     *
     * @param key names the case, and sealed its files
     */
    public Opened openReferral(
            ContentKey key,
            Submission submission,
            List<StoredFileSummary> files,
            List<PieceCategory> categories,
            CaseAct first) {
        MpoQuestion question = submission.question();
        AdmissibilityCheck check = admissibility.of(submission.employer(), question);
        MediationCase opened = new MediationCase(newCase(
                key,
                CaseKind.MPO,
                submission.claimant(),
                submission.employer(),
                question,
                submission.situation(),
                submission.wish()));
        opened.examined(check);
        opened.piecesAre(categories);
        cases.save(opened);
        for (int i = 0; i < files.size(); i++) {
            pieces.save(new CasePiece(key, files.get(i), categories.get(i), null, opened.receivedAt()));
        }
        history.add(opened, first);
        events.publishEvent(new ReferralReceived(
                centres.current().id(),
                opened.id(),
                opened.reference(),
                opened.receivedAt(),
                opened.state() == CaseState.INCOMPLETE,
                opened.claimant().reachableEmail(),
                links.followUpUrl(opened.id())));
        return Opened.of(opened);
    }

    /** A mediation that both parties agreed to in writing: nothing to examine, the time limits are interrupted that day. */
    public Opened openAgreed(
            ContentKey key, Claimant claimant, Employer employer, String employerContact, @Nullable String subject) {
        MediationCase opened =
                new MediationCase(newCase(key, CaseKind.PARTY_INITIATED, claimant, employer, null, subject, null));
        LocalDate today = clock.today();
        opened.agreedByBoth(employerContact, today, opened.receivedAt());
        cases.save(opened);
        history.add(opened, CaseAct.PARTIES_AGREED);
        events.publishEvent(new ReferralAccepted(
                centres.current().id(),
                opened.id(),
                opened.reference(),
                opened.code(),
                opened.employerSiren().orElse(null),
                opened.referralDate(),
                opened.claimant().reachableEmail(),
                links.followUpUrl(opened.id())));
        return Opened.of(opened);
    }

    private NewCase newCase(
            ContentKey key,
            CaseKind kind,
            Claimant claimant,
            Employer employer,
            @Nullable MpoQuestion question,
            @Nullable String situation,
            @Nullable String wish) {
        Centre centre = centres.current();
        Instant at = clock.now().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = clock.dayOf(at);
        Siren siren = employer.siren();
        return new NewCase(
                key,
                kind,
                numbers.nextReference(kind, day.getYear(), centre.referenceCode()),
                numbers.randomCode(),
                Secrets.hash(links.followUpToken(key.subject())),
                at,
                day,
                claimant,
                siren == null ? null : siren.value(),
                nameOf(employer),
                question,
                situation,
                wish);
    }

    private String nameOf(Employer employer) {
        Siren siren = employer.siren();
        List<String> names = new ArrayList<>();
        if (siren != null) {
            bodies.find(siren).map(BodySummary::name).ifPresent(names::add);
        }
        names.add(Objects.requireNonNullElse(employer.name(), siren == null ? "" : siren.formatted()));
        return names.getFirst();
    }

    /** What whoever opened a case is told of it. */
    public record Opened(UUID caseId, String reference, Instant receivedAt, CaseState state) {

        static Opened of(MediationCase opened) {
            return new Opened(opened.id(), opened.reference(), opened.receivedAt(), opened.state());
        }
    }
}
