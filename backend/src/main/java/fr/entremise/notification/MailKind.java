package fr.entremise.notification;

import java.util.Locale;

/** What a mail is for, and to whom: each has its template. */
public enum MailKind {
    RECEIPT,
    RECEIPT_INCOMPLETE,
    FOLLOW_UP_CODE,
    MISSING_PIECES,
    REFERRAL_INADMISSIBLE,
    REFERRAL_ACCEPTED,
    EMPLOYER_INFORMED,
    MEDIATOR_ASSIGNED,
    CLOSED_FOR_CLAIMANT,
    CLOSED_FOR_EMPLOYER,
    WITHDRAWN_FOR_EMPLOYER,
    WITHDRAWN_FOR_MEDIATOR,
    LETTER_CONFIRMATION,
    PARTY_MEDIATION_PROPOSED;

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
