package org.kring.session.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Role;

/**
 * A session as one person may see it: the only drawing that leaves the server, as page or as JSON. Who may read what is
 * decided here and nowhere else. Who is not in the circle gets the own name and the screen, and nothing else.
 *
 * @param version the number of facts drawn; 0 outside the circle
 * @param now the server's time of this drawing; absent outside the circle
 * @param stepKey what a command names as the step its sender was looking at
 * @param door the code and who waits; absent outside the circle
 * @param methodId of the round that runs or is cast
 * @param methodOwn that method was brought along, and is in no library
 * @param methods those it can be changed for, before the start and for who may
 * @param spoken in turn steps, for who leads: who had a turn, in seating order, in words
 * @param lines what was given, by kind; only what the viewer may read now
 * @param own what the viewer gave, in all rounds: for taking along and taking back
 * @param keys what recorders noted for the presenter, at the end; only for the presenter
 * @param notes the viewer's own notebook of this round, by name of the place
 * @param home what goes home of each round; empty while a round is going on
 * @param depth absent outside the circle
 * @param roomScreen a screen for the whole room shows this session
 * @param methodLeft title of the step after which this round went on outside its method; absent while it keeps to it
 * @param keepsNothing no text is accepted in this round
 * @param advises this round asks for advice in some step
 * @param outcomeComes a step to come tells what the presenter kept back; only for who presents
 * @param toPresent names of who still brings a case, where everybody does so once
 * @param interrupts titles of what may come between in this round, by id
 */
public record SessionView(
        String id,
        long version,
        @Nullable Instant now,
        Screen screen,
        String stepKey,
        You you,
        @Nullable Door door,
        @Nullable Instant eraseOn,
        boolean erasureAnnounced,
        int round,
        @Nullable String method,
        @Nullable String methodId,
        boolean methodOwn,
        List<Choice> methods,
        List<Seat> seats,
        List<Casting> castings,
        List<StripStep> strip,
        @Nullable StepNow step,
        @Nullable Clock clock,
        @Nullable Plan plan,
        @Nullable Turn turn,
        List<Spoken> spoken,
        List<String> notGiven,
        @Nullable Case kase,
        Map<Kind, List<Line>> lines,
        @Nullable Finish finish,
        List<Line> own,
        List<Key> keys,
        Map<String, Note> notes,
        List<TakeHome> home,
        @Nullable Handed handed,
        @Nullable Instant undoUntil,
        boolean pauseAsked,
        boolean deputyActs,
        boolean deputyMayTakeOver,
        boolean roomScreen,
        @Nullable Depth depth,
        @Nullable String methodLeft,
        boolean keepsNothing,
        boolean advises,
        boolean outcomeComes,
        List<String> toPresent,
        Map<String, String> interrupts,
        List<Can> can) {

    /** The title of what may come between. */
    public String interruptTitle(String id) {
        return interrupts.getOrDefault(id, id);
    }

    public List<Line> lines(Kind kind) {
        return lines.getOrDefault(kind, List.of());
    }

    public List<Line> questions() {
        return lines(Kind.QUESTION);
    }

    public List<Line> cores() {
        return lines(Kind.CORE);
    }

    public List<Line> advice() {
        return lines(Kind.ADVICE);
    }

    public List<Line> insights() {
        return lines(Kind.INSIGHT);
    }

    public List<Line> lookBacks() {
        return lines(Kind.LOOK_BACK);
    }

    /** Which page a person is on. */
    public enum Screen {
        WAITING,
        TURNED_AWAY,
        REMOVED,
        LEFT,
        LOBBY,
        LIVE,
        STOPPED,
        BETWEEN,
        ENDED
    }

    /** What a seat does now, as its drawing shows it. */
    public enum Doing {
        PRESENT,
        TURN,
        NEXT,
        WRITING,
        READY,
        READING,
        /** Turned away from the circle: part of the step, no lost connection. */
        TURNED,
        /** Outside until the step is over. */
        OUT,
        AWAY
    }

    /** What is special in a step, beyond the words of the method. */
    public enum Situation {
        USUAL,
        WRITING_FIRST,
        YOUR_TURN,
        YOU_ASKED,
        ANSWERING,
        TURNS_DONE,
        LAST_TURN,
        /** Nobody has the turn, and who wants one takes it. */
        VOLUNTEERS,
        /** The viewer presents, and reads nothing of this step: turned away from the circle. */
        AWAY,
        /** The viewer presents, and is outside until this step is over. */
        OUT
    }

    public enum ClockMode {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /**
     * The viewer.
     *
     * @param name as others see it
     * @param leads is the facilitator, or the deputy who took over
     * @param casts may cast roles and set the time before the start
     * @param opensDoor lets people in
     */
    public record You(
            String seat,
            String name,
            Set<Role> roles,
            Set<Office> offices,
            boolean leads,
            boolean casts,
            boolean opensDoor,
            boolean listens) {}

    /**
     * Whether personal question cards may be drawn: only where everybody agreed. Who did not is told to nobody.
     *
     * @param you the viewer agreed
     * @param everybody so did all in the circle
     */
    public record Depth(boolean you, boolean everybody) {}

    /**
     * The way in; who waits is shown only to who opens the door.
     *
     * @param asListener there are as many questioners as the method knows, so who comes in now listens
     */
    public record Door(String code, boolean open, List<Waiting> waiting, boolean asListener) {}

    public record Waiting(String seat, String name, boolean returning) {}

    public record Seat(
            String seat,
            String name,
            Set<Role> roles,
            Set<Office> offices,
            boolean you,
            boolean paper,
            boolean away,
            boolean leads,
            boolean opened,
            Doing doing,
            boolean ticked) {}

    /** A role and what the person who was asked said; seat and answer absent while nobody was asked. */
    public record Casting(
            Office role,
            @Nullable String seat,
            @Nullable String name,
            Cast.@Nullable Answer answer,
            boolean questions) {}

    /** A step in the strip, in order; {@code state} is done, now, next or later; of a hidden clock the viewer reads no minutes. */
    public record StripStep(
            String id,
            String title,
            int minutes,
            boolean shielded,
            String part,
            String state,
            long elapsedSeconds,
            boolean clockHidden) {}

    /**
     * The step that runs.
     *
     * @param key method and step: "incident-5/asking"
     * @param activity name of the activity of the method: "Ask"
     * @param flagged who leads is told of a question that hides an advice; only for who leads
     * @param now one sentence: what the viewer does now
     * @param say a line that the facilitator can say aloud; only for who leads
     * @param peek what comes next; only for who leads
     * @param lines agreements that are read aloud, where the step has them
     * @param task what the activity asks for
     */
    public record StepNow(
            String id,
            String key,
            int number,
            int of,
            String part,
            String activity,
            String title,
            String goal,
            String now,
            String then,
            @Nullable String say,
            @Nullable String nextTitle,
            @Nullable Peek peek,
            Situation situation,
            List<String> lines,
            @Nullable String reader,
            int atLeast,
            int most,
            boolean readyMatters,
            boolean closed,
            boolean flagged,
            Task task) {}

    /**
     * What the activity of a step asks for; what it does not know is empty.
     *
     * @param kind of the lines that are given or judged
     * @param places name of the numbered places of the notebook in which such lines are written
     * @param characters that such a line may hold
     * @param tells parts of the case that may be put on the table
     * @param fields titles of the fields of a board, numbered from 1
     * @param release when what is written comes out
     * @param numbers who named which number, by seat
     * @param consent who said yes (true) or not yet, by seat
     * @param modules those that can be called
     * @param module the proposed one, and whether the presenter agreed
     * @param back earlier steps to which who leads may go back from here; only for who leads
     * @param takes the kinds of lines that the presenter can take along
     * @param welcomesFacts short closed questions of fact are what this step asks for
     */
    public record Task(
            @Nullable Kind kind,
            @Nullable String places,
            int characters,
            Set<Activity.CaseField> tells,
            List<String> fields,
            Activity.Release.@Nullable When release,
            Map<String, Integer> numbers,
            Map<String, Boolean> consent,
            List<ModuleOffer> modules,
            @Nullable String module,
            boolean moduleAgreed,
            List<BackTo> back,
            Set<Kind> takes,
            boolean welcomesFacts) {}

    /** A method, with its title for the reader. */
    public record Choice(String id, String title) {}

    /** A way to consult that can be chosen now. */
    public record ModuleOffer(String id, String title, String when) {}

    /** An earlier step to go back to. */
    public record BackTo(String step, String title) {}

    public record Peek(String title, String goal, String now, String say, int minutes) {}

    /**
     * @param remainingSeconds may be negative, over time
     * @param interrupt what the pause is for, with a line to say; absent where it has no name
     */
    public record Clock(
            ClockMode mode,
            Instant endsAt,
            long remainingSeconds,
            long totalSeconds,
            boolean timeUp,
            @Nullable Interrupt interrupt) {

        /** Seconds that stand in place of all, where the viewer reads no time; they mean nothing. */
        static final long HIDDEN = 60;
    }

    /** Why the clock stands still, in the words of the method. */
    public record Interrupt(String title, String say) {}

    /**
     * The time plan: before the start of everything, later of what is still to come.
     *
     * @param people who ask
     * @param least how many have to ask in this method
     * @param most how many ask in it at most
     * @param meantFor the least minutes that the method is meant for, before the start, where the slot is shorter; else 0
     */
    public record Plan(
            int slotMinutes,
            int neededMinutes,
            int totalMinutes,
            boolean fits,
            boolean fitsWhole,
            Instant starts,
            Instant ends,
            List<PlanLine> lines,
            int people,
            int least,
            int most,
            int meantFor,
            int neededWithOneMore,
            boolean fitsWithOneMore,
            Instant endsWithTwo) {}

    /**
     * @param title empty for the rounds of who presents after this one
     * @param other minutes with one more person (before the start) or with two more minutes now (in a step)
     */
    public record PlanLine(
            String part,
            String title,
            boolean shielded,
            Instant starts,
            int minutes,
            int ideal,
            int other,
            boolean here) {}

    public record Turn(
            int number,
            @Nullable String holder,
            @Nullable String holderName,
            boolean yours,
            boolean answering,
            boolean followUp,
            int lap,
            @Nullable String next,
            @Nullable String nextName,
            boolean youAreNext,
            boolean closing,
            boolean youPassed,
            boolean volunteers) {}

    /** In words and in seating order, never sorted by how much. */
    public record Spoken(String name, String seat, int gave, boolean passed, boolean now) {}

    /**
     * @param told the presenter told it, perhaps only aloud
     * @param stopped the round was stopped, so nothing of it goes home
     */
    public record Case(
            @Nullable String presenter,
            @Nullable String presenterName,
            @Nullable String title,
            @Nullable String facts,
            @Nullable String focus,
            @Nullable String outcome,
            @Nullable String reframed,
            boolean told,
            boolean stopped,
            boolean erased) {}

    /**
     * Something given.
     *
     * @param text absent while only spoken, or when taken back
     * @param kept the presenter keeps it; only in the presenter's own drawing
     * @param taken the presenter takes it along; only in the presenter's own drawing
     * @param key the key of the answer; only for the recorder who wrote it and, once handed over, the presenter
     * @param handed the key was handed to the presenter; only for the recorder
     * @param step id of the step in which it was given
     * @param most characters that it may hold
     * @param field number of the field of a board it lies in, from 1; 0 where there is none
     * @param warmth how much it touches the presenter; absent while that was not said
     * @param picked the presenter picked it, for all to see
     */
    public record Line(
            String id,
            Kind kind,
            String step,
            String seat,
            String name,
            @Nullable String text,
            boolean back,
            int lap,
            int round,
            boolean yours,
            boolean mayReword,
            boolean mayTakeBack,
            boolean kept,
            boolean taken,
            @Nullable String key,
            boolean handed,
            int most,
            int field,
            @Nullable Warmth warmth,
            boolean picked) {

        /** Goes with the case; all else is what somebody says of their own learning. */
        public boolean ofCase() {
            return kind.ofCase();
        }
    }

    /** What a recorder handed over, of the case or as the key of an answer; only in the presenter's own drawing. */
    public record Key(@Nullable String question, String text) {}

    /**
     * What goes home of one round.
     *
     * @param kase facts and question only for who presented
     * @param finish what the presenter shared; for the presenter always there
     * @param questions those the presenter kept; only for the presenter
     * @param advice everything that could be taken along, with giver; only for the presenter
     * @param keys what the recorder handed over; only for the presenter
     * @param notes the viewer's own notebook of that round, by name of the place
     */
    public record TakeHome(
            int round,
            Case kase,
            @Nullable Finish finish,
            List<Line> questions,
            List<Line> advice,
            List<Key> keys,
            Map<String, Note> notes) {

        /** The viewer presented in this round. */
        public boolean yours() {
            return finish != null && finish.yours();
        }

        /** What lies in this place of the notebook; empty where nothing does. */
        public String note(String place) {
            return notes.getOrDefault(place, new Note("", 0)).text();
        }

        /** What the viewer wrote in that round to say, and did not say; nothing of a round that was stopped. */
        public List<String> unsaid() {
            if (kase.stopped()) {
                return List.of();
            }
            return notes.entrySet().stream()
                    .filter(note -> !note.getValue().text().isEmpty())
                    .flatMap(note -> Field.parse(note.getKey()).stream()
                            .filter(place -> place.field().toSay())
                            .map(place -> Map.entry(place, note.getValue().text())))
                    .sorted(Comparator.comparing((Map.Entry<Field.Place, String> note) ->
                                    note.getKey().field())
                            .thenComparing(note -> note.getKey().suffix()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        /** The numbered places with an action in them, in order. */
        public List<String> actions() {
            return IntStream.rangeClosed(1, Field.NUMBERED)
                    .mapToObj(Integer::toString)
                    .filter(number -> !note("action." + number).isEmpty())
                    .toList();
        }
    }

    /** What the presenter chose to share. */
    public record Finish(
            boolean shared,
            List<Taken> taken,
            @Nullable String reason,
            List<Planned> actions,
            @Nullable String reworded,
            boolean yours) {}

    /** An advice that the presenter takes along; the text absent where it was only spoken. */
    public record Taken(String name, @Nullable String text) {}

    public record Planned(String text, String on) {}

    /** What the recorder handed to the presenter. */
    public record Handed(String facts, String focus) {}

    /**
     * The drawing for one viewer.
     *
     * @param id of the session
     * @param code the way in, shown inside the circle
     * @param viewer a seat that knocked at this session
     * @param wording in which the sentences of the method are read
     */
    public static SessionView of(
            Session session, Scene scene, String id, String code, String viewer, Wording wording, Instant now) {
        return new Drawing(session, scene, id, code, viewer, wording, now).draw();
    }

    /**
     * The drawing for the screen of the whole room, which is nobody's: what all in the circle read, and nothing else.
     *
     * @param id of the session
     * @param code the way in
     * @param wording in which the sentences of the method are read
     */
    public static SessionView ofRoom(
            Session session, Scene scene, String id, String code, Wording wording, Instant now) {
        return new Drawing(session, scene, id, code, Sketch.ROOM, wording, now).drawRoom();
    }
}
