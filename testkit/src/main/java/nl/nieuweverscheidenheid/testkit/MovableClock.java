// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is put somewhere else. */
public final class MovableClock extends Clock {
    private volatile Instant now;

    /** A clock that stands at this time. */
    public MovableClock(String now) {
        this.now = Instant.parse(now);
    }

    /** Puts it to this time. */
    public void put(String time) {
        now = Instant.parse(time);
    }

    /** Lets so much time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
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
