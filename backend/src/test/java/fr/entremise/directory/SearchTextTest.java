package fr.entremise.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'Abergement-de-Cuisery",
                "L’Abergement de Cuisery",
                "l abergement de cuisery",
                "L'ABERGEMENT--DE--CUISERY",
                " l'abergement\u00a0de\u202fcuisery "
            })
    void isBlindToCaseHyphensApostrophesAndSpaces(String text) {
        assertThat(SearchText.words(text)).isEqualTo("l abergement de cuisery");
        assertThat(SearchText.key(text)).isEqualTo("labergementdecuisery");
    }

    @ParameterizedTest
    @CsvSource({
        "Mâcon, macon",
        "MÂCON, macon",
        "Chalon-sur-Saône, chalon sur saone",
        "Saint-Léger-sur-Dheune, saint leger sur dheune",
        "St-Gildas-des-Bois, saint gildas des bois",
        "Ste Hélène, sainte helene",
        "Cœur de Chartreuse, coeur de chartreuse",
        "Ma\u0302con, macon"
    })
    void isBlindToAccentsHoweverTheyAreTyped(String text, String expected) {
        assertThat(SearchText.words(text)).isEqualTo(expected);
    }

    @Test
    void readsANumberInGroupsAsOneTerm() {
        assertThat(SearchText.terms("217 100 015")).containsExactly("217100015");
        assertThat(SearchText.terms("217\u202f100\u202f015")).containsExactly("217100015");
    }

    @Test
    void looksForTheSirenOfASiret() {
        assertThat(SearchText.terms("217 100 015 00019")).containsExactly("217100015");
    }

    @Test
    void findsNoTermInSignsAlone() {
        assertThat(SearchText.terms("--- '")).isEmpty();
        assertThat(SearchText.terms("%_")).isEmpty();
    }
}
