package org.kring.method.yaml;

/** A method file that cannot be used: names the file, the place in it, what was expected and what is there. */
public final class UnreadableMethod extends RuntimeException {

    UnreadableMethod(String file, String place, String problem) {
        super(file + (place.isEmpty() ? "" : ", " + place) + ": " + problem);
    }
}
