package fr.entremise.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Through the mail server that the configuration names. */
final class SmtpDelivery implements Delivery {

    private final JavaMailSender server;
    private final MailAddress sender;
    private final Clock clock;

    SmtpDelivery(JavaMailSender server, MailAddress sender, Clock clock) {
        this.server = server;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void deliver(Letter letter) {
        server.send(messageOf(letter));
    }

    private MimeMessage messageOf(Letter letter) {
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(
                    new InternetAddress(sender.value(), oneLine(letter.senderName()), StandardCharsets.UTF_8.name()));
            mail.setTo(letter.to().value());
            mail.setSubject(letter.text().subject());
            mail.setText(letter.text().body());
            mail.setSentDate(Date.from(clock.instant()));
            // The same at every attempt: a server that already has the mail can tell.
            message.setHeader("Message-ID", "<" + letter.id() + "@" + sender.domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", "fr");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        return message;
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
