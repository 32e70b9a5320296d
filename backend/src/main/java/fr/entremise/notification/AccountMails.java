package fr.entremise.notification;

import fr.entremise.identity.events.AccountNotice;
import fr.entremise.identity.events.InvitationWritten;
import fr.entremise.identity.events.LoginMailAsked;
import fr.entremise.identity.events.PlaceTaken;
import fr.entremise.identity.events.SecretExpiring;
import fr.entremise.tenancy.Centres;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to people about their account, in the name of one of their centres. */
@Component
class AccountMails {

    private final Mailbox mailbox;
    private final MailSettings settings;
    private final Centres centres;

    AccountMails(Mailbox mailbox, MailSettings settings, Centres centres) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.centres = centres;
    }

    @ApplicationModuleListener
    void on(InvitationWritten event) {
        mailbox.write(
                event.id(),
                MailKind.INVITATION,
                null,
                event.email(),
                Map.of(
                        "date", FrenchDate.of(event.lastDay()),
                        "link", settings.linkTo("/login/invitation/" + event.token())));
    }

    @ApplicationModuleListener
    void on(LoginMailAsked event) {
        switch (event.purpose()) {
            case LOGIN -> write(event, MailKind.LOGIN_CODE, Map.of("code", event.secret()));
            case ADDRESS ->
                write(
                        event,
                        MailKind.ADDRESS_CODE,
                        Map.of("code", event.secret(), "link", settings.linkTo("/login/adresse/" + event.link())));
            case PASSWORD ->
                write(
                        event,
                        MailKind.PASSWORD_FORGOTTEN,
                        Map.of("link", settings.linkTo("/login/mot-de-passe/" + event.secret())));
        }
    }

    @ApplicationModuleListener
    void on(AccountNotice event) {
        MailKind kind = switch (event.kind()) {
            case PASSWORD_CHANGED -> MailKind.PASSWORD_CHANGED;
            case SECOND_FACTOR_ADDED -> MailKind.SECOND_FACTOR_ADDED;
            case SECOND_FACTOR_REMOVED -> MailKind.SECOND_FACTOR_REMOVED;
            case SECOND_FACTOR_RESET -> MailKind.SECOND_FACTOR_RESET;
            case SECOND_FACTOR_RESET_BY_OPERATOR -> MailKind.SECOND_FACTOR_RESET_BY_OPERATOR;
            case IDENTITY_LINKED -> MailKind.IDENTITY_LINKED;
            case IDENTITY_UNLINKED -> MailKind.IDENTITY_UNLINKED;
            case PASSKEY_ADDED -> MailKind.PASSKEY_ADDED;
            case PASSKEY_REMOVED -> MailKind.PASSKEY_REMOVED;
            case DEVICE_TRUSTED -> MailKind.DEVICE_TRUSTED;
            case ADDRESS_CHANGED -> MailKind.ADDRESS_CHANGED;
        };
        mailbox.write(event.id(), kind, null, event.email(), Map.of("link", settings.linkTo("/login/mot-de-passe")));
    }

    @ApplicationModuleListener
    void on(PlaceTaken event) {
        ZoneId zone = centres.current().timeZone();
        mailbox.write(
                event.id(),
                MailKind.PLACE_TAKEN,
                null,
                event.email(),
                Map.of(
                        "by", event.by(),
                        "from", FrenchDate.andHourOf(event.begunAt(), zone),
                        "until", FrenchDate.andHourOf(event.endedAt(), zone)));
    }

    @ApplicationModuleListener
    void on(SecretExpiring event) {
        event.admins()
                .forEach(admin -> mailbox.write(
                        admin.mailId(),
                        MailKind.SECRET_EXPIRING,
                        null,
                        admin.email(),
                        Map.of(
                                "program", event.program(),
                                "date", FrenchDate.of(event.lastDay()),
                                "link", settings.linkTo("/" + event.centre() + "/parametres/programmes"))));
    }

    private void write(LoginMailAsked event, MailKind kind, Map<String, String> values) {
        mailbox.write(event.id(), kind, null, event.email(), values);
    }
}
