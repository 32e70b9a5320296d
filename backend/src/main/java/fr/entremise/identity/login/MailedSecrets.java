package fr.entremise.identity.login;

import fr.entremise.identity.events.LoginMailAsked;
import fr.entremise.identity.events.LoginMailAsked.Purpose;
import fr.entremise.shared.Emails;
import fr.entremise.shared.Ids;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes and links sent by mail: good once, for a short time, for five tries, and the last one sent only. */
@Component
class MailedSecrets {

    private static final Duration CODE_GOOD_FOR = Duration.ofMinutes(15);
    private static final Duration LINK_GOOD_FOR = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final int AN_HOUR = 5;

    private final JdbcClient platform;
    private final PlatformKey key;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailedSecrets(JdbcClient platform, PlatformKey key, ApplicationEventPublisher events, Clock clock) {
        this.platform = platform;
        this.key = key;
        this.events = events;
        this.clock = clock;
    }

    /** The open account of an address, as long as one of its centres can write to it. */
    Optional<Owner> ownerOf(String email) {
        return owner("a.email = ?", Emails.normalised(email));
    }

    Optional<Owner> owner(UUID userId) {
        return owner("a.id = ?", userId);
    }

    /** Mails a code or a link, unless the owner has had many within the hour. */
    void send(Owner owner, Purpose purpose, @Nullable String newEmail) {
        Instant now = clock.instant();
        long recent = platform.sql("select count(*) from platform.mailed_secret"
                        + " where user_id = ? and purpose = ? and created_at > ?")
                .params(owner.userId(), purpose.name(), Timestamp.from(now.minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
        if (recent >= AN_HOUR) {
            return;
        }
        UUID id = Ids.next();
        boolean isLink = purpose == Purpose.PASSWORD;
        String secret = isLink ? Secrets.token() : Secrets.code();
        String link = purpose == Purpose.ADDRESS ? Secrets.token() : null;
        platform.sql("""
                        insert into platform.mailed_secret
                            (id, user_id, purpose, hash, link_hash, new_email, created_at, expires_at)
                        values (:id, :user, :purpose, :hash, :link, :email, :created, :expires)
                        """)
                .param("id", id)
                .param("user", owner.userId())
                .param("purpose", purpose.name())
                .param("hash", isLink ? Secrets.hash(secret) : hashOfCode(id, secret))
                .param("link", link == null ? null : Secrets.hash(link))
                .param("email", newEmail)
                .param("created", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(isLink ? LINK_GOOD_FOR : CODE_GOOD_FOR)))
                .update();
        String to = newEmail == null ? owner.email() : newEmail;
        events.publishEvent(new LoginMailAsked(owner.centre(), Ids.next(), purpose, to, secret, link));
    }

    /** Spends the code mailed last when it is the right one; a wrong one is counted. Answers the address it proves. */
    Optional<Proof> spendCode(UUID userId, Purpose purpose, String code) {
        Timestamp now = Timestamp.from(clock.instant());
        return platform.sql("""
                        update platform.mailed_secret s set tries = tries + 1
                        where s.id = (select id from platform.mailed_secret where user_id = ? and purpose = ?
                                      order by created_at desc, id desc limit 1)
                          and s.spent_at is null and s.tries < ? and s.expires_at > ?
                        returning s.id, s.hash, s.new_email
                        """)
                .params(userId, purpose.name(), TRIES, now)
                .query((row, number) -> new Candidate(
                        row.getObject("id", UUID.class), row.getString("hash"), row.getString("new_email")))
                .optional()
                .filter(found -> same(found.hash(), hashOfCode(found.id(), code)))
                .filter(found -> spend(found.id(), now))
                .map(found -> new Proof(userId, found.newEmail()));
    }

    /** Whose password the link changes; a link that was used, replaced or is too old is nobody's. */
    Optional<UUID> ownerOfLink(String token) {
        return platform.sql("""
                        select s.user_id from platform.mailed_secret s
                        join platform.user_account a on a.id = s.user_id
                        where s.purpose = 'PASSWORD' and s.hash = ? and s.spent_at is null and s.expires_at > ?
                          and a.enabled
                          and not exists (select 1 from platform.mailed_secret later
                                          where later.user_id = s.user_id and later.purpose = 'PASSWORD'
                                            and later.created_at > s.created_at)
                        """)
                .params(Secrets.hash(token), Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Spends the link of the mail about a new address, as long as it is the last one. Answers what it proves. */
    Optional<Proof> spendAddressLink(String token) {
        Timestamp now = Timestamp.from(clock.instant());
        return platform.sql("""
                        update platform.mailed_secret s set spent_at = ?
                        where s.purpose = 'ADDRESS' and s.link_hash = ? and s.spent_at is null and s.expires_at > ?
                          and exists (select 1 from platform.user_account a where a.id = s.user_id and a.enabled)
                          and not exists (select 1 from platform.mailed_secret later
                                          where later.user_id = s.user_id and later.purpose = 'ADDRESS'
                                            and later.created_at > s.created_at)
                        returning s.user_id, s.new_email
                        """)
                .params(now, Secrets.hash(token), now)
                .query((row, number) -> new Proof(row.getObject("user_id", UUID.class), row.getString("new_email")))
                .optional();
    }

    boolean spendLink(String token) {
        Timestamp now = Timestamp.from(clock.instant());
        return platform.sql("update platform.mailed_secret set spent_at = ?"
                                + " where purpose = 'PASSWORD' and hash = ? and spent_at is null and expires_at > ?")
                        .params(now, Secrets.hash(token), now)
                        .update()
                == 1;
    }

    /** What is long over tells nothing any more. */
    void forget() {
        platform.sql("delete from platform.mailed_secret where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private boolean spend(UUID id, Timestamp now) {
        return platform.sql("update platform.mailed_secret set spent_at = ? where id = ? and spent_at is null")
                        .params(now, id)
                        .update()
                == 1;
    }

    private Optional<Owner> owner(String which, Object parameter) {
        return platform.sql("""
                        select a.id, a.email, min(m.centre) as centre from platform.user_account a
                        join platform.membership m on m.user_id = a.id and m.active
                        join platform.centre c on c.slug = m.centre and c.status = 'OPEN'
                        where a.enabled and
                        """ + " " + which + " group by a.id")
                .param(parameter)
                .query((row, number) -> new Owner(
                        row.getObject("id", UUID.class), row.getString("email"), new CentreId(row.getString("centre"))))
                .optional();
    }

    private String hashOfCode(UUID id, String code) {
        return HexFormat.of().formatHex(key.derive("mailed|" + id + "|" + code));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whom to write to, in the name of which centre. */
    record Owner(UUID userId, String email, CentreId centre) {}

    /** A code that was right, and the new address that it proves, if it was about one. */
    record Proof(UUID userId, @Nullable String newEmail) {}

    private record Candidate(UUID id, String hash, @Nullable String newEmail) {}
}
