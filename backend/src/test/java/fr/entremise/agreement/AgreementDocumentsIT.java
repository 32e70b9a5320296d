package fr.entremise.agreement;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.document.PdfCompliance;
import fr.entremise.document.PdfText;
import fr.entremise.document.SampleFiles;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is kept and printed of deliberations and conventions. */
@IntegrationTest
class AgreementDocumentsIT extends AgreementSteps {

    @Test
    void keepsTheDeliberationsFileAndRefusesOneThatIsNotAPdf() throws Exception {
        MvcTestResult refused = deliberate(SIREN, DELIBERATION, file("acte.png", SampleFiles.png()));
        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("file");

        MvcTestResult kept = deliberate(SIREN, DELIBERATION, file("acte.pdf", SampleFiles.pdf()));
        assertThat(kept).hasStatus(201).bodyJson().extractingPath("$.hasFile").isEqualTo(true);
        String id = read(kept).get("id").asString();
        UUID hr = people.hrOf(SIREN, centre);
        assertThat(get("/deliberations/" + id + "/file", hr).getResponse().getContentAsByteArray())
                .isEqualTo(SampleFiles.pdf());
        assertRefused(deliberate(SIREN, DELIBERATION, null), 409, "deliberation-already-recorded");
    }

    @Test
    void theSignedCopyIsKept() throws Exception {
        String id = draft(recordDeliberation(SIREN), SIREN);
        assertThat(get("/conventions/" + id + "/signed-copy", manager)).hasStatus(404);

        assertThat(http.post()
                        .multipart()
                        .uri(path("/conventions/" + id + "/signed-copy"))
                        .file(file("signee.pdf", SampleFiles.pdf()))
                        .with(as(manager)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.hasSignedCopy")
                .isEqualTo(true);

        assertThat(get("/conventions/" + id + "/signed-copy", manager)
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(SampleFiles.pdf());
    }

    @Test
    void theConventionIsPrintedFromBothSheetsAndBothDeliberations() throws Exception {
        String id = draft(recordDeliberation(SIREN), SIREN);
        describeForPrinting();

        byte[] draft = pdf("/conventions/" + id + "/pdf");
        assertThat(PdfText.of(draft))
                .contains("Convention d’adhésion à la médiation préalable obligatoire")
                .contains("Centre de gestion de Saône-et-Loire", "Dominique Exemple, le président")
                .contains("Chalon-sur-Saône, SIREN 217 100 767", "représenté par le maire")
                .contains("délibération n° 2022-05 du 12 mai 2022", "délibération n° 2026-12 du 20 mars 2026")
                .contains("100,00 € de l’heure", "Article 13", "Fait à")
                .contains("éléments de rémunération", "travailleurs handicapés", "décret n° 85-1054");
        PdfCompliance.assertAccessibleAndArchivable(draft);

        sign(id, "MEMBER", "2026-05-12");
        sign(id, "CENTRE", "2026-05-18");
        byte[] concluded = pdf("/conventions/" + id + "/pdf");
        assertThat(PdfText.of(concluded)).contains("Signé le 12 mai 2026", "Signé le 18 mai 2026", "le 1er juin 2026");
        PdfCompliance.assertAccessibleAndArchivable(concluded);
    }

    @Test
    void saysWhatIsMissingToPrintTheConvention() {
        String id = draft(recordDeliberation(SIREN), SIREN);

        assertThat(get("/conventions/" + id + "/pdf", manager))
                .hasStatus(422)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("body.address", "body.status", "tariff");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "presentation | Combien cela coûte-t-il ? | gratuite pour l’agent",
                "model-deliberation | Modèle à adapter. | d’autoriser",
                "model-convention | Modèle à adapter. | Article 11"
            })
    void everybodyMayDownloadTheDocumentsOfTheMission(String name, String first, String second) throws Exception {
        for (Centre printed : List.of(centre, centres.open())) {
            byte[] document = http.get()
                    .uri("/api/v1/centres/" + printed.id() + "/public/documents/" + name)
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(PdfText.of(document)).contains(first, second);
            PdfCompliance.assertAccessibleAndArchivable(document);
        }
    }
}
