package org.kring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kring.session.Api;

/** The pages in a real browser, by role and label as people find things. */
class BrowserTest extends InTheBrowser {

    private static LocatorAssertions.IsVisibleOptions within(int seconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(seconds * 1000.0);
    }

    @Test
    void severalPeoplePlayARoundEachInTheOwnLanguage() {
        try (var jokes = browser.person();
                var samiras = browser.person();
                var tons = browser.person("en-GB", 360, ColorScheme.DARK);
                var noors = browser.person()) {
            var joke = jokes.newPage();
            joke.navigate(base());
            joke.getByLabel("Jouw naam").fill("Joke");
            button(joke, "Open de ruimte").click();
            var code = joke.locator(".code-big").first().textContent();
            var samira = join(samiras.newPage(), "/" + code.replace(" ", ""), "Jouw naam", "Samira", "Klop aan");
            assertThat(heading(samira, "Je wordt zo binnengelaten.")).isVisible();
            button(joke, "Laat binnen Samira").click();
            assertThat(heading(samira, "Wie doet wat")).isVisible();
            var ton = join(tons.newPage(), "/join?code=" + code.replace(" ", "%20"), "Your name", "Ton", "Knock");
            button(joke, "Laat binnen Ton").click();
            assertThat(heading(ton, "Who does what")).isVisible();
            var noor = join(noors.newPage(), "/" + code.replace(" ", ""), "Jouw naam", "Noor", "Klop aan");
            button(joke, "Laat binnen Noor").click();
            button(joke, "Ik begeleid").click();
            button(samira, "Ik breng in").click();
            button(joke, "Begin met het welkom").click();
            button(joke, "Begin zo").click();
            for (var page : List.of(joke, samira, noor)) {
                button(page, "Ik heb het gehoord en doe zo mee").click();
            }
            button(ton, "I have heard this and take part so").click();
            assertThat(joke.locator(".cap").getByText("Joke, Samira, Ton en Noor doen mee."))
                    .isVisible();
            button(joke, "Kwestie").click();
            samira.getByLabel("Wat is er feitelijk gebeurd?").fill("Een mevrouw aan de balie.");
            samira.getByLabel("Wat is je vraag aan de kring?").fill("Hoe maak ik ruimte?");
            button(samira, "Deel met de kring").click();
            assertThat(ton.getByText("Hoe maak ik ruimte?")).isVisible();
            next(joke, "Noteren");
            noor.getByLabel("Vraag 1").fill("Wat zag je precies?");
            button(noor, "Ik ben klaar").click();
            next(joke, "Vragen");
            assertThat(heading(ton, "Ask Samira one question now.")
                            .or(ton.getByText("Your turn").first())
                            .first())
                    .isVisible();
            ton.getByPlaceholder("You do not have to type").fill("What did you feel?");
            button(ton, "I have asked my question").click();
            assertThat(samira.locator(".q").getByText("What did you feel?")).isVisible();
            button(ton, "Turn to Noor").click();
            noor.locator("label.choice").getByText("Wat zag je precies?").click();
            button(noor, "Ik heb mijn vraag gesteld").click();
            assertThat(ton.locator(".q").getByText("Wat zag je precies?")).isVisible();
            button(joke, "Beurt naar Ton").click();
            next(joke, "Analyse");
            noor.getByLabel("Waar gaat dit ten diepste over?").fill("Haar eigen stem.");
            button(noor, "Zet in de lijst").click();
            assertThat(samira.locator(".q").getByText("Haar eigen stem.")).isVisible();
            next(joke, "Advies");
            ton.getByLabel("Advice 1").fill("Speak to her first.");
            button(ton, "I am ready").click();
            button(joke, "Begin met geven").click();
            ton.locator("label.choice").getByText("Speak to her first.").click();
            button(ton, "I gave my advice").click();
            assertThat(samira.locator(".q").getByText("Speak to her first.")).isVisible();
            button(ton, "Turn to Noor").click();
            button(noor, "Ik gaf mijn advies").click();
            button(noor, "Klaar").click();
            next(joke, "Afronding");
            samira.locator("label.choice").getByText("Speak to her first.").click();
            samira.getByLabel("Waarom spreekt dit je aan?").fill("Omdat het over mij gaat.");
            samira.getByText("Het advies dat ik kies").click();
            button(samira, "Deel wat is aangevinkt").click();
            assertThat(noor.getByText("Samira deelde")).isVisible();
            assertThat(noor.getByText("Omdat het over mij gaat.")).not().isVisible();
            next(joke, "Inzichten");
            next(joke, "Terugblik");
            joke.locator("[commandfor=d-verder]").first().click();
            button(joke, "Ja, rond af").click();
            button(joke, "Sluit de bijeenkomst").click();
            assertThat(heading(samira, "Dit neem je mee.")).isVisible();
            assertThat(samira.getByText("Jouw opbrengst")).isVisible();
            assertThat(samira.getByText("Omdat het over mij gaat.").first()).isVisible();
            assertThat(heading(ton, "This is what you take along.")).isVisible();
            assertThat(noor.getByText("Jouw opbrengst")).not().isVisible();
        }
    }

    private Page join(Page page, String path, String label, String name, String knock) {
        page.navigate(base() + path);
        page.getByLabel(label).first().fill(name);
        button(page, knock).click();
        return page;
    }

    private static void next(Page joke, String step) {
        joke.locator("[commandfor=d-verder]").first().click();
        button(joke, "Ja, verder naar " + step).click();
        assertThat(joke.locator("#stappen [aria-current] b")).hasText(step);
    }

    @Test
    void typingIsKeptThroughRedrawsAndAStepChange() {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var context = browser.person()) {
            var noor = browser.page(api, "Noor", context);
            var field = noor.getByLabel("Vraag 1");
            field.pressSequentially("Wat maakte");
            api.must("Ton", "Ready", Map.of());
            assertThat(noor.locator(".cap").getByText("Ton is klaar.")).isVisible();
            assertThat(field).isFocused();
            field.pressSequentially(" dat je");
            assertThat(field).hasValue("Wat maakte dat je");
            assertThat(noor.locator("[data-saved='question.1']")).containsText("Bewaard om");
            var unsaved = noor.getByLabel("Vraag 2");
            unsaved.fill("Nog niet klaar met typen");
            api.must("Joke", "MoveOn", Map.of("despite", true));
            assertThat(noor.getByText("We zijn nu bij ‘Vragen’. Je tekst blijft hier staan tot jij hem sluit."))
                    .isVisible();
            assertThat(unsaved).hasValue("Nog niet klaar met typen");
            noor.reload();
            api.must("Ton", "PassTurn", Map.of("turn", api.turn()));
            assertThat(noor.getByText("Wat maakte dat je")).isVisible();
            assertThat(noor.getByText("Nog niet klaar met typen")).isVisible();
        }
    }

    @Test
    void aQuestionCardIsDrawnForOneselfAndTakenOver() {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var context = browser.person("nl-NL", 360, ColorScheme.LIGHT)) {
            var noor = browser.page(api, "Noor", context);
            noor.locator("#kaarten > summary").click();
            button(noor, "Trek een kaart").click();
            var card = noor.locator("#kaart-plek .q");
            assertThat(card).isVisible();
            var first = card.textContent();
            button(noor, "Andere kaart").click();
            assertThat(card).not().hasText(first);
            var second = card.textContent();
            check(noor, "a card", ColorScheme.LIGHT, 360);
            api.must("Ton", "Ready", Map.of());
            assertThat(noor.locator(".cap").getByText("Ton is klaar.")).isVisible();
            assertThat(card).hasText(second);
            button(noor, "Toch geen kaart").click();
            assertThat(card).hasCount(0);
            button(noor, "Trek een kaart").click();
            assertThat(card).hasCount(1);
            second = card.textContent();
            button(noor, "Neem over").click();
            assertThat(noor.getByLabel("Vraag 1")).hasValue(second);
            assertThat(noor.locator("[data-saved='question.1']")).containsText("Bewaard om");
            assertThat(api.view("Ton").toString()).doesNotContain(second);
        }
    }

    @Test
    void theCoachHintsToTheAuthorAloneAndLetsItBe() {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var context = browser.person("nl-NL", 360, ColorScheme.DARK)) {
            var noor = browser.page(api, "Noor", context);
            var field = noor.getByLabel("Vraag 1");
            var hint = noor.locator(".coach-hint");
            field.pressSequentially("Wat maakte dat je bleef zitten?");
            assertThat(noor.locator("[data-saved='question.1']")).containsText("Bewaard om");
            noor.waitForTimeout(1500);
            assertThat(hint).hasCount(0);
            field.fill("Heb je er al aan gedacht om haar te bellen?");
            assertThat(hint).containsText("oplossing");
            check(noor, "a hint", ColorScheme.DARK, 360);
            api.must("Ton", "Ready", Map.of());
            assertThat(noor.locator(".cap").getByText("Ton is klaar.")).isVisible();
            assertThat(hint).isVisible();
            button(noor, "Bewaar als advies voor straks").click();
            assertThat(hint).hasCount(0);
            assertThat(field).hasValue("");
            assertThat(noor.locator("#n-advice\\.1")).hasValue("Heb je er al aan gedacht om haar te bellen?");
            field.fill("Zou je niet beter kunnen stoppen?");
            assertThat(hint).isVisible();
            field.press("End");
            field.pressSequentially("?");
            assertThat(hint).hasCount(0);
            assertThat(hint).isVisible();
            button(noor, "Laat zo").click();
            field.fill("Heb je er al aan gedacht om haar te schrijven?");
            noor.waitForTimeout(2000);
            assertThat(hint).hasCount(0);
            noor.reload();
            field.press("End");
            field.pressSequentially("?");
            noor.waitForTimeout(2000);
            assertThat(hint).hasCount(0);
            field.fill("");
            field.pressSequentially("Heb je er al aan gedacht om haar te mailen?");
            assertThat(hint).isVisible();
            assertThat(api.view("Joke").toString()).doesNotContain("Heb je er al");
        }
    }

    @Test
    void anOpenDialogAndFoldStayOpenThroughRedraws() {
        var api = new Api(base()).open(SIX).castAll().at("1.introduction");
        api.must("Samira", "TellCase", Map.of("facts", "Feiten.", "question", "Vraag?"));
        api.at("1.asking");
        try (var context = browser.person()) {
            var joke = browser.page(api, "Joke", context);
            joke.getByText("De kwestie, zoals Samira die vertelde").click();
            joke.locator("[commandfor=d-verder]").first().click();
            assertThat(heading(joke, "Verder naar Analyse?")).isVisible();
            api.must("Ton", "AskQuestion", Map.of("turn", api.turn(), "text", "Wat zag je?"));
            assertThat(joke.getByText("Wat zag je?").first()).isVisible();
            assertThat(heading(joke, "Verder naar Analyse?")).isVisible();
            joke.keyboard().press("Escape");
            assertThat(heading(joke, "Verder naar Analyse?")).not().isVisible();
            assertThat(joke.locator("#kwestie")).hasAttribute("open", "");
        }
    }

    @Test
    void aCutConnectionIsVisibleWritingGoesOnAndItHealsByItself() {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var context = browser.person()) {
            var noor = browser.page(api, "Noor", context);
            noor.waitForTimeout(500);
            context.setOffline(true);
            noor.getByLabel("Vraag 1").fill("Geschreven zonder verbinding");
            assertThat(noor.locator("[data-saved='question.1']")).containsText("Nog niet bewaard");
            context.setOffline(false);
            assertThat(noor.locator("[data-saved='question.1']"))
                    .containsText("Bewaard om", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            assertThat(api.view("Noor")
                            .get("notes")
                            .get("question.1")
                            .get("text")
                            .asString())
                    .isEqualTo("Geschreven zonder verbinding");
        }
    }

    @Test
    void behindAProxyThatHoldsUpStreamsThePageAsksByItselfAndALostConnectionShowsWithinTenSeconds() throws IOException {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var proxy = new HoldingProxy(port);
                var context = browser.person()) {
            context.addCookies(
                    List.of(new com.microsoft.playwright.options.Cookie("kring-" + api.id, api.tokens.get("Noor"))
                            .setUrl("http://localhost:" + proxy.port())));
            var noor = context.newPage();
            noor.navigate("http://localhost:" + proxy.port() + "/r/" + api.id);
            api.must("Ton", "Ready", Map.of());
            assertThat(noor.locator(".cap").getByText("Ton is klaar.")).isVisible(within(12));
            proxy.cut();
            assertThat(noor.locator("#verbinding")).isVisible(within(11));
            noor.getByLabel("Vraag 1").fill("Toch geschreven");
            api.must("Wies", "Ready", Map.of());
            proxy.restore();
            assertThat(noor.locator("#terug")).isVisible(within(15));
            assertThat(noor.locator(".cap").getByText(Pattern.compile("Wies (is|zijn) klaar\\.")))
                    .isVisible(within(12));
            assertThat(noor.getByLabel("Vraag 1")).hasValue("Toch geschreven");
        }
    }

    @Test
    void severalTabsOfOneBrowserStayAlive() {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var context = browser.person()) {
            var tabs = new java.util.ArrayList<Page>();
            for (var i = 0; i < 8; i++) {
                tabs.add(browser.page(api, "Noor", context));
            }
            api.must("Ton", "Ready", Map.of());
            for (var tab : tabs) {
                assertThat(tab.locator(".cap").getByText("Ton is klaar.")).isVisible(within(15));
            }
            tabs.getFirst().close();
            api.must("Wies", "Ready", Map.of());
            assertThat(tabs.getLast().locator(".cap").getByText("Ton en Wies zijn klaar."))
                    .isVisible(within(20));
        }
    }

    @Test
    void whatAnotherDeviceOfTheSameSeatWritesIsOfferedNotForced() {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var context = browser.person()) {
            var noor = browser.page(api, "Noor", context);
            var field = noor.getByLabel("Vraag 1");
            field.fill("Van dit apparaat");
            assertThat(noor.locator("[data-saved='question.1']")).containsText("Bewaard om");
            api.must("Noor", "SaveNote", Map.of("field", "question.1", "text", "Van het andere apparaat"));
            assertThat(noor.getByText("Op je andere apparaat staat hier nu iets anders."))
                    .isVisible();
            assertThat(field).hasValue("Van dit apparaat");
            button(noor, "Neem dat over").click();
            assertThat(field).hasValue("Van het andere apparaat");
        }
    }

    @Test
    void theTimeIsRightOnADeviceWhoseOwnClockIsWrong() {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var context = browser.person()) {
            var wrong = Instant.now()
                    .plus(Duration.ofMinutes(30))
                    .atOffset(ZoneOffset.UTC)
                    .withYear(2001);
            context.clock().setFixedTime(wrong.toString());
            var noor = browser.page(api, "Noor", context);
            assertThat(noor.locator("#kring .k-num")).hasText("4");
            noor.getByLabel("Vraag 1").fill("Wat zag je?");
            assertThat(noor.locator("[data-saved='question.1']")).containsText("Bewaard om");
            assertThat(noor.locator("[data-saved='question.1']"))
                    .not()
                    .containsText(wrong.format(DateTimeFormatter.ofPattern(":mm")));
            assertThat(noor.locator("#kring .k-num")).hasText("4");
        }
    }

    @Test
    void theWholeDoorWorksByKeyboard() {
        var api = new Api(base()).open("Joke");
        try (var context = browser.person()) {
            var page = context.newPage();
            page.navigate(base() + "/" + api.code);
            page.keyboard().press("Tab");
            assertThat(page.getByText("Naar wat je nu doet")).isFocused();
            page.getByLabel("Jouw naam").focus();
            page.keyboard().type("Wies");
            page.keyboard().press("Enter");
            assertThat(heading(page, "Je wordt zo binnengelaten.")).isVisible();
        }
    }

    @Test
    void noPageHasABarrierThatAxeKnowsNorScrollsSideways() {
        var waiting = new Api(base()).open(SIX);
        waiting.enter(
                "Wachter",
                waiting.send("POST", "/api/sessions/" + waiting.code + "/seats", Map.of("name", "Wachter"), null)
                        .json());
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(360, 1280)) {
                try (var context = browser.person("nl-NL", width, theme)) {
                    var page = context.newPage();
                    for (var path : List.of("/", "/join", "/" + waiting.code, "/privacy", "/r/" + waiting.id)) {
                        page.navigate(base() + path);
                        check(page, path, theme, width);
                    }
                }
            }
        }
        browser.mistakes.removeIf(text -> text.contains("404"));
    }
}
