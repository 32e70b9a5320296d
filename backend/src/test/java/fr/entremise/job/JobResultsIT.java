package fr.entremise.job;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.entremise.document.MadeFile;
import fr.entremise.document.StoredFiles;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a job makes: a file that its person downloads for a week. */
@IntegrationTest
class JobResultsIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Jobs jobs;

    @Autowired
    JobSteps steps;

    @Autowired
    JobRepository rows;

    @Autowired
    StoredFiles files;

    @Autowired
    MovableClock clock;

    @TempDir
    Path made;

    Centre a;
    Actor clerk;

    @BeforeEach
    void openACentre() {
        a = centres.open();
        UUID user = people.with(Role.CASE_MANAGER, a);
        clerk = new Actor(user, "Claire", "claire@example.test", Set.of(Role.CASE_MANAGER));
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void whatItMadeIsKeptAWeekAndThenGone() {
        UUID id = start(run -> run.keepResult(new MadeFile("liste.csv", "text/csv", written("a;b\r\n"))));
        JobView end = awaitTheEndOf(id);
        assertThat(end.result())
                .isNotNull()
                .returns("liste.csv", JobView.JobResult::fileName)
                .returns(5L, JobView.JobResult::size);
        MockHttpServletResponse download = get("/jobs/" + id + "/result", clerk);
        assertThat(textOf(download)).isEqualTo("a;b\r\n");
        assertThat(download.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("liste.csv");
        UUID file = inA(() -> rows.findById(id).orElseThrow().resultFileId());

        clock.set(Instant.now().plus(Duration.ofDays(7)).plusSeconds(5).toString());
        assertThat(get("/jobs/" + id + "/result", clerk))
                .returns(410, MockHttpServletResponse::getStatus)
                .satisfies(answer -> assertThat(textOf(answer)).contains("/problems/result-expired"));

        CentreContext.runAs(a.id(), steps::cleanUp);
        assertThatThrownBy(() -> inA(() -> files.open(file))).isInstanceOf(NotFound.class);
        assertThat(statusOf("/jobs/" + id + "/result", clerk)).isEqualTo(410);
        assertThat(find(id).result()).isNotNull();
    }

    @Test
    void withoutAResultThereIsNothingToDownload() {
        UUID id = start(run -> {});
        awaitTheEndOf(id);

        assertThat(statusOf("/jobs/" + id + "/result", clerk)).isEqualTo(404);
    }

    private UUID start(Work work) {
        return inA(() -> jobs.start(new NewJob(JobKind.EXPORT, "Un fichier", 1), clerk, work))
                .id();
    }

    private JobView find(UUID id) {
        return CentreContext.<JobView, RuntimeException>callAs(a.id(), () -> jobs.find(id, clerk));
    }

    private JobView awaitTheEndOf(UUID id) {
        return await().until(() -> find(id), job -> job.finishedAt() != null);
    }

    private <T> T inA(Supplier<T> work) {
        return centres.in(a, work);
    }

    private MockHttpServletResponse get(String path, Actor person) {
        return http.get()
                .uri("/api/v1/centres/" + a.id() + path)
                .with(as(person.userId()))
                .exchange()
                .getResponse();
    }

    private int statusOf(String path, Actor person) {
        return get(path, person).getStatus();
    }

    private static String textOf(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Path written(String text) {
        try {
            return Files.writeString(made.resolve("made"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
