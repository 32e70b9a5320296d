package fr.entremise.tenancy;

import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Opens a centre: its role, its schema, its tables, its row. Doing it again changes nothing. */
@Service
public class CentreOpening {

    private final JdbcClient owner;
    private final JdbcClient platform;
    private final CentreMigrations migrations;

    CentreOpening(@Qualifier("owner") DataSource owner, JdbcClient platform, CentreMigrations migrations) {
        this.owner = JdbcClient.create(owner);
        this.platform = platform;
        this.migrations = migrations;
    }

    public void open(
            CentreId id, String name, List<String> departments, ZoneId timeZone, String referenceCode, boolean demo) {
        createRoleAndSchema(Place.schemaOf(id));
        if (!migrations.migrate(id)) {
            throw new IllegalStateException("The schema of centre " + id + " could not be made");
        }
        platform.sql("""
                        insert into platform.centre (slug, name, departments, time_zone, reference_code, demo)
                        values (?, ?, ?, ?, ?, ?) on conflict (slug) do nothing
                        """)
                .params(id.slug(), name, departments.toArray(String[]::new), timeZone.getId(), referenceCode, demo)
                .update();
    }

    /** Names come from a checked slug: letters and digits only. */
    private void createRoleAndSchema(String name) {
        owner.sql("""
                do $$
                begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login;
                  end if;
                  grant %1$s to entremise_app;
                  grant entremise_centre to %1$s;
                  create schema if not exists %1$s;
                  grant usage on schema %1$s to %1$s;
                  alter default privileges in schema %1$s
                    grant select, insert, update, delete on tables to %1$s;
                  alter default privileges in schema %1$s grant usage on sequences to %1$s;
                end
                $$
                """.formatted(name)).update();
    }
}
