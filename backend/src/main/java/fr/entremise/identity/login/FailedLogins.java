package fr.entremise.identity.login;

import fr.entremise.identity.LoginFailed;
import fr.entremise.shared.Emails;
import fr.entremise.tenancy.PlatformWork;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the centres of a member that somebody fails to come in with their address. In the background: whoever waits for
 * the answer must not learn from its time whether there is an account. Rarely: nobody fills a journal from outside.
 */
@Component
class FailedLogins {

    private final OwnActs acts;
    private final PlatformWork work;
    private final JdbcClient platform;
    private final TaskExecutor executor;

    FailedLogins(
            OwnActs acts,
            PlatformWork work,
            JdbcClient platform,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.acts = acts;
        this.work = work;
        this.platform = platform;
        this.executor = executor;
    }

    @EventListener
    void on(LoginFailed failed) {
        if (failed.failures() == 1 || failed.slowsDown()) {
            executor.execute(() -> work.run(() -> tell(failed)));
        }
    }

    private void tell(LoginFailed failed) {
        platform.sql("select id, name from platform.user_account where email = ?")
                .param(Emails.normalised(failed.email()))
                .query((row, number) -> new Owner(row.getObject("id", UUID.class), row.getString("name")))
                .optional()
                .ifPresent(owner -> acts.tellFailure(
                        owner.userId(),
                        failed.slowsDown() ? "LOGIN_SLOWED" : "LOGIN_FAILED",
                        failed.slowsDown()
                                ? "Échecs répétés de connexion au compte de " + owner.name() + "\u00a0: "
                                        + failed.failures() + " en une heure. Les essais suivants sont ralentis."
                                : "Échec de connexion au compte de " + owner.name() + ".",
                        failed.from()));
    }

    private record Owner(UUID userId, String name) {}
}
