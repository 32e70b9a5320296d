package fr.entremise.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "100.00, 240, 400.00", // 1 h 30, 2 h and 0 h 30 at 100 € an hour
        "100.00, 330, 550.00",
        "62.50, 50, 52.08", // 52.0833…
        "62.55, 50, 52.13", // 52.125 goes up
        "100.00, 1, 1.67",
        "-62.55, 50, -52.13", // a credit note mirrors its invoice
        "100.00, 0, 0.00"
    })
    void minutesAreBilledInProportionAndRoundedHalfUp(String hourly, long minutes, String price) {
        assertThat(Money.euros(hourly).perHourFor(minutes)).isEqualTo(Money.euros(price));
    }

    @Test
    void oneAmountHasOneScaleSoThatEqualAmountsAreEqual() {
        assertThat(Money.euros("100")).isEqualTo(Money.euros("100.00")).isEqualTo(Money.cents(10_000));
        assertThat(Money.euros("12.500")).isEqualTo(Money.euros("12.5"));
    }

    @Test
    void refusesFractionsOfACentAndWords() {
        assertThatThrownBy(() -> Money.euros("1.005")).isInstanceOf(InvalidAmount.class);
        assertThatThrownBy(() -> Money.euros("cent")).isInstanceOf(InvalidAmount.class);
    }

    @Test
    void addsSubtractsAndMultiplies() {
        Money price = Money.euros("62.00");
        assertThat(price.plus(Money.euros("0.50"))).isEqualTo(Money.euros("62.50"));
        assertThat(price.minus(Money.euros("62.01"))).isEqualTo(Money.euros("-0.01"));
        assertThat(price.times(3)).isEqualTo(Money.euros("186.00"));
        assertThat(price.times(new BigDecimal("0.3333"))).isEqualTo(Money.euros("20.66"));
        assertThat(price.negated().isNegative()).isTrue();
        assertThat(price.minus(price).isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, '0,00 €'",
        "999.9, '999,90 €'",
        "1234.5, '1 234,50 €'",
        "1234567, '1 234 567,00 €'",
        "-1234.5, '-1 234,50 €'"
    })
    void isPrintedTheFrenchWay(String amount, String printed) {
        assertThat(Money.euros(amount).formatted()).isEqualTo(printed.replace(' ', '\u202f'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E15", "-1E2147483000"})
    void refusesWhatNobodyCouldPayWithoutWritingItOut(String amount) {
        assertThatExceptionOfType(InvalidAmount.class).isThrownBy(() -> Money.euros(amount));
    }

    @Test
    void isANumberInJson() {
        JsonMapper json = new JsonMapper();
        assertThat(json.writeValueAsString(Money.euros("400"))).isEqualTo("400.00");
        assertThat(json.readValue("400.5", Money.class)).isEqualTo(Money.euros("400.50"));
    }
}
