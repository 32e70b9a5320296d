package fr.entremise.agreement;

import fr.entremise.agreement.TariffSettings.CarriedTariffs;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.settings.Author;
import fr.entremise.settings.SettingChange;
import fr.entremise.settings.SettingChange.Kind;
import fr.entremise.settings.SettingsSection;
import fr.entremise.shared.French;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Money;
import fr.entremise.tenancy.CentreClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tariff in force and those to come, carried; what is over counts for invoices that are not carried. */
@Component
class TariffSettings implements SettingsSection<CarriedTariffs> {

    private static final String GROUP = "Tarifs";
    private static final ListRequest ALL = new ListRequest(0, 100, "validFrom,asc");

    private final Tariffs tariffs;
    private final CentreClock clock;

    TariffSettings(Tariffs tariffs, CentreClock clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tariffs";
    }

    @Override
    public Class<CarriedTariffs> type() {
        return CarriedTariffs.class;
    }

    @Override
    public CarriedTariffs export(boolean withNumbers) {
        LocalDate today = clock.today();
        return new CarriedTariffs(tariffs.list(ALL).items().stream()
                .filter(tariff -> !tariff.demo())
                .filter(tariff -> tariff.validTo() == null || !tariff.validTo().isBefore(today))
                .map(CarriedTariff::of)
                .toList());
    }

    @Override
    public List<SettingChange> changes(CarriedTariffs carried) {
        List<TariffSummary> own = tariffs.list(ALL).items();
        return carried.tariffs().stream().map(tariff -> change(tariff, own)).toList();
    }

    @Override
    public void apply(CarriedTariffs carried, Author author) {
        List<TariffSummary> own = tariffs.list(ALL).items();
        carried.tariffs().stream()
                .filter(tariff -> change(tariff, own).kind() == Kind.ADDED)
                .forEach(tariff -> tariffs.set(tariff.toSet(), author.name()));
    }

    private SettingChange change(CarriedTariff carried, List<TariffSummary> own) {
        String what = "À compter du " + French.day(carried.validFrom());
        String after = carried.hourlyRate().formatted() + " de l’heure";
        for (TariffSummary tariff : own) {
            if (tariff.validFrom().equals(carried.validFrom())) {
                String before = tariff.hourlyRate().formatted() + " de l’heure";
                return CarriedTariff.of(tariff).equals(carried)
                        ? new SettingChange(GROUP, what, Kind.SAME, before, after, null)
                        : SettingChange.left(GROUP, what, before, after, "Un tarif fixé ne change pas.");
            }
        }
        LocalDate yesterday = clock.today().minusDays(1);
        boolean changesThePast = !carried.validFrom().isAfter(yesterday)
                && own.stream().anyMatch(tariff -> !tariff.validFrom().isAfter(yesterday));
        return changesThePast
                ? SettingChange.left(
                        GROUP, what, null, after, "Ce jour est passé, et un autre tarif a déjà été appliqué.")
                : new SettingChange(GROUP, what, Kind.ADDED, null, after, null);
    }

    record CarriedTariffs(List<CarriedTariff> tariffs) {}

    record CarriedTariff(
            LocalDate validFrom,
            String deliberationNumber,
            LocalDate deliberationDate,
            Money hourlyRate,
            List<AffiliationStatus> includedStatuses,
            String explanation) {

        static CarriedTariff of(TariffSummary tariff) {
            return new CarriedTariff(
                    tariff.validFrom(),
                    tariff.deliberationNumber(),
                    tariff.deliberationDate(),
                    tariff.hourlyRate(),
                    tariff.includedStatuses(),
                    tariff.explanation());
        }

        NewTariff toSet() {
            return new NewTariff(
                    validFrom,
                    deliberationNumber,
                    deliberationDate,
                    hourlyRate,
                    Set.copyOf(includedStatuses),
                    explanation);
        }
    }
}
