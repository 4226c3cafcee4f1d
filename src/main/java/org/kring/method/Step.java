package org.kring.method;

import java.util.Map;

/**
 * One step of a method.
 *
 * @param shielded gives no time to other steps when the slot is too short (a protected step)
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
        Activity activity,
        Map<Voice, Prompt> prompts,
        Labels say) {

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
