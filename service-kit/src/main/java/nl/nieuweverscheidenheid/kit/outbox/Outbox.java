// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.nieuweverscheidenheid.events.Event;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Where the changes of one collection put what they have to tell: into the changed document itself, so that change and
 * event are stored in one write or not at all. The relay sends it on as soon as it is woken.
 *
 * <p>The parts {@code pending}, {@code hasPending}, {@code claimedUntil} and {@code claimedBy} of the documents are the
 * outbox's own.
 */
public final class Outbox {
    static final String PENDING = "pending";
    static final String HAS_PENDING = "hasPending";

    private final Clock clock;
    private final Supplier<Optional<String>> traceParent;
    private final Runnable wake;

    Outbox(Clock clock, Supplier<Optional<String>> traceParent, Runnable wake) {
        this.clock = clock;
        this.traceParent = traceParent;
        this.wake = wake;
    }

    /** A new document with the events that tell of it, to be inserted. */
    public Document stamped(Document document, Event... events) {
        if (events.length == 0) {
            return document;
        }
        return document.append(PENDING, pending(events)).append(HAS_PENDING, true);
    }

    /** The part of an update that adds events, to be combined with the change into one write. */
    public Bson adding(Event... events) {
        if (events.length == 0) {
            throw new IllegalArgumentException("There is no event to add");
        }
        return Updates.combine(Updates.pushEach(PENDING, pending(events)), Updates.set(HAS_PENDING, true));
    }

    /** The part of a query that finds documents with nothing left to send: for what would pile up in them otherwise. */
    public Bson nothingPending() {
        return Filters.exists(HAS_PENDING, false);
    }

    /** The part of a query that finds documents with something left to send. */
    public Bson somethingPending() {
        return Filters.exists(HAS_PENDING, true);
    }

    /** Has the relay send what is pending now instead of at its next look; to be called after the write. */
    public void wake() {
        wake.run();
    }

    private List<Document> pending(Event... events) {
        // MongoDB keeps milliseconds; what is sent is to be what was stored.
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var trace = traceParent.get();
        return Arrays.stream(events)
                .map(event -> PendingEvent.of(event, at, trace).toDocument())
                .toList();
    }
}
