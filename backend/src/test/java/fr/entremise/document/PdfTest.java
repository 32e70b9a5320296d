package fr.entremise.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final PdfTemplate SAMPLE = new PdfTemplate("document/sample");
    private static final PdfFrame FRAME = new PdfFrame(
            "Accusé de réception de la saisine", "Centre de gestion de Saône-et-Loire", "MPO-2026-71-000123", true);

    private final Pdf pdf = new Pdf();

    @Test
    void isAccessibleAndArchivable() throws Exception {
        PdfCompliance.assertAccessibleAndArchivable(pdf.render(SAMPLE, FRAME, model()));
    }

    @Test
    void saysWhatTheTemplateAndTheModelSayInFrench() {
        byte[] printed = pdf.render(SAMPLE, FRAME, model());

        assertThat(PdfText.of(printed))
                .contains("Centre de gestion de Saône-et-Loire")
                .contains("Accusé de réception de la saisine")
                .contains("Madame, Monsieur : voilà « l’œuvre » à 1 250,00 € ; Noël, où ça ?")
                .contains("Décision contestée")
                .contains("Dates retenues", "CJA R.421-1", "16 mars 2026")
                .contains("Le délai recommence à courir après la médiation.")
                .contains("MPO-2026-71-000123", "Page 1/1");
        assertThat(PdfText.titleOf(printed)).isEqualTo("Accusé de réception de la saisine");
    }

    @Test
    void saysThatDemonstrationDataAreWorthNothingOnlyWhenToldSo() {
        PdfFrame real = new PdfFrame("Fiche", "CDG 71", null, false);

        assertThat(PdfText.of(pdf.render(SAMPLE, FRAME, model()))).contains("Données de démonstration");
        assertThat(PdfText.of(pdf.render(SAMPLE, real, model()))).doesNotContain("démonstration");
    }

    @Test
    void printsTypedTextAsTextWhateverIsInIt() throws Exception {
        Map<String, Object> model = new HashMap<>(model());
        model.put("typed", "<script>alert('x')</script> & \u0000\u000b{{greeting}} \ud83d\ude42\nDeuxième ligne");

        byte[] printed = pdf.render(SAMPLE, FRAME, model);

        assertThat(PdfText.of(printed)).contains("<script>alert('x')</script> & {{greeting}}", "Deuxième ligne");
        PdfCompliance.assertAccessibleAndArchivable(printed);
    }

    @Test
    void repeatsItsFrameOnEveryPageAndCountsThem() throws Exception {
        Map<String, Object> model = new HashMap<>(model());
        model.put(
                "dates",
                IntStream.rangeClosed(1, 90)
                        .mapToObj(n -> new SampleDate("Règle n° " + n, "1er mai"))
                        .toList());

        byte[] printed = pdf.render(SAMPLE, FRAME, model);

        assertThat(PdfText.pagesOf(printed)).isEqualTo(4);
        assertThat(PdfText.of(printed)).contains("Page 1/4", "Page 4/4", "Règle n° 90");
        PdfCompliance.assertAccessibleAndArchivable(printed);
    }

    @Test
    void refusesAModelThatLacksAVariableOrASection() {
        Map<String, Object> noVariable = new HashMap<>(model());
        noVariable.remove("greeting");
        Map<String, Object> noSection = new HashMap<>(model());
        noSection.remove("pieces");

        assertThatThrownBy(() -> pdf.render(SAMPLE, FRAME, noVariable)).hasMessageContaining("greeting");
        assertThatThrownBy(() -> pdf.render(SAMPLE, FRAME, noSection)).hasMessageContaining("pieces");
    }

    @Test
    void refusesATemplateOutsideTheTemplates() {
        assertThatThrownBy(() -> new PdfTemplate("../secret")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> model() {
        return Map.of(
                "greeting",
                "Madame, Monsieur\u00a0: voilà «\u00a0l’œuvre\u00a0» à 1\u202f250,00\u00a0€\u202f; Noël, où ça\u202f?",
                "typed",
                "Première ligne\nDeuxième ligne",
                "pieces",
                List.of("Décision contestée", "Preuve de réception"),
                "dates",
                List.of(new SampleDate("CJA R.421-1", "16 mars 2026"), new SampleDate("CJA L.213-13", "17 mars 2026")));
    }

    private record SampleDate(String rule, String on) {}
}
