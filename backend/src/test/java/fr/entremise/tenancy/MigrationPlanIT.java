package fr.entremise.tenancy;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Accounts;
import fr.entremise.tenancy.MigrationPlan.CentresBehind;
import fr.entremise.tenancy.MigrationPlan.PlannedMigrations;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Which migrations a start would run is told without any of them being run. */
@IntegrationTest
class MigrationPlanIT {

    @Autowired
    MigrationPlan plan;

    @Autowired
    CentreMigrations migrations;

    @Autowired
    DatabaseLocation database;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester http;

    private final JdbcClient owner;
    private Centre centre;

    @SuppressWarnings("NullAway.Init")
    MigrationPlanIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /** As a centre stands when a program with one more script comes. */
    @BeforeEach
    void aCentreThatLacksTheNewestScript() {
        centre = centres.open();
        note("0");
        newestScriptHasRun(false);
    }

    @AfterEach
    void asItWas() {
        newestScriptHasRun(true);
        note(migrations.newestVersion());
    }

    @Test
    void aCentreThatIsBehindIsNamedWithItsScriptsAndStaysBehind() {
        PlannedMigrations planned = plan.read();

        assertThat(planned.version()).isEqualTo(migrations.newestVersion());
        assertThat(planned.platform()).isEmpty();
        assertThat(ofTheCentre(planned).scripts())
                .singleElement()
                .asString()
                .startsWith("V" + planned.version() + "__");
        assertThat(plan.read()).isEqualTo(planned);
    }

    @Test
    void itIsToldWithoutStartingTheApplication() {
        PlannedMigrations planned = MigrationPlan.read(
                "--entremise.database.url=" + database.url(),
                "--entremise.database.user=" + database.user(),
                "--entremise.database.password=" + database.password(),
                "--entremise.database.owner-user=" + database.ownerUser(),
                "--entremise.database.owner-password=" + database.ownerPassword());

        assertThat(ofTheCentre(planned).scripts()).hasSize(1);
    }

    @Test
    void theConsoleTellsItToo() {
        UUID operator = people.account();
        accounts.makeOperator(operator);

        assertThat(http.get().uri("/api/v1/operator/migrations").with(as(operator)))
                .hasStatusOk()
                .bodyText()
                .contains(centre.id().slug(), migrations.newestVersion());
    }

    private CentresBehind ofTheCentre(PlannedMigrations planned) {
        return planned.behind().stream()
                .filter(behind -> behind.centres().contains(centre.id().slug()))
                .findFirst()
                .orElseThrow();
    }

    private void newestScriptHasRun(boolean success) {
        assertThat(owner.sql("update %s.flyway_schema_history set success = ? where version = ?"
                                .formatted(CentreSchema.of(centre.id())))
                        .params(success, migrations.newestVersion())
                        .update())
                .isEqualTo(1);
    }

    private void note(String version) {
        owner.sql("update platform.centre_migration set version = ? where slug = ?")
                .params(version, centre.id().slug())
                .update();
    }
}
