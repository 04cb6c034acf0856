// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.BoundariesEvent;

/** All sets of boundaries that were imported, and the choice of the one that is shown. */
interface BoundarySets {
    /** Which set is shown; empty before the first choice. */
    Optional<Shown> shown();

    /** The sets that are kept, the newest first. */
    List<BoundarySet> all();

    /** The set of this version, if it is kept. */
    Optional<BoundarySet> find(long version);

    /** The version that the next set is to have. */
    long nextVersion();

    /**
     * Keeps a set with its content, or neither of them.
     *
     * @throws BoundariesChangedMeanwhile if there is a set of its version already
     */
    void add(BoundarySet set, byte[] content, Instant now);

    /** What was added with the set; empty if it is gone. */
    Optional<byte[]> content(long version);

    /**
     * Makes another choice and, in the same write, what others should hear of it.
     *
     * @throws BoundariesChangedMeanwhile if another choice was made since the one that this follows
     */
    void show(Shown next, BoundariesEvent event);

    /** Forgets the sets of these versions, and what was left behind by adding one that was broken off before a time. */
    void forget(List<Long> versions, Instant brokenOffBefore);
}
