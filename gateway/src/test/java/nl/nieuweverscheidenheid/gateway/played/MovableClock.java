// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.played;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs, and can be put forward. */
public final class MovableClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    /** Puts it ahead of the real time. */
    public void putAhead(Duration duration) {
        ahead = duration;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
