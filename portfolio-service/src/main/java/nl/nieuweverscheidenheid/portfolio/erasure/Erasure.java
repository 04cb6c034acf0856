// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.nieuweverscheidenheid.kit.people.Choice;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked to be forgotten, everywhere. Immutable: each change returns the next version.
 *
 * @param person opaque id; absent once it is completed, when nobody is to know any more
 * @param confirmations when each service said that it keeps nothing of them
 */
public record Erasure(
        ErasureId id,
        long version,
        @Nullable String person,
        Choice choice,
        Instant requestedAt,
        Map<String, Instant> confirmations,
        @Nullable Instant completedAt) {
    public Erasure {
        confirmations = Map.copyOf(confirmations);
    }

    static Erasure request(String person, Choice choice, Instant now) {
        return new Erasure(ErasureId.random(), 1, person, choice, now, Map.of(), null);
    }

    /**
     * The erasure that one more service has confirmed; or as it was, if that is known.
     *
     * @param expected the services that have to confirm before it is completed
     */
    Erasure confirm(String service, Instant at, Set<String> expected, Instant now) {
        if (completedAt != null || confirmations.containsKey(service)) {
            return this;
        }
        var all = new TreeMap<>(confirmations);
        all.put(service, at);
        return all.keySet().containsAll(expected)
                ? new Erasure(id, version + 1, null, choice, requestedAt, all, now)
                : new Erasure(id, version + 1, person, choice, requestedAt, all, null);
    }

    boolean isCompleted() {
        return completedAt != null;
    }
}
