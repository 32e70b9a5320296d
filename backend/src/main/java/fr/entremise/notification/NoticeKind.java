package fr.entremise.notification;

/** What a notice tells. */
public enum NoticeKind {
    REFERRAL_RECEIVED,
    REFERRAL_WITHDRAWN,
    MEDIATOR_ASSIGNED,
    EMPLOYER_ANSWERED,
    CASE_CLOSED,
    CONVENTION_SIGNED,
    CONVENTION_CONCLUDED,
    INVOICE_ISSUED,
    MAIL_FAILED,
    SECRET_EXPIRING
}
