package fr.entremise.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.entremise.shared.InvalidInput;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentreColourTest {

    @ParameterizedTest
    @CsvSource({"#000000, 21.0", "#ffffff, 1.0", "#767676, 4.54", "#777777, 4.48", "#ff0000, 4.0", "#0000ff, 8.59"})
    void measuresTheContrastWithWhiteAsWcagDoes(String hex, double contrast) {
        assertThat(CentreColour.contrastWithWhite(hex)).isCloseTo(contrast, within(0.005));
    }

    @Test
    void takesTheLightestGreyThatIsStillReadable() {
        assertThat(new CentreColour(" #767676 ").hex()).isEqualTo("#767676");
        assertThat(new CentreColour("#155E66").hex()).isEqualTo("#155e66");
    }

    @Test
    void refusesAColourThatIsTooLightWithItsRatio() {
        assertThatThrownBy(() -> new CentreColour("#777777"))
                .isInstanceOf(ColourContrastTooLow.class)
                .hasMessage(
                        "Le contraste de cette couleur avec le blanc est de 4,47\u00a0pour\u00a01\u00a0; il en faut au"
                                + " moins 4,5\u00a0pour\u00a01 (WCAG\u00a02.2, niveau\u00a0AA). Choisissez une couleur plus foncée.");
    }

    @Test
    void neverShowsALackingContrastAsEnough() {
        assertThat(CentreColour.inWords(new BigDecimal("4.4999"))).isEqualTo("4,49\u00a0pour\u00a01");
        assertThat(CentreColour.inWords(new BigDecimal("1.0"))).isEqualTo("1\u00a0pour\u00a01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"155e66", "#155e6", "#155e6g", "teal", "#155e66ff", ""})
    void refusesWhatIsNoColour(String text) {
        assertThatThrownBy(() -> new CentreColour(text)).isInstanceOf(InvalidInput.class);
    }
}
