package fr.entremise.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes the centre's documents: tagged PDFs, in French, that are PDF/UA-1 (readable by a screen reader) and PDF/A-2a
 * (readable in fifty years) at once.
 */
@Component
public class Pdf {

    static {
        // The library tells every style sheet and font it reads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final PdfTemplates templates = new PdfTemplates();
    private final PdfFonts fonts = new PdfFonts();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** The template filled with the model (a record or a map) in the common page frame. */
    public byte[] render(PdfTemplate template, PdfFrame frame, Object model) {
        Document page = parse(templates.page(template, frame, model), template);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .withProducer("Entremise")
                .toStream(out);
        builder.withW3cDocument(page, null);
        // Whatever ends up in a model, a document never fetches anything.
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        fonts.addTo(builder);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Template " + template.name() + " could not be printed", e);
        }
        return out.toByteArray();
    }

    private static Document parse(String xhtml, PdfTemplate template) {
        try {
            // The JDK's own parser by name: document libraries bring others, and the last one on the class path wins.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalStateException("Template " + template.name() + " is not well-formed", e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
