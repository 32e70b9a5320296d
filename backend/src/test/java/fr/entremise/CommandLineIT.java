package fr.entremise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.directory.CentreSheets;
import fr.entremise.directory.CentreVoices;
import fr.entremise.tenancy.CentreCommand;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.tenancy.MigrationPlan.CentresBehind;
import fr.entremise.tenancy.MigrationPlan.PlannedMigrations;
import fr.entremise.testing.IntegrationTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** What a script asks of a centre, and the exit code it gets. */
@IntegrationTest
class CommandLineIT {

    private static final String[] OPEN = {
        "--centre.create=script21",
        "--centre.name=Centre du script",
        "--centre.departments=21,2A",
        "--centre.timezone=Europe/Paris",
        "--centre.admin=admin@script21.example",
        "--centre.presentation=Un tiers neutre.",
        "--centre.host=Le centre lui-même"
    };

    @Autowired
    List<CentreCommand> commands;

    @Autowired
    Centres centres;

    @Autowired
    CentreSheets sheets;

    @Autowired
    CentreVoices voices;

    @TempDir
    Path directory;

    @Test
    void aCentreIsOpenedOnceHoweverOftenItIsAsked() {
        assertThat(run(OPEN)).isEqualTo(CommandLine.DONE);
        assertThat(run(OPEN)).isEqualTo(CommandLine.DONE);
        assertThat(centres.find(new CentreId("script21"))).get().satisfies(centre -> {
            assertThat(centre.name()).isEqualTo("Centre du script");
            assertThat(centre.departments()).containsExactly("21", "2A");
            assertThat(centre.referenceCode()).isEqualTo("21");
        });

        String[] otherwise = OPEN.clone();
        otherwise[1] = "--centre.name=Un autre nom";
        assertThat(run(otherwise)).isEqualTo(CommandLine.REFUSED);
    }

    @Test
    void theRulesAreThoseOfTheConsole() {
        assertThat(run("--centre.create=operator", OPEN[1], OPEN[2], OPEN[4])).isEqualTo(CommandLine.REFUSED);
        assertThat(run("--centre.create=script22", OPEN[1], "--centre.departments=Ain", OPEN[4]))
                .isEqualTo(CommandLine.REFUSED);
        assertThat(run("--centre.create=script22", OPEN[1], OPEN[2], "--centre.timezone=Mars/Olympus", OPEN[4]))
                .isEqualTo(CommandLine.REFUSED);
        assertThat(centres.find(new CentreId("script22"))).isEmpty();
    }

    @Test
    void itBeginsWithTheTextsThatAreSaid() {
        assertThat(run(OPEN)).isEqualTo(CommandLine.DONE);

        assertThat(CentreContext.callAs(new CentreId("script21"), sheets::current)
                        .presentation())
                .isEqualTo("Un tiers neutre.");
        assertThat(CentreContext.callAs(new CentreId("script21"), voices::current)
                        .host())
                .isEqualTo("Le centre lui-même");
        assertThat(run("--centre.create=script24", OPEN[1], OPEN[2], OPEN[4], "--centre.mail-sender=a@b.example"))
                .isEqualTo(CommandLine.REFUSED);
    }

    @Test
    void whatCannotBeUnderstoodIsToldFromWhatIsRefused() {
        assertThat(run("--centre.create=script23")).isEqualTo(CommandLine.WRONG_USAGE);
        assertThat(run("--centre.paint=script23")).isEqualTo(CommandLine.WRONG_USAGE);
        assertThat(run("--centre.backup=../etc", "--centre.to=" + directory.resolve("a.zip")))
                .isEqualTo(CommandLine.WRONG_USAGE);
        assertThat(run("--centre.backup=absent", "--centre.to=" + directory.resolve("a.zip")))
                .isEqualTo(CommandLine.REFUSED);
        assertThat(run("--centre.restore=" + directory.resolve("absent.zip"))).isEqualTo(CommandLine.REFUSED);
        assertThat(CommandLine.isMeant("--server.port=1", "--centre.backup=a")).isTrue();
        assertThat(CommandLine.isMeant("--server.port=1")).isFalse();
    }

    @Test
    void whatAStartWouldMigrateIsSaidAndNothingElseIsTaken() {
        assertThat(CommandLine.run("--centre.migrations=now")).isEqualTo(CommandLine.WRONG_USAGE);
        assertThat(CommandLine.words(new PlannedMigrations(
                        "202611231500",
                        List.of("V202611231501__a_b"),
                        998,
                        List.of(new CentresBehind(List.of("cdg63", "cdg71"), List.of("V1__a", "V2__b"))))))
                .contains("Nothing was run", "998", "V202611231501__a_b")
                .endsWith("cdg63, cdg71: 2 scripts: V1__a, V2__b");
    }

    private int run(String... arguments) {
        return CommandLine.run(commands, new DefaultApplicationArguments(arguments));
    }
}
