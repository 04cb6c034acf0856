// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import java.util.Map;
import nl.nieuweverscheidenheid.events.Event;

/** Takes in all events of a topic, old and new, in each instance of a service. Called by one thread only. */
public interface ReplayListener<E extends Event> {
    /** Takes in one event. */
    void on(E event, Position position);

    /** The offset to read next, by partition, of what was taken in before this start; others start at the beginning. */
    default Map<Integer, Long> positions() {
        return Map.of();
    }

    /** Called when all events that had come so far were taken in; the place to make them visible. */
    default void batchDone() {}
}
