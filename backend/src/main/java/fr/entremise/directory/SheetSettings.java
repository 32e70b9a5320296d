package fr.entremise.directory;

import fr.entremise.directory.SheetSettings.CarriedSheet;
import fr.entremise.settings.Author;
import fr.entremise.settings.SettingChange;
import fr.entremise.settings.SettingChange.Kind;
import fr.entremise.settings.SettingsSection;
import fr.entremise.shared.French;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The centre's own sheet, carried. */
@Component
class SheetSettings implements SettingsSection<CarriedSheet> {

    private static final String GROUP = "Fiche du centre";

    /** What of the sheet is compared, and how it is told. */
    private static final List<Field> FIELDS = List.of(
            new Field("Nom", CentreIdentity::name),
            new Field("Adresse", identity -> inOneLine(identity.address())),
            new Field("Téléphone", CentreIdentity::phone),
            new Field("Adresse électronique", CentreIdentity::email),
            new Field("Présidente ou président", CentreIdentity::presidentName),
            new Field("Titre", CentreIdentity::presidentTitle),
            new Field("Numéro de la délibération", CentreIdentity::deliberationNumber),
            new Field(
                    "Date de la délibération",
                    identity -> identity.deliberationDate() == null ? null : French.day(identity.deliberationDate())),
            new Field("Mention de TVA", CentreIdentity::vatMention),
            new Field("Présentation", CentreIdentity::presentation),
            new Field(
                    "SIREN",
                    identity ->
                            identity.siren() == null ? null : identity.siren().value()),
            new Field(
                    "SIRET",
                    identity ->
                            identity.siret() == null ? null : identity.siret().value()),
            new Field("IBAN", CentreIdentity::iban),
            new Field("BIC", CentreIdentity::bic));

    private static final CentreIdentity NOTHING = new CentreIdentity(
            "", null, null, false, null, null, null, null, null, null, null, null, null, null, null, 0);

    private final CentreSheets sheets;

    SheetSettings(CentreSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "centre-sheet";
    }

    @Override
    public Class<CarriedSheet> type() {
        return CarriedSheet.class;
    }

    @Override
    public CarriedSheet export(boolean withNumbers) {
        CentreIdentity own = sheets.current();
        Numbers numbers = withNumbers
                ? new Numbers(own.siren(), own.siretIsDemo() ? null : own.siret(), own.iban(), own.bic())
                : null;
        return new CarriedSheet(
                own.name(),
                own.address(),
                own.phone(),
                own.email(),
                own.presidentName(),
                own.presidentTitle(),
                own.deliberationNumber(),
                own.deliberationDate(),
                own.vatMention(),
                own.presentation(),
                numbers);
    }

    @Override
    public List<SettingChange> changes(CarriedSheet carried) {
        CentreIdentity own = sheets.current();
        // Over nothing, so that what the file does not have is not told as if it had.
        CentreIdentity brought = carried.over(NOTHING);
        return FIELDS.stream()
                .map(field -> SettingChange.between(
                        GROUP, field.label(), field.of().apply(own), field.of().apply(brought)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void apply(CarriedSheet carried, Author author) {
        boolean differs = changes(carried).stream().anyMatch(change -> change.kind() != Kind.SAME);
        if (differs) {
            sheets.update(carried.over(sheets.current()));
        }
    }

    private static @Nullable String inOneLine(@Nullable PostalAddress address) {
        return address == null
                ? null
                : String.join(
                        ", ",
                        Stream.of(address.line1(), address.line2(), address.postcode() + " " + address.city())
                                .filter(line -> line != null && !line.isBlank())
                                .toList());
    }

    private record Field(String label, Function<CentreIdentity, @Nullable String> of) {}

    /** @param numbers identifiers and bank account, where whoever exported wanted them to travel */
    record CarriedSheet(
            String name,
            @Nullable PostalAddress address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String presidentName,
            @Nullable String presidentTitle,
            @Nullable String deliberationNumber,
            @Nullable LocalDate deliberationDate,
            @Nullable String vatMention,
            @Nullable String presentation,
            @Nullable Numbers numbers) {

        /** The sheet as it would be: what the file has none of stays. */
        CentreIdentity over(CentreIdentity own) {
            Numbers given = numbers == null ? new Numbers(null, null, null, null) : numbers;
            return new CentreIdentity(
                    name,
                    or(given.siren(), own.siren()),
                    or(given.siret(), own.siret()),
                    own.siretIsDemo(),
                    or(address, own.address()),
                    or(phone, own.phone()),
                    or(email, own.email()),
                    or(presidentName, own.presidentName()),
                    or(presidentTitle, own.presidentTitle()),
                    or(deliberationNumber, own.deliberationNumber()),
                    or(deliberationDate, own.deliberationDate()),
                    or(given.iban(), own.iban()),
                    or(given.bic(), own.bic()),
                    or(vatMention, own.vatMention()),
                    or(presentation, own.presentation()),
                    own.version());
        }

        private static <V> @Nullable V or(@Nullable V carried, @Nullable V own) {
            return carried == null ? own : carried;
        }
    }

    record Numbers(
            @Nullable Siren siren,
            @Nullable Siret siret,
            @Nullable String iban,
            @Nullable String bic) {}
}
