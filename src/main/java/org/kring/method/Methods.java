package org.kring.method;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All methods that can be chosen, and every older content that a stored session was opened with. */
public final class Methods {

    private final Map<String, Method> byId = new LinkedHashMap<>();
    private final Map<String, Method> byHash = new LinkedHashMap<>();
    private @Nullable String brought;

    /**
     * @param current what can be chosen now
     * @param kept what stored sessions were opened with; may hold the current ones too
     */
    public Methods(Collection<Method> current, Collection<Method> kept) {
        current.forEach(method -> byId.put(method.id(), method));
        kept.forEach(method -> byHash.put(method.hash(), method));
        current.forEach(method -> byHash.put(method.hash(), method));
    }

    private Methods(Methods others, Method own) {
        byId.putAll(others.byId);
        byHash.putAll(others.byHash);
        byId.put(own.id(), own);
        byHash.put(own.hash(), own);
        brought = own.hash();
    }

    /** This method was brought along, and is no method of the library. */
    public boolean brought(Method method) {
        return method.hash().equals(brought);
    }

    /** These, with one that was brought along; it is chosen before one of these with the same id. */
    public Methods with(Method own) {
        return new Methods(this, own);
    }

    /** The method of this id as it is now. */
    public Optional<Method> current(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that can be chosen for this part of a session. */
    public List<Method> forUse(Method.Use use) {
        return byId.values().stream().filter(method -> method.use() == use).toList();
    }

    /** The rounds that work in a circle of so many people and fit, welcome and closing included, in this slot. */
    public List<Method> fitting(int people, Duration slot) {
        return forUse(Method.Use.ROUND).stream()
                .filter(method -> method.worksWith(people))
                .filter(method -> suits(method, method.questionersAmong(people), slot))
                .toList();
    }

    /** A round of this method, welcome and closing included, can be done in this slot, and in no less time than it is meant for. */
    public boolean suits(Method method, int questioners, Duration slot) {
        return method.worthIn(slot) && whole(method, questioners, slot).fits();
    }

    /** The plan of this method with the welcome before it and the closing after it; as many rounds of it as people present. */
    public TimePlan whole(Method round, int questioners, Duration slot) {
        var parts = new ArrayList<Method>();
        forUse(Method.Use.WELCOME).stream().limit(1).forEach(parts::add);
        parts.addAll(Collections.nCopies(round.presenters(questioners), round));
        forUse(Method.Use.CLOSING).stream().limit(1).forEach(parts::add);
        return Timing.plan(parts, questioners, slot);
    }

    /** The minutes that such a whole would like to have. */
    public int minutes(Method round, int questioners) {
        return Math.toIntExact(
                whole(round, questioners, Duration.ofDays(1)).needed().toMinutes());
    }

    /** The method with exactly this content. A stored session names only contents that were kept. */
    public Method kept(String hash) {
        var method = byHash.get(hash);
        if (method == null) {
            throw new IllegalStateException("Expected a kept method with hash " + hash + ", but there is none");
        }
        return method;
    }
}
