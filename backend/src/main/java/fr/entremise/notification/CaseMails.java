package fr.entremise.notification;

import fr.entremise.mediation.events.AssistanceEnded;
import fr.entremise.mediation.events.AssistantDesignated;
import fr.entremise.mediation.events.ClaimantCodeAsked;
import fr.entremise.mediation.events.EmployerInformed;
import fr.entremise.mediation.events.FollowUpCodeAsked;
import fr.entremise.mediation.events.LetterForwarded;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.MissingPiecesAsked;
import fr.entremise.mediation.events.PartyMediationProposed;
import fr.entremise.mediation.events.PieceQuarantined;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.mediation.events.ReferralDeclaredInadmissible;
import fr.entremise.mediation.events.ReferralReceived;
import fr.entremise.mediation.events.WithdrawalDeclared;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened to a case. A mail may be read by a colleague or on a shared computer: it holds the number,
 * the date and the link, and neither the employer, nor the category, nor a word of the case.
 */
@Component
class CaseMails {

    private final Mailbox mailbox;
    private final Centres centres;
    private final MailSettings settings;

    CaseMails(Mailbox mailbox, Centres centres, MailSettings settings) {
        this.mailbox = mailbox;
        this.centres = centres;
        this.settings = settings;
    }

    @ApplicationModuleListener
    void on(ReferralReceived event) {
        mailbox.write(
                event.id(),
                event.incomplete() ? MailKind.RECEIPT_INCOMPLETE : MailKind.RECEIPT,
                event.reference(),
                event.claimantEmail(),
                Map.of(
                        "reference", event.reference(),
                        "date",
                                FrenchDate.andHourOf(
                                        event.receivedAt(), centres.current().timeZone()),
                        "link", settings.linkTo(event.followUpUrl())));
    }

    @ApplicationModuleListener
    void on(FollowUpCodeAsked event) {
        mailbox.write(
                event.id(),
                MailKind.FOLLOW_UP_CODE,
                event.reference(),
                event.email(),
                Map.of("reference", event.reference(), "code", event.code()));
    }

    @ApplicationModuleListener
    void on(ClaimantCodeAsked event) {
        mailbox.write(event.id(), MailKind.CLAIMANT_SPACE_CODE, null, event.email(), Map.of("code", event.code()));
    }

    @ApplicationModuleListener
    void on(MissingPiecesAsked event) {
        mailbox.write(
                event.id(),
                MailKind.MISSING_PIECES,
                event.reference(),
                event.claimantEmail(),
                Map.of("reference", event.reference(), "link", settings.linkTo(event.followUpUrl())));
    }

    @ApplicationModuleListener
    void on(PieceQuarantined event) {
        mailbox.write(
                event.id(),
                MailKind.PIECE_QUARANTINED,
                event.reference(),
                event.claimantEmail(),
                Map.of("reference", event.reference(), "link", settings.linkTo(event.followUpUrl())));
    }

    @ApplicationModuleListener
    void on(ReferralDeclaredInadmissible event) {
        mailbox.write(
                event.id(),
                MailKind.REFERRAL_INADMISSIBLE,
                event.reference(),
                event.claimantEmail(),
                Map.of("reference", event.reference(), "link", settings.linkTo(event.followUpUrl())));
    }

    @ApplicationModuleListener
    void on(ReferralAccepted event) {
        mailbox.write(
                event.id(),
                MailKind.REFERRAL_ACCEPTED,
                event.reference(),
                event.claimantEmail(),
                Map.of(
                        "reference", event.reference(),
                        "date", FrenchDate.of(event.referralDate()),
                        "link", settings.linkTo(event.followUpUrl())));
    }

    @ApplicationModuleListener
    void on(EmployerInformed event) {
        mailbox.write(
                event.id(),
                MailKind.EMPLOYER_INFORMED,
                event.reference(),
                event.contactEmail(),
                Map.of("reference", event.reference(), "link", loginFor(event.centre())));
    }

    @ApplicationModuleListener
    void on(MediatorAssigned event) {
        mailbox.write(
                event.id(),
                MailKind.MEDIATOR_ASSIGNED,
                event.reference(),
                event.mediatorEmail(),
                Map.of("reference", event.reference(), "link", loginFor(event.centre())));
    }

    @ApplicationModuleListener
    void on(MediationClosed event) {
        String date = FrenchDate.of(event.closedOn());
        mailbox.write(
                event.id(),
                MailKind.CLOSED_FOR_CLAIMANT,
                event.reference(),
                event.claimantEmail(),
                Map.of("reference", event.reference(), "date", date, "link", settings.linkTo(event.followUpUrl())));
        mailbox.write(
                event.id(),
                MailKind.CLOSED_FOR_EMPLOYER,
                event.reference(),
                event.employerEmail(),
                Map.of("reference", event.reference(), "date", date, "link", loginFor(event.centre())));
    }

    @ApplicationModuleListener
    void on(WithdrawalDeclared event) {
        Map<String, String> values = Map.of(
                "reference", event.reference(),
                "date", FrenchDate.of(event.declaredOn()),
                "link", loginFor(event.centre()));
        mailbox.write(event.id(), MailKind.WITHDRAWN_FOR_EMPLOYER, event.reference(), event.employerEmail(), values);
        mailbox.write(event.id(), MailKind.WITHDRAWN_FOR_MEDIATOR, event.reference(), event.mediatorEmail(), values);
    }

    @ApplicationModuleListener
    void on(AssistantDesignated event) {
        mailbox.write(
                event.id(),
                MailKind.ASSISTANT_DESIGNATED,
                event.reference(),
                event.email(),
                Map.of("reference", event.reference(), "link", settings.linkTo(event.followUpUrl())));
    }

    @ApplicationModuleListener
    void on(AssistanceEnded event) {
        mailbox.write(
                event.id(),
                MailKind.ASSISTANCE_ENDED,
                event.reference(),
                event.assistantEmail(),
                Map.of("reference", event.reference()));
        mailbox.write(
                event.id(),
                MailKind.ASSISTANCE_ENDED_FOR_CLAIMANT,
                event.reference(),
                event.claimantEmail(),
                Map.of("reference", event.reference(), "link", settings.linkTo(event.followUpUrl())));
    }

    @ApplicationModuleListener
    void on(LetterForwarded event) {
        mailbox.write(
                event.id(),
                MailKind.LETTER_CONFIRMATION,
                null,
                event.employeeEmail(),
                Map.of("link", settings.linkTo(event.confirmationUrl())));
    }

    @ApplicationModuleListener
    void on(PartyMediationProposed event) {
        mailbox.write(
                event.id(),
                MailKind.PARTY_MEDIATION_PROPOSED,
                null,
                event.employeeEmail(),
                Map.of("link", settings.linkTo(event.answerUrl())));
    }

    private String loginFor(CentreId centre) {
        return settings.linkTo("/login?retour=/" + centre);
    }
}
