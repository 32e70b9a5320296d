package fr.entremise.notification;

/** A way for mails to leave. */
sealed interface Delivery permits SmtpDelivery, DemoDelivery {

    /**
     * Hands the mail over.
     *
     * @throws org.springframework.mail.MailException when it was not taken
     */
    void deliver(Letter letter);
}
