package fr.entremise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what it is made of, so that a vulnerability made known tomorrow can be looked for in it. */
class BillOfMaterialsTest {

    @Test
    void namesWhatTheServerIsMadeOfWithItsVersions() throws IOException {
        assertThat(componentsOf("application.cdx.json"))
                .contains("spring-boot", "hibernate-core", "postgresql", "flyway-core")
                .doesNotContain("greenmail", "archunit-junit5");
    }

    @Test
    void namesWhatTheBrowserIsSent() throws IOException {
        assertThat(componentsOf("frontend.cdx.json"))
                .contains("@angular/core", "rxjs", "echarts")
                .doesNotContain("vitest", "eslint");
    }

    private static List<String> componentsOf(String bill) throws IOException {
        try (InputStream in = BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/" + bill)) {
            JsonNode components = JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in, bill))
                    .get("components");
            assertThat(components)
                    .allSatisfy(component ->
                            assertThat(component.get("version").asString()).isNotBlank());
            return StreamSupport.stream(components.spliterator(), false)
                    .map(component -> component.get("name").asString())
                    .toList();
        }
    }
}
