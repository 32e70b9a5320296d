package fr.entremise.notification;

/** How far a mail got. */
public enum MailState {
    PENDING,
    SENT,
    /** Refused too often; nothing tries again by itself. */
    FAILED
}
