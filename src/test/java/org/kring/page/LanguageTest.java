package org.kring.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl-NL,nl;q=0.9|nl",
                "en-GB|en",
                "fr-FR,fr;q=0.9|en",
                "de,nl;q=0.5,en;q=0.4|nl",
                "fr,en;q=0.8,nl;q=0.9|nl",
                "''|nl",
                ";;;|nl"
            })
    void theBrowserSaysWhichOneAndAnotherLanguageReadsEnglish(String header, String language) {
        assertThat(Language.of(header)).isEqualTo(language);
    }
}
