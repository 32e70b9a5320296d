package fr.entremise.notification;

import fr.entremise.tenancy.Centre;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Which way mails leave: the mail server where there is one; otherwise the demonstration's page for its invented
 * centres; otherwise they wait.
 */
@Component
class Deliveries {

    private final Optional<Delivery> server;
    private final boolean demo;

    Deliveries(
            ObjectProvider<JavaMailSender> senders,
            MailSettings settings,
            Clock clock,
            @Value("${spring.mail.host:}") String host,
            @Value("${spring.mail.jndi-name:}") String jndiName,
            @Value("${entremise.demo.enabled:false}") boolean demo) {
        boolean named = StringUtils.hasText(host) || StringUtils.hasText(jndiName);
        this.server = Optional.ofNullable(named ? senders.getIfAvailable() : null)
                .map(sender -> new SmtpDelivery(sender, senderOf(settings), clock));
        this.demo = demo;
    }

    private static MailAddress senderOf(MailSettings settings) {
        return MailAddress.parse(settings.sender())
                .orElseThrow(() -> new IllegalStateException(
                        "A mail server is configured: set entremise.mail.sender to the address that mails come from"));
    }

    Optional<Delivery> of(Centre centre) {
        return server.or(() -> demo && centre.demo() ? Optional.of(new DemoDelivery()) : Optional.empty());
    }

    boolean isServerMissing() {
        return server.isEmpty() && !demo;
    }
}
