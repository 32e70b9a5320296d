package fr.entremise.mediation;

import fr.entremise.document.SampleFiles;
import fr.entremise.tenancy.Centre;
import java.util.UUID;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends referrals as the form does. */
final class Filing {

    private final MockMvcTester http;
    private final String uri;

    Filing(MockMvcTester http, Centre centre) {
        this.http = http;
        this.uri = "/api/v1/centres/" + centre.id() + "/public/referrals";
    }

    static String referral() {
        return """
                {"claimant":{"givenName":"Agent","familyName":"Essai","email":"agent@example.test","phone":null,
                   "residence":{"department":"71"}},
                 "employerSiren":"217100015","employerName":null,"employeeStatus":"CIVIL_SERVANT",
                 "workplaceDepartment":null,"category":"MPO_1_REMUNERATION","claim":"CHALLENGE_DECISION",
                 "decision":{"kind":"EXPLICIT","decidedOn":"2026-01-12","notifiedOn":"2026-01-15",
                   "notice":{"mentionsMpo":true,"givesMediatorContact":true,"givesCourtAndTimeLimit":true}},
                 "events":[],"situation":"Ma prime","wish":"La percevoir","sentOn":null,
                 "files":[{"name":"decision.pdf","category":"DECISION"}]}
                """;
    }

    static String withoutFiles() {
        return referral().replaceAll("\"files\":\\[.*]", "\"files\":[]");
    }

    static String at(String siren) {
        return referral().replace("217100015", siren);
    }

    MvcTestResult send(UUID key, String referral) {
        return http.post()
                .uri(uri)
                .multipart()
                .part(new MockPart("referral", bytes(referral)))
                .header("Idempotency-Key", key)
                .exchange();
    }

    MvcTestResult send(UUID key, String referral, String file) {
        return send(key, referral, file, SampleFiles.pdf());
    }

    MvcTestResult send(UUID key, String referral, String file, byte[] content) {
        return http.post()
                .uri(uri)
                .multipart()
                .part(new MockPart("referral", bytes(referral)))
                .file(new MockMultipartFile("file", file, null, content))
                .header("Idempotency-Key", key)
                .exchange();
    }

    MvcTestResult sendWithKey(String key, String referral) {
        var request = http.post()
                .uri(uri)
                .multipart()
                .part(new MockPart("referral", bytes(referral)))
                .file(new MockMultipartFile("file", "decision.pdf", null, SampleFiles.pdf()));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
