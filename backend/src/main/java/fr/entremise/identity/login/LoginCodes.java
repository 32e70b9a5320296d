package fr.entremise.identity.login;

import fr.entremise.identity.LoginThrottle;
import fr.entremise.identity.events.LoginMailAsked.Purpose;
import fr.entremise.tenancy.PlatformWork;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;

/** The way in by six digits sent to the address of the account. */
@Service
public class LoginCodes {

    /** Whoever has no account is looked up like somebody who has one, so that both take the same time. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final MailedSecrets secrets;
    private final LoginThrottle throttle;
    private final PlatformWork work;
    private final TaskExecutor executor;

    LoginCodes(
            MailedSecrets secrets,
            LoginThrottle throttle,
            PlatformWork work,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.secrets = secrets;
        this.throttle = throttle;
        this.work = work;
        this.executor = executor;
    }

    /** Mails a code in the background: the answer is the same, and as fast, whether or not the account exists. */
    public void ask(String email, String address) {
        throttle.check(email, address);
        executor.execute(() ->
                work.run(() -> secrets.ownerOf(email).ifPresent(owner -> secrets.send(owner, Purpose.LOGIN, null))));
    }

    /** Whose code it is; refused like a wrong password, and slowed down with it. */
    public UUID redeem(String email, String code, String address) {
        return throttle.attempt(email, address, () -> ownerOfCode(email, code), Optional::isPresent)
                .orElseThrow(() -> new BadCredentialsException("Wrong code"));
    }

    private Optional<UUID> ownerOfCode(String email, String code) {
        return work.call(() -> {
            Optional<UUID> owner = secrets.ownerOf(email).map(MailedSecrets.Owner::userId);
            return secrets.spendCode(owner.orElse(NOBODY), Purpose.LOGIN, code).map(MailedSecrets.Proof::userId);
        });
    }

    /** Mails a code to whoever is already in. */
    void askFor(UUID userId) {
        work.run(() -> secrets.owner(userId).ifPresent(owner -> secrets.send(owner, Purpose.LOGIN, null)));
    }

    boolean isRight(UUID userId, String code, String address) {
        return work.call(() -> secrets.owner(userId))
                .flatMap(owner -> throttle.attempt(
                        owner.email(),
                        address,
                        () -> work.call(() -> secrets.spendCode(userId, Purpose.LOGIN, code)),
                        Optional::isPresent))
                .isPresent();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void forget() {
        work.run(secrets::forget);
    }
}
