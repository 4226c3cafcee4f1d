package org.kring.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.kring.session.Api;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures of all pages, to look at: {@code ./kring gallery}. */
@House
class Gallery {

    @LocalServerPort
    int port;

    private Browser browser;
    private int number;

    @Test
    void draw() {
        try (var opened = Browser.open()) {
            browser = opened;
            var base = "http://localhost:" + port;
            for (var path : List.of("/", "/join", "/privacy", "/nothing-here")) {
                try (var context = browser.person()) {
                    var page = context.newPage();
                    page.navigate(base + path);
                    shot(page, "page" + path.replace('/', '-'));
                }
            }
            var api = new Api(base).open("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid", "Bram");
            api.enter(
                    "Anna",
                    api.send("POST", "/api/sessions/" + api.code + "/seats", Map.of("name", "Anna"), null)
                            .json());
            shots(api, "waiting", "Anna");
            shots(api, "lobby-door", "Joke");
            api.must("Joke", "TurnAway", Map.of("seat", api.seats.get("Anna")));
            shots(api, "turned-away", "Anna");
            api.must("Joke", "OfferRole", Map.of("role", "PRESENTER", "seat", api.seats.get("Samira")));
            shots(api, "lobby-asked", "Samira");
            api.tokens.remove("Anna");
            api.must("Samira", "AnswerRole", Map.of("role", "PRESENTER", "yes", true));
            api.must("Joke", "OfferRole", Map.of("role", "FACILITATOR", "seat", api.seats.get("Joke")));
            api.must("Bram", "OfferRole", Map.of("role", "RECORDER", "seat", api.seats.get("Bram")));
            shots(api, "lobby-preparing", "Samira", "Joke");
            api.must("Ton", "OfferRole", Map.of("role", "DEPUTY", "seat", api.seats.get("Ton")));
            api.must("Joke", "Start", Map.of());
            api.must("Ton", "Tick", Map.of());
            shots(api, "welcome", "Noor", "Joke");
            api.at("1.introduction");
            api.must("Samira", "SetTitle", Map.of("text", "De behulpzame buurman"));
            shots(api, "telling", "Samira", "Bram", "Ton");
            api.must(
                    "Samira",
                    "TellCase",
                    Map.of(
                            "facts",
                                    "Een oudere mevrouw komt voor de derde keer aan de balie, samen met haar buurman. Hij praat, heeft haar telefoon in zijn hand en leest de codes voor.",
                            "question",
                                    "Hoe kan ik aan de balie ruimte maken voor de stem van de klant zelf, zonder de helper weg te duwen?"));
            api.at("1.noting");
            api.must(
                    "Noor",
                    "SaveNote",
                    Map.of("field", "question.1", "text", "Wat maakte dat je doorging, terwijl het niet goed voelde?"));
            api.must("Noor", "SaveNote", Map.of("field", "question.2", "text", "Wat weet je zeker en wat vul je in?"));
            api.must("Ton", "Ready", Map.of());
            shots(api, "noting", "Noor", "Samira");
            api.at("1.asking");
            api.must(
                    "Ton",
                    "AskQuestion",
                    Map.of("turn", api.turn(), "text", "Wat gebeurde er precies toen hij haar telefoon pakte?"));
            shots(api, "answering", "Ton", "Samira", "Joke", "Bram", "Wies");
            api.must("Ton", "PassTurnOn", Map.of("turn", api.turn()));
            shots(api, "asking", "Noor", "Samira", "Joke", "Bram", "Wies");
            api.must("Wies", "AskForPause", Map.of());
            shots(api, "pause-asked", "Joke");
            api.must("Samira", "Pause", Map.of());
            shots(api, "paused", "Samira", "Noor");
            api.must("Samira", "Resume", Map.of());
            api.at("1.analysis");
            api.must("Noor", "Give", Map.of("text", "Het gaat om haar stem, niet om hem."));
            shots(api, "analysis", "Wies", "Samira", "Joke");
            api.at("1.advice");
            api.must(
                    "Noor",
                    "SaveNote",
                    Map.of(
                            "field",
                            "advice.1",
                            "text",
                            "Bied haar een afspraak aan op een rustig uur, voor haar alleen."));
            shots(api, "advice-writing", "Noor", "Samira", "Joke");
            api.must("Joke", "StartGiving", Map.of());
            api.must(
                    "Ton",
                    "Give",
                    Map.of("text", "Spreek haar als eerste aan, bij haar naam, en kijk haar daarbij aan. Elke keer."));
            api.must("Ton", "PassTurnOn", Map.of("turn", api.turn()));
            shots(api, "advice-giving", "Noor", "Samira", "Joke");
            api.must("Noor", "Give", Map.of("field", "advice.1"));
            api.at("1.finish");
            var advice = api.view("Samira").get("advice").get(0).get("id").asString();
            api.must("Samira", "SaveNote", Map.of("field", "take." + advice, "text", "yes"));
            api.must(
                    "Samira",
                    "SaveNote",
                    Map.of("field", "reason", "text", "Omdat het over mij gaat en niet over hem."));
            api.must(
                    "Samira",
                    "SaveNote",
                    Map.of(
                            "field",
                            "action.1",
                            "text",
                            "Als er iemand meekomt, zeg ik de vaste zin, nog voor we inloggen."));
            api.must("Samira", "SaveNote", Map.of("field", "action-on.1", "text", "2026-12-18"));
            shots(api, "finish", "Samira", "Noor", "Joke");
            api.must("Samira", "ShareFinish", Map.of("taken", true, "actions", true));
            shots(api, "finish-shared", "Noor");
            api.at("2.insights");
            shots(api, "insights", "Joke", "Samira");
            api.at("2.look-back");
            shots(api, "look-back", "Wies");
            api.must("Joke", "MoveOn", Map.of("despite", true));
            shots(api, "between", "Joke", "Samira");
            api.must("Joke", "EndSession", Map.of());
            shots(api, "end", "Samira", "Noor", "Joke");
            api.must("Joke", "AnnounceErasure", Map.of());
            shots(api, "erasure-announced", "Wies");
            var stopped = new Api(base)
                    .open("Joke", "Samira", "Ton", "Noor", "Bram")
                    .castAll()
                    .at("1.asking");
            stopped.must("Samira", "StopRound", Map.of());
            shots(stopped, "stopped", "Samira", "Joke", "Noor");
        }
    }

    private void shots(Api api, String moment, String... people) {
        for (var who : people) {
            for (var look : List.of("desktop-light", "desktop-dark", "phone-light")) {
                var theme = look.endsWith("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
                try (var context = browser.person("nl-NL", look.startsWith("phone") ? 360 : 1280, theme)) {
                    shot(browser.page(api, who, context), moment + "-" + who + "-" + look);
                }
            }
        }
    }

    private void shot(Page page, String name) {
        page.waitForTimeout(150);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/gallery/%03d-%s.png".formatted(++number, name))));
    }
}
