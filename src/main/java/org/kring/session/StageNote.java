package org.kring.session;

import java.util.Optional;
import org.kring.page.Page;
import org.kring.session.core.SessionView;

/** What another room of the house puts above the stage, for one person: part of every drawing of that person. */
public interface StageNote {

    /**
     * @param view what this person sees
     * @return HTML made from a template; absent where this room has nothing to do with the session
     */
    Optional<String> above(SessionView view, Page page);

    /** What stands above is all there is to do now: the lobby shows its circle only. */
    default boolean alone(SessionView view) {
        return false;
    }

    /** It has a way to leave this session, which takes the place of the usual one. */
    default boolean hasWayOut(SessionView view) {
        return false;
    }

    /** What stands above comes first: what the lobby usually shows lies in a fold under it. */
    default boolean first(SessionView view) {
        return false;
    }
}
