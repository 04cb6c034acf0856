// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who contributes. Immutable: each change returns the next version.
 *
 * @param subject opaque id
 * @param firstAt when they first contributed; nothing if they have not yet
 * @param added how many of their contributions others could read
 * @param fallen ids of those that an editor removed
 * @param recent when they contributed in the last hour, also what still waits
 */
record Writer(
        String subject, long version, @Nullable Instant firstAt, int added, Set<String> fallen, List<Instant> recent) {
    private static final Duration HOUR = Duration.ofHours(1);

    Writer {
        fallen = Set.copyOf(fallen);
        recent = List.copyOf(recent);
    }

    static Writer unknown(String subject) {
        return new Writer(subject, 0, null, 0, Set.of(), List.of());
    }

    boolean isNew(NewcomerSettings settings, Instant now) {
        var since = firstAt == null ? now : firstAt;
        return added - fallen.size() < settings.contributions() || now.isBefore(since.plus(settings.age()));
    }

    /**
     * The writer after one more contribution.
     *
     * @param waits whether nobody else reads it yet
     */
    Writer contribute(boolean waits, int perHour, Instant now) {
        var inTheHour = recent.stream().filter(at -> at.plus(HOUR).isAfter(now)).toList();
        if (inTheHour.size() >= perHour) {
            throw new TooManyContributions(
                    perHour, Duration.between(now, inTheHour.getFirst().plus(HOUR)));
        }
        return new Writer(
                subject,
                version + 1,
                firstAt == null ? now : firstAt,
                waits ? added : added + 1,
                fallen,
                Stream.concat(inTheHour.stream(), Stream.of(now)).toList());
    }

    /** The writer when others can read what waited. */
    Writer admitted() {
        return new Writer(subject, version + 1, firstAt, added + 1, fallen, recent);
    }
}
