// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is put somewhere else. */
public final class MovableClock extends Clock {
    private volatile Instant now;

    public MovableClock(String now) {
        put(now);
    }

    /** Puts it to this time. */
    public void put(String time) {
        now = Instant.parse(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
