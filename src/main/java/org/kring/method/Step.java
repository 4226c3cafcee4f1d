package org.kring.method;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a method.
 *
 * @param shielded gives no time to other steps when the slot is too short (a protected step)
 * @param clockHidden nobody but the facilitator sees the time
 * @param back where the facilitator may go back to from here
 * @param prompts what each reads; every role has one, {@link Voice#TURN} only where there are turns
 * @param say a line that the facilitator can say aloud, with the same names to fill in as a prompt
 */
public record Step(
        String id,
        Labels title,
        Labels goal,
        Minutes minutes,
        boolean shielded,
        Stance presenter,
        boolean clockHidden,
        @Nullable Back back,
        Activity activity,
        Map<Voice, Prompt> prompts,
        Labels say) {

    /** Going back to one of these earlier steps, at most so often. */
    public record Back(List<String> to, int most) {
        public Back {
            to = List.copyOf(to);
        }
    }

    public Step {
        prompts = Map.copyOf(prompts);
        for (var role : Role.values()) {
            if (!prompts.containsKey(Voice.valueOf(role.name()))) {
                throw new IllegalArgumentException(
                        "Expected a prompt for " + role + " in step " + id + ", but there is none");
            }
        }
    }

    /** What this voice reads; who has the turn reads as questioner where the method says nothing special. */
    public Prompt prompt(Voice voice) {
        var prompt = prompts.get(voice);
        return prompt != null
                ? prompt
                : prompts.getOrDefault(
                        Voice.QUESTIONER, prompts.values().iterator().next());
    }
}
