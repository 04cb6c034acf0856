// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.FactsEvent.FactsChanged;

/** The sets without a store, for tests of what is done with them; {@link FactSetsContract} keeps them honest. */
public final class InMemoryFactSets implements FactSets {
    private final Map<String, List<FactSet>> kept = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final List<FactsChanged> told = new ArrayList<>();
    private Standing standing;

    @Override
    public synchronized Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    @Override
    public synchronized List<FactSet> counting(Standing asked) {
        return asked.imported().stream()
                .map(set -> kept.get(set.importId()).stream()
                        .filter(one -> one.name().equals(set.name()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Override
    public synchronized void keep(String importId, List<FactSet> sets) {
        kept.put(importId, List.copyOf(sets));
    }

    @Override
    public synchronized void change(Standing next) {
        if (next.version() != (standing == null ? 1 : standing.version() + 1)) {
            throw new FactsChangedMeanwhile();
        }
        standing = next;
        next.imported().forEach(set -> counted.add(set.importId()));
        told.add(next.event());
    }

    @Override
    public synchronized boolean hasCounted(String importId) {
        return counted.contains(importId);
    }

    /** What instances have heard, oldest first. */
    synchronized List<FactsChanged> told() {
        return List.copyOf(told);
    }
}
