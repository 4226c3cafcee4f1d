package org.kring.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kring.session.core.SessionCommand;

/**
 * What one simulated peer does next.
 *
 * @param seat who
 * @param commands what goes through the door, in this order
 * @param says what is heard; absent where the page itself shows it
 * @param beats how long the table waits first, in beats of the {@link Pace}
 * @param marks what is to be remembered once it is done
 */
record Act(
        String seat,
        List<SessionCommand> commands,
        @Nullable String says,
        double beats,
        Set<String> marks) {

    static Act of(String seat, double beats, SessionCommand... commands) {
        return new Act(seat, List.of(commands), null, beats, Set.of());
    }

    Act saying(String text) {
        return new Act(seat, commands, text, beats, marks);
    }

    Act marking(String... more) {
        var all = new HashSet<>(marks);
        all.addAll(List.of(more));
        return new Act(seat, commands, says, beats, Set.copyOf(all));
    }

    /** How many characters of a case it puts on the table. */
    int told() {
        return commands.stream()
                .mapToInt(command -> command instanceof SessionCommand.TellCase told
                        ? told.facts().length() + told.question().length()
                        : 0)
                .sum();
    }

    /** Nothing that has to be read or heard; who is in a hurry need not see it on its own. */
    boolean quiet() {
        return says == null
                && commands.stream()
                        .allMatch(command -> command instanceof SessionCommand.Tick
                                || command instanceof SessionCommand.SaveNote
                                || command instanceof SessionCommand.Ready
                                || command instanceof SessionCommand.HandToPresenter
                                || command instanceof SessionCommand.PassTurnOn
                                || command instanceof SessionCommand.StartGiving
                                || command instanceof SessionCommand.MoveOn);
    }
}
