package fr.entremise.identity;

import fr.entremise.shared.Emails;
import fr.entremise.tenancy.PlatformWork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down without locking anybody out: after too many failures there is a pause between two attempts, which
 * grows and has an end.
 * Failures count against the address they come from, and against an account only for addresses that never logged in to
 * it. Counted in the database, so that all nodes count together; the
 * same for accounts that do not exist, so that it tells nothing.
 */
@Service
public class LoginThrottle {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);
    /** Between two attempts, once there were too many: waiting is all that is asked of whoever only forgot. */
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** The pause doubles each time that so many more have failed… */
    private static final int STEP = 5;
    /** …this often at most: a minute becomes eight. */
    private static final int STEPS = 3;

    private static final Duration SHORT_PAUSE = Duration.ofSeconds(10);
    private static final Duration ADDRESS_KNOWN = Duration.ofDays(90);
    /** Failures on one account from one address: a forgotten password, then some. */
    private static final int PAIR = 10;
    /** Failures from one address: a town hall behind one router, on a bad morning. */
    private static final int ADDRESS = 50;
    /** Failures on one account from anywhere: somebody guesses from many addresses. */
    private static final int ACCOUNT = 100;

    private final JdbcClient platform;
    private final PlatformWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoginThrottle(JdbcClient platform, PlatformWork work, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.platform = platform;
        this.work = work;
        this.clock = clock;
    }

    /** Before something is sent to whoever asks for it: nobody is given more tries by asking for codes. */
    public void check(String email, String address) {
        requireTurn(account(email), address, clock.instant());
    }

    /**
     * A guess, counted as wrong before it is looked at and taken back when it was right: however many come at once, no
     * more are looked at than may be. Refused attempts are not counted: waiting is enough.
     */
    @SuppressWarnings("NullAway") // What looking returns is what comes back.
    public <T extends @Nullable Object> T attempt(
            String email, String address, Supplier<T> look, Predicate<? super T> isRight) {
        long counted = count(account(email), address);
        boolean right = false;
        try {
            T found = look.get();
            right = isRight.test(found);
            return found;
        } finally {
            if (right) {
                platform.sql("delete from platform.login_failure where id = ?")
                        .param(counted)
                        .update();
            } else {
                tell(email, address);
            }
        }
    }

    /** The same work for an address that nobody has. */
    private void tell(String email, String address) {
        byte[] account = account(email);
        events.publishEvent(platform.sql("select count(*) as whole, count(*) filter (where address = ?) as here"
                        + " from platform.login_failure where account = ? and at > ?")
                .params(address, account, Timestamp.from(clock.instant().minus(WINDOW)))
                .query((row, number) -> new LoginFailed(
                        email,
                        address,
                        row.getInt("whole"),
                        row.getInt("here") == PAIR || row.getInt("whole") == ACCOUNT))
                .single());
    }

    private long count(byte[] account, String address) {
        return work.call(() -> {
            // One after the other for the same address and the same account, always in this order.
            lock("address " + address);
            lock("account " + HexFormat.of().formatHex(account));
            Instant now = clock.instant();
            requireTurn(account, address, now);
            return platform.sql(
                            "insert into platform.login_failure (account, address, at) values (?, ?, ?) returning id")
                    .params(account, address, Timestamp.from(now))
                    .query(Long.class)
                    .single();
        });
    }

    private void lock(String what) {
        platform.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("login " + what)
                .query((row, number) -> 0)
                .single();
    }

    private void requireTurn(byte[] account, String address, Instant now) {
        slowDownAfter(PAIR, WINDOW, PAUSE, now, "account = ? and address = ?", account, address);
        slowDownAfter(ADDRESS, ADDRESS_WINDOW, SHORT_PAUSE, now, "address = ?", address);
        if (!isKnown(account, address, now)) {
            slowDownAfter(ACCOUNT, WINDOW, PAUSE, now, "account = ?", (Object) account);
        }
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void succeeded(String email, String address) {
        byte[] account = account(email);
        platform.sql("delete from platform.login_failure where account = ? and address = ?")
                .params(account, address)
                .update();
        platform.sql("insert into platform.login_address (account, address, last_at) values (?, ?, ?)"
                        + " on conflict (account, address) do update set last_at = excluded.last_at")
                .params(account, address, Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        Instant now = clock.instant();
        platform.sql("delete from platform.login_failure where at < ?")
                .param(Timestamp.from(now.minus(WINDOW)))
                .update();
        platform.sql("delete from platform.login_address where last_at < ?")
                .param(Timestamp.from(now.minus(ADDRESS_KNOWN)))
                .update();
    }

    private void slowDownAfter(int failures, Duration window, Duration pause, Instant now, String where, Object... of) {
        Object[] parameters = Arrays.copyOf(of, of.length + 1);
        parameters[of.length] = Timestamp.from(now.minus(window));
        Duration wait = platform.sql("select count(*) as failures, max(at) as latest from platform.login_failure where "
                        + where + " and at > ?")
                .params(parameters)
                .query((row, number) -> {
                    int beyond = row.getInt("failures") - failures;
                    return beyond < 0
                            ? Duration.ZERO
                            : Duration.between(
                                    now, row.getTimestamp("latest").toInstant().plus(grown(pause, beyond)));
                })
                .single();
        if (wait.isPositive()) {
            throw new TooManyLogins(wait);
        }
    }

    private static Duration grown(Duration pause, int beyond) {
        return pause.multipliedBy(1L << Math.min(beyond / STEP, STEPS));
    }

    private boolean isKnown(byte[] account, String address, Instant now) {
        return platform.sql("select count(*) from platform.login_address"
                                + " where account = ? and address = ? and last_at > ?")
                        .params(account, address, Timestamp.from(now.minus(ADDRESS_KNOWN)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static byte[] account(String email) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Emails.normalised(email).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
