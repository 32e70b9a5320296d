package fr.entremise.identity.account;

import fr.entremise.identity.events.AccountNotice;
import fr.entremise.identity.factor.SecondFactors;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Ids;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Helps a member who has lost their second factor. Only where the account belongs to this centre and to nothing else: what
 * one centre takes away would open another one, or the platform, more easily. Never from within a transaction: see
 * {@link PlatformWork}.
 */
@Service
public class FactorResets {

    private final MemberQueries members;
    private final SecondFactors factors;
    private final LoginSessions sessions;
    private final AccountLog log;
    private final ApplicationEventPublisher events;
    private final PlatformWork work;
    private final JdbcClient platform;

    FactorResets(
            MemberQueries members,
            SecondFactors factors,
            LoginSessions sessions,
            AccountLog log,
            ApplicationEventPublisher events,
            PlatformWork work,
            JdbcClient platform) {
        this.members = members;
        this.factors = factors;
        this.sessions = sessions;
        this.log = log;
        this.events = events;
        this.work = work;
        this.platform = platform;
    }

    /** Takes a member's factors away and ends their sessions; the next login asks for a mailed code beside the password. */
    public MemberSheet reset(CentreId centre, UUID userId, String reason, Author author) {
        if (userId.equals(author.userId())) {
            throw new ResetRefused("own-factor", "Votre propre second facteur se change dans votre compte.");
        }
        MemberSheet after = work.call(() -> {
            MemberSheet before = members.find(centre, userId).orElseThrow(NotFound::new);
            if (reachesFurther(centre, userId)) {
                throw new ResetRefused(
                        "account-reaches-further",
                        "Ce compte ouvre aussi un autre centre ou la plateforme\u00a0: un centre seul ne peut pas en retirer"
                                + " le second facteur.");
            }
            if (!factors.reset(userId)) {
                throw new ResetRefused("no-second-factor", "Ce compte n’a pas de second facteur.");
            }
            log.tell(
                    centre,
                    author,
                    "SECOND_FACTOR_RESET",
                    userId.toString(),
                    "Second facteur retiré à " + before.name() + ". Motif\u00a0: " + reason.strip());
            events.publishEvent(
                    new AccountNotice(centre, Ids.next(), AccountNotice.Kind.SECOND_FACTOR_RESET, before.email()));
            return members.find(centre, userId).orElseThrow(NotFound::new);
        });
        sessions.endAll(userId);
        return after;
    }

    /** For somebody in several centres or none: done for the platform, told to all their centres. */
    public void resetByOperator(UUID userId, String reason, Author operator) {
        if (userId.equals(operator.userId())) {
            throw new ResetRefused("own-factor", "Votre propre second facteur se change dans votre compte.");
        }
        work.run(() -> {
            Standing before = standing(userId).orElseThrow(NotFound::new);
            if (!factors.reset(userId)) {
                throw new ResetRefused("no-second-factor", "Ce compte n’a pas de second facteur.");
            }
            List<CentreId> centres = platform.sql("""
                            select distinct m.centre from platform.membership m
                            join platform.centre c on c.slug = m.centre and c.status = 'OPEN'
                            where m.user_id = ? and m.active order by m.centre
                            """)
                    .param(userId)
                    .query((row, number) -> new CentreId(row.getString("centre")))
                    .list();
            centres.forEach(centre -> log.tell(
                    centre,
                    operator,
                    "SECOND_FACTOR_RESET",
                    userId.toString(),
                    "Second facteur retiré à " + before.name() + " par l’exploitation de la plateforme. Motif\u00a0: "
                            + reason));
            centres.stream()
                    .findFirst()
                    .ifPresent(centre -> events.publishEvent(new AccountNotice(
                            centre, Ids.next(), AccountNotice.Kind.SECOND_FACTOR_RESET_BY_OPERATOR, before.email())));
        });
        sessions.endAll(userId);
    }

    /** An account as far as helping it asks. */
    public Optional<Standing> standingOf(UUID userId) {
        return work.call(() -> standing(userId));
    }

    private Optional<Standing> standing(UUID userId) {
        return platform.sql("""
                        select a.name, a.email,
                               exists (select 1 from platform.authenticator f
                                       where f.user_id = a.id and f.confirmed_at is not null)
                                 or exists (select 1 from platform.passkey p where p.user_id = a.id) as factor,
                               array(select distinct c.name from platform.membership m
                                     join platform.centre c on c.slug = m.centre
                                     where m.user_id = a.id and m.active order by c.name) as centres
                        from platform.user_account a where a.id = ? and a.enabled
                        """)
                .param(userId)
                .query((row, number) -> new Standing(
                        row.getString("name"),
                        row.getString("email"),
                        List.of((String[]) row.getArray("centres").getArray()),
                        row.getBoolean("factor")))
                .optional();
    }

    private boolean reachesFurther(CentreId centre, UUID userId) {
        return platform.sql("select count(*) from platform.membership where user_id = ? and centre is distinct from ?")
                        .params(userId, centre.slug())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * What an account opens.
     *
     * @param centres by name
     */
    public record Standing(String name, String email, List<String> centres, boolean secondFactor) {}

    /** Not by this admin, or not at all. */
    public static final class ResetRefused extends BusinessRuleViolation {
        ResetRefused(String slug, String why) {
            super(slug, 409, "Second facteur conservé", why);
        }
    }
}
