package fr.entremise.mediation.web;

import com.zaxxer.hikari.HikariDataSource;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.mediation.CaseKind;
import fr.entremise.mediation.CaseState;
import fr.entremise.mediation.CaseSummary;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.Centre;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The list of cases as somebody writes it who has one centre: the same statement in plain JDBC, alone or behind the
 * same request with session, rights, parameters and JSON. What {@link CentresBench} compares with.
 */
@ResponseBody
class HandmadeList {

    static final String PATH = "/bench-cases";

    private static final ListRequest PAGE = new ListRequest(0, 25, null);

    private final HikariDataSource pool = new HikariDataSource();
    private String table = "";

    /** Registered by hand too: a controller that is found by itself would be part of every other test. */
    HandmadeList(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping requests)
            throws NoSuchMethodException {
        requests.registerMapping(
                RequestMappingInfo.paths("/api/v1/centres/{centre}" + PATH)
                        .methods(RequestMethod.GET)
                        .options(requests.getBuilderConfiguration())
                        .build(),
                this,
                HandmadeList.class.getDeclaredMethod("list", ListRequest.class, CaseListParameters.class));
    }

    void begin(String url, Centre centre) {
        pool.setJdbcUrl(url);
        pool.setUsername("entremise_owner");
        table = "c_" + centre.id() + ".mediation_case";
    }

    @PreDestroy
    void end() {
        pool.close();
    }

    @Requires(Permission.READ_CASES)
    Listing<CaseSummary> list(ListRequest request, CaseListParameters narrowed) throws SQLException {
        return list();
    }

    Listing<CaseSummary> list() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Listing<CaseSummary> list = page(connection);
            connection.commit();
            return list;
        }
    }

    private Listing<CaseSummary> page(Connection connection) throws SQLException {
        List<CaseSummary> page = new ArrayList<>();
        long total = 0;
        try (PreparedStatement statement = connection.prepareStatement("""
                        select reference, code, kind, state, received_at, referral_date, employer_siren, employer_name,
                          mediator_user_id, mediator_name, applies, timing, deadline_safe, deadline_latest,
                          employer_informed_at, employer_accepts, count(*) over ()
                        from %s order by received_at desc nulls last, reference limit ? offset ?
                        """.formatted(table))) {
            statement.setInt(1, PAGE.size());
            statement.setLong(2, PAGE.offset());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Timestamp informed = row.getTimestamp(15);
                    page.add(new CaseSummary(
                            row.getString(1),
                            row.getString(2),
                            CaseKind.valueOf(row.getString(3)),
                            CaseState.valueOf(row.getString(4)),
                            row.getTimestamp(5).toInstant(),
                            row.getObject(6, LocalDate.class),
                            row.getString(7),
                            row.getString(8),
                            row.getObject(9, UUID.class),
                            row.getString(10),
                            null,
                            null,
                            row.getObject(13, LocalDate.class),
                            row.getObject(14, LocalDate.class),
                            informed == null ? null : informed.toInstant(),
                            row.getObject(16, Boolean.class)));
                    total = row.getLong(17);
                }
            }
        }
        return Listing.of(page, PAGE, total);
    }
}
