package org.kring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing an own method: what comes of it is seen at once, and a round starts with it. */
class EditorTest extends InTheBrowser {

    @Autowired
    JdbcClient db;

    @Test
    void anOwnMethodIsWrittenSavedOpenedAgainAndStarted(@TempDir Path directory) throws Exception {
        try (var laptop = browser.person()) {
            var page = laptop.newPage();
            page.navigate(base() + "/methods/own");
            page.getByText("Begin met vijf gewone stappen").click();
            page.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill("Dinsdagronde");
            var screen = page.frameLocator("iframe");
            page.locator("#zie-stap").selectOption("step-3");
            assertThat(screen.getByText("Dinsdagronde").first()).isVisible();
            assertThat(screen.getByText("Stel één open").first()).isVisible();
            check(page, "an own method", ColorScheme.LIGHT, 1280);
            page.locator("#zie-rol").selectOption("PRESENTER");
            assertThat(screen.getByText("Geef kort antwoord").first()).isVisible();
            page.locator("#st2-t").fill("Verkennen");
            assertThat(page.locator(".line-of")).containsText("Verkennen");
            page.locator("#st2-a").selectOption("talk");
            assertThat(page.locator(".findings")).containsText("Wat geschreven wordt, komt nergens terug");
            assertThat(page.locator("#st2-t")).hasValue("Verkennen");
            page.locator("#st2-a").selectOption("ask");
            assertThat(page.locator("#klopt")).isVisible();
            page.locator("#st2").getByText("Stap hierna").click();
            assertThat(page.locator("#st3-t")).hasValue("Nieuwe stap");
            page.locator("#st3").getByText("Weghalen").click();
            assertThat(page.locator(".draft-step")).hasCount(5);

            page.locator("#st2").getByText("Stap hierna").click();
            page.locator("#st3-a").selectOption("call");
            assertThat(page.locator("#vormen")).isVisible();
            page.locator("#m1 > summary").click();
            page.locator("#m1-t").fill("Beelden");
            page.locator("#m1-st0 > summary").click();
            page.locator("#m1-st0-a").selectOption("silence");
            assertThat(page.locator("#m1-t")).hasValue("Beelden");
            assertThat(page.locator("#m1-st0-t")).isVisible();
            button(page, "Onderbreking erbij").click();
            assertThat(page.locator("#i0-t")).hasValue("Time-out");
            assertThat(page.locator("#klopt")).isVisible();
            check(page, "an own method with ways to choose from", ColorScheme.LIGHT, 1280);
            page.locator("#zie-stap").selectOption("step-6");
            page.locator("#zie-rol").selectOption("FACILITATOR");
            assertThat(screen.getByText("Beelden").first()).isVisible();

            var saved =
                    page.waitForDownload(() -> button(page, "Bestand opslaan").click());
            assertThat(saved.suggestedFilename()).isEqualTo("dinsdagronde.yaml");
            var file = directory.resolve("dinsdagronde.yaml");
            saved.saveAs(file);
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("nl: Verkennen");

            page.navigate(base() + "/methods/own");
            page.locator("#bestand").setInputFiles(file);
            assertThat(page.locator("#tekst")).hasValue(Pattern.compile("Verkennen"));
            button(page, "Open deze methode").click();
            assertThat(page.locator("#titel")).hasValue("Dinsdagronde");
            page.getByLabel("Jouw naam").fill("Joke");
            button(page, "Open een ruimte").click();
            assertThat(page.locator("#methode")).hasValue("dinsdagronde");
            check(page, "a lobby with an own method", ColorScheme.LIGHT, 1280);
            assertThat(kept()).isOne();
            db.sql("delete from session").update();
            assertThat(kept()).isZero();
        }
    }

    @Test
    void withoutScriptTheSameIsDoneByButtons() {
        try (var laptop = browser.withoutScript()) {
            var page = laptop.newPage();
            page.navigate(base() + "/methods/own?from=incident-5");
            page.locator("#titel").fill("Zonder script");
            page.locator("#stappen").scrollIntoViewIfNeeded();
            page.locator("#zie-rol").selectOption("FACILITATOR");
            page.locator("button[value=look]").last().click();
            assertThat(page.locator("#titel")).hasValue("Zonder script");
            assertThat(page.locator("#zie-rol")).hasValue("FACILITATOR");
            assertThat(page.locator("#klopt")).isVisible();
        }
    }

    @Test
    void aDryRunOfAnOwnMethodBeginsAtATable() {
        try (var phone = browser.person("en-GB", 360, ColorScheme.DARK)) {
            var page = phone.newPage();
            page.navigate(base() + "/methods/own?from=troika");
            check(page, "an own method on a phone", ColorScheme.DARK, 360);
            page.locator("button[formaction='/practice'][value=questioner]").click();
            assertThat(page.locator("#stage")).hasAttribute("data-screen", "LIVE");
        }
    }

    private long kept() {
        return db.sql("select count(*) from own_method").query(Long.class).single();
    }

    @Test
    void whatWasWrittenIsThereAfterAReloadAndOnTheWayBack() {
        try (var laptop = browser.person()) {
            var page = laptop.newPage();
            page.navigate(base() + "/methods/own?from=empty");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            page.locator("#titel").fill("Woensdagronde");
            assertThat(page.frameLocator("iframe").getByText("Woensdagronde").first())
                    .isVisible();
            page.reload();
            assertThat(page.locator("#titel")).hasValue("Woensdagronde");
            button(page, "Stap erbij").click();
            assertThat(page.locator(".draft-step")).hasCount(6);
            page.navigate(base() + "/methods");
            page.goBack();
            assertThat(page.locator("#titel")).hasValue("Woensdagronde");
            assertThat(page.locator(".draft-step")).hasCount(6);
            page.navigate(base() + "/methods/own");
            button(page, "Werk daaraan verder").click();
            assertThat(page.locator("#titel")).hasValue("Woensdagronde");
            assertThat(page.locator(".draft-step")).hasCount(6);
            page.waitForDownload(() -> button(page, "Bestand opslaan").click());
            page.navigate(base() + "/methods/own");
            assertThat(page.getByText("Werk daaraan verder")).isHidden();
        }
    }
}
