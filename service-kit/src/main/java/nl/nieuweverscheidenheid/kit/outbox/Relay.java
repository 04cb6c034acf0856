// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the pending events of one collection to Kafka: oldest first per document, and removed from the document only after
 * Kafka has them; so perhaps twice, never not at all.
 *
 * <p>A relay claims a document for a while before it sends, so that of several instances only one sends a document's
 * events at a time. Without the claim a slow instance could repeat an old event after a newer one, and compaction would
 * keep the old one.
 */
final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String CLAIMED_BY = "claimedBy";
    private static final int BATCH = 500;

    /** So few that all of them arrive or fail within a part of a claim. */
    private static final int TOGETHER = 50;

    /** In the first part sends begin; the producer gives up on one within the others. */
    private static final int PARTS_OF_A_CLAIM = 3;

    private final MongoCollection<Document> documents;
    private final EventSender sender;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Timer delay;
    private final String name = UUID.randomUUID().toString();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore slots;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicReference<Duration> pause = new AtomicReference<>(Duration.ZERO);
    private volatile Instant oldestPending = Instant.MAX;
    private volatile boolean closed;
    private @Nullable Thread thread;

    Relay(
            MongoCollection<Document> documents,
            EventSender sender,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.documents = documents;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.slots = new Semaphore(settings.parallel());
        var collection = documents.getNamespace().getCollectionName();
        this.delay = Timer.builder("portal.outbox.delay")
                .description("From a change being made to Kafka having its event")
                .tag("collection", collection)
                .publishPercentileHistogram()
                .register(meters);
        meters.gauge(
                "portal.outbox.oldest.age.seconds",
                io.micrometer.core.instrument.Tags.of("collection", collection),
                this,
                Relay::oldestAgeInSeconds);
    }

    void start() {
        closed = false;
        thread = Thread.ofVirtual()
                .name("outbox-" + documents.getNamespace().getCollectionName())
                .start(this::run);
    }

    void wake() {
        wake.release();
    }

    @Override
    public void close() {
        closed = true;
        wake.release();
        var running = thread;
        if (running != null) {
            try {
                running.join(settings.claim());
                // What is being sent now is waited for, so that it need not be sent twice.
                if (!slots.tryAcquire(settings.parallel(), settings.claim().toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("Events were still being sent at close; they will be sent again at the next start");
                    return;
                }
                slots.release(settings.parallel());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (!closed) {
            try {
                awaitWork();
                while (!closed && relayBatch()) {
                    // On to the next batch at once: a backlog is not left for the next poll.
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                slowDown(e);
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        var resting = pause.get();
        if (resting.isPositive()) {
            // Being woken must not turn a neighbour's absence into a busy loop.
            TimeUnit.NANOSECONDS.sleep(resting.toNanos());
        } else if (!wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        wake.drainPermits();
    }

    /** Starts the relaying of documents with pending events; true if there may be more of them. */
    private boolean relayBatch() throws InterruptedException {
        var now = clock.instant();
        var found = new ArrayList<Document>();
        documents
                .find(and(eq(Outbox.HAS_PENDING, true), unclaimed(now)))
                .projection(include("_id", Outbox.PENDING + ".at"))
                .limit(BATCH)
                .into(found);
        oldestPending = found.stream()
                .flatMap(document -> document.getList(Outbox.PENDING, Document.class, List.of()).stream())
                .map(pending -> pending.getDate("at").toInstant())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        for (var document : found) {
            var id = document.getString("_id");
            if (underWay.add(id)) {
                slots.acquire();
                Thread.ofVirtual().name("outbox-" + id).start(() -> {
                    try {
                        relay(id);
                    } finally {
                        underWay.remove(id);
                        slots.release();
                    }
                });
            }
            if (closed || pause.get().isPositive()) {
                return false;
            }
        }
        return found.size() == BATCH;
    }

    private void relay(String id) {
        try {
            var claimed = documents.findOneAndUpdate(
                    and(eq("_id", id), eq(Outbox.HAS_PENDING, true), unclaimed(clock.instant())),
                    combine(
                            set(CLAIMED_UNTIL, Date.from(clock.instant().plus(settings.claim()))),
                            set(CLAIMED_BY, name)),
                    new FindOneAndUpdateOptions()
                            .returnDocument(ReturnDocument.AFTER)
                            .projection(include(Outbox.PENDING)));
            if (claimed == null) {
                return;
            }
            var events = claimed.getList(Outbox.PENDING, Document.class, List.of()).stream()
                    .map(PendingEvent::read)
                    .toList();
            sendAndForget(id, events);
            pause.set(Duration.ZERO);
        } catch (RuntimeException e) {
            slowDown(e);
            release(id);
        }
    }

    private void sendAndForget(String id, List<PendingEvent> events) {
        var sent = send(events);
        var done = combine(unset(CLAIMED_UNTIL), unset(CLAIMED_BY));
        var nothingIsLeft = documents.updateOne(
                and(eq("_id", id), eq(CLAIMED_BY, name), size(Outbox.PENDING, sent.size())),
                combine(set(Outbox.PENDING, List.of()), unset(Outbox.HAS_PENDING), done));
        if (nothingIsLeft.getMatchedCount() == 0) {
            var ids = sent.stream().map(PendingEvent::id).toList();
            documents.updateOne(eq("_id", id), pull(Outbox.PENDING, in("id", ids)));
            documents.updateOne(and(eq("_id", id), eq(CLAIMED_BY, name)), done);
            wake();
        }
    }

    /**
     * Sends the events in order, as many as are sure to arrive while the claim lasts; the rest is for another claim. Those of
     * a part are on their way together, so that Kafka takes them in one request: the producer keeps them in order, and if one
     * fails all are sent again, the newest last.
     */
    private List<PendingEvent> send(List<PendingEvent> events) {
        var lastStart = clock.instant().plus(settings.claim().dividedBy(PARTS_OF_A_CLAIM));
        var sent = new ArrayList<PendingEvent>();
        while (sent.size() < events.size()
                && (sent.isEmpty() || !clock.instant().isAfter(lastStart))) {
            var sending = new ArrayList<CompletableFuture<Void>>();
            do {
                sending.add(sender.send(events.get(sent.size() + sending.size())));
            } while (sending.size() < TOGETHER
                    && sent.size() + sending.size() < events.size()
                    && !clock.instant().isAfter(lastStart));
            for (var one : sending) {
                var event = events.get(sent.size());
                await(event, one);
                sent.add(event);
            }
        }
        return sent;
    }

    private void await(PendingEvent event, CompletableFuture<Void> sending) {
        try {
            sending.get(settings.claim().toMillis(), TimeUnit.MILLISECONDS);
            delay.record(Duration.between(event.at(), clock.instant()));
        } catch (ExecutionException | TimeoutException e) {
            throw new EventNotSent(event, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventNotSent(event, e);
        }
    }

    private void release(String id) {
        try {
            documents.updateOne(
                    and(eq("_id", id), eq(CLAIMED_BY, name)), combine(unset(CLAIMED_UNTIL), unset(CLAIMED_BY)));
        } catch (RuntimeException e) {
            LOG.debug("The claim on {} stays until it ends by itself", id, e);
        }
    }

    private void slowDown(RuntimeException reason) {
        var longest = settings.poll().multipliedBy(10);
        var next = pause.updateAndGet(before -> {
            var doubled = before.isZero() ? settings.retry() : before.multipliedBy(2);
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        });
        LOG.warn(
                "Events of {} wait, next try in {}: {}",
                documents.getNamespace().getCollectionName(),
                next,
                reason.getMessage());
    }

    private static Bson unclaimed(Instant now) {
        return or(exists(CLAIMED_UNTIL, false), lt(CLAIMED_UNTIL, Date.from(now)));
    }

    private double oldestAgeInSeconds() {
        var oldest = oldestPending;
        return oldest.equals(Instant.MAX)
                ? 0
                : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }

    /** Kafka did not take an event in time; it stays pending. */
    private static final class EventNotSent extends RuntimeException {
        EventNotSent(PendingEvent event, Exception cause) {
            super("Kafka did not take %s %s: %s".formatted(event.type(), event.id(), cause.getMessage()), cause);
        }
    }
}
