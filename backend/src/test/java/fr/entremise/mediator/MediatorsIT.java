package fr.entremise.mediator;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Role;
import fr.entremise.identity.Staff;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class MediatorsIT {

    private static final MediatorProfile FROM_2024 =
            new MediatorProfile("DU de médiation", LocalDate.of(2020, 6, 30), LocalDate.of(2024, 1, 1), null);

    @Autowired
    Mediators mediators;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    Centre centre;

    @BeforeEach
    void openACentre() {
        centre = centres.open();
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void aPersonWithTheRoleBecomesAMediator() {
        UUID user = people.with(Role.MEDIATOR, centre);

        MediatorSheet sheet = in(centre, () -> mediators.register(user, FROM_2024));

        assertThat(sheet.mediator().active()).isTrue();
        assertThat(in(centre, mediators::list)).singleElement().isEqualTo(sheet.mediator());
        assertThat(in(centre, () -> mediators.find(user))).contains(sheet.mediator());
    }

    @Test
    void nobodyElseDoes() {
        Centre other = centres.open();
        UUID manager = people.with(Role.CASE_MANAGER, centre);
        UUID elsewhere = people.with(Role.MEDIATOR, other);
        UUID gone = people.with(Role.MEDIATOR, centre);
        accounts.deactivate(gone);

        for (UUID user : new UUID[] {manager, elsewhere, gone, UUID.randomUUID()}) {
            assertThatThrownBy(() -> in(centre, () -> mediators.register(user, FROM_2024)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(in(centre, mediators::list)).isEmpty();
    }

    @Test
    void aMediatorOfOneCentreIsUnknownInAnother() {
        Centre other = centres.open();
        UUID user = people.with(Role.MEDIATOR, centre);
        in(centre, () -> mediators.register(user, FROM_2024));

        assertThat(in(other, () -> mediators.find(user))).isEmpty();
        assertThat(in(other, mediators::list)).isEmpty();
    }

    @Test
    void isActiveFromTheFirstToTheLastDayOfTheCentre() {
        Centre reunion = centres.open("974", "Indian/Reunion");
        UUID user = people.with(Role.MEDIATOR, reunion);
        MediatorProfile march = new MediatorProfile("DU", null, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        in(reunion, () -> mediators.register(user, march));

        clock.set("2026-02-28T19:59:59Z");
        assertThat(isActive(reunion, user)).isFalse();
        clock.set("2026-02-28T20:00:00Z");
        assertThat(isActive(reunion, user)).isTrue();
        clock.set("2026-03-31T19:59:59Z");
        assertThat(isActive(reunion, user)).isTrue();
        clock.set("2026-03-31T20:00:00Z");
        assertThat(isActive(reunion, user)).isFalse();
    }

    @Test
    void theSecondOfTwoChangesIsRefused() {
        UUID user = people.with(Role.MEDIATOR, centre);
        MediatorSheet seen = in(centre, () -> mediators.register(user, FROM_2024));
        MediatorProfile ended = new MediatorProfile("DU", null, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));

        MediatorSheet changed = in(centre, () -> mediators.change(user, seen.version(), ended));

        assertThat(changed.mediator().active()).isFalse();
        assertThatThrownBy(() -> in(centre, () -> mediators.change(user, seen.version(), FROM_2024)))
                .isInstanceOf(Conflict.class);
    }

    /** Inside the centre's transaction too, whose role reads no account: CentreSwitchingIT holds that. */
    @Test
    void thePeopleOfACentreAreFoundWithoutLeavingItsTransaction() {
        UUID user = people.with(Role.MEDIATOR, centre);

        String role = centres.in(centre, () -> {
            assertThat(staff.withRole(centre.id(), Role.MEDIATOR))
                    .extracting(Staff.Person::userId)
                    .containsExactly(user);
            return jdbc.sql("select current_user").query(String.class).single();
        });

        assertThat(role).isEqualTo("c_" + centre.id());
    }

    @Test
    void theAdministratorOfTheCentreKeepsTheList() {
        UUID admin = people.with(Role.CENTRE_ADMIN, centre);
        UUID user = people.with(Role.MEDIATOR, centre);
        String mediator = """
                {"userId":"%s","qualification":"DU","trainedSince":null,"activeFrom":"2024-01-01","activeTo":null}
                """.formatted(user);

        assertThat(http.get().uri(address("/candidates")).with(as(admin)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].userId")
                .asArray()
                .containsExactly(user.toString());
        assertThat(post(admin, mediator)).hasStatus(201);
        assertThat(http.get().uri(address("")).with(as(admin)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].userId")
                .isEqualTo(user.toString());
        assertThat(post(admin, mediator))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/mediator-already-registered");
        assertThat(post(user, mediator)).hasStatus(403);
    }

    @Test
    void theListComesInPagesAndCostsTheSameHoweverLong() {
        UUID admin = people.with(Role.CENTRE_ADMIN, centre);
        register(1);
        long one = statements.during(() -> list(admin, ""));
        register(4);

        assertThat(statements.during(() -> list(admin, ""))).isEqualTo(one);
        assertThat(list(admin, "?page=1&size=2&sort=name,desc")).bodyJson().isLenientlyEqualTo("""
                {"page":1,"size":2,"total":5,"items":[{"active":true},{"active":true}]}
                """);
        assertThat(list(admin, "?page=2&size=2"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(list(admin, "?sort=email")).hasStatus(422);
        assertThat(list(admin, "?size=101")).hasStatus(422);
    }

    private void register(int people) {
        for (int i = 0; i < people; i++) {
            UUID user = this.people.with(Role.MEDIATOR, centre);
            in(centre, () -> mediators.register(user, FROM_2024));
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult list(UUID who, String query) {
        return http.get().uri(address(query)).with(as(who)).exchange();
    }

    @Test
    void anEndBeforeTheBeginningIsRefusedAtItsField() {
        UUID admin = people.with(Role.CENTRE_ADMIN, centre);
        UUID user = people.with(Role.MEDIATOR, centre);

        assertThat(post(admin, """
                {"userId":"%s","qualification":"DU","activeFrom":"2024-01-01","activeTo":"2023-12-31"}
                """.formatted(user)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("activeTo");
        assertThat(post(admin, "{}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("userId", "qualification", "activeFrom");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(UUID user, String body) {
        return http.post()
                .uri(address(""))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(user))
                .exchange();
    }

    private boolean isActive(Centre where, UUID user) {
        return in(where, () -> mediators.find(user).orElseThrow().active());
    }

    private String address(String rest) {
        return "/api/v1/centres/" + centre.id() + "/mediators" + rest;
    }

    private static <T> T in(Centre centre, java.util.function.Supplier<T> work) {
        return CentreContext.callAs(centre.id(), work::get);
    }
}
