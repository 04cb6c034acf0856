// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import java.time.Clock;
import java.util.List;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** A trail without a store, for tests of what leaves one. */
public final class Trails {
    private final Deeds deeds = new InMemoryDeeds();
    private final Trail trail;

    public Trails(Clock clock) {
        this.trail = new Trail(deeds, clock);
    }

    public Trail trail() {
        return trail;
    }

    /** What was done, the last first, such as {@code remove}; with {@code !} if nothing came of it. */
    public List<String> acts() {
        return deeds.list(new Paging(1, 100)).items().stream()
                .map(deed -> deed.act().slug() + (deed.failure() == null ? "" : "!"))
                .toList();
    }
}
