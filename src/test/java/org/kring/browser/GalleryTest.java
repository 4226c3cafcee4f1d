package org.kring.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kring.gallery.Gallery;

/**
 * Every page in every state, in both languages and themes, on a phone and on a desk: drawn, and without a violation that
 * axe finds. Contrast is looked at in Dutch only, since a language changes no colour.
 */
class GalleryTest {

    private static final String AXE = axe();

    /** Two browsers side by side, so that both cores are used. */
    @Test
    void noPageHasABarrierThatAxeFindsNorScrollsSideways() throws Exception {
        try (var gallery = new Gallery(0);
                var threads = Executors.newFixedThreadPool(2)) {
            var looks = threads.invokeAll(List.<Callable<List<String>>>of(
                    () -> both(gallery, "light", 360, 1280), () -> both(gallery, "dark", 1280, 360)));
            for (var look : looks) {
                assertThat(look.get()).isEmpty();
            }
        }
    }

    private static List<String> both(Gallery gallery, String theme, int dutch, int english) {
        var found = new ArrayList<String>();
        try (var browser = Browser.open()) {
            found.addAll(look(browser, gallery, "nl", theme, dutch));
            found.addAll(look(browser, gallery, "en", theme, english));
            found.addAll(browser.mistakes);
        }
        return found;
    }

    private static List<String> look(Browser browser, Gallery gallery, String language, String theme, int width) {
        var scheme = theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (var context = browser.person(language, width, scheme)) {
            var page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.addInitScript(
                    "window.EventSource = class { addEventListener() {} close() {} }; window.fetch = () => new Promise(() => {});");
            var addresses = gallery.addresses(language, theme);
            assertThat(addresses).hasSizeGreaterThan(100).doesNotHaveDuplicates();
            var found = new ArrayList<String>();
            addresses.forEach(address -> found.addAll(look(page, gallery.base(), address, language, width)));
            return found;
        }
    }

    private static List<String> look(Page page, String base, String address, String language, int width) {
        assertThat(page.navigate(base + address).status()).as(address).isEqualTo(200);
        page.evaluate("() => document.querySelectorAll('details:not(.menu)').forEach((d) => { d.open = true; })");
        page.evaluate(AXE);
        var found = new ArrayList<String>();
        var violations = (List<?>) page.evaluate("""
                async (contrast) => (await axe.run(document, {resultTypes: ['violations'],
                        rules: {'color-contrast': {enabled: contrast}}})).violations
                    .map((found) => found.id + ': ' + found.nodes.slice(0, 3).map((node) => node.html).join(' '))""", language.equals("nl"));
        violations.forEach(violation -> found.add(address + " " + violation));
        if (!(Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")) {
            found.add(address + " scrolls sideways at " + width + " px");
        }
        return found;
    }

    private static String axe() {
        try (var in = GalleryTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
