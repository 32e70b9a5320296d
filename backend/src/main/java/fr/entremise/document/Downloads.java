package fr.entremise.document;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file in the one way that is safe whatever is in it: saved, never opened inside the application's page. */
public final class Downloads {

    private Downloads() {}

    public static ResponseEntity<Resource> of(OpenedFile opened) {
        StoredFileSummary file = opened.file();
        return answer(file.name(), MediaType.parseMediaType(file.mediaType()), opened.content());
    }

    /** A PDF made for this answer and stored nowhere. */
    public static ResponseEntity<Resource> pdf(String name, byte[] content) {
        return answer(name, MediaType.APPLICATION_PDF, new ByteArrayResource(content));
    }

    private static ResponseEntity<Resource> answer(String name, MediaType type, Resource content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
