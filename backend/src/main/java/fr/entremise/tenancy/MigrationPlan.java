package fr.entremise.tenancy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which migrations this program would run where. Compares what it brings with what the schemas have had, and changes
 * nothing: a centre that is noted as being at the program's version is not looked into.
 */
@Service
public class MigrationPlan {

    private final JdbcClient owner;
    private final MigrationScripts ofThePlatform = MigrationScripts.in(MigrationScripts.OF_THE_PLATFORM);
    private final MigrationScripts ofCentres = MigrationScripts.in(MigrationScripts.OF_CENTRES);

    MigrationPlan(@Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /**
     * Asks the database with nothing else of the application started: no migration, no round, no page.
     *
     * @param arguments of the command line, for where the database is
     */
    public static PlannedMigrations read(String... arguments) {
        try (ConfigurableApplicationContext database = new SpringApplicationBuilder(
                        DatabaseConfiguration.class, MigrationPlan.class, Settings.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            return database.getBean(MigrationPlan.class).read();
        }
    }

    public PlannedMigrations read() {
        if (!isThere("platform.centre_migration")) {
            return new PlannedMigrations(ofCentres.newestVersion(), ofThePlatform.names(), 0, List.of());
        }
        Set<String> done = new HashSet<>(
                owner.sql("select version from platform.flyway_schema_history where success and version is not null")
                        .query(String.class)
                        .list());
        long centres = owner.sql("select count(*) from platform.centre")
                .query(Long.class)
                .single();
        List<CentreId> behind = behind();
        Map<List<String>, List<String>> alike = new HashMap<>();
        versionsOf(behind)
                .forEach((slug, versions) -> alike.computeIfAbsent(
                                ofCentres.missing(versions), scripts -> new ArrayList<>())
                        .add(slug));
        return new PlannedMigrations(
                ofCentres.newestVersion(),
                ofThePlatform.missing(done),
                centres - behind.size(),
                alike.entrySet().stream()
                        .map(same -> new CentresBehind(same.getValue(), same.getKey()))
                        .sorted((one, other) -> one.centres()
                                .getFirst()
                                .compareTo(other.centres().getFirst()))
                        .toList());
    }

    private boolean isThere(String table) {
        return owner.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private List<CentreId> behind() {
        return owner.sql("""
                        select c.slug from platform.centre c
                        left join platform.centre_migration m on m.slug = c.slug
                        where m.version is distinct from ? or m.error is not null order by c.slug
                        """).param(ofCentres.newestVersion()).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .map(CentreId::new)
                .toList();
    }

    private Map<String, Set<String>> versionsOf(List<CentreId> centres) {
        Map<String, Set<String>> versions = new TreeMap<>();
        for (int start = 0; start < centres.size(); start += CentreRows.CENTRES_A_STATEMENT) {
            List<CentreId> some =
                    centres.subList(start, Math.min(start + CentreRows.CENTRES_A_STATEMENT, centres.size()));
            some.forEach(centre -> versions.put(centre.slug(), new HashSet<>()));
            String histories = some.stream()
                    .map(centre -> "select '%s' as slug, version from %s.flyway_schema_history where success"
                            .formatted(centre.slug(), CentreSchema.of(centre)))
                    .collect(Collectors.joining(" union all "));
            owner.sql(histories).query(row -> {
                Objects.requireNonNull(versions.get(row.getString("slug"))).add(row.getString("version"));
            });
        }
        return versions;
    }

    /**
     * What a start of this program would do first.
     *
     * @param version that the schemas of centres would stand at
     * @param platform scripts that the shared schema has not had
     * @param upToDate how many centres have nothing to do
     * @param behind the others, those with the same scripts together
     */
    public record PlannedMigrations(String version, List<String> platform, long upToDate, List<CentresBehind> behind) {}

    /**
     * Centres that lack the same scripts.
     *
     * @param scripts none where the last migration failed after all had run: it is only tried again
     */
    public record CentresBehind(List<String> centres, List<String> scripts) {}

    @EnableConfigurationProperties(DatabaseProperties.class)
    static final class Settings {}
}
