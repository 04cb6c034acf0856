// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What those who guard the forum did. Each deed is written down before it is done, so that none is left out though a
 * process dies; where nothing came of it, a second entry says why.
 */
@Service
public class Trail {
    private final Deeds deeds;
    private final Clock clock;

    Trail(Deeds deeds, Clock clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Does the work; if an editor does, after writing down who and why. */
    public <T> T noting(Official official, Act act, String on, @Nullable String reason, Supplier<T> work) {
        if (!official.isEditor()) {
            return work.get();
        }
        var by = Person.of(official);
        deeds.add(new Deed(UUID.randomUUID().toString(), now(), by, act, on, reason, null));
        try {
            return work.get();
        } catch (RuntimeException e) {
            deeds.add(new Deed(
                    UUID.randomUUID().toString(),
                    now(),
                    by,
                    act,
                    on,
                    reason,
                    Objects.requireNonNullElse(e.getMessage(), "It failed")));
            throw e;
        }
    }

    /** Does work that has no outcome; if an editor does, after writing down who and why. */
    public void noting(Official official, Act act, String on, @Nullable String reason, Runnable work) {
        noting(official, act, on, reason, () -> {
            work.run();
            return true;
        });
    }

    /** Writes down what follows from the rules; once, however often it is said. */
    public void note(Act act, String on, Instant at) {
        deeds.add(new Deed("%s:%s:%d".formatted(act.slug(), on, at.toEpochMilli()), at, null, act, on, null, null));
    }

    PageOf<Deed> list(Paging paging, Official reader) {
        if (!reader.is(Role.ADMIN)) {
            reader.require(Role.EDITOR);
        }
        return deeds.list(paging);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
