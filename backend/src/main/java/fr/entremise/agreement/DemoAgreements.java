package fr.entremise.agreement;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySummary;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.DemoData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conventions and tariffs of the demonstration: real places, invented acts. */
@Component
class DemoAgreements implements DemoData {

    private static final String BY = "Données de démonstration";
    private static final String CENTRE_DELIBERATION = "DEMO-2022-05";
    private static final LocalDate CENTRE_DELIBERATED_ON = LocalDate.of(2022, 5, 12);
    private static final LocalDate TARIFF_SINCE = LocalDate.of(2022, 6, 1);

    private static final Map<String, List<Concluded>> CONCLUDED = Map.of(
            "cdg71",
            List.of(
                    new Concluded("217101377", LocalDate.of(2023, 5, 10), null),
                    new Concluded("217100015", LocalDate.of(2022, 6, 20), null),
                    new Concluded("217100767", LocalDate.of(2024, 1, 15), null),
                    new Concluded("217105436", LocalDate.of(2026, 4, 10), null),
                    new Concluded("217100148", LocalDate.of(2022, 9, 12), LocalDate.of(2025, 12, 31))),
            "cdg63",
            List.of(new Concluded("216303008", LocalDate.of(2022, 12, 12), null)),
            "cdg974",
            List.of(new Concluded("219740156", LocalDate.of(2022, 12, 12), null)));

    private static final Map<String, DemoTariff> TARIFFS = Map.of(
            "cdg71",
            new DemoTariff(
                    "100.00",
                    "Frais de gestion compris\u00a0; médiation comprise pour les collectivités affiliées ou adhérentes au"
                            + " socle commun.",
                    false),
            "cdg63",
            new DemoTariff("75.00", "Tarif inventé pour la démonstration.", true),
            "cdg974",
            new DemoTariff("90.00", "Tarif inventé pour la démonstration.", true));

    private final DeliberationRepository deliberations;
    private final ConventionRepository conventions;
    private final Tariffs tariffs;
    private final Bodies bodies;
    private final CentreClock clock;

    DemoAgreements(
            DeliberationRepository deliberations,
            ConventionRepository conventions,
            Tariffs tariffs,
            Bodies bodies,
            CentreClock clock) {
        this.deliberations = deliberations;
        this.conventions = conventions;
        this.tariffs = tariffs;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void seed(Centre centre) {
        String slug = centre.id().slug();
        for (Concluded concluded : CONCLUDED.getOrDefault(slug, List.of())) {
            bodies.find(new Siren(concluded.siren())).ifPresent(body -> conclude(body, concluded));
        }
        DemoTariff tariff = TARIFFS.get(slug);
        if (tariff != null) {
            tariffs.inventForDemonstration(
                    new NewTariff(
                            TARIFF_SINCE,
                            CENTRE_DELIBERATION,
                            CENTRE_DELIBERATED_ON,
                            Money.euros(tariff.rate()),
                            Set.of(
                                    AffiliationStatus.MANDATORY,
                                    AffiliationStatus.VOLUNTARY,
                                    AffiliationStatus.COMMON_BASE),
                            tariff.explanation()),
                    tariff.invented());
        }
    }

    private void conclude(BodySummary body, Concluded concluded) {
        LocalDate today = clock.today();
        LocalDate on = concluded.on();
        // Between the centre's own deliberation and the signatures, whichever body it is.
        LocalDate heldOn = on.minusDays(20);
        Deliberation deliberation = deliberations.saveAndFlush(new Deliberation(
                body.siren(),
                new DeliberationContent("DEMO-" + heldOn.getYear() + "-01", heldOn, "Conseil municipal", null, null),
                today,
                clock.now(),
                BY));
        Convention convention =
                new Convention(body.name(), deliberation, CENTRE_DELIBERATION, CENTRE_DELIBERATED_ON, clock.now(), BY);
        convention.send(on.minusDays(10), today);
        convention.recordSignature(Party.MEMBER, new Signature("Camille Exemple", "Maire", on.minusDays(5)), today);
        convention.recordSignature(Party.CENTRE, new Signature("Dominique Exemple", "Président", on), today);
        if (concluded.lastCoveredDay() != null) {
            convention.terminate(concluded.lastCoveredDay(), "Résiliation inventée pour la démonstration", today);
        }
        conventions.saveAndFlush(convention);
    }

    private record Concluded(
            String siren, LocalDate on, @Nullable LocalDate lastCoveredDay) {}

    private record DemoTariff(String rate, String explanation, boolean invented) {}
}
