// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on the topics of the {@link TestBackend}. */
public final class Messages {
    private Messages() {}

    /** All messages on a topic as it is now; none if there is no such topic. */
    public static List<ConsumerRecord<String, byte[]>> on(String topic) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", TestBackend.get().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
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
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
            return messages;
        }
    }

    /** The messages of one key, in order. */
    public static List<ConsumerRecord<String, byte[]>> of(String key, String topic) {
        return on(topic).stream().filter(message -> key.equals(message.key())).toList();
    }
}
