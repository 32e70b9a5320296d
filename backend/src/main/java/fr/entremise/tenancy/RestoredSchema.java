package fr.entremise.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema that a centre is restored into, with a role of its own, until it takes the place of the centre's. */
final class RestoredSchema {

    /** No centre's name begins so. */
    private static final String PREFIX = "r_";

    private final JdbcClient owner;
    private final String name;
    private final String place;

    RestoredSchema(DataSource owner, CentreId centre) {
        this.owner = JdbcClient.create(owner);
        this.name = PREFIX + centre.slug();
        this.place = CentreSchema.of(centre);
    }

    String name() {
        return name;
    }

    /** Makes both anew: a restoration that was cut off may have left them. */
    void make() {
        remove();
        owner.sql("""
                do $$
                begin
                  create role %1$s nologin;
                  create schema %1$s;
                  alter default privileges in schema %1$s
                    grant select, insert, update, delete on tables to %1$s;
                  alter default privileges in schema %1$s grant usage on sequences to %1$s;
                end
                $$
                """.formatted(name)).update();
    }

    void remove() {
        owner.sql("drop schema if exists " + name + " cascade").update();
        owner.sql("drop role if exists " + name).update();
    }

    /**
     * Becomes the centre's schema, in the transaction of the connection. The centre's role stays, since connections stand
     * there as it; what the migrations allowed the other role, it is allowed.
     */
    void takePlace(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Rather fail than keep everybody waiting behind somebody's long work.
            statement.execute("set local lock_timeout = '30s'");
            statement.execute("drop schema if exists " + place + " cascade");
            statement.execute("alter schema " + name + " rename to " + place);
            statement.execute(CentreOpening.roleAndSchema(place));
            statement.execute("""
                    do $$
                    declare held record;
                    begin
                      for held in
                        select format('grant %%s on %%s %%I.%%I to %2$s', x.privilege_type,
                            case c.relkind when 'S' then 'sequence' else 'table' end, '%2$s', c.relname) as grants
                        from pg_class c, aclexplode(c.relacl) x
                        where c.relnamespace = '%2$s'::regnamespace and x.grantee = '%1$s'::regrole
                        union all
                        select format('grant %%s (%%I) on table %%I.%%I to %2$s', x.privilege_type, a.attname, '%2$s', c.relname)
                        from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) x
                        where c.relnamespace = '%2$s'::regnamespace and x.grantee = '%1$s'::regrole
                      loop
                        execute held.grants;
                      end loop;
                      revoke all on all tables in schema %2$s from %1$s;
                      revoke all on all sequences in schema %2$s from %1$s;
                      alter default privileges in schema %2$s revoke all on tables from %1$s;
                      alter default privileges in schema %2$s revoke all on sequences from %1$s;
                    end
                    $$
                    """.formatted(name, place));
            statement.execute("drop role " + name);
        }
    }
}
