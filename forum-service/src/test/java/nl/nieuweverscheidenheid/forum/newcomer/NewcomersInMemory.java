// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.time.Clock;
import java.time.Duration;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
import nl.nieuweverscheidenheid.forum.topic.NoIllustrations;
import nl.nieuweverscheidenheid.forum.trail.Trail;

/** Who is new, without a store, for tests of what counts. */
public final class NewcomersInMemory {
    private NewcomersInMemory() {}

    /** With the usual settings. */
    public static Newcomers of(Contributions contributions, Trail trail, Clock clock) {
        return of(contributions, new InMemoryHeldContributions(), trail, clock);
    }

    static Newcomers of(Contributions contributions, HeldContributions held, Trail trail, Clock clock) {
        return new Newcomers(
                new InMemoryWriters(),
                held,
                contributions,
                new NoIllustrations(),
                trail,
                new NewcomerSettings(3, Duration.ofHours(24), 5, Duration.ofSeconds(10)),
                clock);
    }
}
