package fr.entremise.billing;

import fr.entremise.agreement.Tariffs;
import fr.entremise.directory.Bodies;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Siren;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the price of a case depends on and other modules know, as a statement can read it: each a table in JSON. */
@Component
class PriceFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BillableCaseRepository cases;
    private final Bodies bodies;
    private final Tariffs tariffs;

    PriceFacts(BillableCaseRepository cases, Bodies bodies, Tariffs tariffs) {
        this.cases = cases;
        this.bodies = bodies;
        this.tariffs = tariffs;
    }

    /** By the names of the statement's parameters. */
    Map<String, String> all() {
        Set<Siren> debtors = debtors();
        return Map.of(
                "names",
                written(bodies.findAll(debtors).stream()
                        .map(body -> new Name(body.siren().value(), body.name()))
                        .toList()),
                "statuses",
                written(bodies.affiliations(debtors).entrySet().stream()
                        .flatMap(body -> body.getValue().stream()
                                .map(held -> new Status(
                                        body.getKey().value(),
                                        held.status().name(),
                                        held.from().toString(),
                                        Objects.toString(held.to(), null))))
                        .toList()),
                "tariffs",
                written(tariffs.list(new ListRequest(0, ListRequest.MAX_SIZE, null)).items().stream()
                        .map(tariff -> new Price(
                                tariff.validFrom().toString(),
                                Objects.toString(tariff.validTo(), null),
                                tariff.hourlyRate().amount().toPlainString(),
                                tariff.includedStatuses().stream()
                                        .map(Enum::name)
                                        .toList(),
                                tariff.deliberationNumber(),
                                tariff.deliberationDate().toString()))
                        .toList()));
    }

    Set<String> bodiesWithoutSiret() {
        return bodies.withoutSiret(debtors()).stream().map(Siren::value).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Siren> debtors() {
        return cases.findBodySirens().stream().map(Siren::new).collect(Collectors.toUnmodifiableSet());
    }

    private static String written(List<?> rows) {
        return JSON.writeValueAsString(rows);
    }

    private record Name(String siren, String name) {}

    private record Status(
            String siren,
            String status,
            String since,
            @Nullable String until) {}

    private record Price(
            String since,
            @Nullable String until,
            String hourly,
            List<String> included,
            String number,
            String decided) {}
}
