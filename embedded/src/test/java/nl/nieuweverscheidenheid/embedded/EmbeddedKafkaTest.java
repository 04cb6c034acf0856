// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final List<EmbeddedKafka.Topic> TOPICS = List.of(new EmbeddedKafka.Topic("entries", 3, true));

    @TempDir
    Path directory;

    @Test
    void keepsRecordsOverARestart() throws Exception {
        var port = EmbeddedKafka.freePort();
        var controllerPort = EmbeddedKafka.freePort();
        try (var kafka = EmbeddedKafka.start(directory, port, controllerPort)) {
            kafka.createTopics(TOPICS);
            kafka.createTopics(TOPICS);
            send(kafka, "a");
        }

        try (var kafka = EmbeddedKafka.start(directory, port, controllerPort)) {
            send(kafka, "b");

            assertThat(keys(kafka)).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        var port = EmbeddedKafka.freePort();
        var controllerPort = EmbeddedKafka.freePort();
        var acknowledged = Killed.afterWriting(
                KilledKafka.class, directory.toString(), Integer.toString(port), Integer.toString(controllerPort));

        try (var kafka = EmbeddedKafka.start(directory, port, controllerPort)) {
            assertThat(acknowledged).hasSizeGreaterThan(100);
            assertThat(keys(kafka)).containsAll(acknowledged);
        }
    }

    private static void send(EmbeddedKafka kafka, String key) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("entries", key, "v")).get(30, TimeUnit.SECONDS);
        }
    }

    private static Set<String> keys(EmbeddedKafka kafka) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = List.of(
                    new TopicPartition("entries", 0),
                    new TopicPartition("entries", 1),
                    new TopicPartition("entries", 2));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var keys = new HashSet<String>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> keys.add(found.key()));
            }
            return keys;
        }
    }
}
