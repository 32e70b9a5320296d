package fr.entremise.settings;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A centre is set up in a test, and its settings go to production as one signed file. */
@IntegrationTest
class SettingsTransferIT {

    private static final String IBAN = "FR7630001007941234567890185";

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    Centre test;
    Centre production;
    UUID author;
    UUID admin;

    @BeforeEach
    void setUpTheTest() throws Exception {
        test = centres.open();
        production = centres.open();
        author = people.with(Role.CENTRE_ADMIN, test);
        admin = people.with(Role.CENTRE_ADMIN, production);
        assertThat(send(http.put(), test, "/sheet", author, """
                {"name":"Centre de gestion d’essai","siren":"287100010","siret":"28710001000019",
                 "address":{"line1":"6 rue de l’Exemple","line2":null,"postcode":"71000","city":"Mâcon"},
                 "phone":"0385000000","email":null,"presidentName":"Jeanne Aubry","presidentTitle":"présidente",
                 "deliberationNumber":"2022-17","deliberationDate":"2022-06-30","iban":"%s","bic":"BDFEFRPP",
                 "vatMention":"Non assujetti","presentation":"Un service neutre.","version":0}
                """.formatted(IBAN)))
                .hasStatusOk();
        assertThat(send(http.put(), test, "/appearance", author, "{\"colour\":\"#155e66\"}"))
                .hasStatusOk();
        assertThat(http.post()
                        .uri(path(test, "/appearance/logo?alt=Le logo"))
                        .multipart()
                        .file(new MockMultipartFile("file", "logo.png", "image/png", picture()))
                        .with(as(author)))
                .hasStatusOk();
        assertThat(send(http.put(), test, "/voice", author, """
                {"mailSender":"Médiation","publicationDirector":null,"host":"Hébergeur","version":0}
                """)).hasStatusOk();
        assertThat(setTariff(LocalDate.now().minusYears(1), "55.00")).hasStatus(201);
    }

    @Test
    void aCentreIsSetUpLikeAnotherAndASecondTimeNothingChanges() throws Exception {
        JsonNode file = exported(false);

        JsonNode preview = answer(send(http.post(), production, "/settings-file/preview", admin, file.toString()));
        assertThat(preview.at("/from").asString()).isEqualTo(test.id().slug());
        assertThat(kinds(preview, "Fiche du centre"))
                .contains("ADDED", "CHANGED")
                .doesNotContain("LEFT");
        assertThat(preview.toString()).contains("\"Présentation\"").doesNotContain("\"IBAN\"", "\"SIREN\"");
        assertThat(kinds(preview, "Apparence")).containsOnly("ADDED");
        assertThat(kinds(preview, "Tarifs")).containsOnly("ADDED");
        assertThat(kinds(preview, "Courriels et mentions légales")).containsExactly("ADDED", "ADDED");
        assertThat(get(production, "/sheet"))
                .bodyJson()
                .extractingPath("$.presidentName")
                .isNull();

        assertThat(send(http.post(), production, "/settings-file", admin, file.toString()))
                .hasStatusOk();
        assertThat(get(production, "/sheet")).bodyJson().isLenientlyEqualTo("""
                {"name":"Centre de gestion d’essai","presidentName":"Jeanne Aubry","presentation":"Un service neutre.",
                 "address":{"city":"Mâcon"},"vatMention":"Non assujetti","siren":null,"siret":null,"iban":null,"bic":null}
                """);
        assertThat(get(production, "/public/appearance")).bodyJson().isLenientlyEqualTo("""
                {"colour":"#155e66","logo":{"alt":"Le logo","width":100,"height":40}}
                """);
        assertThat(get(production, "/tariffs")).bodyJson().isLenientlyEqualTo("""
                {"total":1,"items":[{"hourlyRate":55.00,"deliberationNumber":"2022-17","demo":false}]}
                """);

        assertThat(get(production, "/voice")).bodyJson().isLenientlyEqualTo("""
                {"mailSender":"Médiation","publicationDirector":null,"host":"Hébergeur"}
                """);

        JsonNode again = answer(send(http.post(), production, "/settings-file", admin, file.toString()));
        assertThat(kinds(again, "Fiche du centre")).containsOnly("SAME");
        assertThat(kinds(again, "Apparence")).containsOnly("SAME");
        assertThat(kinds(again, "Tarifs")).containsOnly("SAME");
        assertThat(get(production, "/journal?action=SETTINGS_IMPORTED"))
                .bodyJson()
                .extractingPath("$.items[*].summary")
                .asArray()
                .hasSize(2);
    }

    @Test
    void numbersTravelOnlyWhenThatIsWanted() throws Exception {
        String without = payload(exported(false));
        assertThat(without).contains("Jeanne Aubry").doesNotContain(IBAN, "287100010", "BDFEFRPP", "@");

        JsonNode with = exported(true);
        assertThat(send(http.post(), production, "/settings-file", admin, with.toString()))
                .hasStatusOk();
        assertThat(get(production, "/sheet")).bodyJson().isLenientlyEqualTo("""
                {"siren":"287100010","siret":"28710001000019","iban":"%s","bic":"BDFEFRPP"}
                """.formatted(IBAN));
    }

    @Test
    void aFileThatIsNotAsItWasExportedIsRefusedAndNothingChanges() throws Exception {
        ObjectNode altered = (ObjectNode) exported(false);
        String dearer = payload(altered).replace("55.00", "99.00");
        assertThat(dearer).contains("99.00");
        altered.put("payload", base64(dearer));
        refused(altered.toString(), "signature ne correspond pas");
        refused("{\"protected\":\"{}\",\"payload\":\"e30\",\"signature\":\"e30\"}", "n’est pas un fichier de réglages");

        ObjectNode newer = (ObjectNode) exported(false);
        newer.put("protected", base64("{\"alg\":\"EdDSA\",\"typ\":\"entremise-settings+json;v=2\",\"kid\":\"x\"}"));
        refused(newer.toString(), "autre version");
    }

    @Test
    void aFileOfAnInstallationThatNobodyBelievesIsRefused() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        ObjectNode foreign = (ObjectNode) exported(false);
        String header =
                base64("{\"alg\":\"EdDSA\",\"typ\":\"entremise-settings+json;v=1\",\"kid\":\"%s\"}".formatted(key));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update((header + "." + foreign.get("payload").asString()).getBytes(StandardCharsets.US_ASCII));
        foreign.put("protected", header)
                .put("signature", Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
        refused(foreign.toString(), "installation que celle-ci ne connaît pas");
    }

    @Test
    void whatIsFixedStaysAndIsSaidAndOneRefusalUndoesAll() throws Exception {
        assertThat(send(
                        http.post(),
                        production,
                        "/tariffs",
                        admin,
                        tariff(LocalDate.now().minusYears(2), "40.00")))
                .hasStatus(201);
        JsonNode preview = answer(send(
                http.post(),
                production,
                "/settings-file/preview",
                admin,
                exported(false).toString()));
        assertThat(kinds(preview, "Tarifs")).containsOnly("LEFT");

        // This centre's own SIRET does not begin with the SIREN that the file brings: the sheet refuses both.
        assertThat(send(http.put(), production, "/sheet", admin, """
                {"name":"Production","siren":"216300012","siret":"21630001200012","address":null,"phone":null,
                 "email":null,"presidentName":null,"presidentTitle":null,"deliberationNumber":null,
                 "deliberationDate":null,"iban":null,"bic":null,"vatMention":null,"presentation":null,"version":0}
                """)).hasStatusOk();
        assertThat(send(http.put(), test, "/sheet", author, """
                {"name":"Sans SIRET","siren":"287100010","siret":null,"address":null,"phone":null,
                 "email":null,"presidentName":null,"presidentTitle":null,"deliberationNumber":null,
                 "deliberationDate":null,"iban":null,"bic":null,"vatMention":null,"presentation":null,"version":1}
                """)).hasStatusOk();
        assertThat(send(
                        http.post(),
                        production,
                        "/settings-file",
                        admin,
                        exported(true).toString()))
                .hasStatus(422);
        assertThat(get(production, "/public/appearance"))
                .bodyJson()
                .extractingPath("$.colour")
                .isNull();
        assertThat(get(production, "/sheet"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Production");
    }

    private void refused(String file, String words) {
        for (String path : List.of("/settings-file/preview", "/settings-file")) {
            assertThat(send(http.post(), production, path, admin, file))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains(words);
        }
        assertThat(get(production, "/sheet"))
                .bodyJson()
                .extractingPath("$.presidentName")
                .isNull();
    }

    private JsonNode exported(boolean numbers) throws Exception {
        return answer(http.get()
                .uri(path(test, "/settings-file?numbers=" + numbers))
                .with(as(author))
                .exchange());
    }

    private MvcTestResult setTariff(LocalDate from, String rate) {
        return send(http.post(), test, "/tariffs", author, tariff(from, rate));
    }

    private static String tariff(LocalDate from, String rate) {
        return """
                {"validFrom":"%s","deliberationNumber":"2022-17","deliberationDate":"2022-06-30","hourlyRate":%s,
                 "includedStatuses":["MANDATORY"],"explanation":"Par heure de mediation."}
                """.formatted(from, rate);
    }

    private MvcTestResult send(
            MockMvcTester.MockMvcRequestBuilder request, Centre centre, String path, UUID person, String body) {
        return request.uri(path(centre, path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(person))
                .exchange();
    }

    private MvcTestResult get(Centre centre, String path) {
        return http.get().uri(path(centre, path)).with(as(admin)).exchange();
    }

    private JsonNode answer(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static List<String> kinds(JsonNode preview, String group) {
        return preview.get("changes")
                .valueStream()
                .filter(change -> change.get("group").asString().equals(group))
                .map(change -> change.get("kind").asString())
                .toList();
    }

    private static String payload(JsonNode file) {
        return new String(Base64.getUrlDecoder().decode(file.get("payload").asString()), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(Centre centre, String path) {
        return "/api/v1/centres/" + centre.id() + path;
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(100, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
