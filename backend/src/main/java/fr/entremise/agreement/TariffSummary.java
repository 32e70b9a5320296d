package fr.entremise.agreement;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tariff and the days it holds.
 *
 * @param validTo last day, null while no other follows
 * @param demo invented for the demonstration
 */
public record TariffSummary(
        UUID id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String deliberationNumber,
        LocalDate deliberationDate,
        Money hourlyRate,
        List<AffiliationStatus> includedStatuses,
        String explanation,
        boolean demo) {}
