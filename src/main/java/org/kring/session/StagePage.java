package org.kring.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.method.Kind;
import org.kring.method.Role;
import org.kring.page.Page;
import org.kring.session.core.Can;
import org.kring.session.core.Note;
import org.kring.session.core.Office;
import org.kring.session.core.SessionView;
import org.kring.session.core.SessionView.Doing;

/** Everything that the live page shows one person, with the small questions that templates ask. */
public record StagePage(Page page, SessionView view, StageExtras extras) {

    // ---- words

    public String say(String key, Object... arguments) {
        return page.words().say("session." + key, arguments);
    }

    /** The word for a role, as it stands under a name. */
    public String roleWord(SessionView.Seat seat) {
        return roleWord(seat.roles());
    }

    private String roleWord(Set<Role> roles) {
        for (var role : Role.values()) {
            if (roles.contains(role)) {
                return say("role." + role);
            }
        }
        return "";
    }

    /** "Noor, vragensteller": who the reader is. */
    public String me() {
        var word = roleWord(view.you().roles());
        return word.isEmpty() ? view.you().name() : view.you().name() + ", " + word;
    }

    public String officeWord(Office office) {
        return say("office." + office);
    }

    public String presenter() {
        var file = view.kase();
        var name = file == null ? null : file.presenterName();
        return name == null ? say("the.PRESENTER") : name;
    }

    public String facilitator() {
        return view.seats().stream()
                .filter(SessionView.Seat::leads)
                .map(SessionView.Seat::name)
                .findFirst()
                .orElse(say("the.FACILITATOR"));
    }

    // ---- what may be done

    public boolean can(String type) {
        return view.can().stream().anyMatch(can -> can.type().equals(type));
    }

    /** May be done by this person for themselves: not only for a seat on paper. */
    public boolean canSelf(String type) {
        return view.can().stream()
                .anyMatch(can -> can.type().equals(type)
                        && !can.with().containsKey("seat")
                        && can.inputs().stream().noneMatch(input -> input.name().equals("seat")));
    }

    public List<Can> all(String type) {
        return view.can().stream().filter(can -> can.type().equals(type)).toList();
    }

    /** The first of this type that goes with this value. */
    public Optional<Can> with(String type, String name, Object value) {
        return all(type).stream()
                .filter(can -> value.equals(can.with().get(name)))
                .findFirst();
    }

    /** Everybody ticked, or the time is up and nothing is missing: nobody needs to be asked whether to go on. */
    public boolean goesOnAtOnce() {
        var clock = view.clock();
        return with("MoveOn", "despite", false).isPresent()
                && (step().activity().equals("Agree") || clock != null && clock.timeUp());
    }

    /** The values to choose from for an input of a command; empty when it cannot be given. */
    public List<String> options(String type, String input) {
        var options = new ArrayList<String>();
        for (var can : all(type)) {
            can.inputs().stream().filter(in -> in.name().equals(input)).forEach(in -> options.addAll(in.options()));
            if (can.with().get(input) instanceof String fixed && !fixed.isEmpty()) {
                options.add(fixed);
            }
        }
        return options;
    }

    /** The roles that this person was asked for and has not answered. */
    public List<Office> asked() {
        return java.util.Arrays.stream(Office.values())
                .filter(office -> all("AnswerRole").stream()
                        .anyMatch(can ->
                                office == can.with().get("role") && !can.with().containsKey("seat")))
                .toList();
    }

    public List<String> offerable(Office office) {
        return with("OfferRole", "role", office)
                .map(can -> can.inputs().getFirst().options())
                .orElse(List.of());
    }

    public boolean mayWrite(String field) {
        return options("SaveNote", "field").contains(field);
    }

    public boolean mayHand(String field) {
        return options("HandToPresenter", "field").contains(field);
    }

    // ---- who and what

    /** This device hangs on the wall: nothing on it is for one person, but behind "for my eyes". */
    public boolean onWall() {
        return extras.wall() != null;
    }

    /** It hangs on the wall while somebody else leads: nothing of its own seat is shown on it. */
    public boolean covered() {
        return onWall() && !view.you().opensDoor();
    }

    /** Nobody leads, and the reader may. */
    public boolean mayLead() {
        return !view.you().leads()
                && view.seats().stream().noneMatch(SessionView.Seat::leads)
                && !offerable(Office.FACILITATOR).isEmpty();
    }

    /** What the whole room reads of it. */
    public StagePage wall() {
        return new StagePage(page, java.util.Objects.requireNonNull(extras.wall()), extras);
    }

    /** Drawn for the screen of the whole room: nobody's own seat is at the bottom, the presenter sits at the top. */
    public boolean forRoom() {
        return view.you().seat().isEmpty();
    }

    public boolean is(Role role) {
        return view.you().roles().contains(role);
    }

    public String name(String seat) {
        return view.seats().stream()
                .filter(s -> s.seat().equals(seat))
                .map(SessionView.Seat::name)
                .findFirst()
                .orElse("…");
    }

    public boolean free(Office office) {
        return casting(office).answer() == null;
    }

    public SessionView.Casting casting(Office office) {
        return view.castings().stream()
                .filter(c -> c.role() == office)
                .findFirst()
                .orElseThrow();
    }

    public SessionView.StepNow step() {
        return java.util.Objects.requireNonNull(view.step());
    }

    public SessionView.Turn turn() {
        return java.util.Objects.requireNonNull(view.turn());
    }

    public SessionView.Clock clock() {
        return java.util.Objects.requireNonNull(view.clock());
    }

    public SessionView.Plan plan() {
        return java.util.Objects.requireNonNull(view.plan());
    }

    /** The slots to choose from, with the one that is set. */
    public List<Integer> slots() {
        return Stream.concat(Stream.of(30, 45, 60, 75, 90, 120), Stream.of(plan().slotMinutes()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The place for the line of this step alone. */
    public String line() {
        return "line." + view.stepKey();
    }

    public String note(String field) {
        return view.notes().getOrDefault(field, new Note("", 0)).text();
    }

    public long revision(String field) {
        return view.notes().getOrDefault(field, new Note("", 0)).revision();
    }

    /** The numbered places that hold something, and one more to write in, at most this many. */
    public List<String> places(String field, int most, int atLeast) {
        var places = new ArrayList<String>();
        var last = 0;
        for (var i = 1; i <= most; i++) {
            if (!note(field + "." + i).isEmpty()) {
                last = i;
            }
        }
        for (var i = 1; i <= Math.min(most, Math.max(atLeast, last + 1)); i++) {
            places.add(field + "." + i);
        }
        return places;
    }

    /** The numbered places that hold something. */
    public List<String> filled(String field) {
        var filled = new ArrayList<String>();
        for (var i = 1; i <= 9; i++) {
            if (!note(field + "." + i).isEmpty()) {
                filled.add(field + "." + i);
            }
        }
        return filled;
    }

    public List<SessionView.Seat> paperSeats() {
        return view.seats().stream().filter(SessionView.Seat::paper).toList();
    }

    /** The steps of the part that runs, or of the round while nothing runs. */
    public List<SessionView.StripStep> strip() {
        var step = view.step();
        var part = step == null ? "ROUND" : step.part();
        return part.equals("WELCOME") || step == null
                ? view.strip()
                : view.strip().stream().filter(s -> s.part().equals(part)).toList();
    }

    public boolean compact() {
        return view.step() == null || view.step().part().equals("WELCOME");
    }

    /** Width of a step in the strip: every number of minutes has its own class up to 30. */
    public static String width(int minutes) {
        return "m"
                + (minutes <= 30
                        ? Math.max(1, minutes)
                        : minutes <= 35 ? 35 : minutes <= 40 ? 40 : minutes <= 45 ? 45 : minutes <= 50 ? 50 : 60);
    }

    public boolean mine() {
        var step = view.step();
        if (step == null) {
            return false;
        }
        return switch (step.situation()) {
            case YOUR_TURN -> true;
            case YOU_ASKED, ANSWERING, TURNS_DONE, LAST_TURN, WRITING_FIRST, VOLUNTEERS, AWAY, OUT -> false;
            case USUAL ->
                is(Role.PRESENTER) && List.of("Tell", "Choose", "Rate", "Pick").contains(step.activity())
                        || step.activity().equals("Agree") && view.you().name().equals(step.reader());
        };
    }

    /** The sentence that says what this person does now: the method's, unless the moment asks for another. */
    public String heading() {
        return moment("heading", step().now());
    }

    /** What comes with it. */
    public String then() {
        return moment("then", step().then());
    }

    private String moment(String which, String usual) {
        var step = step();
        var holder = view.turn() == null || view.turn().holderName() == null
                ? ""
                : view.turn().holderName();
        var key = switch (step.situation()) {
            case USUAL, YOUR_TURN, AWAY, OUT -> null;
            case VOLUNTEERS -> "volunteers";
            case WRITING_FIRST -> "writing";
            case YOU_ASKED -> "you-asked";
            case ANSWERING, LAST_TURN -> "answering";
            case TURNS_DONE -> "turns-done";
        };
        if (key == null) {
            return usual;
        }
        var kind = step.task().kind();
        return key.equals("writing") && voice().equals("questioner") && which.equals("heading") && kind != null
                ? kindWord("write")
                : say("moment." + key + "." + voice() + "." + which, presenter(), holder);
    }

    // ---- the activities of a method

    /** A word of the activities: "kind.rate.ask". */
    public String word(String key, Object... arguments) {
        return page.words().say("kind." + key, arguments);
    }

    /** A word for lines of the kind that this step is about, with the presenter's name to fill in. */
    public String kindWord(String key) {
        return kindWord(java.util.Objects.requireNonNull(step().task().kind()), key);
    }

    public String kindWord(Kind kind, String key) {
        return word(kind + "." + key, presenter());
    }

    /** What a seat gave in this step, in words. */
    public String gave(int number) {
        var kind = step().task().kind();
        return word((kind == null ? Kind.INSIGHT : kind) + ".gave", number);
    }

    /** The lines of the kind that this step is about, given in this step. */
    public List<SessionView.Line> here() {
        return ofKind().stream().filter(line -> line.step().equals(step().id())).toList();
    }

    /** The lines of the kind that this step is about, given earlier. */
    public List<SessionView.Line> earlier() {
        return ofKind().stream()
                .filter(line -> !line.step().equals(step().id()))
                .toList();
    }

    /** All lines of the kind that this step is about. */
    public List<SessionView.Line> ofKind() {
        var kind = step().task().kind();
        return kind == null ? List.of() : view.lines(kind);
    }

    /** The kinds of which something lies on the table, beside the one that this step is about. */
    public List<Kind> others() {
        var step = step();
        return view.lines().keySet().stream()
                .filter(kind ->
                        kind != step.task().kind() && !step.task().takes().contains(kind))
                .toList();
    }

    /** Something of this kind came out with this step. */
    public boolean fresh(Kind kind) {
        return view.lines(kind).stream().anyMatch(line -> line.step().equals(step().id()));
    }

    /** Everything that the presenter can take along, in the order of the kinds. */
    public List<SessionView.Line> takeable() {
        var step = view.step();
        var kinds = step == null ? view.lines().keySet() : step.task().takes();
        return view.lines().entrySet().stream()
                .filter(entry ->
                        kinds.contains(entry.getKey()) && entry.getKey().ofCase())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The kind that is taken along, where it is one; else several. */
    public Optional<Kind> takes() {
        var step = view.step();
        return step == null || step.task().takes().size() != 1
                ? Optional.empty()
                : step.task().takes().stream().findFirst();
    }

    /** The numbered places in which lines of this step are written, filled or to be filled. */
    public List<String> writing(int atLeast) {
        var places = step().task().places();
        return places == null ? List.of() : places(places, Math.max(1, step().most()), atLeast);
    }

    /** The filled places from which a line of this step can be given. */
    public List<String> written() {
        var places = step().task().places();
        return places == null ? List.of() : filled(places);
    }

    /** Number of a numbered place: "2" of "advice.2". */
    public static String number(String place) {
        return place.substring(place.indexOf('.') + 1);
    }

    public boolean tells(String field) {
        return step().task().tells().stream().anyMatch(each -> each.name().equals(field));
    }

    public boolean volunteers() {
        return step().situation() == SessionView.Situation.VOLUNTEERS
                || view.turn() != null && view.turn().volunteers();
    }

    /** The button with which a turn is taken, or taken after all. */
    public String comeBack() {
        if (volunteers()) {
            return word("take-turn");
        }
        var kind = step().task().kind();
        return say(
                kind == Kind.QUESTION
                        ? "come-back.ask"
                        : kind == Kind.ADVICE ? "come-back.advice" : "come-back.insight");
    }

    /** A later step of this round brings advice, so that one that comes up early can be laid aside. */
    public boolean advises() {
        return view.advises();
    }

    /** May be done by this person for themselves, with this value. */
    public boolean canSelfWith(String type, String name, Object value) {
        return view.can().stream()
                .anyMatch(can -> can.type().equals(type)
                        && !can.with().containsKey("seat")
                        && value.equals(can.with().get(name)));
    }

    /** The viewer reads nothing of this step: turned away, or outside. */
    public boolean apart() {
        var step = view.step();
        return step != null
                && (step.situation() == SessionView.Situation.AWAY || step.situation() == SessionView.Situation.OUT);
    }

    private String voice() {
        if (view.you().leads()) {
            return "facilitator";
        }
        return is(Role.PRESENTER) ? "presenter" : is(Role.QUESTIONER) ? "questioner" : "others";
    }

    // ---- time

    public String eraseDay() {
        var on = view.eraseOn();
        return on == null ? "" : say("at", page.words().day(on), page.words().time(on));
    }

    public long minutesLeft() {
        var clock = view.clock();
        return clock == null ? 0 : Math.max(0, (clock.remainingSeconds() + 59) / 60);
    }

    public String clockMode() {
        var clock = view.clock();
        if (clock == null) {
            return "none";
        }
        return switch (clock.mode()) {
            case PAUSED -> "paused";
            case STOPPED -> "hidden";
            case RUNNING ->
                clock.remainingSeconds() <= 0 ? "over" : clock.remainingSeconds() <= 60 ? "last" : "running";
        };
    }

    /** The time in words, as captions and glances say it; a script keeps it going with the same words. */
    public String clockWords() {
        return switch (clockMode()) {
            case "paused" -> say("clock.paused");
            case "over" -> say("clock.over", (59 - clock().remainingSeconds()) / 60);
            case "last" -> say("clock.last");
            case "running" -> say("clock.left", minutesLeft());
            default -> "";
        };
    }

    /** Whether everything fits, in one sentence. */
    public String planSentence() {
        var plan = plan();
        var people = view.seats().size();
        if (!plan.fits()) {
            return say("plan.not", people, plan.slotMinutes(), plan.totalMinutes());
        }
        return plan.fitsWhole()
                ? say("plan.fits", people, plan.slotMinutes(), plan.neededMinutes())
                : say("plan.tight", people, plan.slotMinutes(), plan.neededMinutes());
    }

    /** Which steps give time, and how much: "Vragen 4, Analyse 2". */
    public String giving() {
        var gives = plan().lines().stream()
                .filter(line -> line.minutes() < line.ideal())
                .map(line -> planTitle(line) + " " + (line.ideal() - line.minutes()))
                .toList();
        return list(gives);
    }

    /** The step, or what stands for the rounds of the others. */
    public String planTitle(SessionView.PlanLine line) {
        return line.title().isEmpty() ? say("plan.others") : line.title();
    }

    /** Whose yes is missing before the start: names or roles. */
    public String missing() {
        var missing = new ArrayList<String>();
        for (var office : List.of(Office.PRESENTER, Office.FACILITATOR)) {
            var casting = casting(office);
            if (casting.answer() != org.kring.session.core.Cast.Answer.YES) {
                var asked = casting.answer() == org.kring.session.core.Cast.Answer.ASKED;
                missing.add(asked ? String.valueOf(casting.name()) : say("a." + office));
            }
        }
        return list(missing);
    }

    // ---- the circle

    /** One line under the circle: who has the turn, who comes next. */
    public String caption() {
        var step = view.step();
        if (step == null) {
            return say("caption.seats", view.seats().size());
        }
        var turn = view.turn();
        if (turn != null && turn.holder() != null) {
            var who = turn.yours() ? say("caption.your-turn") : say("caption.turn", String.valueOf(turn.holderName()));
            return turn.nextName() == null || turn.nextName().equals(turn.holderName())
                    ? who
                    : who + " " + (turn.youAreNext() ? say("caption.you-next") : say("caption.next", turn.nextName()));
        }
        var ready = view.seats().stream()
                .filter(s -> s.doing() == Doing.READY)
                .map(SessionView.Seat::name)
                .toList();
        if (!ready.isEmpty()) {
            return say("caption.ready", list(ready), ready.size());
        }
        var ticked = view.seats().stream()
                .filter(SessionView.Seat::ticked)
                .map(SessionView.Seat::name)
                .toList();
        if (!ticked.isEmpty()) {
            return say("caption.ticked", list(ticked), ticked.size());
        }
        var floor = view.seats().stream().filter(s -> s.doing() == Doing.TURN).toList();
        if (!floor.isEmpty()) {
            return floor.stream().anyMatch(SessionView.Seat::you)
                    ? say("caption.your-floor")
                    : say(
                            "caption.floor",
                            list(floor.stream().map(SessionView.Seat::name).toList()),
                            floor.size());
        }
        return step.title().endsWith("?") ? step.title() : step.title() + ".";
    }

    /** "Ton, Wies en Noor". */
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " " + say("and") + " " + names.getLast();
    }

    /** The word for what a seat does now, as the list under the circle says it. */
    public String doing(SessionView.Seat seat) {
        if (seat.ticked()) {
            return say("doing.TICKED");
        }
        if (seat.doing() == Doing.TURN && view.turn() == null) {
            return say("doing.FLOOR");
        }
        var word = say("doing." + seat.doing());
        return seat.paper() ? word + ", " + say("doing.PAPER") : word;
    }

    public Circle circle() {
        var people = new ArrayList<Circle.Person>();
        var bottom = 0.0;
        for (var seat : view.seats()) {
            if (seat.you()) {
                bottom = people.size();
            }
            if (forRoom() && seat.roles().contains(Role.PRESENTER)) {
                bottom = people.size() + view.seats().size() / 2.0;
            }
            people.add(person(seat, view.seats().size() >= 8));
        }
        return Circle.of(people, bottom);
    }

    private Circle.Person person(SessionView.Seat seat, boolean crowded) {
        var turn = seat.doing() == Doing.TURN || seat.doing() == Doing.READING;
        var plain = !seat.roles().isEmpty() && seat.roles().stream().allMatch(role -> role == Role.QUESTIONER);
        var state = state(seat);
        var asked = view.castings().stream()
                .anyMatch(c -> seat.seat().equals(c.seat()) && c.answer() == org.kring.session.core.Cast.Answer.ASKED);
        var lobby = view.screen() == SessionView.Screen.LOBBY;
        if (lobby && asked) {
            state = say("doing.ASKED");
        }
        var role = state != null && (plain || crowded) ? null : lobby && plain && !started() ? null : roleWord(seat);
        var look = new StringBuilder("seat");
        if (seat.roles().contains(Role.PRESENTER)) {
            look.append(" presenter");
        }
        if (seat.you()) {
            look.append(" me");
        }
        look.append(
                switch (seat.doing()) {
                    case TURN, READING -> " turn";
                    case WRITING -> " writing";
                    case READY -> " ready";
                    case AWAY, OUT -> " absent";
                    case TURNED -> " turned";
                    case NEXT, PRESENT -> "";
                });
        if (seat.ticked()) {
            look.append(" ready");
        }
        if (seat.paper()) {
            look.append(" paper");
        }
        return new Circle.Person(
                seat.seat(),
                Circle.initials(seat.name()),
                seat.you() ? say("you", seat.name()) : seat.name(),
                role == null || role.isEmpty() ? null : role,
                plain,
                state,
                turn,
                look.toString(),
                seat.roles().contains(Role.PRESENTER),
                turn,
                badge(seat));
    }

    private boolean started() {
        return view.castings().stream().anyMatch(c -> c.answer() == org.kring.session.core.Cast.Answer.YES);
    }

    private @Nullable String state(SessionView.Seat seat) {
        if (seat.ticked()) {
            return say("doing.TICKED");
        }
        return switch (seat.doing()) {
            case TURN -> say(view.turn() == null ? "doing.FLOOR" : "doing.TURN");
            case NEXT, WRITING, READY, READING, TURNED, OUT, AWAY -> say("doing." + seat.doing());
            case PRESENT -> seat.paper() ? say("doing.PAPER") : null;
        };
    }

    private static Circle.@Nullable Badge badge(SessionView.Seat seat) {
        if (seat.ticked() || seat.doing() == Doing.READY) {
            return Circle.Badge.READY;
        }
        if (seat.doing() == Doing.WRITING) {
            return seat.paper() ? Circle.Badge.PAPER : Circle.Badge.WRITING;
        }
        return seat.paper() ? Circle.Badge.PAPER : null;
    }

    /** The initials of a name, for the small disc before a line. */
    public String initials(String name) {
        return Circle.initials(name);
    }

    // ---- what is announced: a sentence each; a script speaks the one that changed

    public String announceStep() {
        var step = view.step();
        return switch (view.screen()) {
            case LIVE ->
                step == null ? "" : say("announce.step", step.number(), step.title(), minutesLeft(), step.goal());
            case STOPPED -> say("announce.stopped", facilitator());
            case LOBBY -> say("announce.in");
            case BETWEEN -> say("announce.between");
            case ENDED -> say("announce.ended");
            case WAITING, TURNED_AWAY, REMOVED, LEFT -> "";
        };
    }

    public String announceTurn() {
        var turn = view.turn();
        if (turn == null || turn.holder() == null) {
            return "";
        }
        return turn.yours()
                ? say("announce.your-turn")
                : say("announce.turn", String.valueOf(turn.holderName()))
                        + (turn.youAreNext() ? " " + say("caption.you-next") : "");
    }

    /** What calls for whoever leads, or for who was asked for a role. */
    public String announceDoor() {
        if (view.pauseAsked()) {
            return say("pause.asked");
        }
        if (view.screen() == SessionView.Screen.LIVE && !asked().isEmpty()) {
            return say("asked.you." + asked().getFirst());
        }
        var door = view.door();
        return door == null || door.waiting().isEmpty()
                ? ""
                : say("announce.door", door.waiting().getLast().name());
    }

    public String announcePause() {
        return view.clock() == null
                ? ""
                : clockMode().equals("paused") ? say("announce.paused") : say("announce.running");
    }

    public Map<String, Object> values(Object... pairs) {
        return org.kring.session.OpenApi.map(pairs);
    }
}
