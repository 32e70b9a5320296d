package fr.entremise.identity.login;

import fr.entremise.identity.LoginThrottle;
import fr.entremise.identity.events.AccountNotice;
import fr.entremise.identity.events.LoginMailAsked.Purpose;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.PlatformWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** A password that is changed or was forgotten. Either way every other session of the person ends. */
@Service
public class Passwords {

    private final MailedSecrets secrets;
    private final LoginSessions sessions;
    private final TrustedDevices devices;
    private final LoginThrottle throttle;
    private final PasswordEncoder encoder;
    private final PlatformWork work;
    private final JdbcClient platform;
    private final ApplicationEventPublisher events;
    private final TaskExecutor executor;

    Passwords(
            MailedSecrets secrets,
            LoginSessions sessions,
            TrustedDevices devices,
            LoginThrottle throttle,
            PasswordEncoder encoder,
            PlatformWork work,
            JdbcClient platform,
            ApplicationEventPublisher events,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.secrets = secrets;
        this.sessions = sessions;
        this.devices = devices;
        this.throttle = throttle;
        this.encoder = encoder;
        this.work = work;
        this.platform = platform;
        this.events = events;
        this.executor = executor;
    }

    /** Mails a link in the background: the answer is the same, and as fast, whether or not the account exists. */
    public void forgotten(String email, String address) {
        throttle.check(email, address);
        executor.execute(() ->
                work.run(() -> secrets.ownerOf(email).ifPresent(owner -> secrets.send(owner, Purpose.PASSWORD, null))));
    }

    /** Whether the link of such a mail still opens something. */
    public boolean isGood(String token) {
        return work.call(() -> secrets.ownerOfLink(token).isPresent());
    }

    /** A new password by the link of such a mail. */
    public void choose(String token, String password) {
        UUID userId = work.call(() -> {
            UUID owner = secrets.ownerOfLink(token).orElseThrow(LinkGone::new);
            refuseWeak("password", password, emailOf(owner));
            if (!secrets.spendLink(token)) {
                throw new LinkGone();
            }
            store(owner, password);
            return owner;
        });
        sessions.endAll(userId);
    }

    /** Whether it is the person's password; guessing is slowed down as at the login. */
    public boolean isRight(UUID userId, String password, String address) {
        Known known = known(userId);
        return throttle.attempt(
                known.email(),
                address,
                () -> known.hash() != null && encoder.matches(password, known.hash()),
                right -> right);
    }

    /** Changes one's own password. */
    public void change(UUID userId, @Nullable String current, String password, String address, String session) {
        Known known = known(userId);
        if (known.hash() != null && (current == null || !isRight(userId, current, address))) {
            throw InvalidInput.of("current", "Ce n’est pas votre mot de passe actuel.");
        }
        refuseWeak("password", password, known.email());
        work.run(() -> store(userId, password));
        sessions.endAllBut(userId, session);
    }

    public boolean hasOne(UUID userId) {
        return known(userId).hash() != null;
    }

    private void store(UUID userId, String password) {
        platform.sql("update platform.user_account set password_hash = ? where id = ?")
                .params(encoder.encode(password), userId)
                .update();
        devices.forgetAll(userId);
        secrets.owner(userId)
                .ifPresent(owner -> events.publishEvent(new AccountNotice(
                        owner.centre(), Ids.next(), AccountNotice.Kind.PASSWORD_CHANGED, owner.email())));
    }

    private static void refuseWeak(String field, String password, String email) {
        FieldProblem problem = PasswordRules.problem(field, password, email);
        if (problem != null) {
            throw new InvalidInput(List.of(problem));
        }
    }

    private String emailOf(UUID userId) {
        return known(userId).email();
    }

    private Known known(UUID userId) {
        return platform.sql("select email, password_hash from platform.user_account where id = ?")
                .param(userId)
                .query((row, number) -> new Known(row.getString("email"), row.getString("password_hash")))
                .single();
    }

    private record Known(String email, @Nullable String hash) {}

    /** A link that opens nothing, whatever the reason. */
    public static final class LinkGone extends BusinessRuleViolation {
        LinkGone() {
            super(
                    "link-gone",
                    410,
                    "Lien qui n’est plus valable",
                    "Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre.");
        }
    }
}
