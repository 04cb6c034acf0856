// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import org.bson.Document;

/** An event that waits inside its aggregate's document until Kafka has it. */
record PendingEvent(
        String id,
        String type,
        String topic,
        String key,
        String schema,
        String data,
        Instant at,
        Optional<String> traceParent) {

    static PendingEvent of(Event event, Instant at, Optional<String> traceParent) {
        var type = EventFamily.typeOf(event);
        return new PendingEvent(
                UUID.randomUUID().toString(),
                type,
                EventFamily.of(event.getClass()).topic(),
                event.subject(),
                "urn:nld:nieuwe-verscheidenheid:schema:" + type.substring(type.lastIndexOf('.') + 1) + ":1",
                EventJson.write(event),
                at,
                traceParent);
    }

    static PendingEvent read(Document stored) {
        return new PendingEvent(
                stored.getString("id"),
                stored.getString("type"),
                stored.getString("topic"),
                stored.getString("key"),
                stored.getString("schema"),
                stored.getString("data"),
                stored.getDate("at").toInstant(),
                Optional.ofNullable(stored.getString("traceParent")));
    }

    Document toDocument() {
        var document = new Document("id", id)
                .append("type", type)
                .append("topic", topic)
                .append("key", key)
                .append("schema", schema)
                .append("data", data)
                .append("at", Date.from(at));
        traceParent.ifPresent(trace -> document.append("traceParent", trace));
        return document;
    }
}
