// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import java.lang.reflect.Type;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Gives listeners events instead of bytes. The record itself keeps its bytes, for the dead letters. */
final class EventMessageConverter implements RecordMessageConverter {
    @Override
    @SuppressWarnings("unchecked") // The kit's listeners read keys as text and values as bytes.
    public Message<?> toMessage(
            ConsumerRecord<?, ?> message,
            @Nullable Object acknowledgment,
            @Nullable Object consumer,
            @Nullable Type payloadType) {
        return MessageBuilder.withPayload(EventJson.read((ConsumerRecord<String, byte[]>) message))
                .build();
    }

    @Override
    public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
        throw new UnsupportedOperationException("Events leave through the outbox only");
    }
}
