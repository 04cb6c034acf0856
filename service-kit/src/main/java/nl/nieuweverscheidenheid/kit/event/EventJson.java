// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the JSON of events; reads openly, so that fields of a later release are skipped. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /** The event as the contract's JSON. */
    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    /** Whether the record is of a type that this release knows; others are to be skipped. */
    public static boolean isKnown(ConsumerRecord<String, byte[]> message) {
        var type = type(message);
        return type.isEmpty()
                || EventFamily.onTopic(message.topic())
                        .map(family -> family.types().containsKey(type.get()))
                        .orElse(true);
    }

    /**
     * The event that a Kafka record carries.
     *
     * @throws UnreadableEvent if it names no type, or its body does not fit the type
     */
    public static Event read(ConsumerRecord<String, byte[]> message) {
        var type = type(message).orElseThrow(() -> new UnreadableEvent("It has no header ce_type", null));
        var family = EventFamily.onTopic(message.topic())
                .orElseThrow(() -> new UnreadableEvent("No events are known on " + message.topic(), null));
        var target = family.types().get(type);
        if (target == null) {
            throw new UnreadableEvent("The type " + type + " is not known on " + message.topic(), null);
        }
        if (message.value() == null) {
            throw new UnreadableEvent("It has no body", null);
        }
        try {
            return MAPPER.readValue(message.value(), target);
        } catch (JacksonException e) {
            throw new UnreadableEvent("Its body is no " + type + ": " + e.getOriginalMessage(), e);
        } catch (RuntimeException e) {
            throw new UnreadableEvent("Its body is no " + type + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> type(ConsumerRecord<String, byte[]> message) {
        return Optional.ofNullable(message.headers().lastHeader(CloudEventHeaders.TYPE))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
