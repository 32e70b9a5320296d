package fr.entremise.directory;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.document.SampleFiles;
import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class CentreAppearanceIT {

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID admin;

    @BeforeEach
    void openACentre() {
        centre = centres.open();
        admin = people.with(Role.CENTRE_ADMIN, centre);
    }

    @Test
    void aCentreHasNeitherColourNorLogoUntilItChoosesThem() {
        assertThat(appearance(centre))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"colour\":null,\"logo\":null,\"logoScan\":null}");
        assertThat(http.get().uri(path(centre, "/public/appearance/logo"))).hasStatus(404);
    }

    @Test
    void aReadableColourIsTakenAndGivenBack() {
        Centre other = centres.open();

        assertThat(setColour(admin, "\"#155E66\""))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"colour\":\"#155e66\",\"logo\":null,\"logoScan\":null}");
        assertThat(appearance(centre)).bodyJson().extractingPath("$.colour").isEqualTo("#155e66");
        assertThat(appearance(other)).bodyJson().extractingPath("$.colour").isNull();
        assertThat(setColour(admin, "null")).hasStatusOk();
        assertThat(appearance(centre)).bodyJson().extractingPath("$.colour").isNull();
    }

    @Test
    void aColourTooLightIsRefusedWithItsContrast() {
        assertThat(setColour(admin, "\"#ff7f00\"")).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                        {"type":"/problems/colour-contrast-too-low","title":"Couleur trop claire","status":422,
                         "detail":"Le contraste de cette couleur avec le blanc est de 2,53\u00a0pour\u00a01\u00a0; il en faut \
                au moins 4,5\u00a0pour\u00a01 (WCAG\u00a02.2, niveau\u00a0AA). Choisissez une couleur plus foncée.",
                         "errors":[{"field":"colour"}]}
                        """);
        assertThat(setColour(admin, "\"orange\""))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("colour");
        assertThat(appearance(centre)).bodyJson().extractingPath("$.colour").isNull();
    }

    @Test
    void onlyThoseWhoKeepTheSheetChangeTheAppearance() {
        for (Role role : List.of(Role.CASE_MANAGER, Role.MEDIATOR, Role.FINANCE)) {
            UUID person = people.with(role, centre);
            assertThat(setColour(person, "\"#155e66\"")).hasStatus(403);
            assertThat(sendLogo(person, picture("png", 100, 40), "logo.png", "CDG"))
                    .hasStatus(403);
            assertThat(http.delete().uri(path(centre, "/appearance/logo")).with(as(person)))
                    .hasStatus(403);
        }
    }

    @Test
    void aLogoIsShownToEverybodyAndKeptByBrowsersForItsVersion() throws Exception {
        byte[] png = picture("png", 320, 80);
        assertThat(sendLogo(admin, png, "logo.png", " Logo du CDG ")).hasStatusOk();

        String url = urlOf(centre);
        assertThat(appearance(centre)).bodyJson().isLenientlyEqualTo("""
                {"logo":{"alt":"Logo du CDG","width":320,"height":80}}
                """);
        MvcTestResult shown = http.get().uri(url).exchange();
        assertThat(shown)
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_PNG)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        assertThat(shown.getResponse().getContentAsByteArray()).isEqualTo(png);
        String tag = shown.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(http.get().uri(url).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304);
        assertThat(http.get().uri(path(centre, "/public/appearance/logo?v=0000")))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Test
    void anotherLogoHasAnotherAddressAndARemovedOneHasNone() throws Exception {
        assertThat(sendLogo(admin, picture("png", 64, 64), "logo.png", "Un")).hasStatusOk();
        String first = urlOf(centre);
        assertThat(sendLogo(admin, picture("jpg", 64, 32), "logo.jpg", "Deux")).hasStatusOk();
        String second = urlOf(centre);

        assertThat(second).isNotEqualTo(first);
        assertThat(http.get().uri(second)).hasContentType(MediaType.IMAGE_JPEG);
        assertThat(http.delete().uri(path(centre, "/appearance/logo")).with(as(admin)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.logo")
                .isNull();
        assertThat(http.get().uri(second)).hasStatus(404);
    }

    @Test
    void theAppearanceIsAskedAgainAndOnlySentWhenItChanged() {
        MvcTestResult first = appearance(centre);
        String tag = first.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(first).hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, public");
        assertThat(unlessStill(tag)).hasStatus(304);
        setColour(admin, "\"#155e66\"");
        assertThat(unlessStill(tag)).hasStatusOk();
    }

    @Test
    void refusesALogoThatIsNoPictureOrTooLargeOrTooHeavy() {
        assertRefused(sendLogo(admin, SampleFiles.pdf(), "logo.pdf", "CDG"), 422, "file");
        assertRefused(sendLogo(admin, SampleFiles.page(), "logo.png", "CDG"), 422, "file");
        assertRefused(sendLogo(admin, SampleFiles.png(), "logo.png", "CDG"), 422, "file");
        assertRefused(sendLogo(admin, picture("png", 2001, 20), "logo.png", "CDG"), 422, "file");
        assertRefused(sendLogo(admin, picture("png", 15, 200), "logo.png", "CDG"), 422, "file");
        assertRefused(sendLogo(admin, new byte[500 * 1024 + 1], "logo.png", "CDG"), 413, "file");
        assertRefused(sendLogo(admin, picture("png", 64, 64), "logo.png", " "), 400, "alt");
        assertThat(appearance(centre)).bodyJson().extractingPath("$.logo").isNull();
    }

    private String urlOf(Centre where) throws Exception {
        return json.readTree(appearance(where).getResponse().getContentAsString())
                .get("logo")
                .get("url")
                .asString();
    }

    private MvcTestResult appearance(Centre where) {
        return http.get().uri(path(where, "/public/appearance")).exchange();
    }

    private MvcTestResult unlessStill(String tag) {
        return http.get()
                .uri(path(centre, "/public/appearance"))
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    private MvcTestResult setColour(UUID person, String colour) {
        return http.put()
                .uri(path(centre, "/appearance"))
                .with(as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"colour\":" + colour + "}")
                .exchange();
    }

    private MvcTestResult sendLogo(UUID person, byte[] content, String name, String alt) {
        return http.post()
                .uri(path(centre, "/appearance/logo"))
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("alt", alt)
                .with(as(person))
                .exchange();
    }

    private static void assertRefused(MvcTestResult result, int status, String field) {
        assertThat(result)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static String path(Centre where, String rest) {
        return "/api/v1/centres/" + where.id() + rest;
    }

    private static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
