// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends until it is killed; prints the key of each record once Kafka acknowledged it. */
final class KilledKafka {
    private KilledKafka() {}

    public static void main(String... arguments) {
        var kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        kafka.createTopics(List.of(new EmbeddedKafka.Topic("entries", 3, true)));
        var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
        for (var i = 0; ; i++) {
            var key = "k" + i;
            var unused = producer.send(new ProducerRecord<>("entries", key, "v"), (metadata, failure) -> {
                if (failure == null) {
                    System.out.println("ack " + key);
                }
            });
        }
    }
}
