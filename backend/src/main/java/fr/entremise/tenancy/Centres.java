package fr.entremise.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The centres of the platform. */
@Service
public class Centres {

    private static final Logger log = LoggerFactory.getLogger(Centres.class);
    private static final String SELECT = """
            select c.slug, c.name, c.departments, c.time_zone, c.reference_code, c.demo,
                   case when m.error is not null then 'MIGRATION_FAILED' else c.status end as status
            from platform.centre c left join platform.centre_migration m on m.slug = c.slug
            """;

    private final JdbcClient platform;

    Centres(JdbcClient platform) {
        this.platform = platform;
    }

    /** Every centre, by name. */
    public List<Centre> all() {
        return platform.sql(SELECT + " order by c.name").query(Centres::read).list();
    }

    public Optional<Centre> find(CentreId id) {
        return platform.sql(SELECT + " where c.slug = ?")
                .param(id.slug())
                .query(Centres::read)
                .optional();
    }

    /** The centre that the running work is bound to. */
    public Centre current() {
        return find(CentreContext.current()).orElseThrow();
    }

    /** Runs the work in each open centre, outside any transaction; what fails in one does not stop the others. */
    public void forEachOpen(Consumer<Centre> work) {
        for (Centre centre : all()) {
            if (centre.isOpen()) {
                try {
                    CentreContext.runAs(centre.id(), () -> work.accept(centre));
                } catch (RuntimeException failure) {
                    log.error("Work in centre {} failed", centre.id(), failure);
                }
            }
        }
    }

    private static Centre read(ResultSet row, int number) throws SQLException {
        return new Centre(
                new CentreId(row.getString("slug")),
                row.getString("name"),
                List.of((String[]) row.getArray("departments").getArray()),
                ZoneId.of(row.getString("time_zone")),
                row.getString("reference_code"),
                row.getBoolean("demo"),
                CentreStatus.valueOf(row.getString("status")));
    }
}
