package fr.entremise.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave. The server itself is Spring's own {@code spring.mail.*}.
 *
 * @param sender address that every mail comes from; asked for as soon as there is a server
 * @param every pause between two rounds over the centres
 * @param batch mails that one round sends for one centre, so that a busy one does not hold up the others
 * @param baseUrl where people reach the application
 */
@ConfigurationProperties("entremise.mail")
record MailSettings(
        @DefaultValue("") String sender,
        @DefaultValue("1m") Duration every,
        @DefaultValue("50") int batch,
        URI baseUrl) {

    MailSettings {
        if (!sender.isEmpty() && MailAddress.parse(sender).isEmpty()) {
            throw new IllegalArgumentException("entremise.mail.sender is not a mail address: " + sender);
        }
        if (batch < 1 || !every.isPositive()) {
            throw new IllegalArgumentException("entremise.mail.batch and entremise.mail.every must be positive");
        }
        if (!baseUrl.isAbsolute() || baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "entremise.base-url is not a full address such as https://mediation.example.fr: " + baseUrl);
        }
    }

    /** The full address of a page, which a module may name by its path alone. */
    String linkTo(String address) {
        return address.startsWith("/") ? baseUrl.toString().replaceFirst("/+$", "") + address : address;
    }
}
