// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import org.springframework.context.SmartLifecycle;

/** The outboxes of a service's collections, and the relays that empty them. */
public final class Outboxes implements SmartLifecycle, StorageSetup {
    /** After the web server has stopped to take requests, so that what they stored still leaves. */
    private static final int PHASE = 100;

    private final MongoDatabase database;
    private final EventSender sender;
    private final OutboxSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Supplier<Optional<String>> traceParent;
    private final Map<String, Relay> relays = new ConcurrentHashMap<>();
    private volatile boolean running;

    Outboxes(
            MongoDatabase database,
            EventSender sender,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters,
            Supplier<Optional<String>> traceParent) {
        this.database = database;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.traceParent = traceParent;
    }

    /** The outbox inside the documents of this collection. */
    public Outbox of(String collection) {
        var relay = relays.computeIfAbsent(collection, name -> {
            var created = new Relay(database.getCollection(name), sender, settings, clock, meters);
            if (running) {
                created.start();
            }
            return created;
        });
        return new Outbox(clock, traceParent, relay::wake);
    }

    @Override
    public void prepare(MongoDatabase prepared) {
        relays.keySet()
                .forEach(name -> prepared.getCollection(name)
                        .createIndex(
                                Indexes.ascending(Outbox.HAS_PENDING),
                                new IndexOptions().sparse(true).name("outbox")));
    }

    @Override
    public void start() {
        running = true;
        relays.values().forEach(Relay::start);
    }

    @Override
    public void stop() {
        running = false;
        relays.values().forEach(Relay::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
