// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.ThemeEvent;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Fills a new index from the topics while the one in use answers, and lets it take that one's place. */
@Service
class Rebuild implements SmartLifecycle {
    /** Stops before the index closes. */
    private static final int PHASE = 250;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SearchIndex index;
    private final TopicReplays replays;
    private final Clock clock;
    private volatile boolean running;
    private Progress progress = new Progress(State.NEVER, null, null);
    private @Nullable Thread thread;

    Rebuild(SearchIndex index, TopicReplays replays, Clock clock) {
        this.index = index;
        this.replays = replays;
        this.clock = clock;
    }

    /** How far the last rebuild of this instance is. */
    enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    record Progress(
            State state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    synchronized Progress progress(Official admin) {
        admin.require(Role.ADMIN);
        return progress;
    }

    /** Starts a rebuild, unless one is under way. */
    synchronized Progress start(Official admin) {
        admin.require(Role.ADMIN);
        if (progress.state() != State.RUNNING) {
            progress = new Progress(State.RUNNING, clock.instant(), null);
            thread = Thread.ofVirtual().name("index-rebuild").start(this::run);
        }
        return progress;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        @Nullable Thread rebuilding;
        synchronized (this) {
            rebuilding = thread;
        }
        if (rebuilding != null) {
            try {
                rebuilding.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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

    private void run() {
        var startedAt = clock.instant();
        var isDone = false;
        try {
            isDone = fillAndSwap();
        } catch (RuntimeException e) {
            LOG.error("The index could not be rebuilt; the former stays in use", e);
        } finally {
            index.dropAside();
            synchronized (this) {
                progress = new Progress(isDone ? State.DONE : State.FAILED, startedAt, clock.instant());
                thread = null;
            }
        }
    }

    private boolean fillAndSwap() {
        index.openAside();
        var feeding = List.of(
                replays.aside(EntryEvent.class, index.<EntryEvent>asideListener(EntryEvent.TOPIC, Projection::on)),
                replays.aside(TopicEvent.class, index.<TopicEvent>asideListener(TopicEvent.TOPIC, Projection::on)),
                replays.aside(ThemeEvent.class, index.<ThemeEvent>asideListener(ThemeEvent.TOPIC, Projection::on)),
                replays.aside(
                        MunicipalityEvent.class,
                        index.<MunicipalityEvent>asideListener(MunicipalityEvent.TOPIC, Projection::on)));
        feeding.forEach(TopicReplay::start);
        try {
            while (running) {
                if (feeding.stream().allMatch(TopicReplay::caughtUp) && index.swap()) {
                    LOG.info("The index was rebuilt");
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            feeding.forEach(TopicReplay::stop);
        }
        return false;
    }
}
