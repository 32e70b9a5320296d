package fr.entremise.directory;

import fr.entremise.directory.reference.ReferenceBody;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.Ids;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A legal person of public law in the directory of a centre, known by its SIREN. */
@Entity
@Table(name = "public_body")
class PublicBody {

    @Id
    private UUID id;

    private String siren;
    private String name;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable EpciType epciType;

    private @Nullable String inseeCode;
    private @Nullable String department;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> postcodes;

    private @Nullable Integer population;
    private boolean fromReference;
    private @Nullable String siret;
    private boolean siretIsDemo;
    private @Nullable String addressLine1;
    private @Nullable String addressLine2;
    private @Nullable String addressPostcode;
    private @Nullable String addressCity;
    private @Nullable String invoiceServiceCode;
    private @Nullable String invoiceCommitmentNumber;
    private String searchName;
    private String searchKey;
    private String searchCodes;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PublicBody() {}

    private PublicBody(
            String siren,
            String name,
            BodyKind kind,
            @Nullable EpciType epciType,
            @Nullable String inseeCode,
            @Nullable String department,
            List<String> postcodes,
            @Nullable Integer population,
            boolean fromReference,
            Instant createdAt) {
        this.id = Ids.next();
        this.siren = siren;
        this.name = name;
        this.kind = kind;
        this.epciType = epciType;
        this.inseeCode = inseeCode;
        this.department = department;
        this.postcodes = List.copyOf(postcodes);
        this.population = population;
        this.fromReference = fromReference;
        this.createdAt = createdAt;
        this.searchName = SearchText.words(name);
        this.searchKey = SearchText.key(name);
        // Each number stands behind a space, so that its beginning can be told from its middle.
        this.searchCodes = Stream.concat(Stream.of(siren), postcodes.stream())
                .map(code -> " " + code)
                .collect(Collectors.joining());
    }

    static PublicBody fromReference(ReferenceBody row, Instant now) {
        return new PublicBody(
                row.siren(),
                row.name(),
                BodyKind.valueOf(row.kind()),
                row.epciType() == null ? null : EpciType.valueOf(row.epciType()),
                row.inseeCode(),
                row.departments().isEmpty() ? null : row.departments().getFirst(),
                row.postcodes(),
                row.population(),
                true,
                now);
    }

    static PublicBody addedByHand(NewBody added, Instant now) {
        return new PublicBody(
                added.siren().value(),
                added.name().strip(),
                added.kind(),
                null,
                null,
                added.department(),
                added.postcodes(),
                null,
                false,
                now);
    }

    void correct(BodyCorrection correction) {
        Conflict.unlessSame(correction.version(), version());
        // A number that somebody has typed or confirmed is no longer the one that the demonstration made up.
        String corrected =
                correction.siret() == null ? null : correction.siret().value();
        this.siretIsDemo = siretIsDemo && Objects.equals(siret, corrected);
        this.siret = corrected;
        moveTo(correction.address());
        this.invoiceServiceCode = correction.serviceCode();
        this.invoiceCommitmentNumber = correction.commitmentNumber();
    }

    void inventForDemonstration(Siret madeUpSiret, PostalAddress address) {
        this.siret = madeUpSiret.value();
        this.siretIsDemo = true;
        moveTo(address);
    }

    private void moveTo(@Nullable PostalAddress address) {
        this.addressLine1 = address == null ? null : address.line1();
        this.addressLine2 = address == null ? null : address.line2();
        this.addressPostcode = address == null ? null : address.postcode();
        this.addressCity = address == null ? null : address.city();
    }

    UUID id() {
        return id;
    }

    Siren siren() {
        return new Siren(siren);
    }

    @Nullable
    Integer population() {
        return population;
    }

    String name() {
        return name;
    }

    List<String> postcodes() {
        return postcodes;
    }

    BodyKind kind() {
        return kind;
    }

    private long version() {
        return version == null ? 0 : version;
    }

    BodySummary summary(@Nullable AffiliationStatus today) {
        return new BodySummary(siren(), name, kind, epciType, department, List.copyOf(postcodes), population, today);
    }

    BodySheet sheet(@Nullable AffiliationStatus today, List<Affiliation> affiliations, List<BodyContact> contacts) {
        return new BodySheet(
                summary(today),
                inseeCode,
                siret == null ? null : new Siret(siret),
                siretIsDemo,
                PostalAddress.of(addressLine1, addressLine2, addressPostcode, addressCity),
                invoiceServiceCode,
                invoiceCommitmentNumber,
                affiliations,
                contacts,
                version());
    }
}
