package fr.entremise.billing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.billing.Ageing.Bucket;
import fr.entremise.billing.Ageing.Label;
import fr.entremise.billing.Ageing.Outstanding;
import fr.entremise.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "30, NOT_DUE",
        "31, DAYS_1_30",
        "60, DAYS_1_30",
        "61, DAYS_31_60",
        "90, DAYS_31_60",
        "91, DAYS_61_90",
        "120, DAYS_61_90",
        "121, OVER_90"
    })
    void anInvoiceIsDueThirtyDaysAfterItWasIssued(int daysAgo, Label label) {
        Ageing ageing = Ageing.of(List.of(new Outstanding(TODAY.minusDays(daysAgo), Money.euros("12.50"))), TODAY);

        assertThat(ageing.buckets()).contains(new Bucket(label, 1, Money.euros("12.50")));
    }

    @Test
    void addsUpAndShowsEmptyBucketsToo() {
        Ageing ageing = Ageing.of(
                List.of(
                        new Outstanding(TODAY, Money.euros("100.00")),
                        new Outstanding(TODAY.minusDays(3), Money.euros("0.01"))),
                TODAY);

        assertThat(ageing.buckets()).extracting(Bucket::label).containsExactly(Label.values());
        assertThat(ageing.buckets().getFirst()).isEqualTo(new Bucket(Label.NOT_DUE, 2, Money.euros("100.01")));
        assertThat(ageing.buckets().getLast()).isEqualTo(new Bucket(Label.OVER_90, 0, Money.ZERO));
    }
}
