package fr.entremise.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(strings = {"FR7630001007941234567890185", "GB82WEST12345698765432"})
    void acceptsRightCheckDigits(String iban) {
        assertThat(Iban.isValid(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR7630001007941234567890186", "FR76", "", "fr7630001007941234567890185"})
    void refusesAnyOtherText(String iban) {
        assertThat(Iban.isValid(iban)).isFalse();
    }
}
