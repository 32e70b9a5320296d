package fr.entremise.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.shared.Siren;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the application carries; the numbers are those of the 2026 edition. */
class ReferenceFileTest {

    private static List<String> header;
    private static List<String[]> rows;

    @BeforeAll
    static void readTheFile() throws IOException {
        try (InputStream file = ReferenceFileTest.class.getResourceAsStream("/reference/bodies.tsv.gz");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            List<String> lines = reader.readAllLines();
            header = lines.subList(0, 2);
            rows = lines.stream().skip(2).map(line -> line.split("\t", -1)).toList();
        }
    }

    @Test
    void saysItsEditionAndItsSource() {
        assertThat(header.getFirst()).isEqualTo("#edition\t2026\t@etalab/decoupage-administratif 6.0.0");
    }

    @Test
    void holdsEveryCommuneWithASirenAndEveryEpci() {
        assertThat(rows).filteredOn(row -> row[1].equals("COMMUNE")).hasSize(34_875);
        assertThat(rows).filteredOn(row -> row[1].equals("EPCI")).hasSize(1_255);
        assertThat(rows).allSatisfy(row -> assertThat(Siren.isValid(row[0])).isTrue());
    }

    @Test
    void givesSaoneEtLoireItsCommunesAndTheEpciWithAMemberThere() {
        List<String[]> there = rows.stream()
                .filter(row -> Arrays.asList(row[5].split(",")).contains("71"))
                .toList();

        assertThat(there).filteredOn(row -> row[1].equals("COMMUNE")).hasSize(563);
        assertThat(there).filteredOn(row -> row[1].equals("EPCI")).hasSize(20);
        assertThat(there)
                .filteredOn(row -> row[0].equals("200006682"))
                .as("Beaune, mostly in Côte-d'Or, has members in Saône-et-Loire")
                .singleElement()
                .satisfies(row -> assertThat(row[5]).isEqualTo("21,71"));
    }

    @Test
    void namesTheDepartmentsAndCreditsTheSources() {
        Departments departments = new Departments();

        assertThat(departments.all())
                .contains(new Departments.Department("71", "Saône-et-Loire", "Bourgogne-Franche-Comté"));
        assertThat(departments.credits()).contains("INSEE", "DGCL", "La Poste", "Licence Ouverte", "2026");
    }

    @Test
    void carriesNoTimeAndNoSystemInItsHeader() throws IOException {
        try (InputStream file = ReferenceFileTest.class.getResourceAsStream("/reference/bodies.tsv.gz")) {
            byte[] start = file.readNBytes(10);
            assertThat(Arrays.copyOfRange(start, 4, 8)).containsOnly(0);
            assertThat(start[9]).isEqualTo((byte) 255);
        }
    }
}
