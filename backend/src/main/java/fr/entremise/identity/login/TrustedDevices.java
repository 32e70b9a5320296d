package fr.entremise.identity.login;

import fr.entremise.identity.Role;
import fr.entremise.identity.events.AccountNotice;
import fr.entremise.shared.Ids;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.PlatformWork;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Devices on which somebody is not asked for the code of their application again, for thirty days. The device holds 256
 * random bits, the database their hash, for one account alone. It spares the code at the login and nothing else: it is no
 * proof for money, roles and exports.
 */
@Service
public class TrustedDevices {

    private static final String COOKIE = "ENTREMISE_DEVICE";
    private static final Duration TRUSTED_FOR = Duration.ofDays(30);

    private final JdbcClient platform;
    private final PlatformWork work;
    private final OwnActs acts;
    private final Clock clock;

    TrustedDevices(JdbcClient platform, PlatformWork work, OwnActs acts, Clock clock) {
        this.platform = platform;
        this.work = work;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether the request comes from a device that its owner trusts, and each of their centres lets them. */
    boolean isTrusted(UUID userId, HttpServletRequest request) {
        Optional<String> token = tokenOf(request);
        Timestamp now = Timestamp.from(clock.instant());
        return token.isPresent()
                && !isForbidden(userId)
                && work.call(() -> platform.sql("update platform.trusted_device set last_used_at = ?"
                                        + " where token_hash = ? and user_id = ? and expires_at > ?")
                                .params(now, Secrets.hash(token.get()), userId, now)
                                .update())
                        == 1;
    }

    /** Trusts the device from now on, unless a centre of its owner forbids it. */
    void trust(UUID userId, HttpServletRequest request, HttpServletResponse response) {
        if (isForbidden(userId)) {
            return;
        }
        String token = Secrets.token();
        String device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        Instant now = clock.instant();
        work.run(() -> {
            // A device is one line of the list, however often it was trusted anew.
            tokenOf(request)
                    .ifPresent(old -> platform.sql("delete from platform.trusted_device where token_hash = ?")
                            .param(Secrets.hash(old))
                            .update());
            platform.sql("""
                            insert into platform.trusted_device (id, user_id, token_hash, device, created_at, expires_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            Ids.next(),
                            userId,
                            Secrets.hash(token),
                            device,
                            Timestamp.from(now),
                            Timestamp.from(now.plus(TRUSTED_FOR)))
                    .update();
            acts.tell(
                    userId,
                    "DEVICE_TRUSTED",
                    "Appareil de confiance ajouté\u00a0: " + device + ".",
                    AccountNotice.Kind.DEVICE_TRUSTED);
        });
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(TRUSTED_FOR)
                        .build()
                        .toString());
    }

    /** The devices of a person, the newest first. */
    public List<TrustedDevice> of(UUID userId, HttpServletRequest request) {
        String here = tokenOf(request).map(Secrets::hash).orElse("");
        return platform.sql("""
                        select id, device, token_hash, created_at, expires_at, last_used_at from platform.trusted_device
                        where user_id = ? and expires_at > ? order by created_at desc, id desc
                        """)
                .params(userId, Timestamp.from(clock.instant()))
                .query((row, number) -> new TrustedDevice(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("last_used_at")),
                        row.getString("token_hash").equals(here)))
                .list();
    }

    public void remove(UUID userId, UUID id) {
        work.run(() -> {
            String device = platform.sql(
                            "delete from platform.trusted_device where id = ? and user_id = ? returning device")
                    .params(id, userId)
                    .query(String.class)
                    .optional()
                    .orElseThrow(NotFound::new);
            acts.tell(userId, "DEVICE_REMOVED", "Appareil de confiance retiré\u00a0: " + device + ".", null);
        });
    }

    /** Within the transaction of what ends the trust: another password, a factor taken away, an account closed. */
    public void forgetAll(UUID userId) {
        platform.sql("delete from platform.trusted_device where user_id = ?")
                .param(userId)
                .update();
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT20M")
    void forgetOld() {
        work.run(() -> platform.sql("delete from platform.trusted_device where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update());
    }

    private boolean isForbidden(UUID userId) {
        return platform.sql("""
                        select count(*) from platform.trusted_device_ban b
                        join platform.membership m on m.centre = b.centre and m.active
                        where m.user_id = ? and
                        """ + Role.NOT_OF_BODY)
                        .param(userId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Optional<String> tokenOf(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** One line of the list. */
    public record TrustedDevice(
            UUID id,
            String device,
            Instant trustedAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            boolean current) {}
}
