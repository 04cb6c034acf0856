// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Reads a whole compacted topic into one instance: every partition, without a consumer group, from the beginning or from
 * where the listener says it was; then goes on with what comes. So each instance of a service has all of it, and a read
 * model is rebuilt by forgetting where it was.
 */
public final class TopicReplay implements SmartLifecycle {
    /** After the store was prepared and the relays run, before the web server takes requests. */
    private static final int PHASE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(TopicReplay.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String topic;
    private final String name;
    private final ReplayListener<Event> listener;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    @SuppressWarnings("unchecked") // Only events of the listener's family travel on the family's topic.
    TopicReplay(
            EventFamily family,
            String name,
            ReplayListener<? extends Event> listener,
            Supplier<Consumer<String, byte[]>> consumers,
            Retries retries,
            DeadLetters deadLetters) {
        this.topic = family.topic();
        this.name = name;
        this.listener = (ReplayListener<Event>) listener;
        this.consumers = consumers;
        this.retries = retries;
        this.deadLetters = deadLetters;
    }

    /** Whether all was taken in that the topic held when this instance started to read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    String topic() {
        return topic;
    }

    @Override
    public void start() {
        running = true;
        // A platform thread: the consumer's poll may pin, and there is one for each view only.
        thread = Thread.ofPlatform().name("replay-" + topic).daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        var reading = thread;
        if (reading != null) {
            try {
                reading.join(Duration.ofSeconds(10));
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
        while (running) {
            try (var opened = consumers.get()) {
                consumer = opened;
                read(opened);
            } catch (WakeupException e) {
                // Stopped; the loop's condition ends it.
            } catch (RuntimeException e) {
                LOG.warn("Reading {} starts again in {}: {}", topic, PAUSE, e.getMessage());
                rest(PAUSE.toMillis());
            } finally {
                consumer = null;
            }
        }
    }

    private void read(Consumer<String, byte[]> from) {
        var partitions = partitions(from);
        from.assign(partitions);
        var start = listener.positions();
        for (var partition : partitions) {
            var offset = start.get(partition.partition());
            if (offset == null) {
                from.seekToBeginning(List.of(partition));
            } else {
                from.seek(partition, offset);
            }
        }
        var ends = from.endOffsets(partitions);
        while (running) {
            var batch = from.poll(POLL);
            for (var message : batch) {
                if (!running) {
                    return;
                }
                takeIn(message);
            }
            if (!batch.isEmpty()) {
                listener.batchDone();
            }
            if (!caughtUp && hasReached(from, ends)) {
                listener.batchDone();
                caughtUp = true;
                LOG.info("{} has all of {}", name, topic);
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> from) {
        while (running) {
            var found = from.partitionsFor(topic);
            if (found != null && !found.isEmpty()) {
                return found.stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
            }
            LOG.info("{} is not there yet", topic);
            rest(PAUSE.toMillis());
        }
        throw new WakeupException();
    }

    private void takeIn(ConsumerRecord<String, byte[]> message) {
        @Nullable BackOffExecution backOff = null;
        while (running) {
            try {
                if (EventJson.isKnown(message)) {
                    listener.on(EventJson.read(message), new Position(message.partition(), message.offset()));
                }
                return;
            } catch (RuntimeException e) {
                backOff = backOff == null ? retries.after(e).start() : backOff;
                var pause = backOff.nextBackOff();
                if (pause == BackOffExecution.STOP) {
                    deadLetters.keep(message, name, e);
                    return;
                }
                LOG.warn(
                        "{}-{}@{} failed in {}, next try in {} ms: {}",
                        topic,
                        message.partition(),
                        message.offset(),
                        name,
                        pause,
                        e.getMessage());
                rest(pause);
            }
        }
    }

    private static boolean hasReached(Consumer<String, byte[]> reader, Map<TopicPartition, Long> ends) {
        return positions(reader, ends.keySet()).entrySet().stream()
                .allMatch(position -> position.getValue() >= ends.getOrDefault(position.getKey(), 0L));
    }

    private static Map<TopicPartition, Long> positions(
            Consumer<String, byte[]> reader, Collection<TopicPartition> partitions) {
        return partitions.stream().collect(java.util.stream.Collectors.toMap(p -> p, reader::position));
    }

    private void rest(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
