// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.ErasureEvent;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureCompleted;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureRequested;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The erasures that not every service has confirmed, in each instance's memory. Their topic is the list of what is to be
 * done: a service keeps nowhere else whom they are about.
 */
final class OpenErasures {
    private static final Logger LOG = LoggerFactory.getLogger(OpenErasures.class);

    private final Map<String, Heard> heard = new ConcurrentHashMap<>();

    /**
     * An erasure that is under way.
     *
     * @param person opaque id
     */
    record Open(String erasure, String person, Choice choice, Instant requestedAt) {}

    void on(ErasureEvent event) {
        heard.merge(
                event.erasureId(),
                new Heard(event.version(), open(event)),
                (before, next) -> next.version() > before.version() ? next : before);
    }

    List<Open> all() {
        return heard.values().stream()
                .<Open>mapMulti((one, open) -> {
                    if (one.open() != null) {
                        open.accept(one.open());
                    }
                })
                .toList();
    }

    /** Whether somebody's data are being erased. */
    boolean isAbout(@Nullable String person) {
        return heard.values().stream()
                .anyMatch(one -> one.open() != null && one.open().person().equals(person));
    }

    private static @Nullable Open open(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested requested -> open(requested);
            case ErasureCompleted completed -> null;
        };
    }

    private static @Nullable Open open(ErasureRequested requested) {
        var choice = Choice.of(requested.choice());
        if (choice.isEmpty()) {
            LOG.error("Erasure {} asks for {}, which is not known here", requested.erasureId(), requested.choice());
            return null;
        }
        return new Open(requested.erasureId(), requested.person(), choice.get(), requested.requestedAt());
    }

    private record Heard(long version, @Nullable Open open) {}
}
