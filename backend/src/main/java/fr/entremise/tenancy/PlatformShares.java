package fr.entremise.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which rows of the shared tables belong to a centre, told by the tables themselves: its own row, those of every table
 * with a column {@code centre}, those that point to one of them, its waiting events, and the accounts of its members.
 */
final class PlatformShares {

    /** Of an account everything that is the person's own stays behind: the password above all. */
    static final List<String> OF_AN_ACCOUNT = List.of("id", "email", "name", "created_at");

    static final String CENTRE = "centre";
    static final String ACCOUNT = "user_account";
    private static final String EVENTS = "event_publication";

    /** Tells of the centre and belongs to the platform: a centre that is taken back opens nothing that was closed. */
    private static final Set<String> NOT_THE_CENTRES = Set.of("operator_act", "centre_feature");

    private final JdbcClient database;
    private final CentreId centre;

    PlatformShares(JdbcClient database, CentreId centre) {
        this.database = database;
        this.centre = centre;
    }

    /** Tables in an order in which their rows can be written. */
    List<Rows> inOrder() {
        List<Rows> taken = new ArrayList<>();
        String slug = "'" + centre.slug() + "'";
        taken.add(new Rows(CENTRE, "slug = " + slug));
        taken.add(new Rows(ACCOUNT, "id in (select user_id from platform.membership where centre = " + slug + ")"));
        taken.add(new Rows(EVENTS, "centre_role = '" + CentreSchema.of(centre) + "'"));
        List<String> left = new ArrayList<>(withColumnCentre());
        left.removeAll(NOT_THE_CENTRES);
        boolean more = true;
        while (more) {
            more = false;
            for (Reference reference : references()) {
                Optional<Rows> target = rowsOf(taken, reference.target());
                boolean own =
                        reference.target().equals(CENTRE) || reference.target().equals(ACCOUNT);
                if (!own
                        && target.isPresent()
                        && rowsOf(taken, reference.table()).isEmpty()
                        && !left.contains(reference.table())) {
                    taken.add(new Rows(
                            reference.table(),
                            "%s in (select %s from platform.%s where %s)"
                                    .formatted(
                                            reference.column(),
                                            reference.targetColumn(),
                                            reference.target(),
                                            target.get().where())));
                    more = true;
                }
            }
            for (String table : List.copyOf(left)) {
                boolean waits = references().stream()
                        .anyMatch(reference -> reference.table().equals(table) && left.contains(reference.target()));
                if (!waits) {
                    taken.add(new Rows(table, "centre = " + slug));
                    left.remove(table);
                    more = true;
                }
            }
        }
        return taken;
    }

    private static Optional<Rows> rowsOf(List<Rows> taken, String table) {
        return taken.stream().filter(rows -> rows.table().equals(table)).findFirst();
    }

    private List<String> withColumnCentre() {
        return database.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'platform'::regnamespace and c.relkind = 'r' and a.attname = 'centre'
                        order by c.relname
                        """).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<Reference> references() {
        return database.sql("""
                        select c.conrelid::regclass::oid, s.relname as from_table, a.attname as from_column,
                          t.relname as to_table, b.attname as to_column
                        from pg_constraint c
                        join pg_class s on s.oid = c.conrelid join pg_class t on t.oid = c.confrelid
                        join pg_attribute a on a.attrelid = s.oid and a.attnum = c.conkey[1]
                        join pg_attribute b on b.attrelid = t.oid and b.attnum = c.confkey[1]
                        where c.contype = 'f' and c.connamespace = 'platform'::regnamespace
                          and cardinality(c.conkey) = 1 and s.oid <> t.oid
                        order by s.relname, a.attname
                        """)
                .query((row, number) -> new Reference(
                        row.getString("from_table"),
                        row.getString("from_column"),
                        row.getString("to_table"),
                        row.getString("to_column")))
                .list();
    }

    /** The rows of a table that belong to the centre. */
    record Rows(String table, String where) {}

    private record Reference(String table, String column, String target, String targetColumn) {}
}
