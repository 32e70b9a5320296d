package fr.entremise.tenancy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a schema with the columns that hold values of their own. */
final class TableColumns {

    private TableColumns() {}

    static Map<String, List<String>> of(String schema, JdbcClient database) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        database.sql("""
                        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = ?::regnamespace and c.relkind = 'r'
                          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by c.relname, a.attnum
                        """).param(schema).query(row -> {
            columns.computeIfAbsent(row.getString("relname"), ignored -> new ArrayList<>())
                    .add(row.getString("attname"));
        });
        return columns;
    }

    static String quoted(List<String> columns) {
        return columns.stream().map(TableColumns::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
