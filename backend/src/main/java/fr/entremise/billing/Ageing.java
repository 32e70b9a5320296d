package fr.entremise.billing;

import fr.entremise.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is left to collect, by how long it has been due. */
public record Ageing(List<Bucket> buckets) {

    /** Invoices name no day of their own; within thirty is when public bodies pay. */
    static final int DAYS_TO_PAY = 30;

    static Ageing of(List<Outstanding> outstanding, LocalDate today) {
        Map<Label, Bucket> buckets = new EnumMap<>(Label.class);
        Arrays.stream(Label.values()).forEach(label -> buckets.put(label, new Bucket(label, 0, Money.ZERO)));
        outstanding.forEach(
                owed -> buckets.computeIfPresent(labelOf(owed, today), (label, bucket) -> bucket.plus(owed.amount())));
        return new Ageing(List.copyOf(buckets.values()));
    }

    private static Label labelOf(Outstanding owed, LocalDate today) {
        long late = ChronoUnit.DAYS.between(owed.issuedOn().plusDays(DAYS_TO_PAY), today);
        if (late <= 0) {
            return Label.NOT_DUE;
        }
        if (late <= 30) {
            return Label.DAYS_1_30;
        }
        if (late <= 60) {
            return Label.DAYS_31_60;
        }
        return late <= 90 ? Label.DAYS_61_90 : Label.OVER_90;
    }

    /** Days after the thirty that a body has to pay. */
    public enum Label {
        NOT_DUE,
        DAYS_1_30,
        DAYS_31_60,
        DAYS_61_90,
        OVER_90
    }

    /** How many invoices, and what is left to pay on them. */
    public record Bucket(Label label, int count, Money amount) {

        Bucket plus(Money more) {
            return new Bucket(label, count + 1, amount.plus(more));
        }
    }

    /** What is left to pay on an invoice. */
    record Outstanding(LocalDate issuedOn, Money amount) {}
}
