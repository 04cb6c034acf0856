// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import java.time.Instant;
import nl.nieuweverscheidenheid.events.BoundariesEvent.BoundariesReplaced;

/**
 * Which set the map shows.
 *
 * @param version of this choice, one higher with each
 * @param setVersion of the set
 */
record Shown(long version, long setVersion, Instant since) {
    private static final String MUNICIPALITIES = "municipalities";

    /** Before anybody chose: the set that comes with the service. */
    static final Shown AT_FIRST = new Shown(0, BoundarySet.BUILT_IN, Instant.EPOCH);

    Shown next(BoundarySet set, Instant now) {
        return new Shown(version + 1, set.version(), now);
    }

    /** What others are told of it. */
    BoundariesReplaced event(BoundarySet set) {
        return new BoundariesReplaced(
                MUNICIPALITIES,
                version,
                set.version(),
                set.schematic(),
                set.year(),
                set.source(),
                set.attribution(),
                set.licence(),
                set.hash(),
                set.municipalities(),
                since);
    }
}
