package fr.entremise.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Liberation Sans, read once and embedded as a subset in every PDF. */
final class PdfFonts {

    private static final String FAMILY = "Liberation Sans";

    private final List<Face> faces = List.of(
            Face.read("Regular", 400, FontStyle.NORMAL),
            Face.read("Bold", 700, FontStyle.NORMAL),
            Face.read("Italic", 400, FontStyle.ITALIC),
            Face.read("BoldItalic", 700, FontStyle.ITALIC));

    void addTo(PdfRendererBuilder builder) {
        for (Face face : faces) {
            builder.useFont(() -> new ByteArrayInputStream(face.bytes), FAMILY, face.weight, face.style, true);
        }
    }

    private record Face(
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes, int weight, FontStyle style) {

        static Face read(String name, int weight, FontStyle style) {
            String path = "liberation/LiberationSans-" + name + ".ttf";
            try (InputStream stream = new ClassPathResource(path).getInputStream()) {
                return new Face(stream.readAllBytes(), weight, style);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + path + " is missing from the application", e);
            }
        }
    }
}
