package fr.entremise.directory.web;

import fr.entremise.directory.Appearance;
import fr.entremise.document.ScanState;
import fr.entremise.tenancy.CentreContext;
import org.jspecify.annotations.Nullable;

/**
 * @param colour null for the application's own
 * @param logoScan what the antivirus says of the logo, which is shown once it let it through
 */
record AppearanceResponse(
        @Nullable String colour,
        @Nullable LogoResponse logo,
        @Nullable ScanState logoScan) {

    /** Enough of the digest to tell two logos apart in an address. */
    private static final int VERSION_LENGTH = 16;

    static AppearanceResponse of(Appearance appearance) {
        Appearance.Logo logo = appearance.logo();
        return new AppearanceResponse(
                appearance.colour(), logo == null ? null : LogoResponse.of(logo), appearance.logoScan());
    }

    static String versionOf(Appearance.Logo logo) {
        return logo.digest().substring(0, VERSION_LENGTH);
    }

    /**
     * @param url changes with the picture, which may so be kept for ever
     */
    record LogoResponse(String url, String alt, int width, int height) {

        static LogoResponse of(Appearance.Logo logo) {
            String url = "/api/v1/centres/" + CentreContext.current() + "/public/appearance/logo?v=" + versionOf(logo);
            return new LogoResponse(url, logo.alt(), logo.width(), logo.height());
        }
    }
}
