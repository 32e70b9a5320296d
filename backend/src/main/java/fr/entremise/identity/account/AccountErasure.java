package fr.entremise.identity.account;

import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Forgets somebody who asked for it: ends what they are in the centre and, where the account opens nothing else, takes its
 * name, its address and every way in away. Its number stays, since journals name it. Never from within a transaction: see
 * {@link PlatformWork}.
 */
@Service
public class AccountErasure {

    private static final List<String> WAYS_IN = List.of(
            "recovery_code",
            "authenticator",
            "passkey",
            "trusted_device",
            "external_identity",
            "mailed_secret",
            "factor_reset");

    private final CentreAccounts accounts;
    private final AccountLog log;
    private final PlatformWork work;
    private final JdbcClient platform;

    AccountErasure(CentreAccounts accounts, AccountLog log, PlatformWork work, JdbcClient platform) {
        this.accounts = accounts;
        this.log = log;
        this.work = work;
        this.platform = platform;
    }

    /** What an address opens, as the centre may know it. */
    public Reach reachOf(CentreId centre, String email) {
        return work.call(() -> memberBehind(centre, email)
                .map(userId -> reachesFurther(centre, userId) ? Reach.FURTHER : Reach.HERE)
                .orElse(Reach.NONE));
    }

    /** Ends and forgets; the last admin of the centre stays. */
    public UUID erase(CentreId centre, String email, Author author) {
        UUID userId = work.call(() -> memberBehind(centre, email)).orElseThrow(NotFound::new);
        accounts.deactivate(centre, userId, author);
        work.run(() -> {
            boolean further = reachesFurther(centre, userId);
            platform.sql("delete from platform.membership where user_id = ? and centre = ?")
                    .params(userId, centre.slug())
                    .update();
            platform.sql("delete from platform.invitation where centre = ? and email = ?")
                    .params(centre.slug(), email)
                    .update();
            if (!further) {
                forget(userId);
            }
            log.tell(
                    centre,
                    author,
                    "ACCOUNT_ERASED",
                    userId.toString(),
                    further
                            ? "Accès au centre effacé à la demande de la personne."
                            : "Compte effacé à la demande de la personne.");
        });
        return userId;
    }

    private void forget(UUID userId) {
        WAYS_IN.forEach(table -> platform.sql("delete from platform." + table + " where user_id = ?")
                .param(userId)
                .update());
        platform.sql("""
                        update platform.user_account
                        set name = 'Compte effacé', email = 'efface-' || id || '@invalid', password_hash = null,
                            enabled = false, last_login_at = null
                        where id = ?
                        """).param(userId).update();
    }

    private Optional<UUID> memberBehind(CentreId centre, String email) {
        return platform.sql("""
                        select a.id from platform.user_account a where a.email = ? and exists
                            (select 1 from platform.membership m where m.user_id = a.id and m.centre = ?)
                        """).params(email, centre.slug()).query(UUID.class).optional();
    }

    private boolean reachesFurther(CentreId centre, UUID userId) {
        return platform.sql("select count(*) from platform.membership where user_id = ? and centre is distinct from ?")
                        .params(userId, centre.slug())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What can be erased of an account. */
    public enum Reach {
        /** No member of this centre. */
        NONE,
        /** All of it. */
        HERE,
        /** What it is in this centre: it opens another one, or the platform. */
        FURTHER
    }
}
