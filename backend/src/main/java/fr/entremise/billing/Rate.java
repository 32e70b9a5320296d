package fr.entremise.billing;

import fr.entremise.shared.Money;
import java.time.LocalDate;

/**
 * What an hour costs a body on a day, with the deliberation that says so.
 *
 * @param included paid by the contribution of the body already: the hour costs nothing and is traced
 */
public record Rate(Money hourly, boolean included, String deliberationNumber, LocalDate deliberationDate) {}
