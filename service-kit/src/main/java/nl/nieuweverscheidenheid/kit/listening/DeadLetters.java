// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.nieuweverscheidenheid.kit.event.UnreadableEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Keeps what a listener could not take in: the record as it came, byte for byte, with headers that say where it stood
 * and why it failed, on {@code <topic>.<group>.dlt}.
 */
public final class DeadLetters {
    /** Header with the topic that the record came from. */
    public static final String TOPIC = "dlt-original-topic";

    /** Header with its partition. */
    public static final String PARTITION = "dlt-original-partition";

    /** Header with its offset. */
    public static final String OFFSET = "dlt-original-offset";

    /** Header with the group or view that could not take it in. */
    public static final String GROUP = "dlt-group";

    /** Header with the failure in words. */
    public static final String REASON = "dlt-reason";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(15);

    private final Producer<String, byte[]> producer;
    private final KafkaAdmin admin;
    private final MeterRegistry meters;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    DeadLetters(Producer<String, byte[]> producer, KafkaAdmin admin, MeterRegistry meters) {
        this.producer = producer;
        this.admin = admin;
        this.meters = meters;
    }

    /** The topic for what the group could not take in from a topic. */
    public static String topicFor(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    /** Keeps the record; returns only when Kafka has it, and throws otherwise, so that it is not skipped unkept. */
    void keep(ConsumerRecord<String, byte[]> failed, String group, Throwable failure) {
        var topic = topicFor(failed.topic(), group);
        if (!known.contains(topic)) {
            admin.createOrModifyTopics(TopicBuilder.name(topic)
                    .partitions(1)
                    .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                    .build());
            known.add(topic);
        }
        var headers = new RecordHeaders(failed.headers());
        Map.of(
                        TOPIC, failed.topic(),
                        PARTITION, Integer.toString(failed.partition()),
                        OFFSET, Long.toString(failed.offset()),
                        GROUP, group,
                        REASON, reason(failure))
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        try {
            producer.send(new ProducerRecord<>(topic, null, failed.key(), failed.value(), headers))
                    .get(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while keeping a dead letter", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The dead letter could not be kept yet", e);
        }
        meters.counter("portal.dead.letters", "topic", topic).increment();
        LOG.error(
                "{}-{}@{} could not be taken in by {} and lies on {}: {}",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                group,
                topic,
                reason(failure));
    }

    /** The innermost message: what wraps it only says that a listener failed. */
    private static String reason(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null && !(innermost instanceof UnreadableEvent)) {
            innermost = innermost.getCause();
        }
        return Objects.requireNonNullElse(
                innermost.getMessage(), innermost.getClass().getSimpleName());
    }
}
