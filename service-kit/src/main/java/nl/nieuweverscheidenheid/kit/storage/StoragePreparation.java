// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.nieuweverscheidenheid.kit.web.Preparation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Prepares the store at start and, while it is away, tries again; the service is up meanwhile, but not ready. What
 * listens starts after this.
 */
final class StoragePreparation implements SmartLifecycle, HealthIndicator, Preparation {
    /** Before the relays, the listeners and the web server. */
    private static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(StoragePreparation.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MongoDatabase database;
    private final List<StorageSetup> setups;
    private volatile boolean prepared;
    private volatile boolean running;
    private volatile @Nullable Thread retrying;

    StoragePreparation(MongoDatabase database, List<StorageSetup> setups) {
        this.database = database;
        this.setups = setups;
    }

    @Override
    public void start() {
        running = true;
        if (!tryOnce()) {
            retrying = Thread.ofVirtual().name("storage-preparation").start(this::retry);
        }
    }

    @Override
    public void stop() {
        running = false;
        var thread = retrying;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isDone() {
        return prepared;
    }

    @Override
    public String activity() {
        return "preparing its store";
    }

    @Override
    public Health health() {
        return prepared
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "the store has not been prepared yet")
                        .build();
    }

    private void retry() {
        while (running && !prepared) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            tryOnce();
        }
    }

    private boolean tryOnce() {
        try {
            setups.forEach(setup -> setup.prepare(database));
            prepared = true;
        } catch (RuntimeException e) {
            if (!StorageAway.causes(e)) {
                throw e;
            }
            LOG.warn("The store does not answer yet, trying again in {}: {}", PAUSE, e.getMessage());
        }
        return prepared;
    }
}
