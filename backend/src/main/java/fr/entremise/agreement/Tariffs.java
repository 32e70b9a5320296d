package fr.entremise.agreement;

import fr.entremise.audit.Journal;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.French;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bound centre asks for an hour of mediation, day by day. */
@Service
@Transactional
public class Tariffs {

    private final TariffRepository tariffs;
    private final Journal journal;
    private final CentreClock clock;

    Tariffs(TariffRepository tariffs, Journal journal, CentreClock clock) {
        this.tariffs = tariffs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What an hour costs a body of that status on that day.
     *
     * @throws NoTariffInForce when the centre has set none for the day
     */
    @Transactional(readOnly = true)
    public HourlyRate rateFor(AffiliationStatus status, LocalDate on) {
        return tariffs.findFirstByValidFromLessThanEqualOrderByValidFromDesc(on)
                .orElseThrow(() -> new NoTariffInForce(on))
                .rateFor(status);
    }

    /** Latest first unless asked otherwise. */
    @Transactional(readOnly = true)
    public Listing<TariffSummary> list(ListRequest request) {
        boolean oldestFirst = request.order(Set.of("validFrom"), "validFrom").ascending() && request.sort() != null;
        List<TariffSummary> all = oldestFirst ? all().reversed() : all();
        return Listing.of(
                all.stream().skip(request.offset()).limit(request.size()).toList(), request, all.size());
    }

    /** The tariff of a day, as the centre set it. */
    @Transactional(readOnly = true)
    public Optional<TariffSummary> inForceOn(LocalDate day) {
        return all().stream().filter(tariff -> !tariff.validFrom().isAfter(day)).findFirst();
    }

    /** Sets a tariff from a day on; days gone by keep the tariff they had. */
    public TariffSummary set(NewTariff added, String by) {
        refuseWrong(added);
        TariffSummary set = save(new Tariff(added, false, clock.now(), by));
        journal.record(
                "TARIFF_SET",
                "TARIFF",
                set.id().toString(),
                "Tarif de " + added.hourlyRate().formatted() + " de l’heure à compter du "
                        + French.day(added.validFrom()));
        return set;
    }

    void inventForDemonstration(NewTariff added, boolean invented) {
        save(new Tariff(added, invented, clock.now(), "Données de démonstration"));
    }

    private void refuseWrong(NewTariff added) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate today = clock.today();
        boolean changesThePast = added.validFrom().isBefore(today)
                && tariffs.findFirstByValidFromLessThanEqualOrderByValidFromDesc(today.minusDays(1))
                        .isPresent();
        if (changesThePast) {
            problems.add(new FieldProblem(
                    "validFrom", "Un tarif déjà appliqué ne change pas : choisissez aujourd’hui ou un jour à venir."));
        }
        if (added.deliberationDate().isAfter(today)) {
            problems.add(new FieldProblem("deliberationDate", "La délibération ne peut pas être dans le futur."));
        } else if (added.validFrom().isBefore(added.deliberationDate())) {
            problems.add(new FieldProblem("validFrom", "Un tarif ne peut pas précéder la délibération qui le fonde."));
        }
        if (added.hourlyRate().isNegative()) {
            problems.add(new FieldProblem("hourlyRate", "Un tarif ne peut pas être négatif."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (tariffs.existsByValidFrom(added.validFrom())) {
            throw new TariffAlreadySet();
        }
    }

    private TariffSummary save(Tariff tariff) {
        try {
            tariffs.saveAndFlush(tariff);
        } catch (DataIntegrityViolationException sameMoment) {
            throw new TariffAlreadySet();
        }
        return all().stream()
                .filter(summary -> summary.id().equals(tariff.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<TariffSummary> all() {
        List<TariffSummary> summaries = new ArrayList<>();
        @Nullable LocalDate next = null;
        for (Tariff tariff : tariffs.findAllByOrderByValidFromDesc()) {
            summaries.add(tariff.summary(next == null ? null : next.minusDays(1)));
            next = tariff.validFrom();
        }
        return summaries;
    }
}
