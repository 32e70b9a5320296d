package fr.entremise.directory;

import fr.entremise.shared.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.core.io.InputStreamSource;

/** Width and height of a picture, in pixels. */
record PictureSize(int width, int height) {

    static final int LARGEST = 2000;
    private static final int SMALLEST = 16;

    /** Reads the size first and the picture after: a few bytes may announce a picture that fills the memory. */
    static PictureSize of(InputStreamSource picture, String field) {
        try (InputStream bytes = picture.getInputStream();
                MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw unreadable(field);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                PictureSize size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
                size.refuseOutside(field);
                reader.read(0);
                return size;
            } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw unreadable(field);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseOutside(String field) {
        if (width < SMALLEST || height < SMALLEST || width > LARGEST || height > LARGEST) {
            throw InvalidInput.of(
                    field,
                    "Cette image mesure " + width + "\u00a0×\u00a0" + height
                            + "\u00a0pixels. Chaque côté doit en avoir de " + SMALLEST + " à 2\u00a0000.");
        }
    }

    private static InvalidInput unreadable(String field) {
        return InvalidInput.of(field, "Cette image ne se lit pas. Enregistrez-la de nouveau en PNG.");
    }
}
