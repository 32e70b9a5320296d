package fr.entremise;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.OpenApiDocument;
import fr.entremise.testing.OpenApiDocument.Endpoint;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A second centre that holds the very rows of the first, with the same ids and other words: whatever is asked or done as
 * the first, the second's words are never answered and its rows never change.
 */
@IntegrationTest
@TestPropertySource(properties = {"entremise.demo.enabled=true", "entremise.demo.password=same-ids"})
class SameIdsIT {

    private static final String MARK = "ECHO-DE-L-AUTRE-CENTRE";

    /** Where words of the second centre would show in an answer. */
    private static final Map<String, String> MARKED = Map.of(
            "public_body", "name",
            "mediator", "name",
            "centre_sheet", "name",
            "stored_file", "name");

    @Autowired
    MockMvcTester http;

    @Autowired
    OpenApiDocument api;

    @Autowired
    TestCentres testCentres;

    @Autowired
    Centres centres;

    @Autowired
    TestPeople people;

    private final JdbcClient owner;

    SameIdsIT(@Autowired @Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    @Test
    void nothingOfTheSecondCentreIsShownOrChangedByWorkInTheFirst() {
        Centre first = centres.find(new CentreId("cdg71")).orElseThrow();
        Centre second = testCentres.open();
        List<String> tables = copyRows("c_" + first.id(), "c_" + second.id());
        Map<String, String> before = fingerprints(second, tables);
        List<UUID> staff = Stream.of(Role.CENTRE_ADMIN, Role.CASE_MANAGER, Role.MEDIATOR, Role.FINANCE)
                .map(role -> people.with(role, first))
                .toList();

        int answered = 0;
        for (Endpoint endpoint : api.endpointsOfCentres()) {
            for (String path : addressesOf(endpoint, first)) {
                for (UUID person : staff) {
                    answered += call(endpoint.method(), path, person);
                }
            }
        }

        assertThat(answered).as("requests that were answered with data").isGreaterThan(40);
        assertThat(fingerprints(second, tables)).isEqualTo(before);
    }

    /** One request; 1 when it was answered with success. */
    private int call(HttpMethod method, String path, UUID person) {
        var request = http.method(method).uri(path).with(as(person));
        if (method != HttpMethod.GET) {
            request = request.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        var response = request.exchange().getResponse();
        String body = new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(body).as("%s %s", method, path).doesNotContain(MARK);
        return response.getStatus() < 300 ? 1 : 0;
    }

    /** The endpoint's address with every id of the first centre that could stand in it. */
    private List<String> addressesOf(Endpoint endpoint, Centre first) {
        String path = endpoint.path().replace("{centre}", first.id().slug());
        if (path.contains("{siren}")) {
            path = path.replace("{siren}", "217100767");
        }
        List<String> addresses = List.of(path);
        addresses = filled(addresses, "{reference}", "select reference from c_" + first.id() + ".mediation_case");
        for (String table : List.of("convention", "deliberation", "invoice", "time_entry", "body_contact")) {
            addresses = addresses.stream()
                    .flatMap(address -> address.contains("{id}") && address.contains(wordFor(table))
                            ? filled(List.of(address), "{id}", "select id::text from c_" + first.id() + "." + table)
                                    .stream()
                            : Stream.of(address))
                    .toList();
        }
        return addresses.stream()
                .map(address -> address.replaceAll("\\{[^}]+}", "0199a000-0000-7000-8000-000000000001"))
                .toList();
    }

    private static String wordFor(String table) {
        return switch (table) {
            case "body_contact" -> "/contacts/";
            case "time_entry" -> "/time-entries/";
            default -> "/" + table + "s/";
        };
    }

    private List<String> filled(List<String> addresses, String place, String query) {
        if (addresses.stream().noneMatch(address -> address.contains(place))) {
            return addresses;
        }
        List<String> values = owner.sql(query + " limit 5").query(String.class).list();
        List<String> all = new ArrayList<>();
        for (String address : addresses) {
            values.forEach(value -> all.add(address.replace(place, value)));
        }
        return all.isEmpty() ? addresses : all;
    }

    /**
     * Copies every table in the order in which the migrations made them, keys before what they seal, so that references find
     * their row.
     */
    private List<String> copyRows(String from, String to) {
        List<String> tables = owner.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = ? and c.relkind = 'r' and c.relname not like 'flyway%'
                        order by c.relname <> 'seal_key', c.oid
                        """).param(from).query(String.class).list();
        // What migrations put there themselves is copied again.
        owner.sql("truncate "
                        + String.join(
                                ", ",
                                tables.stream().map(table -> to + "." + table).toList()))
                .update();
        for (String table : tables) {
            String columns =
                    owner.sql("""
                            select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                            from information_schema.columns
                            where table_schema = ? and table_name = ? and is_generated = 'NEVER'
                            """).params(from, table).query(String.class).single();
            owner.sql("insert into %s.%s (%s) overriding system value select %s from %s.%s"
                            .formatted(to, table, columns, columns, from, table))
                    .update();
        }
        MARKED.forEach((table, column) -> owner.sql("update %s.%s set %s = '%s'".formatted(to, table, column, MARK))
                .update());
        return tables;
    }

    private Map<String, String> fingerprints(Centre centre, List<String> tables) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String table : tables) {
            all.put(
                    table,
                    owner.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                    + " from c_" + centre.id() + "." + table + " t")
                            .query(String.class)
                            .single());
        }
        return all;
    }
}
