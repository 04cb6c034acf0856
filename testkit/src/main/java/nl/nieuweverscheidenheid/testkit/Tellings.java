// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.nieuweverscheidenheid.events.Channel;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.EventType;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells a service under test what others would tell it. */
public final class Tellings {
    private static final JsonMapper JSON = new JsonMapper();

    private Tellings() {}

    /** Tells an event, and waits until it lies on its topic. */
    public static void tell(Producer<String, byte[]> producer, Event event) throws Exception {
        producer.send(message(event, null)).get(20, TimeUnit.SECONDS);
    }

    /** Tells it in the first partition, as all that is to be heard in the order in which it is told. */
    public static void tellInOrder(Producer<String, byte[]> producer, Event event) throws Exception {
        producer.send(message(event, 0)).get(20, TimeUnit.SECONDS);
    }

    private static ProducerRecord<String, byte[]> message(Event event, @Nullable Integer partition) {
        var type = Objects.requireNonNull(event.getClass().getAnnotation(EventType.class));
        var message = new ProducerRecord<>(topicOf(event), partition, event.subject(), JSON.writeValueAsBytes(event));
        message.headers().add(new RecordHeader("ce_type", type.value().getBytes(UTF_8)));
        return message;
    }

    private static String topicOf(Event event) {
        return Arrays.stream(event.getClass().getInterfaces())
                .map(family -> family.getAnnotation(Channel.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
