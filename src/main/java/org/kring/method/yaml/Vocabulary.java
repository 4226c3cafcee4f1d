package org.kring.method.yaml;

import org.kring.method.Activity;

/** The words of the vocabulary, as they stand in a file. */
public final class Vocabulary {

    private Vocabulary() {}

    /** How this activity is called in a file. */
    public static String name(Activity activity) {
        return switch (activity) {
            case Activity.Agree agree -> "agree";
            case Activity.Tell tell -> "tell";
            case Activity.Write write -> "write";
            case Activity.Ask ask -> "ask";
            case Activity.Talk talk -> "talk";
            case Activity.Board board -> "board";
            case Activity.Round round -> "round";
            case Activity.Rate rate -> "rate";
            case Activity.Pick pick -> "pick";
            case Activity.Scale scale -> "scale";
            case Activity.Consent consent -> "consent";
            case Activity.Silence silence -> "silence";
            case Activity.Call call -> "call";
            case Activity.Choose choose -> "choose";
        };
    }
}
