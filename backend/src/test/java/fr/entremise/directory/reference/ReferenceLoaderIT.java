package fr.entremise.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ReferenceLoaderIT {

    @Autowired
    ReferenceLoader loader;

    @Autowired
    ReferenceBodies reference;

    @Autowired
    JdbcClient platform;

    @Test
    void loadsNothingTwice() {
        assertThat(loader.loadWhereDifferent()).isFalse();
        assertThat(rows()).isEqualTo(36_130);
    }

    @Test
    void replacesAnotherEdition() {
        platform.sql("update platform.reference_edition set checksum = 'another', edition = '2025'")
                .update();
        platform.sql("update platform.reference_body set name = 'Ancien nom' where siren = '217101377'")
                .update();

        assertThat(loader.loadWhereDifferent()).isTrue();

        assertThat(rows()).isEqualTo(36_130);
        assertThat(platform.sql("select edition from platform.reference_edition")
                        .query(String.class)
                        .single())
                .isEqualTo("2026");
        assertThat(reference.bySiren(List.of("217101377")))
                .containsExactly(new ReferenceBody(
                        "217101377", "COMMUNE", null, "Cluny", "71137", List.of("71"), List.of("71250"), 4942));
    }

    private long rows() {
        return platform.sql("select count(*) from platform.reference_body")
                .query(Long.class)
                .single();
    }
}
