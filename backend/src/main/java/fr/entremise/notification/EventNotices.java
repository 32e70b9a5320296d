package fr.entremise.notification;

import fr.entremise.agreement.events.ConventionSigned;
import fr.entremise.billing.events.InvoiceIssued;
import fr.entremise.document.events.FileQuarantined;
import fr.entremise.identity.Role;
import fr.entremise.identity.events.SecretExpiring;
import fr.entremise.mediation.events.EmployerAnswered;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.PieceQuarantined;
import fr.entremise.mediation.events.ReferralReceived;
import fr.entremise.mediation.events.ReferralWithdrawn;
import fr.entremise.mediation.events.WithdrawalDeclared;
import fr.entremise.privacy.events.DataRequestMoved;
import fr.entremise.shared.French;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Who is told of what inside the application. A title holds the reference and at most the public body; finance knows a
 * case by its code alone.
 */
@Component
class EventNotices {

    private static final Audience MANAGERS = new Audience.WithRole(Role.CASE_MANAGER);
    private static final Audience ADMINS = new Audience.WithRole(Role.CENTRE_ADMIN);
    private static final Audience FINANCE = new Audience.WithRole(Role.FINANCE);

    private final Notices notices;

    EventNotices(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ReferralReceived event) {
        notices.tell(
                MANAGERS,
                event.id(),
                NoticeKind.REFERRAL_RECEIVED,
                "Saisine reçue\u00a0: " + event.reference(),
                caseOf(event.reference()));
    }

    @ApplicationModuleListener
    void on(ReferralWithdrawn event) {
        notices.tell(
                MANAGERS,
                event.id(),
                NoticeKind.REFERRAL_WITHDRAWN,
                "Saisine retirée\u00a0: " + event.reference(),
                caseOf(event.reference()));
    }

    /** Who looks after the case; the claimant gets a mail. */
    @ApplicationModuleListener
    void on(PieceQuarantined event) {
        UUID mediator = event.mediatorUserId();
        notices.tell(
                mediator == null ? MANAGERS : new Audience.Only(mediator),
                event.id(),
                NoticeKind.FILE_QUARANTINED,
                "Pièce en quarantaine\u00a0: " + event.reference(),
                caseOf(event.reference()));
    }

    /** Whoever sent it with an account. */
    @ApplicationModuleListener
    void on(FileQuarantined event) {
        UUID sender = event.uploadedBy();
        if (sender != null) {
            notices.tell(
                    new Audience.Only(sender),
                    event.id(),
                    NoticeKind.FILE_QUARANTINED,
                    "Un fichier que vous avez envoyé est en quarantaine",
                    "");
        }
    }

    /** The mediator, where there is one: they close the case. */
    @ApplicationModuleListener
    void on(WithdrawalDeclared event) {
        UUID mediator = event.mediatorUserId();
        if (mediator != null) {
            notices.tell(
                    new Audience.Only(mediator),
                    event.id(),
                    NoticeKind.REFERRAL_WITHDRAWN,
                    "Désistement déclaré\u00a0: " + event.reference(),
                    caseOf(event.reference()));
        }
    }

    @ApplicationModuleListener
    void on(MediatorAssigned event) {
        notices.tell(
                new Audience.Only(event.mediatorUserId()),
                event.id(),
                NoticeKind.MEDIATOR_ASSIGNED,
                "Dossier qui vous est confié\u00a0: " + event.reference(),
                caseOf(event.reference()));
    }

    @ApplicationModuleListener
    void on(EmployerAnswered event) {
        String title = "L’employeur a répondu\u00a0: " + event.reference();
        notices.tell(MANAGERS, event.id(), NoticeKind.EMPLOYER_ANSWERED, title, caseOf(event.reference()));
        UUID mediator = event.mediatorUserId();
        if (mediator != null) {
            notices.tell(
                    new Audience.Only(mediator),
                    event.id(),
                    NoticeKind.EMPLOYER_ANSWERED,
                    title,
                    caseOf(event.reference()));
        }
    }

    @ApplicationModuleListener
    void on(MediationClosed event) {
        notices.tell(
                MANAGERS,
                event.id(),
                NoticeKind.CASE_CLOSED,
                "Médiation terminée\u00a0: " + event.reference(),
                caseOf(event.reference()));
        notices.tell(
                FINANCE,
                event.id(),
                NoticeKind.CASE_CLOSED,
                "Médiation terminée\u00a0: dossier " + event.code(),
                "facturation/" + event.code());
    }

    @ApplicationModuleListener
    void on(ConventionSigned event) {
        LocalDate from = event.effectiveOn();
        NoticeKind kind = from != null ? NoticeKind.CONVENTION_CONCLUDED : NoticeKind.CONVENTION_SIGNED;
        String title = from != null
                ? "Convention conclue\u00a0: " + event.bodyName() + ", en vigueur le " + French.day(from)
                : "Convention signée par " + (event.byMember() ? "la collectivité" : "le centre de gestion")
                        + "\u00a0: " + event.bodyName();
        notices.tell(MANAGERS, event.id(), kind, title, "conventions/" + event.conventionId());
        notices.tell(new Audience.OfBody(new Siren(event.bodySiren())), event.id(), kind, title, "ma-collectivite");
    }

    @ApplicationModuleListener
    void on(InvoiceIssued event) {
        notices.tell(
                new Audience.OfBody(new Siren(event.bodySiren())),
                event.id(),
                NoticeKind.INVOICE_ISSUED,
                "Facture n°\u00a0" + event.number() + "\u00a0: " + event.bodyName(),
                "ma-collectivite/factures");
    }

    @ApplicationModuleListener
    void on(MailGivenUp event) {
        String reference = event.reference();
        notices.tell(
                MANAGERS,
                event.mailId(),
                NoticeKind.MAIL_FAILED,
                reference == null
                        ? "Un courriel n’a pas pu être remis"
                        : "Courriel qui n’a pas pu être remis\u00a0: " + reference,
                reference == null ? "courriels?state=FAILED" : caseOf(reference));
    }

    @ApplicationModuleListener
    void on(SecretExpiring event) {
        notices.tell(
                ADMINS,
                event.id(),
                NoticeKind.SECRET_EXPIRING,
                "Secret à renouveler avant le " + French.day(event.lastDay()) + " : " + event.program(),
                "parametres/programmes");
    }

    @ApplicationModuleListener
    void on(DataRequestMoved event) {
        if (event.step() == DataRequestMoved.Step.RECEIVED) {
            notices.tell(
                    ADMINS,
                    event.id(),
                    NoticeKind.DATA_REQUEST_RECEIVED,
                    "Demande sur des données personnelles, à satisfaire avant le " + French.day(event.dueOn()),
                    "parametres/donnees-personnelles?demande=" + event.requestId());
        }
    }

    private static String caseOf(String reference) {
        return "dossiers/" + reference;
    }
}
