// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description that integrators read says what the records say. */
class AsyncApiTest {
    private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");

    private final JsonNode api = new YAMLMapper().readTree(FILE);

    @Test
    void everyFamilyIsAChannelWithExactlyItsEvents() {
        for (var family : Event.class.getPermittedSubclasses()) {
            var channel = family.getAnnotation(Channel.class);
            var described = channel(channel.value());
            var events = Arrays.stream(family.getPermittedSubclasses())
                    .map(type -> Contract.nameOf(type.asSubclass(Event.class)))
                    .toList();
            assertThat(described.path("messages").propertyNames())
                    .as(channel.value())
                    .containsExactlyInAnyOrderElementsOf(events);
            var cleanup = described.at("/bindings/kafka/topicConfiguration/cleanup.policy");
            assertThat(cleanup.path(0).asString("delete"))
                    .as("clean-up of %s", channel.value())
                    .isEqualTo(channel.compacted() ? "compact" : "delete");
            assertThat(described.at("/bindings/kafka/partitions").asInt(0))
                    .as("partitions of %s", channel.value())
                    .isEqualTo(3);
        }
        assertThat(api.path("channels").size()).isEqualTo(Event.class.getPermittedSubclasses().length);
    }

    @Test
    void everyMessageNamesItsTypeItsKeyAndItsSchema() {
        for (var type : Contract.types()) {
            var message = api.at("/components/messages/" + Contract.nameOf(type));
            assertThat(message.path("name").asString(""))
                    .isEqualTo(type.getAnnotation(EventType.class).value());
            assertThat(message.at("/bindings/kafka/key/description").asString(""))
                    .as("key of %s", Contract.nameOf(type))
                    .startsWith(keyOf(type));
            assertThat(message.at("/headers/allOf/0/$ref").asString(""))
                    .isEqualTo("#/components/schemas/cloudEventHeaders");
            assertThat(message.at("/payload/schema/$ref").asString(""))
                    .isEqualTo("./schemas/" + Contract.nameOf(type) + ".schema.json");
            assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asString(""))
                    .isEqualTo(type.getAnnotation(EventType.class).value());
            assertThat(message.at("/headers/allOf/1/properties/ce_dataschema/const")
                            .asString(""))
                    .isEqualTo("urn:nld:nieuwe-verscheidenheid:schema:" + Contract.nameOf(type) + ":1");
        }
        assertThat(api.at("/components/messages").size())
                .isEqualTo(Contract.types().size());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references(api)).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#/")) {
                assertThat(api.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Files.exists(FILE.resolveSibling(reference)))
                        .as(reference)
                        .isTrue();
            }
        });
    }

    /** The names are those of service-kit's CloudEventHeaders, which cannot be seen from here. */
    @Test
    void everyMessageHasTheHeadersOfCloudEventsInBinaryMode() {
        var headers = api.at("/components/schemas/cloudEventHeaders");
        var always = List.of(
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_time",
                "ce_subject",
                "ce_dataschema",
                "content-type");
        assertThat(headers.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(always);
        assertThat(headers.path("properties").propertyNames())
                .containsAll(always)
                .contains("traceparent");
    }

    @Test
    void everyChannelIsSentByOneServiceAndCanBeSubscribedTo() {
        var channels = api.path("channels").propertyNames().stream()
                .map(name -> "#/channels/" + name)
                .toList();
        for (var action : List.of("send", "receive")) {
            var used = api.path("operations")
                    .valueStream()
                    .filter(operation -> operation.path("action").asString("").equals(action))
                    .map(operation -> operation.at("/channel/$ref").asString(""))
                    .toList();
            assertThat(used).as(action).containsExactlyInAnyOrderElementsOf(channels);
        }
    }

    private JsonNode channel(String topic) {
        return api.path("channels").properties().stream()
                .filter(channel ->
                        channel.getValue().path("address").asString("").equals(topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No channel " + topic))
                .getValue();
    }

    private static String keyOf(Class<? extends Event> type) {
        var key = type.getRecordComponents()[0].getName();
        return key.equals("code") ? "CBS code of the municipality" : "Id of the " + key.replace("Id", "");
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.has("$ref")) {
            found.add(node.path("$ref").asString(""));
        }
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }
}
