package fr.entremise.directory;

import fr.entremise.directory.AppearanceSettings.CarriedAppearance;
import fr.entremise.document.OpenedFile;
import fr.entremise.document.Upload;
import fr.entremise.settings.Author;
import fr.entremise.settings.SettingChange;
import fr.entremise.settings.SettingChange.Kind;
import fr.entremise.settings.SettingsSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The colour and the logo, carried; the logo is examined again where it arrives. */
@Component
class AppearanceSettings implements SettingsSection<CarriedAppearance> {

    private static final String GROUP = "Apparence";

    private final CentreAppearances appearances;

    AppearanceSettings(CentreAppearances appearances) {
        this.appearances = appearances;
    }

    @Override
    public String name() {
        return "appearance";
    }

    @Override
    public Class<CarriedAppearance> type() {
        return CarriedAppearance.class;
    }

    @Override
    public CarriedAppearance export(boolean withNumbers) {
        Appearance own = appearances.current();
        return new CarriedAppearance(own.colour(), own.logo() == null ? null : carried(own.logo()));
    }

    @Override
    public List<SettingChange> changes(CarriedAppearance carried) {
        Appearance own = appearances.current();
        List<SettingChange> changes = new ArrayList<>();
        SettingChange.between(GROUP, "Couleur", own.colour(), carried.colour()).ifPresent(changes::add);
        logoChange(own.logo(), carried.logo()).ifPresent(changes::add);
        return changes;
    }

    @Override
    public void apply(CarriedAppearance carried, Author author) {
        for (SettingChange change : changes(carried)) {
            if (change.kind() == Kind.SAME) {
                continue;
            }
            if (change.what().equals("Couleur")) {
                appearances.colour(carried.colour());
            } else if (carried.logo() != null) {
                appearances.logo(carried.logo().upload(), carried.logo().alt(), author.userId());
            }
        }
    }

    private static Optional<SettingChange> logoChange(Appearance.@Nullable Logo own, @Nullable CarriedLogo carried) {
        if (carried == null) {
            return Optional.empty();
        }
        boolean same = own != null
                && own.digest().equals(carried.upload().sha256())
                && own.alt().equals(carried.alt());
        Kind kind = own == null ? Kind.ADDED : same ? Kind.SAME : Kind.CHANGED;
        return Optional.of(new SettingChange(GROUP, "Logo", kind, own == null ? null : own.alt(), carried.alt(), null));
    }

    private CarriedLogo carried(Appearance.Logo logo) {
        OpenedFile picture = appearances.openLogo();
        try {
            return new CarriedLogo(
                    logo.alt(), picture.file().mediaType(), picture.content().getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record CarriedAppearance(
            @Nullable String colour, @Nullable CarriedLogo logo) {}

    @SuppressWarnings("ArrayRecordComponent") // Written and read as one Base64 text, compared by its digest.
    record CarriedLogo(String alt, String mediaType, byte[] content) {

        Upload upload() {
            return Upload.made(mediaType.endsWith("png") ? "logo.png" : "logo.jpg", content);
        }
    }
}
