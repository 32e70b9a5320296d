package fr.entremise.identity;

import static fr.entremise.testing.LikeABrowser.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.entremise.audit.Journal;
import fr.entremise.audit.JournalEntry;
import fr.entremise.audit.JournalFilter;
import fr.entremise.shared.ListRequest;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Guessing is slow; whoever only forgot is let in. Addresses are of the documentation ranges (RFC 5737). */
@IntegrationTest
class LoginThrottleIT {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final String RIGHT = "un bon mot de passe";

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    @Autowired
    Journal journal;

    @Autowired
    LoginThrottle throttle;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    String email;

    @BeforeEach
    void openAnAccount() {
        clock.set(START.toString());
        email = UUID.randomUUID() + "@throttle.test";
        accounts.open(email, "Camille Martin", RIGHT);
        forgetAttempts();
    }

    @AfterEach
    void forgetEverything() {
        clock.release();
        forgetAttempts();
    }

    private void forgetAttempts() {
        jdbc.sql("delete from platform.login_failure").update();
        jdbc.sql("delete from platform.login_address").update();
    }

    @Test
    void theCentreOfAMemberIsToldOfFailuresOnceAndWhenTheyAreSlowedDown() {
        Centre centre = centres.open();
        accounts.join(accounts.open(email, "Camille Martin", null), centre.id(), Role.FINANCE);

        failDirectly(10, email, "192.0.2.7");
        failDirectly(3, "personne@throttle.test", "192.0.2.8");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(centres.in(
                                        centre,
                                        () -> journal.list(
                                                new JournalFilter(null, null, null, null),
                                                new ListRequest(0, 25, null)))
                                .items())
                        .extracting(JournalEntry::action, JournalEntry::actorUserId, JournalEntry::address)
                        .containsExactlyInAnyOrder(
                                tuple("LOGIN_FAILED", null, "192.0.2.7"), tuple("LOGIN_SLOWED", null, "192.0.2.7")));
    }

    @Test
    void nineSlipsAndTheRightPasswordLetIn() {
        failDirectly(9, email, "192.0.2.1");
        assertThat(logIn(email, RIGHT, "192.0.2.1")).hasStatusOk();
    }

    @Test
    void afterTenFailuresEvenTheRightPasswordWaitsAMinute() {
        fail(10, email, "192.0.2.1");

        assertThat(logIn(email, RIGHT, "192.0.2.1"))
                .hasStatus(429)
                .hasHeader("Retry-After", "60")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/too-many-logins");

        clock.set("2026-11-22T08:01:00Z");
        assertThat(logIn(email, RIGHT, "192.0.2.1")).hasStatusOk();
    }

    @Test
    void aRefusedAttemptDoesNotMakeTheWaitLonger() {
        failDirectly(10, email, "192.0.2.1");
        clock.set("2026-11-22T08:00:50Z");
        assertThat(logIn(email, "faux", "192.0.2.1")).hasStatus(429).hasHeader("Retry-After", "10");
        clock.set("2026-11-22T08:01:00Z");
        assertThat(logIn(email, RIGHT, "192.0.2.1")).hasStatusOk();
    }

    @Test
    void fortyGuessesAtOnceAreTenThatAreLookedAt() throws Exception {
        CountDownLatch allHaveAsked = new CountDownLatch(40);
        AtomicInteger looked = new AtomicInteger();
        Supplier<Boolean> guess = () -> {
            looked.incrementAndGet();
            allHaveAsked.countDown();
            // Nothing is answered before everybody has asked: counting after the answer would let all of them through.
            try {
                return !allHaveAsked.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> {
                    try {
                        throttle.attempt(email, "192.0.2.1", guess, right -> right);
                    } catch (TooManyLogins refused) {
                        allHaveAsked.countDown();
                    }
                });
            }
        }
        assertThat(looked).hasValue(10);
    }

    @Test
    void thePauseGrowsAndHasAnEnd() {
        failDirectly(10, email, "192.0.2.1");
        List<String> waits = new ArrayList<>();
        Instant at = START;
        for (int more = 0; more < 25; more++) {
            String wait = logIn(email, "faux", "192.0.2.1").getResponse().getHeader("Retry-After");
            if (more % 5 == 0) {
                waits.add(wait);
            }
            at = at.plusSeconds(Long.parseLong(wait));
            clock.set(at.toString());
            failDirectly(1, email, "192.0.2.1");
        }
        assertThat(waits.subList(0, 3)).containsExactly("60", "120", "240");
        assertThat(waits).allMatch(wait -> Integer.parseInt(wait) <= 480);
    }

    @Test
    void guessingGoesOnAtOneTryAMinute() {
        failDirectly(10, email, "192.0.2.1");
        for (int minute = 1; minute <= 3; minute++) {
            clock.set("2026-11-22T08:0" + minute + ":00Z");
            fail(1, email, "192.0.2.1");
            assertThat(logIn(email, "faux", "192.0.2.1")).hasStatus(429);
        }
    }

    @Test
    void someoneElseCannotLockTheOwnerOutOfTheirUsualPlace() {
        assertThat(logIn(email, RIGHT, "198.51.100.7")).hasStatusOk();
        for (int host = 1; host <= 10; host++) {
            failDirectly(10, email, "203.0.113." + host);
        }

        assertThat(logIn(email, RIGHT, "198.51.100.7")).hasStatusOk();
        assertThat(logIn(email, RIGHT, "198.51.100.99")).hasStatus(429);
    }

    @Test
    void oneAddressThatTriesManyAccountsIsStopped() {
        for (int i = 0; i < 50; i++) {
            failDirectly(1, "compte" + i + "@throttle.test", "192.0.2.50");
        }
        assertThat(logIn(email, RIGHT, "192.0.2.50")).hasStatus(429);
        assertThat(logIn(email, RIGHT, "192.0.2.51")).hasStatusOk();
    }

    @Test
    void anAccountThatDoesNotExistIsSlowedDownAlike() {
        failDirectly(10, "personne@throttle.test", "192.0.2.60");
        assertThat(logIn("personne@throttle.test", "x", "192.0.2.60")).hasStatus(429);
    }

    @Test
    void whatWasTypedIsNotKeptInClear() {
        fail(1, "MotDePasseTapéAuMauvaisEndroit", "192.0.2.70");
        assertThat(jdbc.sql("select f::text from platform.login_failure f")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContainIgnoringCase("motdepasse");
    }

    private void fail(int times, String who, String from) {
        for (int i = 0; i < times; i++) {
            assertThat(logIn(who, "faux", from)).hasStatus(401);
        }
    }

    /** Without the deliberate slowness of the password's hash. */
    private void failDirectly(int times, String who, String from) {
        for (int i = 0; i < times; i++) {
            throttle.attempt(who, from, () -> false, right -> right);
        }
    }

    private MvcTestResult logIn(String who, String password, String from) {
        return http.post()
                .uri("/api/v1/session")
                .with(withToken(http))
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"email":"%s","password":"%s"}""".formatted(who, password))
                .exchange();
    }
}
