package fr.entremise.billing;

import fr.entremise.agreement.TariffSummary;
import fr.entremise.agreement.Tariffs;
import fr.entremise.directory.Affiliation;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.French;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Prices cases, many with as few statements as one. The status is the one of the day of the referral; each hour costs
 * what the tariff of its own day says.
 */
@Component
class Valuations {

    private final TimeEntryRepository entries;
    private final ActivityRuleRepository rules;
    private final Bodies bodies;
    private final Tariffs tariffs;

    Valuations(TimeEntryRepository entries, ActivityRuleRepository rules, Bodies bodies, Tariffs tariffs) {
        this.entries = entries;
        this.rules = rules;
        this.bodies = bodies;
        this.tariffs = tariffs;
    }

    Valuation of(BillableCase billable) {
        return Objects.requireNonNull(of(List.of(billable)).get(billable.caseId()));
    }

    /** By case id. */
    Map<UUID, Valuation> of(Collection<BillableCase> cases) {
        CountableActivities countable = new CountableActivities(rules.findAll());
        List<TariffSummary> prices =
                tariffs.list(new ListRequest(0, ListRequest.MAX_SIZE, null)).items();
        Map<Siren, List<Affiliation>> affiliations = bodies.affiliations(cases.stream()
                .map(BillableCase::bodySiren)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, List<TimeEntry>> time =
                entries
                        .findByCaseIdInOrderByWorkedOnAscIdAsc(
                                cases.stream().map(BillableCase::caseId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(TimeEntry::caseId));
        return cases.stream()
                .collect(Collectors.toMap(
                        BillableCase::caseId,
                        billable -> valuation(
                                billable,
                                time.getOrDefault(billable.caseId(), List.of()),
                                countable,
                                affiliations,
                                prices)));
    }

    private static Valuation valuation(
            BillableCase billable,
            List<TimeEntry> entries,
            CountableActivities countable,
            Map<Siren, List<Affiliation>> affiliations,
            List<TariffSummary> prices) {
        int total = entries.stream().mapToInt(TimeEntry::minutes).sum();
        List<TimeEntry> counting = entries.stream()
                .filter(entry -> countable.counts(entry.activity(), entry.workedOn()))
                .toList();
        int counted = counting.stream().mapToInt(TimeEntry::minutes).sum();
        Siren siren = billable.bodySiren();
        Optional<AffiliationStatus> status = siren == null
                ? Optional.empty()
                : affiliations.getOrDefault(siren, List.of()).stream()
                        .filter(affiliation -> affiliation.isInForceOn(billable.openedOn()))
                        .map(Affiliation::status)
                        .findFirst();
        List<FieldProblem> missing = counted == 0 ? List.of() : missing(billable, status, counting, prices);
        if (!missing.isEmpty()) {
            return new Valuation(status.orElse(null), null, total, counted, missing);
        }
        Function<LocalDate, Rate> rateOn = day -> rate(tariffOn(prices, day).orElseThrow(), status.orElseThrow());
        Statement statement = counted == 0
                ? new Statement(total, 0, List.of(), fr.entremise.shared.Money.ZERO)
                : Statement.of(entries, countable, rateOn);
        return new Valuation(status.orElse(null), statement, total, counted, List.of());
    }

    private static List<FieldProblem> missing(
            BillableCase billable,
            Optional<AffiliationStatus> status,
            List<TimeEntry> counting,
            List<TariffSummary> prices) {
        List<FieldProblem> missing = new ArrayList<>();
        if (billable.bodySiren() == null) {
            missing.add(new FieldProblem(
                    "body",
                    "L’employeur n’a pas été identifié : seul un employeur public peut être facturé, jamais l’agent."));
        } else if (status.isEmpty()) {
            missing.add(new FieldProblem(
                    "body.status",
                    "Le statut de la collectivité au " + French.day(billable.openedOn())
                            + ", jour de la saisine, n’est pas renseigné dans sa fiche."));
        }
        counting.stream()
                .map(TimeEntry::workedOn)
                .filter(day -> tariffOn(prices, day).isEmpty())
                .findFirst()
                .ifPresent(day -> missing.add(
                        new FieldProblem("tariff", "Aucun tarif n’est en vigueur le " + French.day(day) + ".")));
        return missing;
    }

    private static Rate rate(TariffSummary tariff, AffiliationStatus status) {
        boolean included = tariff.includedStatuses().contains(status);
        return new Rate(tariff.hourlyRate(), included, tariff.deliberationNumber(), tariff.deliberationDate());
    }

    private static Optional<TariffSummary> tariffOn(List<TariffSummary> prices, LocalDate day) {
        return prices.stream()
                .filter(tariff -> !day.isBefore(tariff.validFrom())
                        && (tariff.validTo() == null || !day.isAfter(tariff.validTo())))
                .findFirst();
    }
}
