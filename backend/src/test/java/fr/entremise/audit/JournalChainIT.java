package fr.entremise.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.audit.JournalCheck.Reason;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has the keys of the database may write to it; the journal shows that they did, and where. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class JournalChainIT {

    @Autowired
    Journal journal;

    @Autowired
    JournalSealing sealing;

    @Autowired
    JournalChecks checks;

    @Autowired
    JournalVerification verification;

    @Autowired
    JournalExport export;

    @Autowired
    TestCentres centres;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    Centre centre;

    @BeforeEach
    void openACentreWithFiveActs() {
        clock.set("2026-11-22T08:00:00Z");
        centre = centres.open();
        IntStream.rangeClosed(1, 5).forEach(this::act);
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void isWholeAfterHonestWork() {
        assertThat(check()).satisfies(found -> {
            assertThat(found.whole()).isTrue();
            assertThat(found.checked()).isEqualTo(5);
            assertThat(found.waiting()).isZero();
            assertThat(found.anchoredNo()).isEqualTo(5);
        });
        act(6);
        assertThat(check().checked()).isEqualTo(6);
    }

    @Test
    void showsTheOneEntryThatWasChanged() {
        seal();
        tamper("update %s.audit_entry set summary = 'Autre chose' where subject_id = '3'");

        assertThat(check()).satisfies(found -> {
            assertThat(found.whole()).isFalse();
            assertThat(found.checked()).isEqualTo(2);
            assertThat(found.broken().reason()).isEqualTo(Reason.ENTRY_CHANGED);
            assertThat(found.broken().no()).isEqualTo(3);
            assertThat(found.broken().entryId()).isEqualTo(id("3"));
        });
    }

    @Test
    void theCommandOfAnOperatorSaysWhichEntryOfWhichCentreAndFails(CapturedOutput log) {
        String slug = centre.id().slug();
        assertThat(verification.verify(slug)).isEqualTo(JournalVerification.WHOLE);
        assertThat(log.getAll()).contains("The journal of " + slug + " is whole: 5 entries checked");

        tamper("update %s.audit_entry set actor_name = 'Personne d’autre' where subject_id = '4'");

        assertThat(verification.verify(slug)).isEqualTo(JournalVerification.TAMPERED);
        assertThat(log.getAll())
                .contains("The journal of " + slug + " was tampered with: ENTRY_CHANGED at entry 4 (id " + id("4")
                        + "); the 3 before it are whole");
        assertThat(verification.verify("*")).isEqualTo(JournalVerification.TAMPERED);
        assertThat(verification.verify("nowhere")).isEqualTo(JournalVerification.NOT_CHECKED);
    }

    @Test
    void showsAnEntryThatWasRemovedWithItsSeal() {
        seal();
        tamper("delete from %1$s.audit_seal where no = 2; delete from %1$s.audit_entry where subject_id = '2'");

        assertThat(check().broken()).satisfies(broken -> {
            assertThat(broken.reason()).isEqualTo(Reason.SEAL_REMOVED);
            assertThat(broken.no()).isEqualTo(2);
        });
    }

    @Test
    void showsAnEntryThatWasSlippedIn() {
        seal();
        tamper("insert into %s.audit_entry (id, at, actor_name, action, subject_type, subject_id, summary)"
                + " values (gen_random_uuid(), now(), 'Public', 'SIGNED', 'convention', '99', 'Jamais faite')");

        assertThat(check().broken()).satisfies(broken -> {
            assertThat(broken.reason()).isEqualTo(Reason.ENTRY_SLIPPED_IN);
            assertThat(broken.entryId()).isEqualTo(id("99"));
        });
    }

    @Test
    void showsThatTheEndWasCutOff() {
        seal();
        tamper("delete from %1$s.audit_seal where no > 3; delete from %1$s.audit_entry where subject_id in ('4', '5')");

        assertThat(check().broken()).satisfies(broken -> {
            assertThat(broken.reason()).isEqualTo(Reason.END_CUT_OFF);
            assertThat(broken.no()).isEqualTo(4);
        });
    }

    @Test
    void showsThatTheWholeJournalWasWrittenAnew() {
        seal();
        tamper("delete from %1$s.audit_seal; update %1$s.audit_entry set actor_name = 'Une autre';"
                + " insert into %1$s.audit_waiting select id from %1$s.audit_entry");

        assertThat(check().broken()).satisfies(broken -> {
            assertThat(broken.reason()).isEqualTo(Reason.REWRITTEN);
            assertThat(broken.no()).isEqualTo(5);
        });
    }

    @Test
    void anchorsTheHeadOnceADay() {
        seal();
        act(6);
        seal();
        assertThat(check().anchoredNo()).isEqualTo(5);

        clock.set("2026-11-23T09:00:00Z");
        assertThat(check().anchoredNo()).isEqualTo(6);
    }

    @Test
    void sealsEveryEntryOnceWhenTwoSealAtTheSameTime() throws Exception {
        IntStream.rangeClosed(6, 600).forEach(this::act);
        List<Thread> sealers = IntStream.range(0, 4)
                .mapToObj(ignored -> Thread.ofVirtual().start(this::seal))
                .toList();
        for (Thread sealer : sealers) {
            sealer.join();
        }

        assertThat(check()).satisfies(found -> {
            assertThat(found.whole()).isTrue();
            assertThat(found.checked()).isEqualTo(600);
        });
    }

    @Test
    void theCentresOwnRoleCanNeitherChangeASealNorReachAnAnchor() {
        seal();
        for (String sql : List.of(
                "update audit_seal set hash = hash",
                "delete from audit_seal",
                "update audit_waiting set entry_id = entry_id",
                "select no from platform.audit_anchor")) {
            assertThatThrownBy(() ->
                            centres.run(centre, () -> jdbc.sql(sql).query().listOfRows()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void isWrittenOutWithItsSeals() {
        seal();
        StringWriter out = new StringWriter();
        centres.run(centre, () -> export.write(new JournalFilter(null, null, null, null), out));

        assertThat(out.toString().lines())
                .hasSize(6)
                .element(1)
                .satisfies(line -> assertThat(line)
                        .startsWith("\"1\";\"2026-11-22T08:00:01Z\";")
                        .matches(".*\"[0-9a-f]{64}\""));
    }

    /** One act a second, so that seals have the numbers of the acts. */
    private void act(int number) {
        clock.set(Instant.parse("2026-11-22T08:00:00Z").plusSeconds(number).toString());
        centres.run(centre, () -> journal.record("SIGNED", "convention", String.valueOf(number), "Convention signée."));
    }

    /** As somebody who holds the keys of the database. */
    private void tamper(String sql) {
        JdbcClient.create(owner).sql(sql.formatted("c_" + centre.id())).update();
    }

    private UUID id(String subject) {
        return JdbcClient.create(owner)
                .sql("select id from c_" + centre.id() + ".audit_entry where subject_id = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private void seal() {
        CentreContext.runAs(centre.id(), sealing::seal);
    }

    private JournalCheck check() {
        return CentreContext.callAs(centre.id(), checks::check);
    }
}
