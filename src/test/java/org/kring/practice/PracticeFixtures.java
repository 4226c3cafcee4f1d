package org.kring.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;
import org.kring.session.core.Table;

/** The pages of practice, without a house around them. */
public final class PracticeFixtures {

    private PracticeFixtures() {}

    /** Pages by name, in these words. */
    public static Map<String, Supplier<String>> all(Words words) {
        var pages = new Pages();
        var all = new LinkedHashMap<String, Supplier<String>>();
        var page = new Page(words, words.say("practice.title"), "token", "/practice");
        var cards = PracticeCases.bundled().in(words.language()).stream()
                .map(each -> new PracticePage.Card(each.key(), each.title(), each.sector(), each.broughtBy()))
                .toList();
        all.put(
                "practice, choosing",
                () -> pages.render(
                        "practice/choose.jte", Map.of("choice", new PracticePage(page, cards, null, false))));
        all.put(
                "practice, refused",
                () -> pages.render(
                        "practice/choose.jte",
                        Map.of("choice", new PracticePage(page, cards, words.say("practice.refused.case"), false))));
        all.put(
                "practice, left",
                () -> pages.render("practice/choose.jte", Map.of("choice", new PracticePage(page, cards, null, true))));
        return all;
    }

    /** What stands above the stage, for a person in this role who looks at this drawing. */
    public static Map<String, Supplier<String>> bars(Words words) {
        var pages = new Pages();
        var page = new Page(words, words.say("practice.title"), "token", "/practice");
        var all = new LinkedHashMap<String, Supplier<String>>();
        var lines = PracticeCases.bundled().in(words.language()).getFirst();
        var noting = Table.full().at("noting").view("Noor");
        var leading = Table.full().at("asking").view("Joke");
        var telling = Table.full().at("introduction").view("Samira");
        var asking = Table.full().at("asking");
        asking.when(
                "Ton",
                new SessionCommand.AskQuestion(
                        asking.turn(), lines.asks().getFirst().ask(), "", null));
        var heard = List.of(new Memory.Heard("Marleen", lines.facts().getFirst()));
        bar(
                all,
                pages,
                page,
                "practice bar, questioner",
                PracticeRole.QUESTIONER,
                lines,
                noting,
                heard,
                null,
                false,
                false);
        bar(
                all,
                pages,
                page,
                "practice bar, a peer acts",
                PracticeRole.QUESTIONER,
                lines,
                noting,
                heard,
                "Ton",
                false,
                false);
        bar(
                all,
                pages,
                page,
                "practice bar, presenter's card",
                PracticeRole.PRESENTER,
                lines,
                telling,
                List.of(),
                null,
                false,
                false);
        bar(
                all,
                pages,
                page,
                "practice bar, an answer is due",
                PracticeRole.PRESENTER,
                lines,
                asking.view("Samira"),
                heard,
                null,
                false,
                true);
        bar(
                all,
                pages,
                page,
                "practice bar, steer",
                PracticeRole.FACILITATOR,
                lines,
                leading,
                heard,
                null,
                true,
                false);
        return all;
    }

    private static void bar(
            Map<String, Supplier<String>> all,
            Pages pages,
            Page page,
            String name,
            PracticeRole role,
            PracticeCase lines,
            SessionView view,
            List<Memory.Heard> heard,
            String acts,
            boolean steer,
            boolean answer) {
        var setting = new Setting(
                new UUID(0, 0),
                lines,
                role,
                Pace.QUICK,
                Slip.LONG_STORY,
                view.you().seat(),
                List.of());
        all.put(
                name,
                () -> pages.render(
                        "practice/bar.jte",
                        Map.of(
                                "bar",
                                new Bar(setting, view, heard, acts, !view.you().leads(), steer, answer, false, false),
                                "page",
                                page)));
    }
}
