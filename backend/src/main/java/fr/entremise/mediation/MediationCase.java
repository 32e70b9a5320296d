package fr.entremise.mediation;

import fr.entremise.deadlines.ContestedDecision;
import fr.entremise.deadlines.DecisionCategory;
import fr.entremise.deadlines.MpoAnswer;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.mediation.check.AdmissibilityCheck;
import fr.entremise.seal.ContentKey;
import fr.entremise.seal.SealedKey;
import fr.entremise.shared.Conflict;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mediation from its first date to its end. Changes by verbs, each refused where the state does not allow it. What was
 * said and written is kept sealed: only the case's key tells it.
 */
@Entity
@Table(name = "mediation_case")
class MediationCase {

    /** The names of sealed fields are part of the seal. */
    static final String SITUATION = "situation";

    static final String WISH = "wish";
    static final String REASON = "inadmissibility_reason";
    static final String PROOF = "knowledge_proof";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private String reference;
    private String code;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant receivedAt;
    private @Nullable LocalDate sentOn;
    private LocalDate referralDate;

    @Embedded
    private Claimant claimant;

    private @Nullable String employerSiren;
    private String employerName;

    @Enumerated(EnumType.STRING)
    private @Nullable DecisionCategory category;

    @Convert(converter = StoredQuestion.class)
    private @Nullable MpoQuestion question;

    @Embedded
    private @Nullable SealedKey contentKey;

    private @Nullable String situation;
    private @Nullable String wish;

    @Convert(converter = StoredCheck.class)
    private @Nullable AdmissibilityCheck admissibility;

    @Enumerated(EnumType.STRING)
    private MpoAnswer.@Nullable Verdict applies;

    @Enumerated(EnumType.STRING)
    private MpoAnswer.@Nullable Timing timing;

    private @Nullable LocalDate deadlineSafe;
    private @Nullable LocalDate deadlineLatest;
    private String searchText;
    private String followUpHash;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant inadmissibleAt;
    private @Nullable String inadmissibilityReason;
    private @Nullable Instant piecesAskedAt;
    private @Nullable UUID mediatorUserId;
    private @Nullable String mediatorName;
    private @Nullable Instant assignedAt;
    private @Nullable LocalDate withdrawnOn;

    /** Null until the employer is told. */
    @Embedded
    private @Nullable EmployerPart employer;

    @Embedded
    private @Nullable Closing closing;

    @SuppressWarnings("NullAway.Init")
    protected MediationCase() {}

    @SuppressWarnings("NullAway.Init")
    MediationCase(NewCase opened) {
        this.id = opened.key().subject();
        this.contentKey = opened.key().sealed();
        this.kind = opened.kind();
        this.reference = opened.reference();
        this.code = opened.code();
        this.followUpHash = opened.followUpHash();
        this.state = CaseState.RECEIVED;
        this.receivedAt = opened.receivedAt();
        this.claimant = opened.claimant();
        this.employerSiren = opened.employerSiren();
        this.employerName = opened.employerName();
        this.question = opened.question();
        this.category = question == null ? null : question.category();
        this.sentOn = question == null ? null : question.referredOn();
        this.referralDate = sentOn == null ? opened.receivedOn() : sentOn;
        this.situation = sealed(opened.key(), SITUATION, opened.situation());
        this.wish = sealed(opened.key(), WISH, opened.wish());
        this.searchText = SearchText.of(reference + " " + employerName);
    }

    /** Keeps what the clock says; the date that counts may be earlier than the referral's own. */
    void examined(AdmissibilityCheck check) {
        admissibility = check;
        MpoAnswer answer = check.answer();
        applies = answer == null ? null : answer.applies();
        timing = answer == null ? null : answer.timing();
        var deadline = answer == null ? null : answer.deadline();
        deadlineSafe = deadline == null ? null : deadline.safe();
        deadlineLatest = deadline == null ? null : deadline.latest();
        if (answer != null) {
            referralDate = answer.referralDate();
        }
    }

    /** Whether a decision, or the request that met silence, is among the pieces (CJA R.213-10). */
    void piecesAre(Collection<PieceCategory> pieces) {
        if (state.isUnderExamination()) {
            state = missing(pieces).isEmpty() ? CaseState.RECEIVED : CaseState.INCOMPLETE;
        }
    }

    Set<PieceCategory> missing(Collection<PieceCategory> pieces) {
        if (kind != CaseKind.MPO) {
            return Set.of();
        }
        ContestedDecision decision = question == null ? null : question.decision();
        boolean implicit = decision != null && decision.kind() == ContestedDecision.Kind.IMPLICIT;
        PieceCategory wanted = implicit ? PieceCategory.REQUEST : PieceCategory.DECISION;
        return pieces.contains(wanted) ? Set.of() : Set.of(wanted);
    }

    void recompute(AdmissibilityCheck check) {
        require(state.isUnderExamination(), "La saisine n’est plus à l’examen.");
        examined(check);
    }

    void accept(Instant at) {
        require(state.isUnderExamination(), "Cette saisine a déjà été examinée.");
        state = CaseState.ACCEPTED;
        acceptedAt = at;
    }

    void declareInadmissible(ContentKey key, String reason, Instant at) {
        require(state.isUnderExamination(), "Cette saisine a déjà été examinée.");
        state = CaseState.INADMISSIBLE;
        inadmissibleAt = at;
        inadmissibilityReason = sealed(key, REASON, reason);
    }

    void askMissingPieces(Instant at) {
        require(state.isUnderExamination(), "Cette saisine a déjà été examinée.");
        state = CaseState.INCOMPLETE;
        piecesAskedAt = at;
    }

    void assignTo(UUID mediator, String name, Instant at) {
        require(state.isRunning(), "Un médiateur se désigne une fois la saisine recevable, et avant la fin.");
        require(!mediator.equals(mediatorUserId), "Ce dossier est déjà confié à ce médiateur.");
        state = CaseState.ASSIGNED;
        mediatorUserId = mediator;
        mediatorName = name;
        assignedAt = at;
    }

    void informEmployer(String email, Instant at) {
        require(state.isRunning(), "L’employeur est informé une fois la saisine recevable, et avant la fin.");
        require(employer == null, "L’employeur a déjà été informé.");
        employer = EmployerPart.informed(email, at);
    }

    void recordEmployerAnswer(boolean accepts, LocalDate on, LocalDate informedOn, LocalDate today) {
        require(state.isRunning(), "La médiation n’est pas en cours.");
        if (employer == null) {
            throw new NotInThisState("L’employeur n’a pas encore été informé.");
        }
        require(!employer.hasAnswered(), "La réponse de l’employeur est déjà enregistrée.");
        employer = employer.answers(accepts, on, informedOn, today);
    }

    /** Both parties agreed beforehand: nobody examines, and the employer knows (CJA L.213-5, L.213-6). */
    void agreedByBoth(String contactEmail, LocalDate on, Instant at) {
        accept(at);
        employer = EmployerPart.informed(contactEmail, at).agreed(on);
    }

    /** True when it ends the case at once; with a mediator at work, they close it once everybody knows. */
    boolean withdraw(LocalDate on) {
        require(takesPieces(), "Cette saisine est déjà terminée.");
        require(withdrawnOn == null, "Le désistement est déjà enregistré.");
        withdrawnOn = on;
        if (state == CaseState.ASSIGNED) {
            return false;
        }
        state = CaseState.WITHDRAWN;
        return true;
    }

    void close(ContentKey key, Closing end) {
        require(state == CaseState.ASSIGNED, "Seule une médiation en cours se termine.");
        state = CaseState.CLOSED;
        closing = end.withProof(sealed(key, PROOF, end.knowledgeProof()));
    }

    void unlessChangedSince(long seen) {
        Conflict.unlessSame(seen, version());
    }

    boolean takesPieces() {
        return state.isUnderExamination() || state.isRunning();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotInThisState(otherwise);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    CaseKind kind() {
        return kind;
    }

    String reference() {
        return reference;
    }

    String code() {
        return code;
    }

    CaseState state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    LocalDate referralDate() {
        return referralDate;
    }

    Claimant claimant() {
        return claimant;
    }

    Optional<String> employerSiren() {
        return Optional.ofNullable(employerSiren);
    }

    String employerName() {
        return employerName;
    }

    @Nullable
    MpoQuestion question() {
        return question;
    }

    @Nullable
    SealedKey contentKey() {
        return contentKey;
    }

    @Nullable
    String situation(ContentKey key) {
        return opened(key, SITUATION, situation);
    }

    @Nullable
    String wish(ContentKey key) {
        return opened(key, WISH, wish);
    }

    @Nullable
    AdmissibilityCheck admissibility() {
        return admissibility;
    }

    boolean isHandedOver() {
        return mediatorUserId != null;
    }

    boolean isConductedBy(UUID userId) {
        return userId.equals(mediatorUserId);
    }

    @Nullable
    EmployerPart employer() {
        return employer;
    }

    /** Where the employer was told; null until then. */
    @Nullable
    String employerEmail() {
        return employer == null ? null : employer.email();
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    /** The days of the end, and not a word of the mediator's. */
    @Nullable
    Closing closing() {
        return closing == null ? null : closing.withProof(null);
    }

    @Nullable
    Closing closing(ContentKey key) {
        return closing == null ? null : closing.withProof(opened(key, PROOF, closing.knowledgeProof()));
    }

    CaseSummary summary() {
        return new CaseSummary(
                reference,
                code,
                kind,
                state,
                receivedAt,
                referralDate,
                employerSiren,
                employerName,
                mediatorUserId,
                mediatorName,
                applies,
                timing,
                deadlineSafe,
                deadlineLatest,
                employer == null ? null : employer.informedAt(),
                employer == null ? null : employer.accepts());
    }

    /** Without the reason of an inadmissibility, which is for those who see the referral. */
    CaseDates dates() {
        return dates(null, null);
    }

    CaseDates dates(ContentKey key) {
        return dates(key, inadmissibilityReason);
    }

    private CaseDates dates(@Nullable ContentKey key, @Nullable String reason) {
        return new CaseDates(
                sentOn,
                acceptedAt,
                inadmissibleAt,
                key == null ? null : opened(key, REASON, reason),
                piecesAskedAt,
                assignedAt,
                employer == null ? null : employer.answeredOn(),
                withdrawnOn);
    }

    private @Nullable String sealed(ContentKey key, String field, @Nullable String text) {
        return text == null ? null : key.seal(id, field, text);
    }

    private @Nullable String opened(ContentKey key, String field, @Nullable String sealed) {
        return sealed == null ? null : key.open(id, field, sealed);
    }
}
