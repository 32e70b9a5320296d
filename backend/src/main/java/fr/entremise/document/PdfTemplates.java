package fr.entremise.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** Templates compiled once; a variable or a section that the model does not have is an error, never a blank. */
final class PdfTemplates {

    private static final PdfTemplate LAYOUT = new PdfTemplate("document/layout");

    private final Mustache.Compiler compiler =
            Mustache.compiler().strictSections(true).emptyStringIsFalse(true).withEscaper(XmlText::escape);
    private final Map<PdfTemplate, Template> compiled = new ConcurrentHashMap<>();

    String page(PdfTemplate template, PdfFrame frame, Object model) {
        String body = compiled(template).execute(model);
        return compiled(LAYOUT).execute(new Page(frame, body));
    }

    private Template compiled(PdfTemplate template) {
        return compiled.computeIfAbsent(template, this::compile);
    }

    private Template compile(PdfTemplate template) {
        ClassPathResource file = new ClassPathResource("templates/" + template.name() + ".mustache");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("No template " + template.name(), e);
        }
    }

    private record Page(PdfFrame frame, String body) {}
}
