package fr.entremise.agreement;

import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.French;
import java.time.LocalDate;

/** The centre has set no tariff for that day. */
public final class NoTariffInForce extends BusinessRuleViolation {

    NoTariffInForce(LocalDate day) {
        super(
                "no-tariff-in-force",
                409,
                "Aucun tarif en vigueur",
                "Le centre de gestion n’a fixé aucun tarif pour le " + French.day(day) + ".");
    }
}
