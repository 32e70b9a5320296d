package fr.entremise.agreement;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * A tariff to set.
 *
 * @param deliberationNumber of the centre's deliberation that founds it
 * @param includedStatuses bodies of which status pay nothing by the hour
 * @param explanation a sentence printed with the price
 */
public record NewTariff(
        LocalDate validFrom,
        String deliberationNumber,
        LocalDate deliberationDate,
        Money hourlyRate,
        Set<AffiliationStatus> includedStatuses,
        String explanation) {

    public NewTariff {
        includedStatuses = Set.copyOf(includedStatuses);
    }
}
