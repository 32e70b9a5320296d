package fr.entremise.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SirenTest {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"217101377", "217100015", "217100767", "217105436", "217100148", "217102706"})
    void acceptsTheSirensOfRealCommunes(String siren) {
        assertThat(Siren.isValid(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"217 101 377", " 217101377 ", "217\u00a0101\u00a0377", "217\u202f101\u202f377"})
    void readsTheSpacesPeopleType(String typed) {
        assertThat(Siren.parse(typed)).isEqualTo(new Siren("217101377"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "217101378", "21710137", "2171013770", "21710137A", "000000000", "٢١٧١٠١٣٧٧", "217-101-377"})
    void refusesWhatIsNotASiren(String text) {
        assertThat(Siren.isValid(text)).isFalse();
    }

    @Test
    void saysWhichMistakeWasMade() {
        assertThatThrownBy(() -> Siren.parse("217101378"))
                .isInstanceOf(InvalidSiren.class)
                .hasMessage("Ce numéro SIREN comporte une erreur\u00a0: sa clé de contrôle n’est pas la bonne.");
        assertThatThrownBy(() -> Siren.parse("2171"))
                .isInstanceOf(InvalidSiren.class)
                .hasMessage("Un numéro SIREN comporte neuf chiffres.");
    }

    @Test
    void isPrintedInThreeGroupsOfThree() {
        assertThat(new Siren("217101377").formatted()).isEqualTo("217\u202f101\u202f377");
    }

    @Test
    void isAPlainStringInJson() {
        assertThat(json.writeValueAsString(new Siren("217101377"))).isEqualTo("\"217101377\"");
        assertThat(json.readValue("\"217 101 377\"", Siren.class)).isEqualTo(new Siren("217101377"));
    }
}
