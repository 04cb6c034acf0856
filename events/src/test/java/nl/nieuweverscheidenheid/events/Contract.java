// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract as it lies in this module, to be held against itself. */
final class Contract {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    /** As published: what they do not name is allowed, so that fields can be added. */
    private static final SchemaRegistry OPEN = registry(false);

    /** For producers: what they do not name is an error. */
    private static final SchemaRegistry CLOSED = registry(true);

    private Contract() {}

    /** Every record of every family. */
    static List<Class<? extends Event>> types() {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .toList();
    }

    /** The last part of an event's type, by which its schema and samples are named. */
    static String nameOf(Class<? extends Event> type) {
        var full = type.getAnnotation(EventType.class).value();
        return full.substring(full.lastIndexOf('.') + 1);
    }

    static List<String> schemaNames() {
        try (var files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString().replace(".schema.json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The samples of an event, of every release. */
    static List<JsonNode> samplesOf(Class<? extends Event> type) {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.endsWith(nameOf(type) + ".json"))
                    .map(Contract::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Error> errors(String schema, JsonNode instance) {
        return OPEN.getSchema(SchemaLocation.of(id(schema))).validate(instance);
    }

    static List<Error> errorsWhenClosed(String schema, JsonNode instance) {
        return CLOSED.getSchema(SchemaLocation.of(id(schema))).validate(instance);
    }

    static JsonNode read(Path file) {
        return MAPPER.readTree(file);
    }

    static Stream<Path> schemaFiles() {
        return schemaNames().stream().map(name -> SCHEMAS.resolve(name + ".schema.json"));
    }

    private static String id(String schema) {
        return "urn:nld:nieuwe-verscheidenheid:schema:" + schema + ":1";
    }

    private static SchemaRegistry registry(boolean closed) {
        Map<String, String> schemas = new HashMap<>();
        schemaNames().forEach(name -> {
            var schema = read(SCHEMAS.resolve(name + ".schema.json"));
            if (closed) {
                close(schema);
            }
            schemas.put(id(name), schema.toString());
        });
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(schemas)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }
}
