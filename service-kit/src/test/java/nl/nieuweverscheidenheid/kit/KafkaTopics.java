// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.nieuweverscheidenheid.testkit.TestBackend;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
