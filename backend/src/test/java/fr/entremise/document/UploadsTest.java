package fr.entremise.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import fr.entremise.document.Uploads.Accepted;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.unit.DataSize;

class UploadsTest {

    private static final String NOT_ACCEPTED =
            "Ce fichier n’est pas d’un type accepté. Types acceptés\u00a0: PDF, JPEG, PNG, HEIC, ODT, DOCX.";

    @TempDir
    private Path directory;

    private Uploads uploads;

    @BeforeEach
    void openTheDirectory() {
        uploads = new Uploads(new FilesDirectory(new FileProperties(directory), Clock.systemUTC()));
    }

    static Stream<Arguments> acceptedFiles() {
        return Stream.of(
                Arguments.of("décision.pdf", SampleFiles.pdf(), FileKind.PDF),
                Arguments.of("IMG_0001.JPG", SampleFiles.jpeg(), FileKind.JPEG),
                Arguments.of("capture.png", SampleFiles.png(), FileKind.PNG),
                Arguments.of("IMG_0001.HEIC", SampleFiles.heic(), FileKind.HEIC),
                Arguments.of("lettre.odt", SampleFiles.odt(), FileKind.ODT),
                Arguments.of("lettre.docx", SampleFiles.docx(), FileKind.DOCX));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acceptedFiles")
    void letsInWhatOfficesAndTelephonesProduce(String name, byte[] content, FileKind kind) throws IOException {
        Accepted file = uploads.receive(List.of(upload(name, content)), FilePolicy.OFFICE_DOCUMENTS)
                .getFirst();

        assertThat(file.kind()).isEqualTo(kind);
        assertThat(file.name()).isEqualTo(name);
        assertThat(Files.readAllBytes(file.received().file())).isEqualTo(content);
    }

    static Stream<Arguments> refusedFiles() {
        return Stream.of(
                Arguments.of("decision.pdf", new byte[0], "Ce fichier est vide."),
                Arguments.of("decision.pdf", SampleFiles.program(), NOT_ACCEPTED),
                Arguments.of("decision.pdf", SampleFiles.page(), NOT_ACCEPTED),
                Arguments.of("tableau.xlsx", SampleFiles.spreadsheet(), NOT_ACCEPTED),
                Arguments.of("lettre.docx", new byte[] {0x50, 0x4b, 3, 4, 0, 0}, NOT_ACCEPTED),
                Arguments.of(
                        "lettre.pdf",
                        SampleFiles.jpeg(),
                        "Le nom de ce fichier se termine par «\u00a0.pdf\u00a0», mais son contenu est de type JPEG."
                                + " Vérifiez que c’est le bon fichier."),
                Arguments.of(
                        "decision.exe",
                        SampleFiles.pdf(),
                        "Le nom de ce fichier se termine par «\u00a0.exe\u00a0», mais son contenu est de type PDF."
                                + " Vérifiez que c’est le bon fichier."),
                Arguments.of(
                        "lettre.docx",
                        SampleFiles.docxWithMacros(),
                        "Ce document contient des macros. Enregistrez-le en PDF, puis joignez le PDF."),
                Arguments.of(
                        "lettre.odt",
                        SampleFiles.odtWithMacros(),
                        "Ce document contient des macros. Enregistrez-le en PDF, puis joignez le PDF."),
                Arguments.of("lettre.docx", SampleFiles.bomb(), "Ce fichier se décompresse en un volume anormal."),
                Arguments.of("lettre.docx", SampleFiles.smallBomb(), "Ce fichier se décompresse en un volume anormal."),
                Arguments.of("lettre.docx", SampleFiles.crowd(), "Ce fichier se décompresse en un volume anormal."));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refusedFiles")
    void refusesTheRestAndSaysWhyAtItsField(String name, byte[] content, String sentence) {
        List<Upload> sent = List.of(upload("bonne.pdf", SampleFiles.pdf()), upload(name, content));

        BusinessRuleViolation refused = refusal(sent, FilePolicy.OFFICE_DOCUMENTS);

        assertThat(refused).isInstanceOf(InvalidInput.class);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly(new FieldProblem("files[1]", sentence));
        assertThat(waitingFiles()).isEmpty();
    }

    @Test
    void readsHalfAMegabyteOfAnEntryThatLiesAboutItsSize() {
        List<Upload> sent = List.of(upload("lettre.docx", SampleFiles.lyingBomb()));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        List<Accepted> received = uploads.receive(sent, FilePolicy.OFFICE_DOCUMENTS);

        assertThat(received).hasSize(1);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000_000);
    }

    @Test
    void namesEveryWrongFileAtOnce() {
        List<Upload> sent = Upload.of(
                "files",
                List.of(
                        new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[0]),
                        new MockMultipartFile("file", "b.pdf", "application/pdf", SampleFiles.pdf()),
                        new MockMultipartFile("file", "c.pdf", "application/pdf", SampleFiles.page())));

        assertThat(refusal(sent, FilePolicy.OFFICE_DOCUMENTS).errors())
                .extracting(FieldProblem::field)
                .containsExactly("files[0]", "files[2]");
    }

    @Test
    void refusesAFileThatWeighsMoreThanTheLimit() {
        FilePolicy oneMegabyte = new FilePolicy(
                FilePolicy.OFFICE_DOCUMENTS.kinds(), DataSize.ofMegabytes(1), 3, DataSize.ofMegabytes(2));

        BusinessRuleViolation refused = refusal(
                List.of(upload("bonne.pdf", SampleFiles.pdf()), upload("b.pdf", new byte[1024 * 1024 + 1])),
                oneMegabyte);

        assertThat(refused.slug()).isEqualTo("upload-too-large");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.errors())
                .containsExactly(new FieldProblem("files[1]", "Un fichier peut peser 1\u00a0Mo au plus."));
    }

    @Test
    void refusesFilesThatTogetherWeighMoreThanTheLimit() {
        FilePolicy policy = new FilePolicy(
                FilePolicy.OFFICE_DOCUMENTS.kinds(), DataSize.ofMegabytes(1), 3, DataSize.ofMegabytes(2));
        byte[] megabyte = new byte[1024 * 1024];

        BusinessRuleViolation refused = refusal(
                List.of(upload("a.pdf", megabyte), upload("b.pdf", megabyte), upload("c.pdf", SampleFiles.pdf())),
                policy);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.errors())
                .containsExactly(new FieldProblem("files", "Un envoi peut peser 2\u00a0Mo au plus en tout."));
    }

    @Test
    void refusesATwentyFirstFile() {
        List<Upload> sent = new ArrayList<>(Collections.nCopies(21, upload("a.pdf", SampleFiles.pdf())));

        assertThat(refusal(sent, FilePolicy.OFFICE_DOCUMENTS).errors())
                .containsExactly(new FieldProblem("files", "Joignez 20 fichiers au plus."));
    }

    @Test
    void refusesAKindThatThisPlaceDoesNotTake() {
        List<Upload> sent = List.of(upload("photo.png", SampleFiles.png()));

        assertThat(refusal(sent, FilePolicy.PDF_ONLY).errors())
                .extracting(FieldProblem::message)
                .containsExactly("Ce fichier n’est pas d’un type accepté. Types acceptés\u00a0: PDF.");
    }

    @Test
    void givesTheSameFingerprintToTheSameContent() {
        Upload upload = upload("a.pdf", SampleFiles.pdf());

        Accepted file =
                uploads.receive(List.of(upload), FilePolicy.OFFICE_DOCUMENTS).getFirst();

        assertThat(upload.sha256()).hasSize(64).isEqualTo(file.received().sha256());
    }

    private BusinessRuleViolation refusal(List<Upload> sent, FilePolicy policy) {
        List<Upload> numbered = new ArrayList<>();
        for (Upload upload : sent) {
            numbered.add(new Upload("files[" + numbered.size() + "]", upload.name(), upload.size(), upload.content()));
        }
        return catchThrowableOfType(BusinessRuleViolation.class, () -> uploads.receive(numbered, policy));
    }

    private static Upload upload(String name, byte[] content) {
        return Upload.made(name, content);
    }

    private List<Path> waitingFiles() {
        try (Stream<Path> files = Files.list(directory.resolve(".incoming"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
