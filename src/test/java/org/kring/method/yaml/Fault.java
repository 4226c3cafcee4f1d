package org.kring.method.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One change that spoils a good method file, so that it is refused for that alone. This file is long since it is a list.
 *
 * @param message what the refusal says
 * @param schema whether the schema sees it too; it cannot compare places, and lets an own method leave out what is usual
 */
record Fault(String name, String file, String from, String to, String message, boolean schema) {

    @Override
    public String toString() {
        return name;
    }

    String text() {
        var good = good(file);
        if (!good.contains(from)) {
            throw new IllegalStateException("Expected \"" + from + "\" in " + file + ", but it is not there");
        }
        return good.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    static Stream<Fault> unreadable() {
        return Stream.of(
                fault(
                        "an unknown key",
                        "protected: false",
                        "protected: false\n    colour: blue",
                        "steps[1]: Expected only activity, back, clock, goal,",
                        true),
                fault(
                        "a missing key",
                        "    presenter: active\n",
                        "",
                        "steps[1]: Expected activity, goal, id, presenter, prompts, protected, say, time, title, but \"presenter\" "
                                + "is missing",
                        false),
                fault(
                        "a key that is there twice",
                        "use: round",
                        "use: round\nuse: closing",
                        "Expected well-formed YAML with each key once, but",
                        false),
                fault("no YAML", "use: round", "use: [round", "Expected well-formed YAML", false),
                fault(
                        "a text cut by a comma",
                        "      nl: Kwestie\n      en: Introduction",
                        "      {nl: Kwestie, feiten, en: Introduction}",
                        "steps[1].title: Expected only en, nl, but found \"feiten\" without a value (is a text cut by a comma?",
                        true),
                fault(
                        "a sentence cut by a comment",
                        "nl: De feiten en één vraag liggen op tafel.",
                        "nl: De feiten en vraag #1 liggen op tafel.",
                        "steps[1].goal: Expected a sentence that ends with . or ? in nl, but found \"De feiten en vraag\"",
                        true),
                fault(
                        "a number for a text",
                        "en: Incident method",
                        "en: 5",
                        "title.en: Expected a text, but found the number 5",
                        true),
                fault(
                        "a list for a text",
                        "en: Incident method",
                        "en: [Incident, method]",
                        "title.en: Expected a text, but found a list of 2",
                        true),
                fault(
                        "a text for a mapping",
                        "      nl: Kwestie\n      en: Introduction",
                        "      Kwestie",
                        "steps[1].title: Expected a mapping with en, nl, but found the text \"Kwestie\"",
                        true),
                fault(
                        "a mapping for a list",
                        "by: [questioner], follow-ups",
                        "by: {questioner: 1}, follow-ups",
                        "steps[3].activity.ask.by: Expected a list with at least one entry, but found a mapping with [questioner]",
                        true),
                fault(
                        "an empty list",
                        "by: [questioner], follow-ups",
                        "by: [], follow-ups",
                        "steps[3].activity.ask.by: Expected a list with at least one entry, but found a list of 0",
                        true),
                fault(
                        "a word for true or false",
                        "protected: false",
                        "protected: no",
                        "steps[1].protected: Expected true or false, but found the text \"no\"",
                        true),
                fault(
                        "a text for a number",
                        "most: 6}",
                        "most: six}",
                        "questioners.most: Expected a whole number from 0 to 9, but found the text \"six\"",
                        true),
                fault(
                        "too large a number",
                        "most: 6}",
                        "most: 60}",
                        "questioners.most: Expected a whole number from 0 to 9, but found the number 60",
                        true),
                fault(
                        "fewer questioners at most than at least",
                        "{least: 2, most: 6}",
                        "{least: 7, most: 6}",
                        "questioners.least: Expected a whole number from 0 to 6, but found the number 7",
                        false),
                fault(
                        "half a person",
                        "follow-ups: 1",
                        "follow-ups: 0.5",
                        "steps[3].activity.ask.follow-ups: Expected a whole number from 0 to 9, but found the number 0.5",
                        true),
                fault(
                        "a least above its most",
                        "at-least: 1",
                        "at-least: 4",
                        "steps[5].activity.round.at-least: Expected a whole number from 0 to 3",
                        false),
                fault(
                        "a time without a unit",
                        "least: 3 min",
                        "least: 3",
                        "steps[1].time.least: Expected a time such as \"2 min\", \"3 min 30 s\" or \"40 s\", but found the number 3",
                        true),
                fault(
                        "a time in another unit",
                        "least: 3 min",
                        "least: 3 hours",
                        "steps[1].time.least: Expected a time such as",
                        true),
                fault(
                        "a least time above the most",
                        "least: 3 min",
                        "least: 9 min",
                        "steps[1].time: Expected least and base to be at most 8 min, but they are not",
                        false),
                fault(
                        "a base above the most",
                        "base: 5 min",
                        "base: 9 min",
                        "steps[1].time: Expected least and base to be at most 8 min",
                        false),
                fault(
                        "an unknown role",
                        "by: [questioner], follow-ups",
                        "by: [manager], follow-ups",
                        "steps[3].activity.ask.by[1]: Expected one of presenter, facilitator, recorder, questioner, listener, but "
                                + "found the text \"manager\"",
                        true),
                fault(
                        "a listener with a turn",
                        "by: [questioner], follow-ups",
                        "by: [listener], follow-ups",
                        "steps[3].activity.ask.by[1]: Expected a role that can have the floor, but a listener cannot",
                        true),
                fault(
                        "a role that is there twice",
                        "by: [questioner], follow-ups",
                        "by: [questioner, questioner], follow-ups",
                        "steps[3].activity.ask.by[2]: Expected each role once",
                        true),
                fault(
                        "an unknown kind",
                        "kind: core",
                        "kind: gossip",
                        "steps[4].activity.talk.kind: Expected one of question, core, advice, association, position, perspective, "
                                + "factor, affirmation, reply, experience, insight, look-back, but found the text \"gossip\"",
                        true),
                fault(
                        "an unknown activity",
                        "      tell: {}",
                        "      dance: {}",
                        "steps[1].activity: Expected only agree, ask, board, call, choose, consent, pick, rate, round, scale, "
                                + "silence, talk, tell, write, but found \"dance\"",
                        true),
                fault(
                        "two activities in a step",
                        "      tell: {}",
                        "      tell: {}\n      choose: {from: advice, actions: 1}",
                        "steps[1].activity: Expected exactly one of agree, ask, board, call, choose, consent, pick, rate, round, "
                                + "scale, silence, talk, tell, write, but found 2",
                        true),
                fault(
                        "no activity in a step",
                        "      tell: {}",
                        "      {}",
                        "steps[1].activity: Expected exactly one of",
                        true),
                fault(
                        "an unknown stance",
                        "presenter: answering",
                        "presenter: asleep",
                        "steps[3].presenter: Expected one of active, answering, listening, away, out, but found the text \"asleep\"",
                        true),
                fault(
                        "an unknown moment of release",
                        "kind: question, most: 5}",
                        "kind: question, most: 5, release: soon}",
                        "steps[2].activity.write.release: Expected one of later, together, at, choice, never, but found the text \"soon\"",
                        true),
                fault(
                        "a release at no step",
                        "kind: question, most: 5}",
                        "kind: question, most: 5, release: at}",
                        "steps[2].activity.write.release: Expected the step with it, as {at: step}",
                        true),
                fault(
                        "an unknown order of turns",
                        "by: [questioner], follow-ups: 1",
                        "by: [questioner], order: loudest-first, follow-ups: 1",
                        "steps[3].activity.ask.order: Expected one of seating, fewest-first, volunteers",
                        true),
                fault(
                        "laps without end",
                        "by: [questioner], follow-ups: 1",
                        "by: [questioner], laps: 100, follow-ups: 1",
                        "steps[3].activity.ask.laps: Expected a whole number from 1 to 9",
                        true),
                fault(
                        "a board of one field",
                        "      talk: {by: [questioner], kind: core}",
                        "      board:\n        by: [questioner]\n        kind: core\n        fields:\n          - {nl: A, en: A}",
                        "steps[4].activity.board.fields: Expected two to 6 fields",
                        true),
                fault(
                        "an unknown part of the case",
                        "      tell: {}",
                        "      tell: {fields: [secrets]}",
                        "steps[1].activity.tell.fields[1]: Expected one of facts, question, outcome, reframed",
                        true),
                fault(
                        "an exception from no rule",
                        "use: round",
                        "use: round\nexceptions: {W9: We feel like it.}",
                        "exceptions.W9: Expected the code of a rule such as W3",
                        false),
                fault(
                        "an unknown use",
                        "use: round",
                        "use: party",
                        "use: Expected one of welcome, round, closing, but found the text \"party\"",
                        true),
                fault(
                        "an empty text",
                        "en: Incident method",
                        "en: ''",
                        "title.en: Expected a text, but it is empty",
                        true),
                fault(
                        "a text that is not there",
                        "en: Incident method",
                        "en:",
                        "title.en: Expected a text, but there is nothing",
                        true),
                fault(
                        "a text of two lines",
                        "en: Incident method",
                        "en: \"Incident\\nmethod\"",
                        "title.en: Expected one line without space around it",
                        true),
                fault(
                        "space around a text",
                        "en: Incident method",
                        "en: ' Incident method'",
                        "title.en: Expected one line without space around it",
                        true),
                fault(
                        "a missing language",
                        "  nl: Incidentmethode\n",
                        "",
                        "title: Expected en, nl, but \"nl\" is missing",
                        false),
                fault(
                        "the other missing language",
                        "  en: Incident method\n",
                        "",
                        "title: Expected en, nl, but \"en\" is missing",
                        false),
                fault(
                        "a missing prompt",
                        good("incident-5")
                                .substring(
                                        good("incident-5").indexOf("      listener:"),
                                        good("incident-5").indexOf("    say:")),
                        "",
                        "steps[1].prompts: Expected facilitator, listener, presenter, questioner, recorder, but \"listener\" is "
                                + "missing",
                        false),
                fault(
                        "a missing prompt for the turn",
                        good("incident-5")
                                .substring(
                                        good("incident-5").indexOf("      turn:"),
                                        good("incident-5").indexOf("    say:\n      nl: \"{holder}")),
                        "",
                        "steps[3].prompts: Expected facilitator, listener, presenter, questioner, recorder, turn, but \"turn\" is "
                                + "missing",
                        false),
                fault(
                        "a prompt for a turn that nobody has",
                        "      listener:",
                        "      turn: {now: {nl: A., en: A.}, then: {nl: A., en: A.}}\n      listener:",
                        "steps[1].prompts: Expected only facilitator, listener, presenter, questioner, recorder, but found \"turn\"",
                        true),
                fault(
                        "an exclamation mark",
                        "nl: Houd het stil.",
                        "nl: Houd het stil!",
                        "steps[2].prompts.facilitator.now.nl: Expected a calm sentence, but found an exclamation mark",
                        true),
                fault(
                        "an unfinished sentence",
                        "nl: Houd het stil.",
                        "nl: Houd het stil",
                        "steps[2].prompts.facilitator.now: Expected a sentence that ends with . or ? in nl",
                        true),
                fault(
                        "an unknown name in braces",
                        "nl: Luister naar {presenter}.",
                        "nl: Luister naar {boss}.",
                        "steps[1].prompts.questioner.now.nl: Expected only facilitator, presenter, recorder, but found \"{boss}\"",
                        false),
                fault(
                        "a holder where nobody has the turn",
                        "nl: Luister naar {presenter}.",
                        "nl: Luister naar {holder}.",
                        "steps[1].prompts.questioner.now.nl: Expected only facilitator, presenter, recorder, but found \"{holder}\"",
                        false),
                fault(
                        "a date outside the agreements",
                        "nl: Luister naar {presenter}.",
                        "nl: Luister tot {erased}.",
                        "steps[1].prompts.questioner.now.nl: Expected only facilitator, presenter, recorder, but found \"{erased}\"",
                        false),
                fault(
                        "a name in a goal",
                        "nl: De feiten en één vraag liggen op tafel.",
                        "nl: De feiten van {presenter} liggen op tafel.",
                        "steps[1].goal.nl: Expected no name in braces here, but found \"{presenter}\"",
                        false),
                fault(
                        "half a brace",
                        "nl: Luister naar {presenter}.",
                        "nl: Luister naar {presenter.",
                        "steps[1].prompts.questioner.now.nl: Expected braces in pairs",
                        false),
                fault(
                        "an id with capitals",
                        "id: introduction",
                        "id: Introduction",
                        "steps[1].id: Expected small letters and figures with hyphens between words, but found the text "
                                + "\"Introduction\"",
                        true),
                fault(
                        "an id that is there twice",
                        "id: noting",
                        "id: introduction",
                        "steps[2]: Expected an id of its own for each step, but \"introduction\" is there twice",
                        false));
    }

    static Stream<Fault> unfit() {
        return Stream.of(
                fault(
                        "E1: a round without questioners",
                        "{least: 2, most: 6}",
                        "{least: 0, most: 6}",
                        "E1: Expected a round to have at least 1 questioner",
                        false),
                new Fault(
                        "E1: a closing that casts people", "closing",
                        "{least: 0, most: 0}", "{least: 0, most: 6}",
                        "E1: Expected 0 questioners", false),
                fault(
                        "E2: a round that ends while the presenter listens",
                        ("    presenter: active\n    activity:\n      choose"),
                        "    presenter: listening\n    activity:\n      choose",
                        "step finish: E2: Expected the presenter to have the floor",
                        false),
                fault(
                        "E2: a round that ends with others",
                        "choose: {from: advice, actions: 3}",
                        "talk: {by: [questioner], kind: core}",
                        "step finish: E2: Expected the presenter to have the floor",
                        false),
                fault(
                        "E1: a floor that only a recorder has",
                        "talk: {by: [questioner], kind: core}",
                        "talk: {by: [recorder], kind: core}",
                        "step analysis: E1: Expected more than a recorder",
                        false),
                fault(
                        "E2: a round that ends with a yes of the presenter",
                        "choose: {from: advice, actions: 3}",
                        "consent: {by: [presenter]}",
                        "step finish: E2: Expected the presenter to have the floor",
                        false),
                fault(
                        "E6: protected steps count whole",
                        "least: 8 min, base: 1 min, per-person: 3 min 30 s, most: 25 min}\n    protected: false",
                        "least: 8 min, base: 60 min, per-person: 3 min 30 s, most: 90 min}\n    protected: true",
                        "E6: Expected all steps at their least to fit in 70 minutes",
                        false),
                fault(
                        "E3: advice before questions",
                        "write: {by: [questioner], kind: question, most: 5}",
                        "write: {by: [questioner], kind: advice, most: 5}",
                        "step noting: E3: Expected questions before any advice",
                        false),
                new Fault(
                        "E4: a closing that ends without everybody", "closing",
                        "talk: {by: [presenter, facilitator, recorder, questioner]",
                                "talk: {by: [presenter, facilitator]",
                        "step look-back: E4: Expected everybody in the circle", false),
                new Fault(
                        "E4: a closing that can be shortened away", "closing",
                        "time: 1 min\n    protected: true", "time: 1 min\n    protected: false",
                        "step look-back: E4: Expected the last step of a closing to be protected", false),
                fault(
                        "E2: a presenter who was away and hears questions first",
                        "presenter: listening\n    activity:\n      talk:",
                        "presenter: away\n    activity:\n      talk:",
                        "step analysis: E2: Expected the presenter to get the word back",
                        false),
                fault(
                        "E5: a release at a step that does not come",
                        "kind: question, most: 5}",
                        "kind: question, most: 5, release: {at: introduction}}",
                        "step noting: E5: Expected a later step that brings out what is written",
                        false),
                fault(
                        "E6: more steps than minutes",
                        "minutes: {least: 40, most: 70}",
                        "minutes: {least: 5, most: 10}",
                        "E6: Expected all steps at their least to fit in 10 minutes",
                        false),
                fault(
                        "E7: going back to what is still to come",
                        "presenter: answering\n",
                        "presenter: answering\n    back: {to: [advice], most: 2}\n",
                        "step asking: E7: Expected to go back to an earlier step",
                        false),
                fault(
                        "E8: a call without modules",
                        "      talk: {by: [questioner], kind: core}",
                        "      call: {}",
                        "step analysis: E8: Expected modules to choose from",
                        false),
                fault(
                        "E5: writing that never comes out",
                        "write: {by: [questioner], kind: question, most: 5}",
                        "write: {by: [questioner], kind: insight, most: 5}",
                        "step noting: E5: Expected a later step in which what is written can be said",
                        false),
                fault(
                        "a choice from nothing",
                        "choose: {from: advice, actions: 3}",
                        "choose: {from: insight, actions: 3}",
                        "step finish: E8: Expected an earlier step that brings what is chosen from",
                        false),
                new Fault(
                        "a welcome without agreements", "closing",
                        "use: closing", "use: welcome",
                        "E8: Expected a welcome to have agreements", false),
                fault(
                        "a file with another name than its method",
                        "id: incident-5",
                        "id: incident-6",
                        "id: Expected the name of the file, but found \"incident-6\"",
                        false));
    }

    static String good(String id) {
        return MethodFiles.bundled().stream()
                .filter(file -> file.method().id().equals(id))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Fault fault(String name, String from, String to, String message, boolean schema) {
        return new Fault(name, "incident-5", from, to, message, schema);
    }
}
