package org.kring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kring.session.Api;

/** Screens that more than one person looks at, and one person with more than one device. */
class SharedScreenTest extends InTheBrowser {

    @Test
    void aSecondDeviceTakesTheSeatWithTheDigitsThatTheFirstShows() {
        var api = new Api(base()).open(SIX).castAll().at("1.noting");
        try (var laptop = browser.person();
                var phone = browser.person("nl-NL", 360, ColorScheme.LIGHT)) {
            var first = browser.page(api, "Noor", laptop);
            first.getByLabel("Vraag 1").fill("Wat zag je?");
            first.locator("#menu > summary").click();
            button(first, "Ook op een ander apparaat").click();
            var digits = first.locator("#cijfers .code-big");
            assertThat(digits).isVisible();
            api.must("Ton", "Ready", Map.of());
            assertThat(first.locator(".cap").getByText("Ton is klaar.")).isVisible();
            assertThat(digits).isVisible();
            var second = phone.newPage();
            second.navigate(base() + "/join");
            second.getByText("Ik zit er al, op een ander apparaat").click();
            var form = second.locator("form:has(#cijfers)");
            form.getByLabel("Code").fill(api.code);
            form.locator("#cijfers").fill(digits.textContent());
            form.locator("button").click();
            assertThat(second.getByLabel("Vraag 1")).hasValue("Wat zag je?");
        }
    }

    @Test
    void theRoomSeesWhatTheCircleSharesByACodeOfWhoLeads() {
        var api = new Api(base()).open(SIX).castAll().at("1.introduction");
        api.must("Samira", "TellCase", Map.of("facts", "Een mevrouw aan de balie.", "question", "Hoe maak ik ruimte?"));
        api.at("1.asking");
        try (var laptop = browser.person();
                var beamer = browser.person("nl-NL", 1440, ColorScheme.DARK)) {
            var joke = browser.page(api, "Joke", laptop);
            joke.locator("#menu > summary").click();
            joke.locator("#groot-scherm > summary").click();
            button(joke, "Geef een code voor een ander apparaat").click();
            var code = joke.locator("#schermcode .code-big").textContent();
            var room = beamer.newPage();
            room.navigate(base() + "/screen");
            room.getByLabel("Schermcode").fill("ABCD EFGH");
            button(room, "Laat de kring zien").click();
            assertThat(room.getByText("Deze schermcode kennen we niet")).isVisible();
            check(room, "a wrong code of a screen", ColorScheme.DARK, 1440);
            room.getByLabel("Schermcode").fill(code);
            button(room, "Laat de kring zien").click();
            assertThat(room.getByText("Ton is aan de beurt.").first()).isVisible();
            assertThat(joke.getByText("Een groot scherm laat de kring zien.")).isVisible();
            api.must("Ton", "AskQuestion", Map.of("turn", api.turn(), "text", "Wat gebeurde er?"));
            assertThat(room.locator(".q").getByText("Wat gebeurde er?")).isVisible();
            check(room, "the room", ColorScheme.DARK, 1440);
            assertThat(room.locator("form, button, textarea").count()).isZero();
            assertThat(room.content()).doesNotContain("Eén open vraag. Daarna");
            var again = beamer.newPage();
            again.navigate(base() + "/screen");
            again.getByLabel("Schermcode").fill(code);
            button(again, "Laat de kring zien").click();
            assertThat(again.getByText("Deze schermcode kennen we niet")).isVisible();
            joke.locator("#menu > summary").click();
            joke.locator("#groot-scherm > summary").click();
            button(joke, "Sluit alle grote schermen").click();
            assertThat(room.getByText("Hier is niets")).isVisible();
        }
        browser.mistakes.removeIf(text -> text.contains("404"));
    }

    @Test
    void aStrangerOpensNoScreen() {
        var api = new Api(base()).open(SIX);
        try (var context = browser.person()) {
            var page = context.newPage();
            assertThat(page.navigate(base() + "/s/" + api.id).status()).isEqualTo(404);
            assertThat(page.content()).doesNotContain("Samira");
        }
        browser.mistakes.removeIf(text -> text.contains("404"));
    }

    /** Joke's laptop is the only device: everybody else sits on paper. */
    @Test
    void aWholeRoundOnOneDeviceOnTheWall() {
        try (var laptop = browser.person();
                var phone = browser.person("nl-NL", 360, ColorScheme.LIGHT)) {
            var wall = laptop.newPage();
            wall.navigate(base());
            wall.getByLabel("Jouw naam").fill("Joke");
            button(wall, "Open de ruimte").click();
            var code = wall.locator(".code-big").first().textContent();
            for (var name : List.of("Samira", "Ton", "Noor")) {
                wall.locator("#papier").fill(name);
                button(wall, "Zet erbij").click();
                assertThat(wall.locator(".seat .name").getByText(name)).isVisible();
            }
            button(wall, "Dit scherm is voor iedereen").click();
            assertThat(wall.locator("section[aria-labelledby=muur] button")).hasAttribute("aria-pressed", "true");
            button(wall, "Ik begeleid").click();
            wall.locator("#vraag-PRESENTER > summary").click();
            wall.locator("#o-PRESENTER")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Samira"));
            wall.locator("#vraag-PRESENTER form button").click();
            button(wall, "Samira zegt ja").click();
            button(wall, "Begin met het welkom").click();
            for (var name : List.of("Joke", "Samira", "Ton", "Noor")) {
                button(wall, name + " doet zo mee").click();
            }
            button(wall, "Kwestie").click();
            wall.locator("#typ-mee > summary").click();
            wall.locator("#m-vraag").fill("Hoe maak ik ruimte?");
            button(wall, "Zet op het scherm").click();
            assertThat(wall.locator(".room-part").getByText("Hoe maak ik ruimte?"))
                    .isVisible();
            next(wall, "Noteren");
            button(wall, "Ton is klaar").click();
            next(wall, "Vragen");
            assertThat(wall.getByText("Eén open vraag. Daarna is het stil"))
                    .not()
                    .isVisible();
            wall.locator("details.eyes > summary").click();
            assertThat(wall.getByText("Eén open vraag. Daarna is het stil")).isVisible();
            check(wall, "the wall, with the part for one person open", ColorScheme.LIGHT, 1280);
            button(wall, "Ton stelde een vraag").click();
            assertThat(wall.locator(".room-part").getByText("Ton, gesproken")).isVisible();
            wall.locator("#verwoord > summary").click();
            wall.locator("#verwoord details.reword > summary").click();
            wall.locator("#verwoord textarea").fill("Wat zag je precies?");
            wall.locator("#verwoord details.reword form button").first().click();
            assertThat(wall.locator(".room-part").getByText("Wat zag je precies?"))
                    .isVisible();
            var notes = phoneTakesTheSeat(wall, code, phone.newPage());
            notes.locator("#schrift > summary").click();
            notes.getByLabel("Wat wil je onthouden?").fill("Alleen op mijn telefoon");
            assertThat(notes.locator("[data-saved='notebook']")).containsText("Bewaard om");
            button(wall, "Beurt naar Noor").click();
            button(wall, "Noor stelde een vraag").click();
            next(wall, "Analyse", "Ja, verder naar Analyse");
            wall.locator("#nu form:has(input[value=PassTurnOn]) button").first().click();
            assertThat(wall.locator("#stappen [aria-current] b")).hasText("Analyse");
            assertThat(wall.locator("details.eyes[open]").count())
                    .as("closed again at the next step")
                    .isZero();
            next(wall, "Advies");
            button(wall, "Begin met geven").click();
            for (var name : List.of("Ton", "Noor")) {
                wall.locator("form:has(input[value=Give]):has-text('" + name + "') button")
                        .first()
                        .click();
                assertThat(wall.locator(".room-part").getByText(name + ", gesproken"))
                        .isVisible();
                wall.locator("#nu form:has(input[value=PassTurnOn]) button")
                        .first()
                        .click();
            }
            next(wall, "Afronding");
            wall.locator("section[aria-labelledby=meenemen] button").first().click();
            assertThat(wall.locator(".room-part").getByText("Ton, gesproken")).isVisible();
            check(wall, "the wall at the end of the round", ColorScheme.LIGHT, 1280);
            next(wall, "Inzichten");
            next(wall, "Terugblik");
            wall.locator("[commandfor=d-verder]").first().click();
            button(wall, "Ja, rond af").click();
            button(wall, "Sluit de bijeenkomst").click();
            assertThat(heading(wall, "Dit neem je mee.")).isVisible();
            assertThat(wall.content()).doesNotContain("Alleen op mijn telefoon");
        }
    }

    private Page phoneTakesTheSeat(Page wall, String code, Page phone) {
        wall.locator("#menu > summary").click();
        button(wall, "Ook op een ander apparaat").click();
        var digits = wall.locator("#cijfers .code-big").textContent();
        phone.navigate(base() + "/join");
        phone.getByText("Ik zit er al, op een ander apparaat").click();
        var form = phone.locator("form:has(#cijfers)");
        form.getByLabel("Code").fill(code);
        form.locator("#cijfers").fill(digits);
        form.locator("button").click();
        assertThat(phone.locator("#stappen")).isVisible();
        assertThat(phone.locator(".on-wall").count())
                .as("an own screen, not the wall")
                .isZero();
        return phone;
    }

    private static void next(Page page, String step) {
        next(page, step, "Ja, verder naar " + step);
        assertThat(page.locator("#stappen [aria-current] b")).hasText(step);
    }

    private static void next(Page page, String step, String button) {
        page.locator("[commandfor=d-verder]").first().click();
        button(page, button).click();
    }
}
