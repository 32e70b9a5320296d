package fr.entremise.workspace.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path directory;

    @Test
    void aCsvBeginsWithItsMarkAndSeparatesBySemicolons() throws IOException {
        byte[] file = written(ExportFormat.CSV, "Mâcon", "L'Abergement; « de » Cuisery", "deux\nlignes");

        assertThat(file).startsWith(0xef, 0xbb, 0xbf);
        assertThat(textOf(file)).isEqualTo("""
                A;B;C\r
                Mâcon;"L'Abergement; « de » Cuisery";"deux
                lignes"\r
                """);
    }

    @Test
    void aCsvWritesDaysAmountsAndTruthsAsFrenchSpreadsheetsReadThem() throws IOException {
        byte[] file = written(
                ExportFormat.CSV,
                LocalDate.of(2026, 11, 2),
                Money.euros("1234.50"),
                Instant.parse("2026-11-02T23:30:00Z"),
                new Siren("217101377"),
                583,
                true,
                null,
                List.of("71000", "71250"),
                Money.euros("-62.00"));

        assertThat(textOf(file).lines().toList().getLast())
                .isEqualTo("02/11/2026;1234,50;03/11/2026 00:30;217101377;583;Oui;;71000, 71250;-62,00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 3 85 00 00 00",
                "-2+3",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =HYPERLINK(\"http://example.test\";\"Cliquez\")",
                "\u00a0=1+1",
                "\u200b\ufeff=1+1",
                "\uff1d1+1",
                "=cmd|' /C calc'!A0"
            })
    void noCellOfACsvRunsAsAFormula(String text) {
        assertThat(CsvFile.harmless(text)).startsWith("'").endsWith(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cluny", "Saint-Paul", "12 = 12", "rh@example.test", "(=1)", "'=1"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(CsvFile.harmless(text)).isEqualTo(text);
    }

    @Test
    void aFormulaThatHidesBehindASeparatorStaysInItsCell() throws IOException {
        byte[] file = written(ExportFormat.CSV, "a;=1+1", "b\"\r\n=2+2");

        assertThat(textOf(file)).endsWith("\"a;=1+1\";\"b\"\"\r\n=2+2\"\r\n");
    }

    @Test
    void aWorkbookKeepsTextsAsTextsAndNumbersAsNumbers() throws IOException {
        String sheet = sheetOf(
                written(ExportFormat.XLSX, "=1+1 & <b>", LocalDate.of(2026, 11, 2), Money.euros("1234.50"), 583));

        assertThat(sheet)
                .contains("=1+1 &amp; &lt;b&gt;")
                .doesNotContain("<f>")
                .containsPattern("<c r=\"A2\"[^>]*t=\"inlineStr\"")
                // The day is the number that spreadsheets count days with.
                .containsPattern("<c r=\"B2\" s=\"\\d+\"[^>]*><v>46328(\\.0)?</v>")
                .containsPattern("<c r=\"C2\" s=\"\\d+\"[^>]*><v>1234\\.50?</v>")
                .containsPattern("<c r=\"D2\"[^>]*><v>583</v>")
                .contains("<autoFilter")
                .contains("state=\"frozen\"");
    }

    @Test
    void aFilterThatTheListDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> ListQuery.of(Map.of("statut", "NONE"), Set.of("status")))
                .isInstanceOf(InvalidInput.class);
        assertThat(ListQuery.of(Map.of("page", "3", "size", "25", "sort", "name,desc"), Set.of())
                        .sort())
                .isEqualTo("name,desc");
    }

    private static byte[] written(ExportFormat format, Object... values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> headings = Stream.of("A", "B", "C").limit(3).toList();
        try (TableFile file = format.open(out, "Essai", headings)) {
            file.row(Arrays.stream(values).map(value -> Cell.of(value, PARIS)).toList());
            file.endOfPage();
        }
        return out.toByteArray();
    }

    private static String textOf(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).substring(1);
    }

    private String sheetOf(byte[] file) throws IOException {
        Path saved = Files.write(directory.resolve("essai.xlsx"), file);
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
