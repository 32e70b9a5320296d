package fr.entremise.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class DownloadsTest {

    @Test
    void areSavedUnderTheirNameAndNeverOpenedInThePage() {
        ResponseEntity<Resource> answer = Downloads.pdf("Décision de « Cluny ».pdf", SampleFiles.pdf());

        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''D%C3%A9cision%20de%20%C2%AB%20Cluny%20%C2%BB.pdf");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(answer.getHeaders().getFirst("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.pdf\r\nX-Injected: oui",
                "a\r\n\r\n<script>alert(1)</script>.pdf",
                "a.pdf\"; filename=\"b.exe",
                "a\\\".exe",
                "a.pdf; filename*=UTF-8''b.exe"
            })
    void whateverTheNameTheHeaderIsOneAndTellsOneName(String name) {
        HttpHeaders headers = Downloads.pdf(name, SampleFiles.pdf()).getHeaders();

        assertThat(headers.headerNames()).doesNotContain("X-Injected");
        String header = headers.getFirst("Content-Disposition");
        assertThat(header).startsWith("attachment;").doesNotContain("\r", "\n");
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name);
    }
}
