package fr.entremise.mediation;

import fr.entremise.document.OpenedFile;
import fr.entremise.document.ScanState;
import fr.entremise.document.StoredFiles;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.CaseFilter.Task;
import fr.entremise.mediation.CaseQueries.Reader;
import fr.entremise.mediation.CaseSheet.Hidden;
import fr.entremise.seal.ContentKey;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of the bound centre, each shown to a person as the wall allows. */
@Service
@Transactional(readOnly = true)
public class Cases {

    /** No text sets a time for the employer's answer; two weeks is when a reminder is polite. */
    public static final Duration ANSWER_EXPECTED_WITHIN = Duration.ofDays(15);

    private static final int SHOWN_AT_HOME = 5;

    private final MediationCaseRepository cases;
    private final CasePieceRepository pieces;
    private final AssistantList assistants;
    private final CaseQueries queries;
    private final CaseHistory history;
    private final StoredFiles files;
    private final CaseKeys keys;

    Cases(
            MediationCaseRepository cases,
            CasePieceRepository pieces,
            AssistantList assistants,
            CaseQueries queries,
            CaseHistory history,
            StoredFiles files,
            CaseKeys keys) {
        this.cases = cases;
        this.pieces = pieces;
        this.assistants = assistants;
        this.queries = queries;
        this.history = history;
        this.files = files;
        this.keys = keys;
    }

    /** All cases for those who run the service; for a mediator, those that they were given. */
    public Listing<CaseSummary> list(CaseFilter filter, ListRequest request, Actor actor) {
        return queries.list(
                actor.has(Permission.READ_CASES) ? filter : filter.of(actor.userId()), request, Reader.of(actor));
    }

    /** Several at once; those that the person may not know of are left out. */
    public List<CaseSummary> findAll(Collection<String> references, Actor actor) {
        return queries.named(references).stream()
                .filter(found ->
                        actor.has(Permission.READ_CASES) || actor.userId().equals(found.mediatorUserId()))
                .toList();
    }

    /** What waits for somebody at the centre. */
    public ToDo toDo(Actor actor) {
        return new ToDo(
                waiting(Task.EXAMINE, actor),
                waiting(Task.ASSIGN, actor),
                waiting(Task.INFORM_EMPLOYER, actor),
                waiting(Task.ANSWER_LATE, actor));
    }

    public CaseSheet sheet(String reference, Actor actor) {
        return sheetOf(find(reference, actor), actor);
    }

    /** A piece for whoever may see it; that it was given is written down. */
    @Transactional
    public OpenedFile piece(String reference, UUID pieceId, Actor actor) {
        MediationCase subject = find(reference, actor);
        CasePiece piece = pieces.findByIdAndCaseId(pieceId, subject.id())
                .filter(found -> Wall.seesPiece(actor, subject, found.category()))
                .orElseThrow(NotFound::new);
        history.pieceOpened(subject, pieceId);
        return files.open(piece.fileId(), keys.of(subject));
    }

    MediationCase find(String reference, Actor actor) {
        return cases.findByReference(reference)
                .filter(found -> Wall.mayKnowOf(actor, found))
                .orElseThrow(NotFound::new);
    }

    CaseSheet sheetOf(MediationCase subject, Actor actor) {
        boolean referral = Wall.seesReferral(actor, subject);
        boolean content = Wall.seesContent(actor, subject);
        ContentKey key = referral ? keys.of(subject) : null;
        List<CasePiece> all = pieces.findByCaseIdOrderByAddedAtAscIdAsc(subject.id());
        List<AssistantLine> assisting =
                Wall.knowsOfAssistants(actor, subject) ? assistants.of(subject.id(), key) : List.of();
        return new CaseSheet(
                subject.summary(),
                subject.version(),
                key == null ? subject.dates() : subject.dates(key),
                new Hidden(!referral, !content, reason(subject, referral, content)),
                referral ? subject.claimant() : null,
                referral ? subject.question() : null,
                referral ? subject.admissibility() : null,
                content && key != null ? subject.situation(key) : null,
                content && key != null ? subject.wish(key) : null,
                subject.missing(all.stream().map(CasePiece::category).toList()),
                key == null ? List.of() : linesOf(all, key, actor, subject),
                assisting,
                subject.employerEmail(),
                content && key != null ? subject.closing(key) : subject.closing(),
                history.of(subject),
                actions(subject, assisting, actor));
    }

    private List<PieceLine> linesOf(List<CasePiece> all, ContentKey key, Actor actor, MediationCase subject) {
        Map<UUID, ScanState> scans =
                files.scanStates(all.stream().map(CasePiece::fileId).toList());
        return all.stream()
                .filter(piece -> Wall.seesPiece(actor, subject, piece.category()))
                .map(piece -> piece.line(key, scans))
                .toList();
    }

    private static @Nullable String reason(MediationCase subject, boolean referral, boolean content) {
        if (content) {
            return null;
        }
        if (referral) {
            return "Le récit et les autres pièces sont réservés au médiateur.";
        }
        return subject.isHandedOver()
                ? "Contenu réservé au médiateur."
                : "Contenu réservé aux personnes qui examinent la saisine, puis au médiateur.";
    }

    private static Set<CaseAction> actions(MediationCase subject, List<AssistantLine> assisting, Actor actor) {
        Set<CaseAction> actions = EnumSet.noneOf(CaseAction.class);
        CaseState state = subject.state();
        if (actor.has(Permission.EXAMINE_REFERRALS) && state.isUnderExamination()) {
            actions.addAll(Set.of(
                    CaseAction.RECOMPUTE,
                    CaseAction.ACCEPT,
                    CaseAction.DECLARE_INADMISSIBLE,
                    CaseAction.ASK_MISSING_PIECES));
        }
        if (actor.has(Permission.ASSIGN_MEDIATOR) && state.isRunning()) {
            actions.add(CaseAction.ASSIGN_MEDIATOR);
        }
        if (actor.has(Permission.EXAMINE_REFERRALS) && state.isRunning()) {
            EmployerPart employer = subject.employer();
            if (employer == null) {
                actions.add(CaseAction.INFORM_EMPLOYER);
            } else if (!employer.hasAnswered()) {
                actions.add(CaseAction.RECORD_EMPLOYER_ANSWER);
            }
        }
        if (actor.has(Permission.EXAMINE_REFERRALS) && assisting.stream().anyMatch(AssistantLine::active)) {
            actions.add(CaseAction.END_ASSISTANCE);
        }
        if (Wall.conducts(actor, subject) && state == CaseState.ASSIGNED) {
            actions.add(CaseAction.CLOSE);
        }
        if (Wall.conducts(actor, subject) && state == CaseState.CLOSED) {
            actions.add(CaseAction.READ_CLOSING_RECORD);
        }
        return actions;
    }

    private ToDo.Waiting waiting(Task task, Actor actor) {
        Listing<CaseSummary> oldest =
                list(CaseFilter.task(task), new ListRequest(0, SHOWN_AT_HOME, "receivedAt,asc"), actor);
        return new ToDo.Waiting(oldest.total(), oldest.items());
    }

    /** The home page's work, oldest first. */
    public record ToDo(Waiting toExamine, Waiting toAssign, Waiting employerToInform, Waiting answersLate) {

        /** How many, and the first of them. */
        public record Waiting(long total, List<CaseSummary> oldest) {}
    }
}
