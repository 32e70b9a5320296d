package fr.entremise.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SiretTest {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "732 829 320 00074", "732\u202f829\u202f320\u202f00074"})
    void acceptsALuhnNumberWithOrWithoutSpaces(String siret) {
        assertThat(Siret.isValid(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000049837", "35600000000048"})
    void acceptsTheOfficesOfLaPosteAndItsHeadOffice(String siret) {
        assertThat(Siret.isValid(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000049838", "73282932000075", "7328293200007", "732829320000740", "73282932100074"})
    void refusesWhatIsNotASiret(String siret) {
        assertThat(Siret.isValid(siret)).isFalse();
        assertThatThrownBy(() -> Siret.parse(siret)).isInstanceOf(InvalidSiret.class);
    }

    @Test
    void knowsItsSirenAndItsPrintedForm() {
        Siret siret = Siret.parse("73282932000074");
        assertThat(siret.siren()).isEqualTo(new Siren("732829320"));
        assertThat(siret.formatted()).isEqualTo("732\u202f829\u202f320\u202f00074");
    }

    @Test
    void isAPlainStringInJson() {
        assertThat(json.writeValueAsString(new Siret("73282932000074"))).isEqualTo("\"73282932000074\"");
        assertThat(json.readValue("\"732 829 320 00074\"", Siret.class)).isEqualTo(new Siret("73282932000074"));
    }
}
