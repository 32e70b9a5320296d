package fr.entremise.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StoredFilesIT {

    @Autowired
    StoredFiles files;

    @Autowired
    FileProperties properties;

    @Autowired
    TestCentres centres;

    Centre centre;

    @BeforeEach
    void openACentre() {
        centre = centres.open();
    }

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        UUID user = UUID.randomUUID();
        StoredFileSummary stored = centres.in(
                centre,
                () -> files.store(
                        Upload.made("../décision", SampleFiles.pdf()), FilePolicy.OFFICE_DOCUMENTS, "referral", user));

        OpenedFile opened = centres.in(centre, () -> files.open(stored.id()));

        assertThat(opened.content().getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
        assertThat(opened.file().name()).isEqualTo("décision.pdf");
        assertThat(opened.file().mediaType()).isEqualTo("application/pdf");
        assertThat(opened.file().size()).isEqualTo(SampleFiles.pdf().length);
        assertThat(opened.file().sha256()).isEqualTo(stored.sha256()).hasSize(64);
        assertThat(opened.file().purpose()).isEqualTo("referral");
        assertThat(opened.file().uploadedBy()).isEqualTo(user);
    }

    @Test
    void keepsFilesApartByCentre() throws IOException {
        StoredFileSummary stored = store(SampleFiles.pdf());
        String id = stored.id().toString();

        assertThat(filesOf(centre))
                .containsExactly(properties
                        .directory()
                        .resolve(centre.id().slug())
                        .resolve(id.substring(id.length() - 2))
                        .resolve(id));
    }

    @Test
    void anotherCentreDoesNotFindTheFile() {
        StoredFileSummary stored = store(SampleFiles.pdf());
        Centre other = centres.open();

        assertThatThrownBy(() -> centres.in(other, () -> files.open(stored.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> centres.in(other, () -> files.describe(stored.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRolledBackTransactionLeavesNoFile() throws IOException {
        assertThatThrownBy(() -> centres.run(centre, () -> {
                    files.store(Upload.made("a.pdf", SampleFiles.pdf()), FilePolicy.PDF_ONLY, "referral", null);
                    throw new IllegalStateException("refused after all");
                }))
                .hasMessage("refused after all");

        assertThat(filesOf(centre)).isEmpty();
    }

    @Test
    void oneWrongFileLetsNoneIn() throws IOException {
        List<Upload> sent = List.of(
                Upload.made("a.pdf", SampleFiles.pdf()),
                Upload.made("b.jpg", SampleFiles.jpeg()),
                Upload.made("c.pdf", SampleFiles.page()));

        assertThatThrownBy(() ->
                        centres.in(centre, () -> files.storeAll(sent, FilePolicy.OFFICE_DOCUMENTS, "referral", null)))
                .isInstanceOf(InvalidInput.class);

        assertThat(filesOf(centre)).isEmpty();
    }

    @Test
    void storesSeveralFilesInTheOrderGiven() {
        List<Upload> sent =
                List.of(Upload.made("b.jpg", SampleFiles.jpeg()), Upload.made("a.docx", SampleFiles.docx()));

        List<StoredFileSummary> stored =
                centres.in(centre, () -> files.storeAll(sent, FilePolicy.OFFICE_DOCUMENTS, "referral", null));

        assertThat(stored).extracting(StoredFileSummary::name).containsExactly("b.jpg", "a.docx");
    }

    private StoredFileSummary store(byte[] pdf) {
        return centres.in(centre, () -> files.store(Upload.made("a.pdf", pdf), FilePolicy.PDF_ONLY, "referral", null));
    }

    private List<Path> filesOf(Centre of) throws IOException {
        Path directory = properties.directory().resolve(of.id().slug());
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
