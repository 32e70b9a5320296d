package fr.entremise.directory.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the reference data, which all centres share. */
@Repository
public class ReferenceBodies {

    private static final String SELECT = """
            select siren, kind, epci_type, name, insee_code, departments, postcodes, population
            from platform.reference_body
            """;

    private final JdbcClient platform;

    ReferenceBodies(JdbcClient platform) {
        this.platform = platform;
    }

    /** Communes of the departments, and EPCI with a member commune in one of them. */
    public List<ReferenceBody> inDepartments(Collection<String> departments) {
        return platform.sql(SELECT + " where departments && ?::text[] order by siren")
                .param(departments.toArray(String[]::new))
                .query(ReferenceBodies::read)
                .list();
    }

    public List<ReferenceBody> bySiren(Collection<String> sirens) {
        return platform.sql(SELECT + " where siren = any(?::text[]) order by siren")
                .param(sirens.toArray(String[]::new))
                .query(ReferenceBodies::read)
                .list();
    }

    private static ReferenceBody read(ResultSet row, int number) throws SQLException {
        return new ReferenceBody(
                row.getString("siren"),
                row.getString("kind"),
                row.getString("epci_type"),
                row.getString("name"),
                row.getString("insee_code"),
                List.of((String[]) row.getArray("departments").getArray()),
                List.of((String[]) row.getArray("postcodes").getArray()),
                row.getObject("population", Integer.class));
    }
}
