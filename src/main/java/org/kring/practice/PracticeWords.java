package org.kring.practice;

import org.kring.content.Value;
import org.kring.page.Words;
import org.kring.practice.PracticeCase.Slip;

/** What a simulated facilitator says, in the language of the case. */
record PracticeWords(Words words) {

    /** Steps in, kindly. */
    String steer(Slip slip) {
        return words.say("practice.steer." + Value.written(slip));
    }

    /** Somebody was steered for something else than what happened. */
    String puzzled() {
        return words.say("practice.puzzled");
    }
}
