package org.kring.session.core;

import static org.kring.session.core.Refused.Reason.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Method;
import org.kring.method.Role;

/** What the presenter tells, writes, takes along and takes back; with everybody's own notebook, and the erasing. */
final class CaseRules extends Rules {

    CaseRules(Session s, Scene scene, Sent sent, Decision out) {
        super(s, scene, sent, out);
    }

    void decide(SessionCommand.OfTheCase command) {
        switch (command) {
            case SessionCommand.SetTitle c -> {
                presenterOrOnPaper();
                notEnded();
                notStopped();
                ownCaseAlive();
                out.erase(s.caseOf(s.round).title());
                out.note(me(), Field.TITLE.place().kept(s.round), "");
                out.event(new SessionEvent.TitleSet(
                        c.text().isBlank()
                                ? null
                                : writeAs(sent.id(), TextKind.TITLE, Words.line(c.text(), TextKind.TITLE.most()))));
            }
            case SessionCommand.TellCase c -> tell(c);
            case SessionCommand.TellOutcome c -> {
                tells(Activity.CaseField.OUTCOME);
                var file = s.caseOf(s.round);
                var text = tell(Field.OUTCOME, TextKind.OUTCOME, c.text(), file.outcome());
                out.event(new SessionEvent.CaseTold(file.facts(), file.focus(), text, file.reframed()));
            }
            case SessionCommand.Reframe c -> {
                tells(Activity.CaseField.REFRAMED);
                var file = s.caseOf(s.round);
                var text = tell(Field.REFRAMED, TextKind.REFRAMED, c.text(), file.reframed());
                out.event(new SessionEvent.CaseTold(file.facts(), file.focus(), file.outcome(), text));
            }
            case SessionCommand.SaveNote c -> saveNote(c);
            case SessionCommand.HandToPresenter c -> hand(c);
            case SessionCommand.TakeHandedBack c -> takeHandedBack(c.round());
            case SessionCommand.ShareFinish c -> shareFinish(c);
            case SessionCommand.TakeFinishBack c -> {
                need(sat(), NOT_IN_THE_CIRCLE);
                var round = c.round() == 0 ? s.round : c.round();
                var file = s.caseOf(round);
                need(me().equals(file.presenter()), ONLY_THE_PRESENTER);
                need(file.shared(), NOTHING_TO_SHARE);
                eraseShared(file);
                out.event(new SessionEvent.FinishTakenBack(round));
            }
            case SessionCommand.MarkTaken c -> markTaken(c);
            case SessionCommand.StopRound c -> {
                presenterOrOnPaper();
                live();
                notStopped();
                need(s.use() != Method.Use.CLOSING, NOT_IN_THIS_STEP);
                out.event(new SessionEvent.RoundStopped());
            }
            case SessionCommand.EraseCase c -> eraseCase();
            case SessionCommand.EraseSession c -> {
                circle();
                need(presentedAny(me()), ONLY_THE_PRESENTER);
                need(
                        s.cases.values().stream().allMatch(f -> f.presenter() == null || me().equals(f.presenter())),
                        OTHER_PRESENTERS_TOO);
                out.eraseEverything();
            }
            case SessionCommand.AnnounceErasure c -> {
                leader();
                need(s.erasureOn == null, ALREADY_ANNOUNCED);
                out.event(new SessionEvent.ErasureAnnounced(sent.at().plus(SessionDecider.ERASURE_NOTICE)));
            }
            case SessionCommand.CancelErasure c -> {
                circle();
                need(leads() && (s.leader() == null || me().equals(s.leader())), ONLY_THE_FACILITATOR);
                need(s.erasureOn != null, NOTHING_ANNOUNCED);
                out.event(new SessionEvent.ErasureCancelled());
            }
        }
    }

    private void inTheRound() {
        presenterOrOnPaper();
        live();
        notStopped();
        need(s.use() == Method.Use.ROUND, NOT_IN_THIS_STEP);
        ownCaseAlive();
    }

    /** A step of this round that tells this field has been opened. */
    private void tells(Activity.CaseField field) {
        inTheRound();
        var steps = s.currentPart().steps();
        var reached = false;
        for (var i = 0; i < steps.size(); i++) {
            reached |= s.runs.containsKey(s.key(s.part, i))
                    && steps.get(i).activity() instanceof Activity.Tell tell
                    && tell.fields().contains(field);
        }
        need(reached, NOT_IN_THIS_STEP);
    }

    private @Nullable String tell(Field from, TextKind kind, String typed, @Nullable String before) {
        var text = Words.optional(typed, kind.most());
        out.erase(before).note(me(), from.place().kept(s.round), "");
        return text.isEmpty() ? null : writeAs(sent.id(), kind, text);
    }

    private void tell(SessionCommand.TellCase c) {
        inTheRound();
        var file = s.caseOf(s.round);
        var facts = Words.optional(c.facts(), TextKind.FACTS.most());
        var focus = Words.optional(c.question(), TextKind.FOCUS.most());
        out.erase(file.facts()).erase(file.focus());
        var factsId = facts.isEmpty() ? null : writeAs(sent.id() + ".facts", TextKind.FACTS, facts);
        var focusId = focus.isEmpty() ? null : writeAs(sent.id() + ".focus", TextKind.FOCUS, focus);
        out.note(me(), Field.FACTS.place().kept(s.round), "")
                .note(me(), Field.FOCUS.place().kept(s.round), "");
        out.event(new SessionEvent.CaseTold(factsId, focusId, file.outcome(), file.reframed()));
    }

    private void ownCaseAlive() {
        need(!s.caseOf(s.round).erased(), ROUND_IS_OVER);
    }

    private void saveNote(SessionCommand.SaveNote c) {
        circle();
        notEnded();
        var place = Field.parse(c.field()).orElseThrow(() -> new Refused(NO_SUCH_FIELD));
        mayWrite(place);
        if (!c.text().isBlank()) {
            keeps();
        }
        var text = place.field() == Field.ACTION_ON
                ? date(c.text(), sent.at())
                : Words.optional(c.text(), place.field().most());
        out.note(me(), place.kept(s.round), text);
    }

    private void mayWrite(Field.Place place) {
        var roles = s.roles(me());
        var allowed = switch (place.field()) {
            case NOTEBOOK -> true;
            case TITLE, FACTS, FOCUS, OUTCOME, REFRAMED, TAKE, KEEP, REASON, REWORDED -> roles.contains(Role.PRESENTER);
            case ACTION, ACTION_ON -> roles.contains(Role.PRESENTER) || plansAtTheEnd();
            case QUESTION, FRESH, ADVICE -> roles.contains(Role.QUESTIONER);
            case LINE,
                    CORE,
                    ASSOCIATION,
                    POSITION,
                    PERSPECTIVE,
                    FACTOR,
                    AFFIRMATION,
                    REPLY,
                    EXPERIENCE,
                    INSIGHT,
                    LOOK_BACK -> !roles.contains(Role.LISTENER);
            case KEY -> roles.contains(Role.RECORDER);
            case HANDED_KEY, HANDED_FACTS, HANDED_FOCUS -> false;
        };
        var drafting = place.field() == Field.FACTS || place.field() == Field.FOCUS;
        need(allowed || drafting && roles.contains(Role.RECORDER), NOT_FOR_YOUR_ROLE);
        if (place.field() != Field.NOTEBOOK) {
            need(
                    s.phase != Session.Phase.BETWEEN || roles.contains(Role.PRESENTER) || allowed && plans(place),
                    ROUND_IS_OVER);
            need(!s.stopped && !s.caseOf(s.round).erased() || plansAtTheEnd() && !ofTheCase(place), ROUND_WAS_STOPPED);
        }
        if (place.field() == Field.LINE) {
            need(s.isStep(place.suffix()), NO_SUCH_FIELD);
        }
        if (place.field() == Field.KEEP || place.field() == Field.KEY) {
            contribution(place.suffix(), Set.of(Kind.QUESTION));
        }
        if (place.field() == Field.TAKE) {
            contribution(place.suffix(), s.takeable(s.round));
        }
    }

    /** In the closing and after it everybody may plan something of their own. */
    private boolean plansAtTheEnd() {
        return s.phase == Session.Phase.BETWEEN || s.phase == Session.Phase.LIVE && s.use() == Method.Use.CLOSING;
    }

    /** What somebody writes about their own learning does not go with the case. */
    private boolean ofTheCase(Field.Place place) {
        return place.field() == Field.LINE
                ? !place.suffix().equals(s.stepKey())
                : !place.field().ofOwnLearning();
    }

    private static boolean plans(Field.Place place) {
        return place.field() == Field.ACTION || place.field() == Field.ACTION_ON;
    }

    private void contribution(String id, Set<Kind> kinds) {
        var c = s.contributions.get(id);
        need(c != null && kinds.contains(c.kind()) && c.round() == s.round && !c.back(), NO_SUCH_CONTRIBUTION);
    }

    /** A day to look back on: from today, and within two years; yesterday too, since the day ends later elsewhere. */
    private static String date(String typed, Instant now) {
        if (typed.isBlank()) {
            return "";
        }
        try {
            var day = LocalDate.parse(typed.strip());
            var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            need(!day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusYears(2)), DATE_OUT_OF_RANGE);
            return day.toString();
        } catch (DateTimeParseException e) {
            throw new Refused(NOT_A_DATE);
        }
    }

    private void hand(SessionCommand.HandToPresenter c) {
        circle();
        live();
        notStopped();
        need(s.roles(me()).contains(Role.RECORDER), ONLY_THE_RECORDER);
        var place = Field.parse(c.field()).orElseThrow(() -> new Refused(NO_SUCH_FIELD));
        var handed = switch (place.field()) {
            case KEY -> Field.HANDED_KEY.of(place.suffix());
            case FACTS -> Field.HANDED_FACTS.place();
            case FOCUS -> Field.HANDED_FOCUS.place();
            default -> throw new Refused(NO_SUCH_FIELD);
        };
        var text = scene.note(me(), place, s.round);
        // Who recorded before may have put something there: what is read is what was handed last.
        scene.notes().keySet().stream()
                .filter(seat ->
                        !seat.equals(me()) && !scene.note(seat, handed, s.round).isEmpty())
                .forEach(seat -> out.note(seat, handed.kept(s.round), ""));
        need(!text.isEmpty() || !scene.note(me(), handed, s.round).isEmpty(), EMPTY_TEXT);
        out.note(me(), handed.kept(s.round), text);
    }

    private void takeHandedBack(int round) {
        need(sat(), NOT_IN_THE_CIRCLE);
        need(round < s.round || s.phase != Session.Phase.LIVE || s.stopped, NOT_YET_AT_THE_END);
        var handed = scene.notes().getOrDefault(me(), Map.of()).keySet().stream()
                .filter(kept -> kept.startsWith(round + "/")
                        && Field.kept(kept).filter(Field::handed).isPresent())
                .toList();
        need(!handed.isEmpty(), NOTHING_CHANGED);
        handed.forEach(kept -> out.note(me(), kept, ""));
    }

    private void shareFinish(SessionCommand.ShareFinish c) {
        presenter();
        notEnded();
        notStopped();
        ownCaseAlive();
        need(
                s.phase == Session.Phase.BETWEEN
                        || s.phase == Session.Phase.LIVE
                                && (s.use() == Method.Use.CLOSING
                                        || s.currentStep().activity() instanceof Activity.Choose),
                NOT_IN_THIS_STEP);
        var taken = !c.taken()
                ? List.<String>of()
                : s.contributions.values().stream()
                        .filter(a -> s.takeable(s.round).contains(a.kind()) && a.round() == s.round && !a.back())
                        .map(Contribution::id)
                        .filter(id ->
                                !scene.note(me(), Field.TAKE.of(id), s.round).isEmpty())
                        .toList();
        var reason = c.reason() ? scene.note(me(), Field.REASON.place(), s.round) : "";
        var reworded = c.question() ? scene.note(me(), Field.REWORDED.place(), s.round) : "";
        var actions = new LinkedHashMap<String, String>();
        for (var i = 1; c.actions() && i <= Field.NUMBERED; i++) {
            var action = scene.note(me(), Field.ACTION.of("" + i), s.round);
            if (!action.isEmpty()) {
                var id = writeAs(sent.id() + ".action." + i, TextKind.ACTION, action);
                actions.put(id, scene.note(me(), Field.ACTION_ON.of("" + i), s.round));
            }
        }
        need(!taken.isEmpty() || !reason.isEmpty() || !reworded.isEmpty() || !actions.isEmpty(), NOTHING_TO_SHARE);
        eraseShared(s.caseOf(s.round));
        out.event(new SessionEvent.FinishShared(
                taken,
                reason.isEmpty() ? null : writeAs(sent.id() + ".reason", TextKind.REASON, reason),
                actions,
                reworded.isEmpty() ? null : writeAs(sent.id() + ".reworded", TextKind.REWORDED, reworded)));
    }

    /** What is said aloud is shared at once; nothing else that was shared changes. */
    private void markTaken(SessionCommand.MarkTaken c) {
        presenterOrOnPaper();
        liveStep();
        activity(Activity.Choose.class);
        var file = s.caseOf(s.round);
        need(!me().equals(file.presenter()), HAS_OWN_DEVICE);
        ownCaseAlive();
        contribution(c.contribution(), s.takeable(s.round));
        var taken = new ArrayList<>(file.taken());
        need(c.taken() ? taken.add(c.contribution()) : taken.remove(c.contribution()), NOTHING_CHANGED);
        need(taken.stream().distinct().count() == taken.size(), NOTHING_CHANGED);
        out.event(new SessionEvent.FinishShared(taken, file.reason(), file.actions(), file.reworded()));
    }

    private void eraseShared(CaseFile file) {
        out.erase(file.reason()).erase(file.reworded());
        file.actions().keySet().forEach(out::erase);
    }

    private boolean presentedAny(String seat) {
        return s.cases.values().stream().anyMatch(file -> seat.equals(file.presenter()));
    }

    private void eraseCase() {
        need(sat(), NOT_IN_THE_CIRCLE);
        var rounds = new ArrayList<Integer>();
        s.cases.forEach((round, file) -> {
            if (speaksFor(file.presenter())
                    && !file.erased()
                    && (round < s.round || file.stopped() || s.phase != Session.Phase.LIVE)) {
                rounds.add(round);
            }
        });
        need(!rounds.isEmpty(), s.caseOf(s.round).presenter() == null ? ONLY_THE_PRESENTER : NOT_YET_AT_THE_END);
        var round = rounds.getLast();
        var file = s.caseOf(round);
        out.erase(file.title())
                .erase(file.facts())
                .erase(file.focus())
                .erase(file.outcome())
                .erase(file.reframed());
        eraseShared(file);
        s.contributions.values().stream().filter(c -> s.ofCase(c, round)).forEach(c -> out.erase(c.text()));
        eraseNotes(round, file.presenter());
        out.event(new SessionEvent.CaseErased(round));
    }
}
