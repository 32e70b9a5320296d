package fr.entremise.agreement;

import fr.entremise.directory.Affiliation;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.BodySheet;
import fr.entremise.directory.CentreIdentity;
import fr.entremise.directory.CentreSheets;
import fr.entremise.directory.PostalAddress;
import fr.entremise.document.Pdf;
import fr.entremise.document.PdfFrame;
import fr.entremise.document.PdfTemplate;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.French;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The convention of a body, and what a body that thinks of joining is given to read, as PDFs. */
@Service
@Transactional(readOnly = true)
public class AgreementDocuments {

    private static final PdfTemplate CONVENTION = new PdfTemplate("agreement/convention");
    private static final PdfTemplate DELIBERATION = new PdfTemplate("agreement/deliberation");
    private static final PdfTemplate PRESENTATION = new PdfTemplate("agreement/presentation");
    private static final String BLANK = "………………";

    private final ConventionRepository conventions;
    private final TariffRepository tariffs;
    private final Bodies bodies;
    private final CentreSheets sheets;
    private final Centres centres;
    private final Pdf pdf;
    private final CentreClock clock;

    AgreementDocuments(
            ConventionRepository conventions,
            TariffRepository tariffs,
            Bodies bodies,
            CentreSheets sheets,
            Centres centres,
            Pdf pdf,
            CentreClock clock) {
        this.conventions = conventions;
        this.tariffs = tariffs;
        this.bodies = bodies;
        this.sheets = sheets;
        this.centres = centres;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * The convention as it is to be signed.
     *
     * @throws InvalidInput with the list of what is missing on the sheets
     */
    public byte[] convention(UUID id) {
        Convention convention = conventions.findById(id).orElseThrow(NotFound::new);
        CentreIdentity centre = sheets.current();
        BodySheet body = bodies.sheet(convention.siren());
        LocalDate day =
                convention.coveredPeriod().map(period -> period.effectiveOn()).orElseGet(clock::today);
        AffiliationStatus status = statusOn(body, day);
        Optional<Tariff> tariff = tariffs.findFirstByValidFromLessThanEqualOrderByValidFromDesc(day);
        refuseMissing(centre, body, status, tariff.isPresent());
        return pdf.render(
                CONVENTION,
                frame("Convention d’adhésion à la médiation préalable obligatoire"),
                new ConventionText(
                        false,
                        CentreText.of(centre, convention),
                        BodyText.of(convention, body),
                        tariff.filter(found -> status != null)
                                .map(found -> found.rateFor(java.util.Objects.requireNonNull(status))
                                        .explanation())
                                .orElse(BLANK),
                        DecreeCategories.WORDING,
                        signed(convention.signatureOf(Party.MEMBER)),
                        signed(convention.signatureOf(Party.CENTRE)),
                        convention.effectiveDateStep().map(step -> step.text()).orElse("")));
    }

    public byte[] modelConvention() {
        return pdf.render(
                CONVENTION,
                frame("Modèle de convention d’adhésion à la médiation préalable obligatoire"),
                new ConventionText(
                        true,
                        CentreText.of(sheets.current()),
                        BodyText.BLANKS,
                        tariffText(),
                        DecreeCategories.WORDING,
                        "",
                        "",
                        ""));
    }

    public byte[] modelDeliberation() {
        return pdf.render(
                DELIBERATION,
                frame("Modèle de délibération pour adhérer à la médiation préalable obligatoire"),
                new DeliberationText(CentreText.of(sheets.current()), BLANK));
    }

    public byte[] presentation() {
        CentreIdentity centre = sheets.current();
        return pdf.render(
                PRESENTATION,
                frame("La médiation préalable obligatoire"),
                new PresentationText(
                        CentreText.of(centre),
                        orEmpty(centre.presentation()),
                        orEmpty(centre.phone()),
                        orEmpty(centre.email()),
                        tariffText(),
                        DecreeCategories.WORDING));
    }

    private PdfFrame frame(String title) {
        Centre centre = centres.current();
        return new PdfFrame(title, sheets.current().name(), null, centre.demo());
    }

    /** The whole tariff of today in a sentence or two. */
    private String tariffText() {
        return tariffs.findFirstByValidFromLessThanEqualOrderByValidFromDesc(clock.today())
                .map(Tariff::inWords)
                .orElse("Le tarif est fixé par délibération du centre de gestion.");
    }

    private static @Nullable AffiliationStatus statusOn(BodySheet body, LocalDate day) {
        return body.affiliations().stream()
                .filter(affiliation -> affiliation.supersededAt() == null && holdsOn(affiliation, day))
                .map(Affiliation::status)
                .findFirst()
                .orElse(null);
    }

    private static boolean holdsOn(Affiliation affiliation, LocalDate day) {
        LocalDate last = affiliation.to();
        return !day.isBefore(affiliation.from()) && (last == null || !day.isAfter(last));
    }

    private static void refuseMissing(
            CentreIdentity centre, BodySheet body, @Nullable AffiliationStatus status, boolean hasTariff) {
        List<FieldProblem> missing = new ArrayList<>();
        require(missing, centre.siren(), "centre.siren", "Le SIREN du centre de gestion manque sur sa fiche.");
        require(missing, centre.address(), "centre.address", "L’adresse du centre de gestion manque sur sa fiche.");
        require(
                missing,
                centre.presidentName(),
                "centre.presidentName",
                "Le nom de la présidente ou du président manque sur la fiche du centre.");
        require(
                missing,
                centre.presidentTitle(),
                "centre.presidentTitle",
                "Le titre de la présidente ou du président manque sur la fiche du centre.");
        require(missing, body.address(), "body.address", "L’adresse de la collectivité manque sur sa fiche.");
        require(
                missing,
                status,
                "body.status",
                "Le statut de la collectivité (affiliée, socle commun, aucun) est à renseigner sur sa fiche.");
        require(
                missing,
                hasTariff ? Boolean.TRUE : null,
                "tariff",
                "Aucun tarif du centre de gestion n’est en vigueur à la date de la convention.");
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    private static void require(List<FieldProblem> missing, @Nullable Object value, String field, String message) {
        if (value == null) {
            missing.add(new FieldProblem(field, message));
        }
    }

    private static String signed(@Nullable Signature signature) {
        return signature == null
                ? ""
                : "Signé le " + French.day(signature.signedOn()) + " par " + signature.signatoryName() + ", "
                        + uncapitalised(signature.signatoryCapacity());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? BLANK : text;
    }

    private static String onOneLine(@Nullable PostalAddress address) {
        return address == null
                ? BLANK
                : address.line1() + (address.line2() == null ? "" : ", " + address.line2()) + ", " + address.postcode()
                        + "\u00a0" + address.city();
    }

    private static String uncapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.FRANCE) + text.substring(1);
    }

    /** {@code model} prints the places to fill in. */
    private record ConventionText(
            boolean model,
            CentreText centre,
            BodyText body,
            String tariff,
            List<String> categories,
            String memberSignature,
            String centreSignature,
            String effect) {}

    private record DeliberationText(CentreText centre, String blank) {}

    private record PresentationText(
            CentreText centre,
            String presentation,
            String phone,
            String email,
            String tariff,
            List<String> categories) {}

    private record CentreText(
            String name,
            String siren,
            String address,
            String email,
            String president,
            String deliberationNumber,
            String deliberationDate) {

        static CentreText of(CentreIdentity centre) {
            LocalDate date = centre.deliberationDate();
            return of(centre, orBlank(centre.deliberationNumber()), date == null ? BLANK : French.day(date));
        }

        static CentreText of(CentreIdentity centre, Convention convention) {
            return of(centre, convention.centreDeliberationNumber(), French.day(convention.centreDeliberationDate()));
        }

        private static CentreText of(CentreIdentity centre, String number, String date) {
            String title = centre.presidentTitle();
            String name = centre.presidentName();
            return new CentreText(
                    centre.name(),
                    centre.siren() == null ? BLANK : centre.siren().formatted(),
                    onOneLine(centre.address()),
                    orBlank(centre.email()),
                    name == null || title == null ? BLANK : name + ", " + uncapitalised(title),
                    number,
                    date);
        }
    }

    private record BodyText(
            String name,
            String siren,
            String address,
            String executive,
            String deliberationNumber,
            String deliberationDate) {

        static final BodyText BLANKS = new BodyText(BLANK, BLANK, BLANK, BLANK, BLANK, BLANK);

        static BodyText of(Convention convention, BodySheet body) {
            Signature signature = convention.signatureOf(Party.MEMBER);
            return new BodyText(
                    convention.bodyName(),
                    convention.siren().formatted(),
                    onOneLine(body.address()),
                    signature == null
                            ? executiveOf(body.body().kind())
                            : signature.signatoryName() + ", " + uncapitalised(signature.signatoryCapacity()),
                    convention.deliberation().number(),
                    French.day(convention.deliberation().heldOn()));
        }

        private static String executiveOf(BodyKind kind) {
            return switch (kind) {
                case COMMUNE -> "le maire";
                case OTHER -> "son représentant légal";
                default -> "le président";
            };
        }
    }
}
