package fr.entremise.identity.login;

import fr.entremise.identity.LoginThrottle;
import fr.entremise.identity.events.AccountNotice;
import fr.entremise.identity.events.LoginMailAsked.Purpose;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Emails;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.PlatformWork;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Changes the address of an account once its owner has shown, by six digits or a link, that they read the new one. */
@Service
public class Addresses {

    private final MailedSecrets secrets;
    private final LoginThrottle throttle;
    private final PlatformWork work;
    private final JdbcClient platform;
    private final OwnActs acts;

    Addresses(MailedSecrets secrets, LoginThrottle throttle, PlatformWork work, JdbcClient platform, OwnActs acts) {
        this.secrets = secrets;
        this.throttle = throttle;
        this.work = work;
        this.platform = platform;
        this.acts = acts;
    }

    /** Mails a code to the new address. Says nothing of whether somebody else has it. */
    public void propose(UUID userId, String email) {
        String address = Emails.normalised(email);
        work.run(() -> secrets.owner(userId).ifPresent(owner -> secrets.send(owner, Purpose.ADDRESS, address)));
    }

    /** The new address is the account's from now on. */
    public void confirm(UUID userId, String code, String from) {
        String email = platform.sql("select email from platform.user_account where id = ?")
                .param(userId)
                .query(String.class)
                .single();
        MailedSecrets.Proof proof = throttle.attempt(
                        email,
                        from,
                        () -> work.call(() -> secrets.spendCode(userId, Purpose.ADDRESS, code)),
                        Optional::isPresent)
                .orElseThrow(() -> InvalidInput.of("code", "Ce code est inexact ou n’est plus valable."));
        change(proof);
    }

    /** The same by the link of the mail, wherever it is opened. */
    public void confirmByLink(String token) {
        change(work.call(() -> secrets.spendAddressLink(token)).orElseThrow(Passwords.LinkGone::new));
    }

    private void change(MailedSecrets.Proof proof) {
        try {
            work.run(() -> {
                // Told while the account still has the old address, whose reader must know.
                acts.tell(
                        proof.userId(),
                        "ADDRESS_CHANGED",
                        "Adresse électronique changée.",
                        AccountNotice.Kind.ADDRESS_CHANGED);
                platform.sql("update platform.user_account set email = ? where id = ?")
                        .params(Objects.requireNonNull(proof.newEmail()), proof.userId())
                        .update();
            });
        } catch (DuplicateKeyException taken) {
            throw new AddressTaken();
        }
    }

    /** Told only to whoever has shown that they read the address. */
    public static final class AddressTaken extends BusinessRuleViolation {
        AddressTaken() {
            super(
                    "address-taken",
                    409,
                    "Adresse déjà utilisée",
                    "Un autre compte a cette adresse\u00a0: connectez-vous avec elle, ou choisissez-en une autre.");
        }
    }
}
