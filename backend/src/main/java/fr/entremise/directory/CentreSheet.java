package fr.entremise.directory;

import fr.entremise.shared.Conflict;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import fr.entremise.tenancy.FirstTexts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one row that says who the centre is. */
@Entity
@Table(name = "centre_sheet")
class CentreSheet {

    static final short ONLY = 1;

    @Id
    private short id;

    private String name;
    private @Nullable String siren;
    private @Nullable String siret;
    private boolean siretIsDemo;
    private @Nullable String addressLine1;
    private @Nullable String addressLine2;
    private @Nullable String addressPostcode;
    private @Nullable String addressCity;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String presidentName;
    private @Nullable String presidentTitle;
    private @Nullable String deliberationNumber;
    private @Nullable LocalDate deliberationDate;
    private @Nullable String iban;
    private @Nullable String bic;
    private @Nullable String vatMention;
    private @Nullable String presentation;
    private Instant updatedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CentreSheet() {}

    CentreSheet(String name, Instant now) {
        this.id = ONLY;
        this.name = name;
        this.presentation = UsualTexts.PRESENTATION;
        this.updatedAt = now;
    }

    /** The words that it begins with, where they are not the usual ones. */
    void begin(FirstTexts texts) {
        if (texts.presentation() != null) {
            presentation = TextsOfNewCentre.orNone(texts.presentation());
        }
        vatMention = TextsOfNewCentre.orNone(texts.vatMention());
    }

    void rewrite(CentreIdentity identity, Instant now) {
        Conflict.unlessSame(identity.version(), version());
        String corrected = identity.siret() == null ? null : identity.siret().value();
        this.siretIsDemo = siretIsDemo && Objects.equals(siret, corrected);
        write(identity, now);
    }

    void inventForDemonstration(CentreIdentity identity, Instant now) {
        this.siretIsDemo = true;
        write(identity, now);
    }

    private void write(CentreIdentity identity, Instant now) {
        PostalAddress address = identity.address();
        this.name = identity.name();
        this.siren = identity.siren() == null ? null : identity.siren().value();
        this.siret = identity.siret() == null ? null : identity.siret().value();
        this.addressLine1 = address == null ? null : address.line1();
        this.addressLine2 = address == null ? null : address.line2();
        this.addressPostcode = address == null ? null : address.postcode();
        this.addressCity = address == null ? null : address.city();
        this.phone = identity.phone();
        this.email = identity.email();
        this.presidentName = identity.presidentName();
        this.presidentTitle = identity.presidentTitle();
        this.deliberationNumber = identity.deliberationNumber();
        this.deliberationDate = identity.deliberationDate();
        this.iban = identity.iban();
        this.bic = identity.bic();
        this.vatMention = identity.vatMention();
        this.presentation = identity.presentation();
        this.updatedAt = now;
    }

    private long version() {
        // 0 is a sheet that nobody has written yet, so that its first two authors do not overwrite each other.
        return version == null ? 0 : version + 1;
    }

    CentreIdentity identity() {
        return new CentreIdentity(
                name,
                siren == null ? null : new Siren(siren),
                siret == null ? null : new Siret(siret),
                siretIsDemo,
                PostalAddress.of(addressLine1, addressLine2, addressPostcode, addressCity),
                phone,
                email,
                presidentName,
                presidentTitle,
                deliberationNumber,
                deliberationDate,
                iban,
                bic,
                vatMention,
                presentation,
                version());
    }
}
