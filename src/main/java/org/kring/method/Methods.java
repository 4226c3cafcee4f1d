package org.kring.method;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All methods that can be chosen, and every older content that a stored session was opened with. */
public final class Methods {

    private final Map<String, Method> byId = new LinkedHashMap<>();
    private final Map<String, Method> byHash = new LinkedHashMap<>();

    /**
     * @param current what can be chosen now
     * @param kept what stored sessions were opened with; may hold the current ones too
     */
    public Methods(Collection<Method> current, Collection<Method> kept) {
        current.forEach(method -> byId.put(method.id(), method));
        kept.forEach(method -> byHash.put(method.hash(), method));
        current.forEach(method -> byHash.put(method.hash(), method));
    }

    /** The method of this id as it is now. */
    public Optional<Method> current(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that can be chosen for this part of a session. */
    public List<Method> forUse(Method.Use use) {
        return byId.values().stream().filter(method -> method.use() == use).toList();
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
