package org.kring.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.kring.House;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests in a real browser share: the house, the browser, and ways to find things by role and label. */
@House
abstract class InTheBrowser {

    static final String[] SIX = {"Joke", "Samira", "Ton", "Noor", "Wies", "Bram"};
    static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWentWrongInThePages() {
        var mistakes = List.copyOf(browser.mistakes);
        browser.mistakes.clear();
        assertThat(mistakes).isEmpty();
    }

    String base() {
        return "http://localhost:" + port;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    static void check(Page page, String what, ColorScheme theme, int width) {
        page.evaluate("() => document.querySelectorAll('details:not(.menu)').forEach((d) => { d.open = true; })");
        // A frame of ours runs no script, axe's included; what it shows is a screen that is checked as a page.
        var found = new AxeBuilder(page).exclude("iframe").analyze().getViolations();
        assertThat(found.stream()
                        .map(v -> v.getId() + ": "
                                + v.getNodes().stream()
                                        .map(n -> n.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList())
                .as("%s, %s, %s px", what, theme, width)
                .isEmpty();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s scrolls sideways at %s px", what, width)
                .isTrue();
        assertThat(page.title()).matches(Pattern.compile(".+"));
    }
}
