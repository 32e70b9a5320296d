package fr.entremise.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others rely on in the demonstration's directories. */
@IntegrationTest
class DemoDirectoryIT {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    TestCentres centres;

    @Autowired
    DemoDirectory demo;

    @Autowired
    Bodies bodies;

    @Autowired
    CentreSheets sheets;

    @Test
    void saoneEtLoireShipsFilledWithThePromisedStatuses() {
        Centre centre = seeded("cdg71", "71");

        CentreContext.runAs(centre.id(), () -> {
            assertThat(total()).isEqualTo(583);
            assertStatus("217101377", AffiliationStatus.MANDATORY);
            assertStatus("217100015", AffiliationStatus.MANDATORY);
            assertStatus("217100767", AffiliationStatus.NONE);
            assertStatus("217105436", AffiliationStatus.COMMON_BASE);
            assertStatus("217100148", AffiliationStatus.VOLUNTARY);
            assertStatus("217102706", AffiliationStatus.NONE);
            BodySheet chalon = bodies.sheet(new Siren("217100767"));
            assertThat(chalon.siretIsDemo()).isTrue();
            assertThat(chalon.siret()).isNotNull();
            assertThat(bodies.contacts(new Siren("217100767"), ContactFunction.HR))
                    .extracting(BodyContact::email)
                    .containsExactly("rh@chalon.demo");
            assertThat(sheets.current().siretIsDemo()).isTrue();
            assertThat(sheets.current().iban()).isNotNull();
        });
    }

    @Test
    void theOtherTwoShipWithAHandful() {
        Centre riom = seeded("cdg63", "63");
        Centre reunion = seeded("cdg974", "974");

        CentreContext.runAs(riom.id(), () -> {
            assertThat(total()).isEqualTo(5);
            assertThat(bodies.find(new Siren("216303008"))).get().returns("Riom", BodySummary::name);
        });
        CentreContext.runAs(reunion.id(), () -> {
            assertThat(total()).isEqualTo(5);
            assertThat(bodies.find(new Siren("219740156"))).get().returns("Saint-Paul", BodySummary::name);
        });
    }

    private Centre seeded(String as, String department) {
        Centre centre = centres.open(department, "Europe/Paris");
        Centre named = new Centre(
                new CentreId(as),
                centre.name(),
                centre.departments(),
                centre.timeZone(),
                centre.referenceCode(),
                true,
                centre.status());
        centres.run(centre, () -> demo.seed(named));
        return centre;
    }

    private long total() {
        return bodies.list(new BodyFilter(null, null, null, false), new ListRequest(0, 1, null))
                .total();
    }

    private void assertStatus(String siren, AffiliationStatus expected) {
        assertThat(bodies.affiliationOn(new Siren(siren), DAY)).contains(expected);
    }
}
