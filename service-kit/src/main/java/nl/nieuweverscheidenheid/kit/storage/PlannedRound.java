// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import java.time.Duration;

/**
 * Work that is done again and again. A service has it done by making it a bean.
 *
 * @param first how long after the start it is done for the first time
 * @param pause how long it rests between one time and the next
 */
public record PlannedRound(Runnable work, Duration first, Duration pause) {
    /** Work that is done first at the start: for what processes that died left. */
    public static PlannedRound fromStart(Runnable work, Duration pause) {
        return new PlannedRound(work, Duration.ZERO, pause);
    }

    /** Work that can wait as long before the first time as before the next. */
    public static PlannedRound afterPause(Runnable work, Duration pause) {
        return new PlannedRound(work, pause, pause);
    }
}
