package org.kring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kring.session.Api;

/** To a group and back, with the pages of two people. */
class GroupsBrowserTest extends InTheBrowser {

    @Test
    void aCircleWorksInGroupsAndComesBack() {
        var api = new Api(base()).open("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid");
        api.must("Joke", "SetMethod", Map.of("method", "troika"));
        try (var jokes = browser.person();
                var tons = browser.person("nl-NL", 390, ColorScheme.DARK)) {
            var joke = browser.page(api, "Joke", jokes);
            var ton = browser.page(api, "Ton", tons);
            assertThat(ton.locator("#groepjes")).hasCount(0);
            check(joke, "groups to open", ColorScheme.LIGHT, 1280);
            button(joke, "Open de groepjes").click();
            button(ton, "Naar mijn groepje").click();
            assertThat(ton.getByText("Jullie groepje werkt tot")).isVisible();
            assertThat(ton.locator(".seats li, .people li").first()).isVisible();
            check(ton, "a group on a phone", ColorScheme.DARK, 390);
            button(ton, "Ik breng in").click();
            assertThat(joke.locator("#groepjes li")).hasCount(2);
            check(joke, "groups at work", ColorScheme.LIGHT, 1280);
            button(joke, "Haal iedereen terug").click();
            assertThat(joke.getByText("Iedereen is terug.")).isVisible();
            assertThat(ton.getByText("De groepjes zijn voorbij.")).isVisible();
            ton.getByText("Naar de hele kring").click();
            assertThat(ton.getByText("Iedereen is terug.")).isVisible();
        }
    }
}
