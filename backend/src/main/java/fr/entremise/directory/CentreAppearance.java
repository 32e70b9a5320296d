package fr.entremise.directory;

import fr.entremise.document.ScanState;
import fr.entremise.document.StoredFileSummary;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one row that says how the centre looks; migrations put it there. */
@Entity
@Table(name = "centre_appearance")
class CentreAppearance {

    static final short ONLY = 1;

    @Id
    private short id;

    private @Nullable String colour;
    private @Nullable UUID logoFile;
    private @Nullable String logoDigest;
    private @Nullable String logoAlt;
    private @Nullable Integer logoWidth;
    private @Nullable Integer logoHeight;
    private @Nullable Instant updatedAt;

    @Version
    private long version;

    protected CentreAppearance() {}

    void wear(@Nullable CentreColour chosen, Instant now) {
        this.colour = chosen == null ? null : chosen.hex();
        this.updatedAt = now;
    }

    void bear(StoredFileSummary file, PictureSize size, String alt, Instant now) {
        this.logoFile = file.id();
        this.logoDigest = file.sha256();
        this.logoAlt = alt;
        this.logoWidth = size.width();
        this.logoHeight = size.height();
        this.updatedAt = now;
    }

    void removeLogo(Instant now) {
        this.logoFile = null;
        this.logoDigest = null;
        this.logoAlt = null;
        this.logoWidth = null;
        this.logoHeight = null;
        this.updatedAt = now;
    }

    Optional<UUID> logoFile() {
        return Optional.ofNullable(logoFile);
    }

    Appearance view(@Nullable ScanState scan) {
        boolean isHeldBack = scan == ScanState.PENDING || scan == ScanState.INFECTED;
        return new Appearance(colour, logoFile == null || isHeldBack ? null : logo(), scan);
    }

    private Appearance.Logo logo() {
        return new Appearance.Logo(
                Objects.requireNonNull(logoDigest),
                Objects.requireNonNull(logoAlt),
                Objects.requireNonNull(logoWidth),
                Objects.requireNonNull(logoHeight));
    }
}
