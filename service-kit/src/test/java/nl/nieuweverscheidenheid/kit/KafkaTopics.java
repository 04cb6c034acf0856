// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.nieuweverscheidenheid.events.WorkflowEvent;
import nl.nieuweverscheidenheid.testkit.TestBackend;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What tests do with the real Kafka. */
public final class KafkaTopics {
    private KafkaTopics() {}

    public static Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", TestBackend.get().bootstrapServers(),
                        "acks", "all",
                        "linger.ms", 0,
                        "max.block.ms", 2_000,
                        "request.timeout.ms", 2_000,
                        "delivery.timeout.ms", 3_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public static void makeSure(String... names) throws InterruptedException, ExecutionException {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", TestBackend.get().bootstrapServers()))) {
            for (var name : names) {
                try {
                    admin.createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                            .all()
                            .get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    /** All records of a topic as it is now. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (var consumer = consumer()) {
            var found = consumer.partitionsFor(topic);
            if (found == null) {
                return List.of();
            }
            var partitions = found.stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The records of one entity, in order. */
    public static List<ConsumerRecord<String, byte[]>> of(String key) {
        return read(WorkflowEvent.TOPIC).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static Consumer<String, byte[]> consumer() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", TestBackend.get().bootstrapServers());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
