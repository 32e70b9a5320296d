package fr.entremise.mediation;

import fr.entremise.deadlines.PostMediationClock;
import fr.entremise.document.FilePolicy;
import fr.entremise.document.ScanState;
import fr.entremise.document.StoredFileSummary;
import fr.entremise.document.StoredFiles;
import fr.entremise.document.Upload;
import fr.entremise.mediation.events.ReferralWithdrawn;
import fr.entremise.mediation.events.WithdrawalDeclared;
import fr.entremise.mediator.MediatorSummary;
import fr.entremise.mediator.Mediators;
import fr.entremise.seal.ContentKey;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.IdempotentRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a claimant, or somebody who assists them, may see of the case and do to it, once it is sure that it is them. */
@Service
@Transactional
public class ClaimantCases {

    private static final int MOST_PIECES = 100;

    private final MediationCaseRepository cases;
    private final CasePieceRepository pieces;
    private final CaseAssistantRepository assistants;
    private final AssistantList assistantLines;
    private final CaseHistory history;
    private final CasePapers papers;
    private final Closings closings;
    private final Mediators mediators;
    private final StoredFiles files;
    private final CaseKeys keys;
    private final IdempotentRequests requests;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    ClaimantCases(
            MediationCaseRepository cases,
            CasePieceRepository pieces,
            CaseAssistantRepository assistants,
            AssistantList assistantLines,
            CaseHistory history,
            CasePapers papers,
            Closings closings,
            Mediators mediators,
            StoredFiles files,
            CaseKeys keys,
            IdempotentRequests requests,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.pieces = pieces;
        this.assistants = assistants;
        this.assistantLines = assistantLines;
        this.history = history;
        this.papers = papers;
        this.closings = closings;
        this.mediators = mediators;
        this.files = files;
        this.keys = keys;
        this.requests = requests;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Whose link this is; the case is held until the transaction ends, so that codes are counted one after the other, and
     * nothing comes after the end of an access. The link of an access that has ended is nobody's.
     */
    public Optional<Follower> behind(String token) {
        String hash = Secrets.hash(token);
        return cases.findByFollowUpHash(hash)
                .flatMap(found -> cases.lockById(found.id()))
                .map(found -> new Follower(
                        found.id(), found.reference(), found.claimant().reachableEmail(), null))
                .or(() -> assistants
                        .caseBehind(hash)
                        .flatMap(cases::lockById)
                        .flatMap(found -> assistants
                                .findByTokenHash(hash)
                                .filter(assistant -> assistant.isActiveOn(clock.today()))
                                .map(assistant -> new Follower(
                                        found.id(), found.reference(), assistant.email(), assistant.getId()))));
    }

    @Transactional(readOnly = true)
    public ClaimantCase view(Follower follower) {
        MediationCase subject = cases.findById(follower.caseId()).orElseThrow(NotFound::new);
        ContentKey key = keys.of(subject);
        List<PieceLine> lines = linesOf(subject, key);
        List<AssistantLine> assisting = assistantLines.of(subject.id(), key);
        CaseSummary summary = subject.summary();
        Closing closing = subject.closing();
        LocalDate end = closing != null ? closing.knownByAllOn() : withdrawalThatEnded(subject);
        Optional<PostMediationClock.Answer> court =
                end == null ? Optional.empty() : closings.courtDeadline(subject, end);
        return new ClaimantCase(
                summary.reference(),
                summary.kind(),
                summary.state(),
                summary.receivedAt(),
                summary.referralDate(),
                summary.employerName(),
                summary.mediatorName(),
                summary.employerInformedAt(),
                subject.dates(key).inadmissibilityReason(),
                subject.takesPieces()
                        ? subject.missing(
                                lines.stream().map(PieceLine::category).toList())
                        : Set.of(),
                lines,
                subject.withdrawnOn(),
                end,
                closing == null ? null : closing.outcome().isAgreement(),
                court.map(PostMediationClock.Answer::deadline).orElse(null),
                court.map(PostMediationClock.Answer::steps).orElse(List.of()),
                assisting.stream()
                        .filter(line -> line.id().equals(follower.assistantId()))
                        .findFirst()
                        .orElse(null),
                follower.isAssistant() ? List.of() : assisting,
                subject.takesPieces(),
                !follower.isAssistant() && subject.takesPieces() && subject.withdrawnOn() == null,
                !follower.isAssistant() && subject.takesPieces(),
                history.of(subject));
    }

    /** The receipt as a document: number, date and hour, pieces. */
    @Transactional(readOnly = true)
    public byte[] receipt(UUID caseId) {
        MediationCase subject = cases.findById(caseId).orElseThrow(NotFound::new);
        return papers.receipt(
                subject,
                linesOf(subject, keys.of(subject)).stream()
                        .filter(piece -> !piece.addedAt().isAfter(subject.receivedAt()))
                        .toList());
    }

    /** The record of the end, which the court may ask for. */
    @Transactional(readOnly = true)
    public byte[] closingRecord(UUID caseId) {
        return papers.closingRecord(cases.findById(caseId).orElseThrow(NotFound::new));
    }

    /** Adds what was missing, each file under its category; the date of the referral stays the first one. */
    public ClaimantCase addPieces(UUID key, Follower follower, List<PieceCategory> categories, List<Upload> uploads) {
        requests.once(key, fingerprint(follower.caseId(), categories, uploads), Added.class, () -> {
            add(follower, categories, uploads);
            return new Added(uploads.size());
        });
        return view(follower);
    }

    /** Takes the referral back; where a mediator is at work, they end the mediation. */
    public ClaimantCase withdraw(Follower claimant) {
        claimant.requireClaimant();
        MediationCase subject = cases.lockById(claimant.caseId()).orElseThrow(NotFound::new);
        LocalDate today = clock.today();
        boolean ended = subject.withdraw(today);
        history.add(subject, ended ? CaseAct.WITHDRAWN : CaseAct.WITHDRAWAL_ASKED);
        cases.saveAndFlush(subject);
        if (ended) {
            events.publishEvent(
                    new ReferralWithdrawn(CentreContext.current(), subject.id(), subject.reference(), today));
        }
        UUID mediator = subject.summary().mediatorUserId();
        events.publishEvent(new WithdrawalDeclared(
                CentreContext.current(),
                subject.id(),
                subject.reference(),
                today,
                subject.employerEmail(),
                mediator,
                mediator == null
                        ? null
                        : mediators.find(mediator).map(MediatorSummary::email).orElse(null)));
        return view(claimant);
    }

    private void add(Follower follower, List<PieceCategory> categories, List<Upload> uploads) {
        if (uploads.isEmpty()) {
            throw InvalidInput.of("files", "Joignez au moins un fichier.");
        }
        if (categories.size() != uploads.size()) {
            throw InvalidInput.of("files", "Indiquez ce qu’est chaque fichier.");
        }
        UUID caseId = follower.caseId();
        MediationCase subject = cases.lockById(caseId).orElseThrow(NotFound::new);
        if (!subject.takesPieces()) {
            throw new NotInThisState("Ce dossier est terminé\u00a0: il ne reçoit plus de pièces.");
        }
        if (pieces.findByCaseIdOrderByAddedAtAscIdAsc(caseId).size() + uploads.size() > MOST_PIECES) {
            throw InvalidInput.of("files", "Un dossier contient " + MOST_PIECES + " pièces au plus.");
        }
        ContentKey key = keys.of(subject);
        List<StoredFileSummary> stored =
                files.storeAllSealed(uploads, FilePolicy.OFFICE_DOCUMENTS, Referrals.PURPOSE, null, key);
        for (int i = 0; i < stored.size(); i++) {
            pieces.save(new CasePiece(key, stored.get(i), categories.get(i), follower.assistantId(), clock.now()));
        }
        subject.piecesAre(pieces.findByCaseIdOrderByAddedAtAscIdAsc(caseId).stream()
                .map(CasePiece::category)
                .toList());
        history.add(subject, follower.isAssistant() ? CaseAct.PIECES_ADDED_BY_ASSISTANT : CaseAct.PIECES_ADDED);
    }

    private List<PieceLine> linesOf(MediationCase subject, ContentKey key) {
        List<CasePiece> all = pieces.findByCaseIdOrderByAddedAtAscIdAsc(subject.id());
        Map<UUID, ScanState> scans =
                files.scanStates(all.stream().map(CasePiece::fileId).toList());
        return all.stream().map(piece -> piece.line(key, scans)).toList();
    }

    private static @Nullable LocalDate withdrawalThatEnded(MediationCase subject) {
        return subject.state() == CaseState.WITHDRAWN ? subject.withdrawnOn() : null;
    }

    private static String fingerprint(UUID caseId, List<PieceCategory> categories, List<Upload> uploads) {
        return caseId + "|" + categories
                + uploads.stream()
                        .map(upload -> upload.name() + ":" + upload.sha256())
                        .collect(Collectors.joining("|", "|", ""));
    }

    private record Added(int files) {}
}
