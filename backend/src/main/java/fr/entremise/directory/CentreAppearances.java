package fr.entremise.directory;

import fr.entremise.audit.Journal;
import fr.entremise.document.FilePolicy;
import fr.entremise.document.OpenedFile;
import fr.entremise.document.StoredFileSummary;
import fr.entremise.document.StoredFiles;
import fr.entremise.document.Upload;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The colour and the logo of the bound centre. */
@Service
@Transactional
public class CentreAppearances {

    private final CentreAppearanceRepository appearances;
    private final StoredFiles files;
    private final Journal journal;
    private final CentreClock clock;

    CentreAppearances(CentreAppearanceRepository appearances, StoredFiles files, Journal journal, CentreClock clock) {
        this.appearances = appearances;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Appearance current() {
        return view(row());
    }

    /**
     * Changes the colour; null gives the application's own back.
     *
     * @throws ColourContrastTooLow when white text on it could not be read by everybody
     */
    public Appearance colour(@Nullable String hex) {
        CentreColour colour = hex == null ? null : new CentreColour(hex);
        CentreAppearance row = row();
        row.wear(colour, clock.now());
        record(colour == null ? "Couleur du centre retirée" : "Couleur du centre\u00a0: " + colour.hex());
        return view(row);
    }

    /** Changes the logo, for a PNG or a JPEG that really is one. */
    public Appearance logo(Upload picture, String alt, UUID uploadedBy) {
        StoredFileSummary file = files.store(picture, FilePolicy.SMALL_PICTURE, "Logo du centre", uploadedBy);
        PictureSize size = PictureSize.of(picture.content(), picture.field());
        CentreAppearance row = row();
        row.bear(file, size, alt.strip(), clock.now());
        record("Logo du centre changé");
        return view(row);
    }

    public Appearance removeLogo() {
        CentreAppearance row = row();
        row.removeLogo(clock.now());
        record("Logo du centre retiré");
        return view(row);
    }

    @Transactional(readOnly = true)
    public OpenedFile openLogo() {
        return files.open(row().logoFile().orElseThrow(NotFound::new));
    }

    private Appearance view(CentreAppearance row) {
        return row.view(row.logoFile()
                .map(file -> files.scanStates(List.of(file)).get(file))
                .orElse(null));
    }

    private CentreAppearance row() {
        return appearances.getById(CentreAppearance.ONLY);
    }

    private void record(String summary) {
        journal.record(
                "CENTRE_APPEARANCE_CHANGED", "CENTRE", CentreContext.current().slug(), summary);
    }
}
