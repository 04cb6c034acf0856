// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.municipality;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.Successor;

/**
 * Who has a municipality that has ended, by what a service remembers of the typology's events. What a municipality told
 * stays its own; readers find it under the one that has most of it now.
 */
public final class Succession {
    /** A chain of mergers is not longer than this; what is heard of its links may contradict itself for a moment. */
    private static final int LONGEST_CHAIN = 20;

    private final Function<String, Optional<String>> successors;

    /** By the code that took most of a code over, for one that has ended. */
    public Succession(Function<String, Optional<String>> successors) {
        this.successors = successors;
    }

    /** The successor that has most of a municipality. */
    public static Optional<Successor> primary(MunicipalityEnded ended) {
        return ended.successors().stream().filter(Successor::primary).findFirst();
    }

    /** The code of the municipality of today that has the one with this code, which is itself unless it has ended. */
    public String current(String code) {
        var current = code;
        for (var i = 0; i < LONGEST_CHAIN; i++) {
            var successor = successors.apply(current);
            if (successor.isEmpty()) {
                return current;
            }
            current = successor.get();
        }
        return current;
    }

    /** The codes of municipalities of today, and of those known ones that became part of them. */
    public Set<String> withParts(Set<String> codes, Collection<String> known) {
        var all = known.stream()
                .filter(code -> codes.contains(current(code)))
                .collect(Collectors.toCollection(HashSet::new));
        all.addAll(codes);
        return all;
    }
}
