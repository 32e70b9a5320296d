package fr.entremise.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Texts in plain French, one file each: the subject, an empty line, the body. A name that is not filled is an error,
 * never a blank.
 */
final class MailTemplates {

    private static final String LAYOUT = "layout";

    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(false).strictSections(true);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    MailText write(MailKind kind, String centreName, Map<String, String> values) {
        String text = compiled(kind.template()).execute(values);
        int endOfSubject = text.indexOf("\n\n");
        Map<String, String> frame = new HashMap<>();
        frame.put("centre", centreName);
        frame.put("body", text.substring(endOfSubject + 2).strip());
        return new MailText(text.substring(0, endOfSubject), compiled(LAYOUT).execute(frame));
    }

    private Template compiled(String name) {
        return compiled.computeIfAbsent(name, this::compile);
    }

    private Template compile(String name) {
        try {
            return compiler.compile(new ClassPathResource("templates/notification/" + name + ".mustache")
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("No mail template " + name, e);
        }
    }
}
