// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.ErasureEvent;
import nl.nieuweverscheidenheid.kit.people.ErasureUnderWay;

/** All erasures that were ever asked for; of the completed ones nobody knows whom they were about. */
interface Erasures {
    Optional<Erasure> find(ErasureId id);

    /** The one of this person that is under way. */
    Optional<Erasure> underWay(String person);

    /**
     * Stores a new one with what others should hear of it.
     *
     * @throws ErasureUnderWay if one of the same person is under way
     */
    void add(Erasure erasure, ErasureEvent event);

    /**
     * Stores the next version with what others should hear of it.
     *
     * @throws ErasureChangedMeanwhile if the stored one is not the version this one follows
     */
    void save(Erasure erasure, List<ErasureEvent> events);
}
