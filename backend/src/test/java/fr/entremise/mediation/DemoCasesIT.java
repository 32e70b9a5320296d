package fr.entremise.mediation;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.Bodies;
import fr.entremise.document.Pdf;
import fr.entremise.identity.Role;
import fr.entremise.mediator.MediatorProfile;
import fr.entremise.mediator.Mediators;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class DemoCasesIT {

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    List<DemoData> seeds;

    @Autowired
    Referrals referrals;

    @Autowired
    CaseDesk desk;

    @Autowired
    Closings closings;

    @Autowired
    Cases cases;

    @Autowired
    Mediators mediators;

    @Autowired
    Pdf pdf;

    @Autowired
    CentreClock clock;

    @Autowired
    MockMvcTester http;

    @Test
    void showsACaseInEachState() {
        Centre centre = Territory.open(centres, bodies, seeds);
        UUID mediator = people.with(Role.MEDIATOR, centre);
        CentreContext.runAs(
                centre.id(),
                () -> mediators.register(
                        mediator, new MediatorProfile("Formation", null, LocalDate.of(2020, 1, 1), null)));
        Centre named = new Centre(
                new CentreId("cdg71"),
                centre.name(),
                centre.departments(),
                centre.timeZone(),
                centre.referenceCode(),
                true,
                centre.status());

        centres.run(centre, () -> new DemoCases(referrals, desk, closings, cases, mediators, pdf, clock).seed(named));

        assertThat(http.get()
                        .uri("/api/v1/centres/" + centre.id() + "/cases?sort=reference,asc")
                        .with(as(people.with(Role.CASE_MANAGER, centre))))
                .bodyJson()
                .extractingPath("$.items[*].state")
                .isEqualTo(List.of("CLOSED", "CLOSED", "CLOSED", "CLOSED", "ASSIGNED", "ACCEPTED", "RECEIVED"));
    }
}
