package fr.entremise.agreement;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A convention from its deliberation to its two signatures, and whom it covers. */
@IntegrationTest
class AgreementIT extends AgreementSteps {

    @Test
    void twoSignaturesConcludeAndTheEffectiveDayAppearsByItself() {
        String id = draft(recordDeliberation(SIREN), SIREN);

        assertThat(post("/conventions/" + id + "/sending", "{\"on\":\"2026-05-02\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.convention.state")
                .isEqualTo("SENT");
        assertThat(sign(id, "CENTRE", "2026-05-18"))
                .bodyJson()
                .extractingPath("$.convention.state")
                .isEqualTo("SIGNED_BY_CENTRE");
        assertThat(sign(id, "MEMBER", "2026-05-12")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"convention":{"state":"SCHEDULED","concludedOn":"2026-05-18","effectiveOn":"2026-06-01","endsOn":null},
                 "effectiveDateStep":{"date":"2026-06-01"},
                 "memberSignature":{"signatoryName":"Camille Exemple","signatoryCapacity":"Maire"}}
                """);
        assertThat(get("/bodies/" + SIREN + "/agreement", manager)).bodyJson().isLenientlyEqualTo("""
                {"name":"Chalon-sur-Saône","hasDeliberated":true,
                 "coverage":{"covered":false,"effectiveOn":"2026-06-01","reasons":["NOT_COVERED_YET"]}}
                """);
        clock.set("2026-06-01T08:00:00Z");
        assertThat(get("/bodies/" + SIREN + "/agreement", manager))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"coverage\":{\"covered\":true},\"conventions\":[{\"convention\":{\"state\":\"ACTIVE\"}}]}");
    }

    @Test
    void aBodyIsCoveredByOneConventionAtATime() {
        String deliberation = recordDeliberation(SIREN);
        String first = draft(deliberation, SIREN);
        assertRefused(draftWith(deliberation, SIREN), 409, "convention-already-open");
        sign(first, "MEMBER", "2026-04-02");
        sign(first, "CENTRE", "2026-04-03");
        String second = draft(deliberation, SIREN);
        sign(second, "MEMBER", "2026-05-19");

        assertRefused(sign(second, "CENTRE", "2026-05-19"), 409, "coverage-overlap");
        assertThat(post(
                        "/conventions/" + first + "/termination",
                        "{\"lastCoveredDay\":\"2026-05-31\",\"reason\":\"Nouvelle convention\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"convention\":{\"state\":\"NOTICE_GIVEN\",\"endsOn\":\"2026-05-31\"},\"noticeGivenOn\":\"2026-05-20\"}");
        assertThat(sign(second, "CENTRE", "2026-05-19"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.convention.effectiveOn")
                .isEqualTo("2026-06-01");
    }

    @Test
    void refusesAnActOnAConventionThatSomebodyElseHasChanged() {
        String id = draft(recordDeliberation(SIREN), SIREN);
        JsonNode seen = read(get("/conventions/" + id, manager));
        String signature = """
                {"party":"MEMBER","signatoryName":"%s","signatoryCapacity":"Maire","signedOn":"2026-05-12","version":%d}
                """;
        long version = seen.get("version").asLong();
        MvcTestResult first = post("/conventions/" + id + "/signatures", signature.formatted("Camille", version));
        assertThat(first).hasStatusOk();
        assertThat(read(first).get("version").asLong()).isGreaterThan(version);

        assertRefused(
                post("/conventions/" + id + "/signatures", signature.formatted("Dominique", version)),
                409,
                "changed-meanwhile");
        assertRefused(
                post(
                        "/conventions/" + id + "/abandonment",
                        "{\"reason\":\"Plus d’accord\",\"version\":" + version + "}"),
                409,
                "changed-meanwhile");
        assertThat(get("/conventions/" + id, manager))
                .bodyJson()
                .extractingPath("$.memberSignature.signatoryName")
                .isEqualTo("Camille");
    }

    @Test
    void twoClicksAtOncePrepareOneConvention() throws Exception {
        String deliberation = recordDeliberation(SIREN);
        Callable<Integer> click =
                () -> draftWith(deliberation, SIREN).getResponse().getStatus();
        try (ExecutorService clicks = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = clicks.invokeAll(List.of(click, click)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-21, signedOn",
        "2026-03-19, signedOn",
    })
    void refusesASignatureOnAnImpossibleDay(String day, String field) {
        String id = draft(recordDeliberation(SIREN), SIREN);

        assertThat(sign(id, "MEMBER", day))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void aConventionNeedsADeliberationOfTheBodyAndOneOfTheCentre() {
        String ofCluny = recordDeliberation(OTHER);

        assertThat(draftWith(ofCluny, SIREN))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("deliberationId");
        centres.run(
                centre,
                () -> sheets.update(withVersion(identity(null), sheets.current().version())));
        assertThat(draftWith(recordDeliberation(SIREN), SIREN))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("centre.deliberationNumber");
    }

    @Test
    void correctsADeliberationButNotOverSomebodyElseNorAfterASignature() {
        String id = recordDeliberation(SIREN);
        String correction = """
                {"number":"2026-13","heldOn":"2026-03-21","organ":"Conseil municipal",
                 "transmittedOn":"2026-03-25","transmissionNumber":"071-217100767-20260321-13-DE","version":%d}
                """;

        assertThat(send(HttpMethod.PUT, "/deliberations/" + id, correction.formatted(0)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"number\":\"2026-13\",\"transmittedOn\":\"2026-03-25\",\"version\":1}");
        assertRefused(send(HttpMethod.PUT, "/deliberations/" + id, correction.formatted(0)), 409, "changed-meanwhile");
        sign(draft(id, SIREN), "MEMBER", "2026-04-02");
        assertThat(send(
                        HttpMethod.PUT,
                        "/deliberations/" + id,
                        correction
                                .formatted(1)
                                .replace("2026-03-21", "2026-04-03")
                                .replace("2026-03-25", "2026-04-04")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("heldOn");
    }

    @Test
    void humanResourcesSeeTheirOwnAgreementAndNoOther() {
        String id = draft(recordDeliberation(SIREN), SIREN);
        UUID hr = people.hrOf(SIREN, centre);
        UUID elsewhere = people.hrOf(OTHER, centre);
        describeForPrinting();

        for (String path :
                List.of("/bodies/" + SIREN + "/agreement", "/conventions/" + id, "/conventions/" + id + "/pdf")) {
            assertThat(get(path, hr)).hasStatusOk();
            assertThat(get(path, elsewhere)).hasStatus(404);
        }
        assertThat(get("/conventions", hr)).hasStatus(403);
        assertThat(get("/tariffs", hr)).hasStatus(403);
        assertThat(http.post()
                        .uri(path("/conventions/" + id + "/abandonment"))
                        .with(as(hr))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Non\"}"))
                .hasStatus(403);
    }
}
