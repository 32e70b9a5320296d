package fr.entremise.mediation.invitation;

import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.document.ScanState;
import fr.entremise.mediation.StoredQuestion;
import fr.entremise.seal.ContentKey;
import fr.entremise.seal.SealedKey;
import fr.entremise.shared.BusinessRuleViolation;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter or a proposal, its words sealed, that waits for the employee's answer; answered once. */
@Entity
@Table(name = "invitation")
class Invitation {

    private static final String SUBJECT = "subject";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private InvitationKind kind;

    private String bodySiren;
    private String bodyName;

    @Embedded
    private Employee employee;

    @Convert(converter = StoredQuestion.class)
    private @Nullable MpoQuestion question;

    @Embedded
    private @Nullable SealedKey contentKey;

    private @Nullable UUID letterFileId;
    private @Nullable String subject;
    private String contactEmail;
    private String tokenHash;
    private UUID sentBy;
    private Instant sentAt;
    private @Nullable LocalDate answeredOn;
    private @Nullable Boolean accepted;
    private @Nullable UUID caseId;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(
            ContentKey key, InvitationKind kind, Sender sender, Employee employee, String tokenHash, Instant sentAt) {
        this.id = key.subject();
        this.contentKey = key.sealed();
        this.kind = kind;
        this.bodySiren = sender.siren().value();
        this.bodyName = sender.bodyName();
        this.employee = employee;
        this.contactEmail = sender.email();
        this.tokenHash = tokenHash;
        this.sentBy = sender.userId();
        this.sentAt = sentAt;
    }

    static Invitation letter(
            ContentKey key,
            Sender sender,
            Employee employee,
            MpoQuestion facts,
            UUID fileId,
            String tokenHash,
            Instant sentAt) {
        Invitation letter = new Invitation(key, InvitationKind.LETTER, sender, employee, tokenHash, sentAt);
        letter.question = facts;
        letter.letterFileId = fileId;
        return letter;
    }

    static Invitation proposal(
            ContentKey key,
            Sender sender,
            Employee employee,
            @Nullable String subject,
            String tokenHash,
            Instant sentAt) {
        Invitation proposal = new Invitation(key, InvitationKind.PARTY_MEDIATION, sender, employee, tokenHash, sentAt);
        proposal.subject = subject == null ? null : key.seal(proposal.id, SUBJECT, subject);
        return proposal;
    }

    void accept(LocalDate on, UUID opened) {
        refuseSecondAnswer();
        answeredOn = on;
        accepted = true;
        caseId = opened;
    }

    void decline(LocalDate on) {
        refuseSecondAnswer();
        answeredOn = on;
        accepted = false;
    }

    void refuseSecondAnswer() {
        if (answeredOn != null) {
            throw new AlreadyAnswered();
        }
    }

    UUID id() {
        return id;
    }

    String bodySiren() {
        return bodySiren;
    }

    String bodyName() {
        return bodyName;
    }

    Employee employee() {
        return employee;
    }

    @Nullable
    MpoQuestion question() {
        return question;
    }

    @Nullable
    UUID letterFileId() {
        return letterFileId;
    }

    @Nullable
    SealedKey contentKey() {
        return contentKey;
    }

    @Nullable
    String subject(ContentKey key) {
        return subject == null ? null : key.open(id, SUBJECT, subject);
    }

    String contactEmail() {
        return contactEmail;
    }

    InvitationLine line(Map<UUID, ScanState> scans) {
        return new InvitationLine(
                id,
                kind,
                bodyName,
                employee.givenName(),
                employee.familyName(),
                sentAt,
                answeredOn,
                accepted,
                letterFileId == null ? null : scans.get(letterFileId));
    }

    /** The employee has said yes or no, and that stands. */
    static final class AlreadyAnswered extends BusinessRuleViolation {
        AlreadyAnswered() {
            super("invitation-answered", 409, "Déjà répondu", "Une réponse a déjà été donnée à cette demande.");
        }
    }
}
