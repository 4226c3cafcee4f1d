package org.kring.session.core;

import static org.kring.session.core.Refused.Reason.*;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.kring.method.Method;

/** Roles are offered and accepted, never imposed; with them a session starts, and a deputy takes over. */
final class RoleRules extends Rules {

    RoleRules(Session s, Scene scene, Sent sent, Decision out) {
        super(s, scene, sent, out);
    }

    void decide(SessionCommand.OfRoles command) {
        switch (command) {
            case SessionCommand.OfferRole c -> offer(c);
            case SessionCommand.AnswerRole c -> answer(c);
            case SessionCommand.ReturnRole c -> returnRole(c.role());
            case SessionCommand.SitAs c -> {
                circle();
                notEnded();
                need(Stream.of(Office.values()).noneMatch(o -> s.holds(me(), o)), ROLE_DOES_NOT_COMBINE);
                need(s.person(me()).listens() != c.listener(), NOTHING_CHANGED);
                need(
                        c.listener() || !s.clockRuns() || !noMoreQuestioners(),
                        TOO_MANY_QUESTIONERS,
                        s.casting().questioners().most());
                out.event(new SessionEvent.SatAs(me(), c.listener()));
            }
            case SessionCommand.AgreeToDepth c -> {
                var who = forSeat(c.seat());
                need(s.phase == Session.Phase.LOBBY, ONLY_BEFORE_THE_START);
                need(s.deep.contains(who) != c.yes(), NOTHING_CHANGED);
                out.event(new SessionEvent.DepthAgreed(who, c.yes()));
            }
            case SessionCommand.SetSlot c -> {
                lobbyLead();
                need(
                        c.minutes() >= SessionDecider.SLOT_LEAST && c.minutes() <= SessionDecider.SLOT_MOST,
                        SLOT_OUT_OF_RANGE,
                        SessionDecider.SLOT_LEAST,
                        SessionDecider.SLOT_MOST);
                out.event(new SessionEvent.SlotSet(c.minutes()));
            }
            case SessionCommand.SetMethod c -> setMethod(c);
            case SessionCommand.Start c -> start(c);
            case SessionCommand.TakeOver c -> {
                circle();
                notEnded();
                need(s.holds(me(), Office.DEPUTY), NOT_FOR_YOUR_ROLE);
                need(!s.deputyActs, NOTHING_CHANGED);
                var facilitator = s.holder(Office.FACILITATOR);
                need(facilitator == null || scene.presence().longAway(facilitator, sent.at()), FACILITATOR_IS_HERE);
                out.event(new SessionEvent.DeputyTookOver(me()));
            }
            case SessionCommand.HandBack c -> {
                circle();
                need(s.deputyActs, NOT_TAKEN_OVER);
                need(s.holds(me(), Office.DEPUTY) || s.holds(me(), Office.FACILITATOR), NOT_FOR_YOUR_ROLE);
                need(s.holder(Office.FACILITATOR) != null, FACILITATOR_MISSING);
                out.event(new SessionEvent.HandedBack());
            }
        }
    }

    private void offer(SessionCommand.OfferRole c) {
        circle();
        notEnded();
        need(s.in(c.seat()), NO_SUCH_PERSON);
        need(!s.holds(c.seat(), c.role()), ROLE_IS_TAKEN);
        var self = c.seat().equals(me());
        var free = s.holder(c.role()) == null;
        if (s.phase == Session.Phase.LOBBY) {
            need(free || leads(), ROLE_IS_TAKEN);
            need(leads() || self, ONLY_WHO_LEADS_THE_LOBBY);
        } else {
            need(c.role() != Office.PRESENTER && c.role() != Office.CO_PRESENTER, ONLY_BEFORE_THE_START);
            var vacant = c.role() == Office.FACILITATOR && s.leader() == null;
            need(
                    vacant && self || me().equals(s.leader()) && (free || c.role() != Office.PRESENTER),
                    ONLY_THE_FACILITATOR);
        }
        need(c.role() != Office.DEPUTY || !s.deputyActs, ROLE_IS_TAKEN);
        need(c.role() != Office.CO_PRESENTER || s.casting().coPresenter(), METHOD_HAS_ONE_PRESENTER);
        need(
                c.role() != Office.PRESENTER
                        || s.toPresent().isEmpty()
                        || s.toPresent().contains(c.seat()),
                PRESENTED_BEFORE);
        combines(c.role(), c.seat());
        var person = s.person(c.seat());
        need(!person.paper() || c.role() == Office.PRESENTER || c.role() == Office.CO_PRESENTER, NEEDS_A_DEVICE);
        var asked = s.cast.get(c.role());
        need(
                asked == null
                        || asked.answer() != Cast.Answer.ASKED
                        || !asked.seat().equals(c.seat())
                        || self,
                NOTHING_CHANGED);
        if (self) {
            out.event(new SessionEvent.RoleAccepted(c.role(), me(), c.role() == Office.RECORDER && c.questions()));
        } else if (free || s.phase != Session.Phase.LOBBY) {
            need(!c.seat().equals(s.succession.get(c.role())), NOTHING_CHANGED);
            out.event(new SessionEvent.RoleOffered(c.role(), c.seat()));
        } else {
            if (c.role() == Office.PRESENTER) {
                erasePrepared();
            }
            out.event(new SessionEvent.RoleReturned(c.role())).event(new SessionEvent.RoleOffered(c.role(), c.seat()));
        }
    }

    /** Presenter and facilitator do only that; a deputy is anyone in the circle but these two. */
    private void combines(Office role, String seat) {
        for (var other : Office.values()) {
            if (other == role || !s.holds(seat, other)) {
                continue;
            }
            var allowed = role == Office.DEPUTY && other == Office.RECORDER
                    || role == Office.RECORDER && other == Office.DEPUTY
                    || role == Office.FACILITATOR && other == Office.DEPUTY && s.phase != Session.Phase.LOBBY;
            need(allowed, ROLE_DOES_NOT_COMBINE);
        }
    }

    private void answer(SessionCommand.AnswerRole c) {
        circle();
        notEnded();
        var asked = s.cast.get(c.role());
        var successor = s.succession.get(c.role());
        need(successor != null || asked != null && asked.answer() == Cast.Answer.ASKED, ROLE_NOT_ASKED);
        var who = successor != null ? successor : Objects.requireNonNull(asked).seat();
        if (!who.equals(me())) {
            need(c.seat() != null && c.seat().equals(who), ROLE_NOT_ASKED);
            need(s.person(who).paper(), HAS_OWN_DEVICE);
            need(leads(), ONLY_WHO_LEADS_THE_LOBBY);
        }
        if (c.yes()) {
            combines(c.role(), who);
            out.event(new SessionEvent.RoleAccepted(c.role(), who, c.role() == Office.RECORDER && c.questions()));
        } else {
            out.event(new SessionEvent.RoleDeclined(c.role(), who));
        }
    }

    private void returnRole(Office role) {
        circle();
        notEnded();
        var who = s.cast.get(role);
        need(who != null && who.answer() != Cast.Answer.NO, ROLE_NOT_ASKED);
        var own = Objects.requireNonNull(who).seat().equals(me());
        need(
                own
                        || leads() && who.answer() == Cast.Answer.ASKED
                        || leads() && s.person(who.seat()).paper(),
                NOT_YOURS);
        need(
                s.phase == Session.Phase.LOBBY || role != Office.PRESENTER && role != Office.FACILITATOR,
                ONLY_BEFORE_THE_START);
        if (role == Office.PRESENTER) {
            erasePrepared();
        }
        out.event(new SessionEvent.RoleReturned(role));
    }

    /** A method that keeps nothing leaves nothing of what was prepared. */
    private void setMethod(SessionCommand.SetMethod c) {
        lobbyLead();
        var method = s.methods()
                .current(c.method())
                .filter(found -> found.use() == Method.Use.ROUND)
                .orElseThrow(() -> new Refused(NO_SUCH_METHOD));
        need(!method.hash().equals(s.casting().hash()), NOTHING_CHANGED);
        if (method.keepsNothing()) {
            eraseNotes(s.round, null);
            out.erase(s.caseOf(s.round).title()).event(new SessionEvent.TitleSet(null));
        }
        out.event(new SessionEvent.MethodSet(method.hash()));
    }

    private void start(SessionCommand.Start c) {
        circle();
        need(s.phase == Session.Phase.LOBBY, ALREADY_STARTED);
        sameStep();
        need(s.holder(Office.PRESENTER) != null, PRESENTER_MISSING);
        need(s.holder(Office.FACILITATOR) != null, FACILITATOR_MISSING);
        need(me().equals(s.leader()), ONLY_THE_FACILITATOR);
        var range = s.casting().questioners();
        var questioners = s.questioners().size();
        need(questioners >= range.least(), TOO_FEW_QUESTIONERS, range.least());
        need(questioners <= range.most(), TOO_MANY_QUESTIONERS, range.most());
        need(s.holder(Office.DEPUTY) != null || c.withoutDeputy() || noDeputyPossible(), DEPUTY_MISSING);
        var first = s.parts.indexOf(s.parts.stream()
                .filter(part -> part.round() == s.round)
                .findFirst()
                .orElseThrow());
        var slotEnds = s.goesOn() && s.slotEnds.isAfter(sent.at())
                ? s.slotEnds
                : sent.at().plus(Duration.ofMinutes(s.minutes));
        out.event(new SessionEvent.Started(slotEnds));
        var plan = s.planWhole(0);
        out.event(new SessionEvent.StepOpened(
                first, 0, sent.at().plus(plan.lines().getFirst().planned())));
    }

    /** Once started, whoever would be one questioner too many by a change of roles, or on paper, listens. */
    void settle() {
        var changesRoles = sent.command() instanceof SessionCommand.OfRoles
                || sent.command() instanceof SessionCommand.AddPaperSeat;
        if (!changesRoles || s.phase == Session.Phase.LOBBY || out.events().isEmpty() || out.everythingErased()) {
            return;
        }
        var now = s.after(out.events(), sent.at());
        if (now.phase == Session.Phase.LOBBY
                || now.questioners().size() <= now.casting().questioners().most()) {
            return;
        }
        now.questioners().stream()
                .filter(seat -> !s.questioners().contains(seat))
                .forEach(seat -> out.event(new SessionEvent.SatAs(seat, true)));
    }

    private boolean noDeputyPossible() {
        return s.seating.stream()
                .noneMatch(seat -> !s.person(seat).paper()
                        && !s.holds(seat, Office.PRESENTER)
                        && !s.holds(seat, Office.CO_PRESENTER)
                        && !s.holds(seat, Office.FACILITATOR)
                        && !s.person(seat).listens());
    }
}
