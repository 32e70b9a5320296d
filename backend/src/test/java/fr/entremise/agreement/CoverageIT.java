package fr.entremise.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.NewBody;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What everybody may ask of the demonstration's registry, on the days around its edges. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageIT {

    @Autowired
    TestCentres centres;

    @Autowired
    DemoAgreements demo;

    @Autowired
    Bodies bodies;

    @Autowired
    Tariffs tariffs;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester http;

    Centre burgundy;
    Centre auvergne;
    Centre reunion;

    @BeforeAll
    void seedTheDemonstration() {
        burgundy = seeded(
                "cdg71",
                "71",
                "Europe/Paris",
                "217101377",
                "217100015",
                "217100767",
                "217105436",
                "217100148",
                "217102706");
        auvergne = seeded("cdg63", "63", "Europe/Paris", "216303008");
        reunion = seeded("cdg974", "974", "Indian/Reunion", "219740156");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @ParameterizedTest
    @CsvSource({
        "217101377, 2023-05-31, false, NOT_COVERED_YET",
        "217101377, 2023-06-01, true,",
        "217100015, 2022-06-30, false, NOT_COVERED_YET",
        "217100015, 2022-07-01, true,",
        "217100015, 2026-05-01, true,",
        "217100767, 2024-01-31, false, NOT_COVERED_YET",
        "217100767, 2024-02-01, true,",
        "217105436, 2026-04-30, false, NOT_COVERED_YET",
        "217105436, 2026-05-01, true,",
        "217100148, 2022-09-30, false, NOT_COVERED_YET",
        "217100148, 2022-10-01, true,",
        "217100148, 2025-12-31, true,",
        "217100148, 2026-01-01, false, NO_LONGER_COVERED",
        "217102706, 2026-05-01, false, NOT_COVERED"
    })
    void coversFromTheEffectiveDayToTheLastOne(String siren, String on, boolean covered, String reason) {
        assertThat(http.get().uri(coverage(burgundy, "siren=" + siren + "&on=" + on)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"on\":\"%s\",\"covered\":%s,\"reasons\":[%s]}"
                        .formatted(on, covered, reason == null ? "" : "\"" + reason + "\""));
    }

    @Test
    void answersToTheLetterOfTheContract() {
        assertThat(http.get().uri(coverage(burgundy, "siren=217100015&on=2026-05-01")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"siren":"217100015","name":"Body 217100015","on":"2026-05-01","covered":true,
                         "concludedOn":"2022-06-20","effectiveOn":"2022-07-01","endsOn":null,
                         "court":{"name":"Tribunal administratif de Dijon"},"reasons":[]}
                        """);
        assertThat(http.get().uri(coverage(burgundy, "siren=217100148&on=2026-05-01")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"concludedOn":"2022-09-12","effectiveOn":"2022-10-01","endsOn":"2025-12-31"}
                        """);
    }

    @Test
    void theOtherTwoCentresCoverOneBodyEachSince2023() {
        assertThat(http.get().uri(coverage(auvergne, "siren=216303008&on=2023-01-01")))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"covered\":true,\"court\":{\"name\":\"Tribunal administratif de Clermont-Ferrand\"}}");
        assertThat(http.get().uri(coverage(auvergne, "siren=216303008&on=2022-12-31")))
                .bodyJson()
                .isLenientlyEqualTo("{\"covered\":false,\"effectiveOn\":\"2023-01-01\"}");
        assertThat(http.get().uri(coverage(reunion, "siren=219740156&on=2023-01-01")))
                .bodyJson()
                .isLenientlyEqualTo("{\"covered\":true,\"court\":{\"name\":\"Tribunal administratif de La Réunion\"}}");
    }

    @Test
    void withoutADayItIsTheCentresToday() {
        clock.set("2022-12-31T21:00:00Z");

        assertThat(http.get().uri(coverage(reunion, "siren=219740156")))
                .bodyJson()
                .isLenientlyEqualTo("{\"on\":\"2023-01-01\",\"covered\":true}");
        assertThat(http.get().uri(coverage(auvergne, "siren=216303008")))
                .bodyJson()
                .isLenientlyEqualTo("{\"on\":\"2022-12-31\",\"covered\":false}");
    }

    @ParameterizedTest
    @CsvSource({
        "siren=217100016, 422, siren",
        "siren=, 422, siren",
        "siren=abc, 422, siren",
        "on=2026-05-01, 400, siren",
        "siren=217100015&on=2026-02-30, 400, on",
        "siren=217100015&on=01/05/2026, 400, on"
    })
    void namesTheFieldOfABadRequest(String query, int status, String field) {
        assertThat(http.get().uri(coverage(burgundy, query)))
                .hasStatus(status)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void aBodyUnknownToTheCentreIsNotFoundAndSpacesInASirenAreRead() {
        assertThat(http.get().uri(coverage(auvergne, "siren=217100015"))).hasStatus(404);
        assertThat(http.get().uri(coverage(burgundy, "siren=217 100 015"))).hasStatusOk();
    }

    @Test
    void theTariffsArePricedByStatusAndSayWhichAreInvented() {
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThat(rate(burgundy, AffiliationStatus.NONE, day).amount()).isEqualTo(Money.euros("100.00"));
        assertThat(List.of(AffiliationStatus.MANDATORY, AffiliationStatus.VOLUNTARY, AffiliationStatus.COMMON_BASE))
                .allSatisfy(status -> assertThat(rate(burgundy, status, day))
                        .returns(Money.ZERO, HourlyRate::amount)
                        .returns(true, HourlyRate::included));
        assertThat(List.of(auvergne, reunion))
                .allSatisfy(centre -> assertThat(
                                rate(centre, AffiliationStatus.NONE, day).explanation())
                        .contains("Tarif inventé pour la démonstration"));
        assertThat(rate(burgundy, AffiliationStatus.NONE, day).explanation()).doesNotContain("inventé");
    }

    private HourlyRate rate(Centre centre, AffiliationStatus status, LocalDate day) {
        return centres.in(centre, () -> tariffs.rateFor(status, day));
    }

    private Centre seeded(String as, String department, String zone, String... sirens) {
        Centre centre = centres.open(department, zone);
        Centre named = new Centre(
                new CentreId(as),
                centre.name(),
                centre.departments(),
                centre.timeZone(),
                centre.referenceCode(),
                true,
                centre.status());
        centres.run(centre, () -> {
            for (String siren : sirens) {
                bodies.add(new NewBody(new Siren(siren), "Body " + siren, BodyKind.COMMUNE, department, List.of()));
            }
            demo.seed(named);
        });
        return centre;
    }

    private static String coverage(Centre centre, String query) {
        return "/api/v1/centres/" + centre.id() + "/public/coverage?" + query;
    }
}
