// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.time.Duration;

/** Somebody who is new here contributes little at first. */
public final class TooManyContributions extends RuntimeException {
    private final Duration wait;

    TooManyContributions(int perHour, Duration wait) {
        super("Who is new here contributes %d times an hour at most".formatted(perHour));
        this.wait = wait;
    }

    /** How long until the next may come. */
    public Duration patience() {
        return wait;
    }
}
