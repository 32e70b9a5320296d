package fr.entremise.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "décision du maire.pdf, décision du maire.pdf",
        "C:\\Users\\moi\\décision.PDF, décision.PDF",
        "../../etc/passwd.pdf, passwd.pdf",
        "lettre du 12.01.2026, lettre du 12.01.2026.pdf",
        "sans extension, sans extension.pdf",
        ".pdf, fichier.pdf",
        "'', fichier.pdf",
        "'a\"b<c>|d?.pdf', a_b_c__d_.pdf",
        "e\u0301tat.pdf, état.pdf",
        "'deux   espaces .pdf', deux espaces.pdf"
    })
    void keepsWhatAPersonWouldRecognise(String given, String kept) {
        assertThat(FileName.of(given).as(FileKind.PDF)).isEqualTo(kept);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(FileName.of("a\u0000b\r\nc\u202efdp.pdf").as(FileKind.PDF)).isEqualTo("abcfdp.pdf");
    }

    @Test
    void shortensAnEndlessNameAndKeepsItsExtension() {
        assertThat(FileName.of("é".repeat(500) + ".docx").as(FileKind.DOCX)).isEqualTo("é".repeat(120) + ".docx");
    }

    @Test
    void isContradictedByAnotherKindOnly() {
        assertThat(FileName.of("photo.JPEG").contradicts(FileKind.JPEG)).isFalse();
        assertThat(FileName.of("photo").contradicts(FileKind.JPEG)).isFalse();
        assertThat(FileName.of("photo.pdf").contradicts(FileKind.JPEG)).isTrue();
    }
}
