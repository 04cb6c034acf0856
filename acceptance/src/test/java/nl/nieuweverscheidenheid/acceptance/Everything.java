// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that the portal keeps, as text in lower case by where it is, to look for what should not be there. */
final class Everything {
    private final RunningPortal portal;

    Everything(RunningPortal portal) {
        this.portal = portal;
    }

    /** Stores, topics as compaction leaves them, and logs. */
    Map<String, String> asText() {
        var texts = new LinkedHashMap<String, String>();
        stored(texts);
        told(texts);
        texts.put("the logs", portal.logs().toLowerCase(Locale.ROOT));
        return texts;
    }

    private void stored(Map<String, String> texts) {
        try (var client = MongoClients.create(portal.documents())) {
            for (var name : client.listDatabaseNames()) {
                var database = client.getDatabase(name);
                for (var collection : database.listCollectionNames()) {
                    if (!collection.endsWith(".chunks")) {
                        var documents = new StringBuilder();
                        database.getCollection(collection)
                                .find()
                                .forEach(document -> documents
                                        .append(document.toJson().toLowerCase(Locale.ROOT))
                                        .append('\n'));
                        texts.put("the collection " + name + "." + collection, documents.toString());
                    }
                }
            }
        }
    }

    private void told(Map<String, String> texts) {
        var settings = Map.<String, Object>of("bootstrap.servers", portal.broker());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            for (var topic : consumer.listTopics().entrySet()) {
                if (!topic.getKey().startsWith("__")) {
                    texts.put("the topic " + topic.getKey(), String.join("\n", last(consumer, partitions(topic))));
                }
            }
        }
    }

    private static List<TopicPartition> partitions(
            Map.Entry<String, List<org.apache.kafka.common.PartitionInfo>> topic) {
        return topic.getValue().stream()
                .map(info -> new TopicPartition(topic.getKey(), info.partition()))
                .toList();
    }

    /** The last message of each key. */
    private static List<String> last(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var last = new LinkedHashMap<String, String>();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100))
                    .forEach(message -> last.put(
                            message.key(),
                            (message.key() + " " + new String(message.value(), UTF_8)).toLowerCase(Locale.ROOT)));
        }
        return new ArrayList<>(last.values());
    }
}
