package fr.entremise.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in euros, to the cent. Every product is rounded half up, once, when it is made: a line of an invoice is
 * rounded, a total is the sum of its rounded lines.
 */
public record Money(@JsonValue BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final BigDecimal MINUTES_IN_AN_HOUR = BigDecimal.valueOf(60);
    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 15;

    public Money {
        // Told from its digits alone: 1E999999999 must not be written out to be refused.
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new InvalidAmount("Ce montant est trop grand.");
        }
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw new InvalidAmount("Un montant en euros a au plus deux décimales.");
        }
        amount = amount.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money of(BigDecimal euros) {
        return new Money(euros);
    }

    /** Reads digits with a point, as code and data files write them: {@code "62.00"}. */
    public static Money euros(String amount) {
        try {
            return new Money(new BigDecimal(amount));
        } catch (NumberFormatException e) {
            throw new InvalidAmount("Ce montant n’est pas un nombre.", e);
        }
    }

    public static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, CENTS));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor).setScale(CENTS, RoundingMode.HALF_UP));
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)));
    }

    /** The price of that many minutes where this amount is the price of one hour. */
    public Money perHourFor(long minutes) {
        return new Money(
                amount.multiply(BigDecimal.valueOf(minutes)).divide(MINUTES_IN_AN_HOUR, CENTS, RoundingMode.HALF_UP));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** As French documents print it, with narrow spaces that do not break. */
    public String formatted() {
        String[] parts = amount.abs().toPlainString().split("\\.", -1);
        String grouped = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202f");
        return (isNegative() ? "-" : "") + grouped + "," + parts[1] + "\u202f€";
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " EUR";
    }
}
