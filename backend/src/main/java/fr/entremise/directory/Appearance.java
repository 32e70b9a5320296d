package fr.entremise.directory;

import fr.entremise.document.ScanState;
import org.jspecify.annotations.Nullable;

/**
 * How the centre looks to everybody.
 *
 * @param colour {@code #155e66}, or null for the application's own
 * @param logo none as long as the antivirus has not let it through
 * @param logoScan what the antivirus says of the logo that was sent
 */
public record Appearance(
        @Nullable String colour,
        @Nullable Logo logo,
        @Nullable ScanState logoScan) {

    /**
     * The picture that stands for the centre.
     *
     * @param digest of the picture: another picture has another one
     * @param alt what is read to those who do not see it
     */
    public record Logo(String digest, String alt, int width, int height) {}
}
