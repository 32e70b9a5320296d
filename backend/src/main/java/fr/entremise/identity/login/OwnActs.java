package fr.entremise.identity.login;

import fr.entremise.identity.events.AccountAct;
import fr.entremise.identity.events.AccountNotice;
import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what somebody changed in their own ways in: to the journal of each centre they belong to, and to themselves by
 * mail. Within the transaction of the act.
 */
@Component
public class OwnActs {

    private final JdbcClient platform;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnActs(JdbcClient platform, ApplicationEventPublisher events, Clock clock) {
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells of one act.
     *
     * @param notice what the person is written; nothing when null
     */
    public void tell(UUID userId, String action, String summary, AccountNotice.@Nullable Kind notice) {
        List<Belonging> belongings = tellJournals(userId, userId, null, action, summary);
        if (notice != null) {
            belongings.stream()
                    .findFirst()
                    .ifPresent(first ->
                            events.publishEvent(new AccountNotice(first.centre(), Ids.next(), notice, first.email())));
        }
    }

    /** Tells the journals of what somebody unknown could not do with an account. */
    void tellFailure(UUID userId, String action, String summary, String from) {
        tellJournals(userId, null, from, action, summary);
    }

    private List<Belonging> tellJournals(
            UUID userId, @Nullable UUID author, @Nullable String from, String action, String summary) {
        List<Belonging> belongings = platform.sql("""
                        select distinct m.centre, a.name, a.email from platform.membership m
                        join platform.user_account a on a.id = m.user_id
                        join platform.centre c on c.slug = m.centre and c.status = 'OPEN'
                        where m.user_id = ? and m.active order by m.centre
                        """)
                .param(userId)
                .query((row, number) -> new Belonging(
                        new CentreId(row.getString("centre")), row.getString("name"), row.getString("email")))
                .list();
        belongings.forEach(belonging -> events.publishEvent(new AccountAct(
                belonging.centre(),
                Ids.next(),
                clock.instant(),
                author,
                author == null ? "Inconnu" : belonging.name(),
                from,
                action,
                userId.toString(),
                summary,
                null,
                null)));
        return belongings;
    }

    private record Belonging(CentreId centre, String name, String email) {}
}
