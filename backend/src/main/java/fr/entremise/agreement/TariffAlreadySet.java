package fr.entremise.agreement;

import fr.entremise.shared.BusinessRuleViolation;

/** Another tariff begins on the same day. */
public final class TariffAlreadySet extends BusinessRuleViolation {

    TariffAlreadySet() {
        super("tariff-already-set", 409, "Tarif déjà fixé", "Un tarif prend déjà effet ce jour-là.");
    }
}
