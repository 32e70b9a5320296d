package fr.entremise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.testing.IntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document that the browser's client is generated from is the one the application serves. To take over a change:
 * {@code mvn -pl backend verify -Dit.test=OpenApiContractIT -Dopenapi.update=true}.
 */
@IntegrationTest
class OpenApiContractIT {

    private static final Path COMMITTED = Path.of("../frontend/openapi.json");

    @Autowired
    MockMvcTester http;

    @Test
    void theCommittedDocumentIsTheServedOne() throws Exception {
        JsonMapper sorted = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        String body = document();
        String served =
                sorted.writeValueAsString(sorted.readValue(body, Object.class)).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }

    @Test
    void theDocumentIsTheSameHoweverOftenItIsRead() throws Exception {
        assertThat(document()).isEqualTo(document()).doesNotContain("\"servers\"");
    }

    private String document() throws Exception {
        return http.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsString();
    }
}
