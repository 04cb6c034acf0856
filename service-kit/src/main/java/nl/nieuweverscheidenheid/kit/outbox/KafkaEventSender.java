// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;
import nl.nieuweverscheidenheid.kit.event.CloudEventHeaders;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events as CloudEvents in Kafka's binary mode and waits for all in-sync replicas. */
final class KafkaEventSender implements EventSender {
    private final Producer<String, byte[]> producer;
    private final String source;

    KafkaEventSender(Producer<String, byte[]> producer, String source) {
        this.producer = producer;
        this.source = source;
    }

    @Override
    public CompletableFuture<Void> send(PendingEvent event) {
        var message =
                new ProducerRecord<>(event.topic(), event.key(), event.data().getBytes(UTF_8));
        header(message, CloudEventHeaders.SPEC_VERSION, "1.0");
        header(message, CloudEventHeaders.ID, event.id());
        header(message, CloudEventHeaders.SOURCE, source);
        header(message, CloudEventHeaders.TYPE, event.type());
        header(message, CloudEventHeaders.TIME, event.at().toString());
        header(message, CloudEventHeaders.SUBJECT, event.key());
        header(message, CloudEventHeaders.DATA_SCHEMA, event.schema());
        header(message, CloudEventHeaders.CONTENT_TYPE, "application/json");
        event.traceParent().ifPresent(trace -> header(message, CloudEventHeaders.TRACE_PARENT, trace));

        var sent = new CompletableFuture<Void>();
        // Its own future blocks on get; the callback completes ours.
        var unused = producer.send(message, (metadata, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
