package fr.entremise.operator;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What operators tell the users of the platform is seen by those it is for, in its window, and by nobody else. */
@IntegrationTest
class AnnouncementsIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID operator;
    private UUID member;
    private UUID stranger;
    private String centre;

    /** Unlike any other, so that nothing that another test has written is taken for it. */
    private String words;

    @BeforeEach
    void anOperatorAndMembersOfTwoCentres() {
        clock.set("2026-11-23T08:00:00Z");
        operator = people.account();
        accounts.makeOperator(operator);
        var home = centres.open();
        centre = home.id().slug();
        member = people.with(Role.CASE_MANAGER, home);
        stranger = people.with(Role.CASE_MANAGER, centres.open());
        words = "Maintenance " + UUID.randomUUID();
    }

    @AfterEach
    void afterwards() {
        jdbc.sql("update platform.announcement set withdrawn_at = now() where withdrawn_at is null")
                .update();
        clock.release();
    }

    @Test
    void everybodyReadsItFromItsFirstMinuteToItsLast() {
        String id = written(announcement("WARNING", "EVERYBODY", "", "2026-11-23T18:00", "2026-11-23T20:00"));

        assertThat(seenBy(null)).isEmpty();
        clock.set("2026-11-23T17:00:00Z");
        assertThat(seenBy(null)).containsExactly(words);
        assertThat(seenBy(member)).containsExactly(words);
        assertThat(listed(id, "state")).isEqualTo("SHOWN");
        clock.set("2026-11-23T19:00:00Z");
        assertThat(seenBy(null)).isEmpty();
        assertThat(listed(id, "state")).isEqualTo("OVER");
        assertThat(send(HttpMethod.POST, "/" + id + "/withdrawal", "", operator))
                .hasStatus(409);
    }

    @Test
    void whatIsForTheMembersOfACentreIsForThemAlone() {
        written(announcement("INFORMATION", "MEMBERS", '"' + centre + '"', "2026-11-23T08:00", "2026-11-24T08:00"));

        assertThat(seenBy(member)).containsExactly(words);
        assertThat(seenBy(stranger)).isEmpty();
        assertThat(seenBy(null)).isEmpty();
    }

    @Test
    void whatIsForAllMembersIsForWhoeverIsLoggedIn() {
        written(announcement("INFORMATION", "MEMBERS", "", "2026-11-23T08:00", "2026-11-24T08:00"));

        assertThat(seenBy(stranger)).containsExactly(words);
        assertThat(seenBy(operator)).containsExactly(words);
        assertThat(seenBy(null)).isEmpty();
    }

    @Test
    void itIsWrittenOnceHoweverOftenItIsSentThenChangedAndWithdrawn() {
        String body = announcement("INFORMATION", "EVERYBODY", "", "2026-11-23T08:00", "2026-11-24T08:00");
        UUID key = UUID.randomUUID();
        assertThat(write(key, body)).hasStatus(201);
        assertThat(write(key, body)).hasStatus(201);
        assertThat(seenBy(null)).containsExactly(words);

        String before = words;
        words = "Reportée " + words;
        String changed = announcement("WARNING", "EVERYBODY", "", "2026-11-23T08:00", "2026-11-25T08:00");
        assertThat(send(HttpMethod.PUT, "/" + key, changed, operator)).hasStatusOk();
        assertThat(seenBy(null)).containsExactly(words);
        // Somebody else, who has the first version on their screen.
        assertThat(send(HttpMethod.PUT, "/" + key, changed, operator)).hasStatus(409);

        assertThat(send(HttpMethod.POST, "/" + key + "/withdrawal", "", operator))
                .hasStatusOk();
        assertThat(seenBy(null)).isEmpty();
        assertThat(send(HttpMethod.PUT, "/" + key, changed, operator)).hasStatus(409);
        assertThat(jdbc.sql(
                                "select action || ' ' || summary from platform.operator_act where summary like ? order by at, id")
                        .param("%" + before)
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        act -> assertThat(act)
                                .startsWith("ANNOUNCEMENT_WRITTEN")
                                .contains("Information, pour tout"),
                        act -> assertThat(act)
                                .startsWith("ANNOUNCEMENT_CHANGED")
                                .contains("Avertissement", "25\u00a0novembre\u00a02026 à 8\u00a0h\u00a000"),
                        act -> assertThat(act).startsWith("ANNOUNCEMENT_WITHDRAWN"));
    }

    @Test
    void whatCannotBeShownIsRefusedByItsField() {
        for (String[] wrong : List.of(
                new String[] {"2026-11-23T18:00", "2026-11-23T18:00", "", "until"},
                new String[] {"2026-11-22T08:00", "2026-11-23T08:59", "", "until"},
                new String[] {"2026-11-23T18:00", "2026-11-23T20:00", "\"absent\"", "centres"})) {
            assertThat(write(UUID.randomUUID(), announcement("WARNING", "EVERYBODY", wrong[2], wrong[0], wrong[1])))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo(wrong[3]);
        }
        assertThat(write(
                        UUID.randomUUID(),
                        announcement("LOUD", "EVERYBODY", "", "2026-11-23T18:00", "2026-11-24T18:00")))
                .hasStatus(400);
    }

    private String announcement(String level, String audience, String of, String from, String until) {
        return """
                {"text":"%s","level":"%s","audience":"%s","centres":[%s],"from":"%s","until":"%s"}
                """.formatted(words, level, audience, of, from, until);
    }

    private String written(String body) {
        UUID key = UUID.randomUUID();
        assertThat(write(key, body)).hasStatus(201);
        return key.toString();
    }

    private MvcTestResult write(UUID key, String body) {
        return http.post()
                .uri("/api/v1/operator/announcements")
                .header("Idempotency-Key", key.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(operator))
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, String body, UUID person) {
        return http.method(method)
                .uri("/api/v1/operator/announcements" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(person))
                .exchange();
    }

    private String listed(String id, String field) {
        List<String> found = JsonPath.read(
                text(send(HttpMethod.GET, "?size=100&sort=writtenAt,desc", "", operator)),
                "$.items[?(@.id == '" + id + "')]." + field);
        return found.getFirst();
    }

    private List<String> seenBy(@Nullable UUID person) {
        var request = http.get().uri("/api/v1/announcements");
        return JsonPath.read(text((person == null ? request : request.with(as(person))).exchange()), "$[*].text");
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
