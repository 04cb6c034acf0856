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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract as it lies in this module, to be held against itself. */
final class Contract {
    /** Set as the services' own reader is. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Pattern REFERENCE =
            Pattern.compile("urn:nld:nieuwe-verscheidenheid:schema:(?<name>[a-z-]+):1(#(?<pointer>/.+))?");

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

    /** The samples of an event, of every release, the oldest first. */
    static List<JsonNode> samplesOf(Class<? extends Event> type) {
        return sampleFiles().stream()
                .filter(file -> file.endsWith(nameOf(type) + ".json"))
                .map(Contract::read)
                .toList();
    }

    /** Every sample of every release. */
    static List<Path> sampleFiles() {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
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

    static JsonNode schema(String name) {
        return read(SCHEMAS.resolve(name + ".schema.json"));
    }

    /** The schema itself where a property only refers to one. */
    static JsonNode resolve(JsonNode property) {
        if (!property.has("$ref")) {
            return property;
        }
        var reference = REFERENCE.matcher(property.path("$ref").asString());
        if (!reference.matches()) {
            throw new AssertionError("No reference into this contract: " + property);
        }
        var schema = schema(reference.group("name"));
        return resolve(reference.group("pointer") == null ? schema : schema.at(reference.group("pointer")));
    }

    /** A copy with another value, written as JSON, in the place of the one at the pointer. */
    static JsonNode with(JsonNode original, String pointer, String json) {
        var copy = original.deepCopy();
        var cut = pointer.lastIndexOf('/');
        var last = pointer.substring(cut + 1);
        switch (copy.at(pointer.substring(0, cut))) {
            case ObjectNode object -> object.set(last, MAPPER.readTree(json));
            case ArrayNode array -> array.set(Integer.parseInt(last), MAPPER.readTree(json));
            default -> throw new AssertionError("Nothing at " + pointer);
        }
        return copy;
    }

    static JsonNode read(Path file) {
        return MAPPER.readTree(file);
    }

    static Stream<Path> schemaFiles() {
        return schemaNames().stream().map(name -> SCHEMAS.resolve(name + ".schema.json"));
    }

    /** What a schema is called in the header {@code ce_dataschema} and in references. */
    static String id(String schema) {
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
        if (schema instanceof ObjectNode object
                && object.path("type").asString("").equals("object")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }
}
