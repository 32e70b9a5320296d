package fr.entremise.agreement;

import fr.entremise.shared.Money;

/**
 * What an hour costs a body.
 *
 * @param included covered by what the body pays the centre anyway: the amount is zero and hours are only traced
 * @param explanation a French sentence that says why, with the deliberation it rests on
 */
public record HourlyRate(Money amount, boolean included, String explanation) {}
