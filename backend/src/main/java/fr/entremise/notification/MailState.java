package fr.entremise.notification;

/** How far a mail got. */
public enum MailState {
    PENDING("En attente"),
    SENT("Envoyé"),
    /** Refused too often; nothing tries again by itself. */
    FAILED("Non remis");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    /** In French, as screens say it. */
    public String label() {
        return label;
    }
}
