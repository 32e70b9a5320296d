package fr.entremise.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind that is let in, for the tests of all modules that take files. */
public final class SampleFiles {

    private static final String DOCX_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                    + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".wordprocessingml.document.main+xml\"/></Types>";

    private SampleFiles() {}

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] jpeg() {
        return latin("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000\u0001\u0001");
    }

    public static byte[] png() {
        return latin("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR");
    }

    public static byte[] heic() {
        return latin("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic");
    }

    public static byte[] odt() {
        return zip(Map.of("content.xml", "<office/>"), "application/vnd.oasis.opendocument.text");
    }

    public static byte[] odtWithMacros() {
        return zip(
                Map.of("content.xml", "<office/>", "Basic/Standard/Module1.xml", "Sub Main"),
                "application/vnd.oasis.opendocument.text");
    }

    public static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", DOCX_TYPES, "word/document.xml", "<w:document/>"), null);
    }

    public static byte[] docxWithMacros() {
        return zip(
                Map.of(
                        "[Content_Types].xml",
                        DOCX_TYPES,
                        "word/document.xml",
                        "<w:document/>",
                        "word/vbaProject.bin",
                        "Sub AutoOpen"),
                null);
    }

    public static byte[] spreadsheet() {
        return zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"), null);
    }

    /** A few hundred kilobytes that unpack to 400 MB and call themselves a DOCX. */
    public static byte[] bomb() {
        return docxWith(400, 1);
    }

    /** Eleven megabytes, a thousand times smaller when packed. */
    public static byte[] smallBomb() {
        return docxWith(11, 1);
    }

    /** Next to nothing, in more entries than any document has. */
    public static byte[] crowd() {
        return docxWith(0, 2_001);
    }

    /** Its list of entries says that all of it is small; what names its kind is 50 MB. */
    public static byte[] lyingBomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(DOCX_TYPES.getBytes(StandardCharsets.UTF_8));
            putZeros(zip, 50);
            zip.closeEntry();
            put(zip, "word/document.xml", "<w:document/>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int list = zip.getInt(bytes.length - 6);
        zip.putInt(list + 24, 1_000);
        return bytes;
    }

    private static byte[] docxWith(int megabytes, int pictures) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", DOCX_TYPES);
            put(zip, "word/document.xml", "<w:document/>");
            for (int picture = 1; picture <= pictures; picture++) {
                zip.putNextEntry(new ZipEntry("word/media/image" + picture + ".png"));
                putZeros(zip, megabytes);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void putZeros(ZipOutputStream zip, int megabytes) throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        for (int i = 0; i < megabytes; i++) {
            zip.write(zeros);
        }
    }

    public static byte[] program() {
        byte[] bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }

    public static byte[] page() {
        return "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> entries, String mimetype) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (mimetype != null) {
                putStored(zip, "mimetype", mimetype);
            }
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void putStored(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
