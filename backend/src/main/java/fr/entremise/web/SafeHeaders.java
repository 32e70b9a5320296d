package fr.entremise.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What every answer carries that is not a page; the security chain writes the same where it is reached. */
final class SafeHeaders {

    static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    /** Nothing of the API is a document: a browser that is led to an answer runs and loads nothing in it. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", PERMISSIONS,
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Content-Security-Policy", NOTHING,
            "Cache-Control", "no-store");

    private SafeHeaders() {}

    static void write(HttpServletResponse response) {
        ALL.forEach(response::setHeader);
    }
}
