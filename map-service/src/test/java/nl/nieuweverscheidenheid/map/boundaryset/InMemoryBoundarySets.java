// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.nieuweverscheidenheid.events.BoundariesEvent;

/** Sets in memory, for tests. */
final class InMemoryBoundarySets implements BoundarySets {
    private final Map<Long, BoundarySet> sets = new TreeMap<>();
    private final Map<Long, byte[]> contents = new TreeMap<>();
    private final List<BoundariesEvent> told = new ArrayList<>();
    private Optional<Shown> shown = Optional.empty();

    @Override
    public Optional<Shown> shown() {
        return shown;
    }

    @Override
    public List<BoundarySet> all() {
        return new ArrayList<>(sets.values()).reversed();
    }

    @Override
    public Optional<BoundarySet> find(long version) {
        return Optional.ofNullable(sets.get(version));
    }

    @Override
    public long nextVersion() {
        return sets.keySet().stream().mapToLong(version -> version).max().orElse(BoundarySet.BUILT_IN) + 1;
    }

    @Override
    public void add(BoundarySet set, byte[] content, Instant now) {
        if (sets.putIfAbsent(set.version(), set) != null) {
            throw new BoundariesChangedMeanwhile();
        }
        contents.put(set.version(), content.clone());
    }

    @Override
    public Optional<byte[]> content(long version) {
        return Optional.ofNullable(contents.get(version)).map(byte[]::clone);
    }

    @Override
    public void show(Shown next, BoundariesEvent event) {
        if (shown.orElse(Shown.AT_FIRST).version() != next.version() - 1) {
            throw new BoundariesChangedMeanwhile();
        }
        shown = Optional.of(next);
        told.add(event);
    }

    @Override
    public void forget(List<Long> versions, Instant brokenOffBefore) {
        versions.forEach(version -> {
            sets.remove(version);
            contents.remove(version);
        });
    }

    List<BoundariesEvent> told() {
        return told;
    }

    void damage(long version) {
        contents.computeIfPresent(version, (same, content) -> {
            content[content.length / 2] ^= 1;
            return content;
        });
    }
}
