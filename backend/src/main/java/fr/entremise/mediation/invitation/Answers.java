package fr.entremise.mediation.invitation;

import fr.entremise.deadlines.ContestedDecision;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.deadlines.Residence;
import fr.entremise.document.StoredFileSummary;
import fr.entremise.document.StoredFiles;
import fr.entremise.mediation.CaseAct;
import fr.entremise.mediation.CaseOpening;
import fr.entremise.mediation.CaseOpening.Opened;
import fr.entremise.mediation.Claimant;
import fr.entremise.mediation.PieceCategory;
import fr.entremise.mediation.Submission;
import fr.entremise.mediation.check.Employer;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.seal.ContentKey;
import fr.entremise.seal.ContentKeys;
import fr.entremise.shared.Ids;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The employee's yes or no, given through a secret link. */
@Service
@Transactional
public class Answers {

    private final InvitationRepository invitations;
    private final CaseOpening opening;
    private final StoredFiles files;
    private final ContentKeys keys;
    private final SecretLinks links;
    private final CentreClock clock;

    Answers(
            InvitationRepository invitations,
            CaseOpening opening,
            StoredFiles files,
            ContentKeys keys,
            SecretLinks links,
            CentreClock clock) {
        this.invitations = invitations;
        this.opening = opening;
        this.files = files;
        this.keys = keys;
        this.links = links;
        this.clock = clock;
    }

    /** What the employee is asked. */
    @Transactional(readOnly = true)
    public Asked asked(InvitationKind kind, String token) {
        Invitation invitation =
                invitations.findByTokenHashAndKind(Secrets.hash(token), kind).orElseThrow(NotFound::new);
        ContentKey key = keyOf(invitation);
        Optional<StoredFileSummary> letter = letterOf(invitation, key);
        return new Asked(
                invitation.line(files.scanStates(
                        letter.map(StoredFileSummary::id).stream().toList())),
                Optional.ofNullable(invitation.question())
                        .map(MpoQuestion::decision)
                        .orElse(null),
                letter.map(StoredFileSummary::name).orElse(null),
                invitation.subject(key));
    }

    /** The employee makes the letter theirs: the referral is sent that day, by them and nobody else. */
    public Reply confirmLetter(
            String token, @Nullable Residence residence, @Nullable String situation, @Nullable String wish) {
        Invitation invitation = locked(InvitationKind.LETTER, token);
        LocalDate today = clock.today();
        ContentKey key = keyOf(invitation);
        List<StoredFileSummary> letter = letterOf(invitation, key).stream().toList();
        Submission submission = new Submission(
                claimant(invitation),
                employer(invitation),
                sentOn(today, invitation.question(), residence),
                situation == null || situation.isBlank() ? "Voir le courrier joint." : situation,
                wish,
                List.of());
        Opened opened = opening.openReferral(
                keys.continued(key, Ids.next()),
                submission,
                letter,
                letter.stream().map(file -> PieceCategory.OTHER).toList(),
                CaseAct.LETTER_CONFIRMED);
        invitation.accept(today, opened.caseId());
        return new Reply(true, opened.reference(), links.followUpUrl(opened.caseId()));
    }

    /** The answer to a proposal; a yes is the written agreement that interrupts the time limits (CJA L.213-6). */
    public Reply answerProposal(String token, boolean accepts) {
        Invitation invitation = locked(InvitationKind.PARTY_MEDIATION, token);
        LocalDate today = clock.today();
        if (!accepts) {
            invitation.decline(today);
            return new Reply(false, null, null);
        }
        ContentKey key = keyOf(invitation);
        Opened opened = opening.openAgreed(
                keys.continued(key, Ids.next()),
                claimant(invitation),
                employer(invitation),
                invitation.contactEmail(),
                invitation.subject(key));
        invitation.accept(today, opened.caseId());
        return new Reply(true, opened.reference(), links.followUpUrl(opened.caseId()));
    }

    private Invitation locked(InvitationKind kind, String token) {
        Invitation invitation = invitations
                .findWithLockByTokenHashAndKind(Secrets.hash(token), kind)
                .orElseThrow(NotFound::new);
        invitation.refuseSecondAnswer();
        return invitation;
    }

    private ContentKey keyOf(Invitation invitation) {
        return keys.open(invitation.id(), invitation.contentKey());
    }

    private Optional<StoredFileSummary> letterOf(Invitation invitation, ContentKey key) {
        UUID file = invitation.letterFileId();
        return file == null ? Optional.empty() : Optional.of(files.describe(file, key));
    }

    private static Claimant claimant(Invitation invitation) {
        Employee employee = invitation.employee();
        return new Claimant(employee.givenName(), employee.familyName(), employee.email(), null, null);
    }

    private static Employer employer(Invitation invitation) {
        return new Employer(new Siren(invitation.bodySiren()), invitation.bodyName());
    }

    private static MpoQuestion sentOn(LocalDate day, @Nullable MpoQuestion facts, @Nullable Residence residence) {
        return facts == null
                ? new MpoQuestion(null, null, null, null, residence, null, List.of(), day)
                : new MpoQuestion(
                        facts.employeeStatus(),
                        facts.category(),
                        facts.claim(),
                        facts.decision(),
                        residence == null ? facts.residence() : residence,
                        facts.workplaceDepartment(),
                        facts.events(),
                        day);
    }

    /**
     * What the employee is asked.
     *
     * @param decision as the employer described it, for a letter
     * @param subject in the employer's words, for a proposal
     */
    public record Asked(
            InvitationLine invitation,
            @Nullable ContestedDecision decision,
            @Nullable String letterName,
            @Nullable String subject) {}

    /** What was answered; where it was yes, the case that opened. */
    public record Reply(
            boolean accepted,
            @Nullable String reference,
            @Nullable String followUpUrl) {}
}
