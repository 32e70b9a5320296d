package fr.entremise.agreement;

import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a body stands with the centre: has it deliberated, is it covered today, and what led there.
 *
 * @param deliberations latest first
 * @param conventions latest first
 */
public record BodyAgreement(
        Siren siren,
        String name,
        LocalDate today,
        boolean hasDeliberated,
        Coverage coverage,
        List<DeliberationSummary> deliberations,
        List<ConventionSheet> conventions) {}
