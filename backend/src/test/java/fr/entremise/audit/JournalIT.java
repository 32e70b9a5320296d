package fr.entremise.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IntegrationTest
class JournalIT {

    @Autowired
    Journal journal;

    @Autowired
    TestCentres centres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    Centre centre;

    @BeforeEach
    void openACentre() {
        centre = centres.open();
        clock.set("2026-11-22T08:00:00Z");
        // Spring's test support puts a request of its own on the thread.
        RequestContextHolder.resetRequestAttributes();
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
        clock.release();
    }

    @Test
    void saysWhoDidWhatWhen() {
        UUID user = UUID.randomUUID();
        requestOf(new Actor(user, "Camille Martin", "camille@cdg.test", Set.of(Role.CASE_MANAGER)));

        centres.run(centre, () -> journal.record("CONVENTION_SIGNED", "convention", "12", "Convention signée."));

        assertThat(entries(centre)).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
            assertThat(entry.actorUserId()).isEqualTo(user);
            assertThat(entry.actorName()).isEqualTo("Camille Martin");
            assertThat(entry.action()).isEqualTo("CONVENTION_SIGNED");
            assertThat(entry.summary()).isEqualTo("Convention signée.");
        });
    }

    @Test
    void tellsThePublicFromTheApplication() {
        centres.run(centre, () -> journal.record("SIGNED", "convention", "12", "Par une tâche."));
        clock.set("2026-11-22T08:00:01Z");
        requestOf(null);
        centres.run(centre, () -> journal.record("SIGNED", "convention", "12", "Par le site."));

        assertThat(entries(centre)).extracting(JournalEntry::actorName).containsExactly("Application", "Public");
        assertThat(entries(centre)).extracting(JournalEntry::actorUserId).containsOnlyNulls();
    }

    @Test
    void forgetsAnActThatWasRolledBack() {
        assertThatThrownBy(() -> centres.run(centre, () -> {
                    journal.record("SIGNED", "convention", "12", "Convention signée.");
                    throw new IllegalStateException("refused after all");
                }))
                .hasMessage("refused after all");

        assertThat(entries(centre)).isEmpty();
    }

    @Test
    void canBeNeitherChangedNorEmptiedByTheCentresOwnRole() {
        centres.run(centre, () -> journal.record("SIGNED", "convention", "12", "Convention signée."));

        for (String sql :
                List.of("update audit_entry set summary = ''", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> centres.run(centre, () -> jdbc.sql(sql).update()))
                    .hasStackTraceContaining("permission denied for table audit_entry");
        }
        assertThat(entries(centre)).hasSize(1);
    }

    @Test
    void belongsToOneCentre() {
        Centre other = centres.open();
        centres.run(centre, () -> journal.record("SIGNED", "convention", "12", "Convention signée."));

        assertThat(entries(other)).isEmpty();
    }

    private List<JournalEntry> entries(Centre of) {
        return centres.in(of, () -> journal.about("convention", "12"));
    }

    private static void requestOf(Actor actor) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(Actor.class.getName(), actor);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
