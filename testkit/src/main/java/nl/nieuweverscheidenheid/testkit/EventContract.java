// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What every message on Kafka has to keep to: CloudEvents in binary mode, and the JSON Schema that it names. */
public final class EventContract {
    private static final String URN = "urn:nld:nieuwe-verscheidenheid:schema:";
    private static final String VERSION = ":1";
    private static final int MOST_BYTES = 64 * 1024;
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(EventContract::schema)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private EventContract() {}

    /** Fails unless the message is a CloudEvent with all that the contract asks for, and its data fit its schema. */
    public static void isKeptBy(ConsumerRecord<String, byte[]> message) {
        var event = KafkaMessageFactory.createReader(message).toEvent();
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(event.getSource().toString()).matches("urn:nld:oin:\\d{20}:systeem:[a-z-]+");
        assertThat(event.getTime()).as("time").isNotNull();
        assertThat(event.getSubject()).as("subject").isEqualTo(message.key());
        assertThat(event.getDataContentType()).as("media type").isEqualTo("application/json");
        var name = event.getType().substring(event.getType().lastIndexOf('.') + 1);
        assertThat(event.getType()).isEqualTo("nl.nieuwe-verscheidenheid.%s.%s", family(message.topic()), name);
        assertThat(event.getDataSchema()).as("schema").hasToString(URN + name + VERSION);
        assertThat(message.value()).as("data").hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertFits(name, new String(message.value(), StandardCharsets.UTF_8));
    }

    /** Fails unless the data of an event fit the schema of this name, such as {@code post-added}. */
    public static void assertFits(String name, String json) {
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(URN + name + VERSION)).validate(json, InputFormat.JSON))
                .as("errors of %s in %s", name, json)
                .isEmpty();
    }

    /** Topics are named after the service, events after the service too: forum.posts carries forum.post-added. */
    private static String family(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }

    private static @Nullable String schema(String id) {
        if (!id.startsWith(URN)) {
            return null;
        }
        var resource = "/schemas/%s.schema.json".formatted(id.substring(URN.length(), id.length() - VERSION.length()));
        try (var file = EventContract.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(file, "There is no " + resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
