package fr.entremise.directory;

import fr.entremise.directory.reference.ReferenceBodies;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.DemoData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Directories of the demonstration: real places from the reference data; statuses, numbers of establishments and
 * contacts are invented. cdg71 ships filled, the two others with a handful so that the filling can be shown.
 */
@Component
class DemoDirectory implements DemoData {

    private static final String BY = "Données de démonstration";
    private static final String WHY = "Statut inventé pour la démonstration";
    private static final LocalDate SINCE = LocalDate.of(2013, 1, 1);

    /** Places that others count on, and the name their invented mail addresses carry. */
    private static final List<Place> PLACES = List.of(
            new Place("217101377", "cluny", AffiliationStatus.MANDATORY),
            new Place("217100015", "abergement", AffiliationStatus.MANDATORY),
            new Place("217100767", "chalon", AffiliationStatus.NONE),
            new Place("217105436", "tournus", AffiliationStatus.COMMON_BASE),
            new Place("217100148", "autun", AffiliationStatus.VOLUNTARY),
            new Place("217102706", "macon", AffiliationStatus.NONE),
            new Place("216303008", "riom", AffiliationStatus.VOLUNTARY),
            new Place("219740156", "saintpaul", AffiliationStatus.NONE));

    /** Riom, Clermont-Ferrand, Issoire, Thiers, Ambert; Saint-Paul, Saint-Denis, Saint-Pierre, Le Tampon, Cilaos. */
    private static final Map<String, List<String>> HANDFULS = Map.of(
            "cdg63", List.of("216303008", "216301135", "216301788", "216304303", "216300038"),
            "cdg974", List.of("219740156", "219740115", "219740164", "219740222", "219740248"));

    private static final Map<String, Seat> SEATS = Map.of(
            "cdg71", new Seat("287199996", "71000", "Mâcon"),
            "cdg63", new Seat("286399993", "63000", "Clermont-Ferrand"),
            "cdg974", new Seat("289749996", "97400", "Saint-Denis"));

    private final ReferenceBodies reference;
    private final DirectoryFilling filling;
    private final FillingSteps steps;
    private final PublicBodyRepository bodies;
    private final AffiliationPeriodRepository periods;
    private final ContactRepository contacts;
    private final CentreSheets sheets;
    private final CentreClock clock;

    DemoDirectory(
            ReferenceBodies reference,
            DirectoryFilling filling,
            FillingSteps steps,
            PublicBodyRepository bodies,
            AffiliationPeriodRepository periods,
            ContactRepository contacts,
            CentreSheets sheets,
            CentreClock clock) {
        this.reference = reference;
        this.filling = filling;
        this.steps = steps;
        this.bodies = bodies;
        this.periods = periods;
        this.contacts = contacts;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void seed(Centre centre) {
        List<String> handful = HANDFULS.get(centre.id().slug());
        if (handful == null) {
            filling.fillNow();
        } else {
            steps.addUnknown(reference.bySiren(handful));
        }
        for (PublicBody body : bodies.findAllByOrderBySiren()) {
            Place place = placeOf(body);
            AffiliationStatus status = place == null ? plausibleStatus(body) : place.status();
            if (status != null) {
                periods.save(new AffiliationPeriod(body.id(), status, SINCE, WHY, BY, clock.now()));
            }
            if (place != null) {
                describe(body, place);
            }
        }
        writeSheet(centre);
    }

    private void describe(PublicBody body, Place place) {
        body.inventForDemonstration(
                MadeUpSiret.of(body.siren()),
                new PostalAddress("Mairie", null, body.postcodes().getFirst(), body.name()));
        bodies.save(body);
        contact(body, ContactFunction.EXECUTIVE, "Secrétariat du maire", "maire@" + place.mailName() + ".demo");
        contact(body, ContactFunction.GENERAL_MANAGER, "Direction générale", "dgs@" + place.mailName() + ".demo");
        contact(body, ContactFunction.HR, "Service des ressources humaines", "rh@" + place.mailName() + ".demo");
        contact(body, ContactFunction.FINANCE, "Service des finances", "finances@" + place.mailName() + ".demo");
    }

    private void contact(PublicBody body, ContactFunction function, String name, String email) {
        contacts.save(new Contact(body.id(), new NewContact(function, name, email, null, SINCE), SINCE));
    }

    /** So that the list looks like a real one: small communes affiliated, large bodies less, a few still to be set. */
    private static @Nullable AffiliationStatus plausibleStatus(PublicBody body) {
        int population = Objects.requireNonNullElse(body.population(), 0);
        if (body.kind() == BodyKind.EPCI) {
            return population < 30_000 ? AffiliationStatus.VOLUNTARY : null;
        }
        if (population < 5_000) {
            return AffiliationStatus.MANDATORY;
        }
        return population < 20_000 ? AffiliationStatus.VOLUNTARY : AffiliationStatus.NONE;
    }

    private void writeSheet(Centre centre) {
        Seat seat = SEATS.get(centre.id().slug());
        if (seat == null) {
            return;
        }
        Siren siren = new Siren(seat.siren());
        sheets.inventForDemonstration(new CentreIdentity(
                centre.name(),
                siren,
                MadeUpSiret.of(siren),
                true,
                new PostalAddress("1 rue de la Démonstration", null, seat.postcode(), seat.city()),
                "01 99 00 00 00",
                "contact@" + centre.id().slug() + ".demo",
                "Dominique Exemple",
                "Le président",
                "DEMO-2022-05",
                LocalDate.of(2022, 5, 12),
                "FR7630001007941234567890185",
                "BDFEFRPPCCT",
                "TVA non applicable, article 256 B du code général des impôts",
                """
                La médiation préalable obligatoire permet à un agent public et à son employeur de chercher une solution, \
                avec un médiateur indépendant, avant d’aller devant le tribunal administratif. Le centre de gestion en \
                est chargé pour les collectivités qui ont signé une convention avec lui. Elle est gratuite pour l’agent.""",
                0));
    }

    private @Nullable Place placeOf(PublicBody body) {
        return PLACES.stream()
                .filter(place -> place.siren().equals(body.siren().value()))
                .findFirst()
                .orElse(null);
    }

    private record Place(String siren, String mailName, AffiliationStatus status) {}

    private record Seat(String siren, String postcode, String city) {}
}
