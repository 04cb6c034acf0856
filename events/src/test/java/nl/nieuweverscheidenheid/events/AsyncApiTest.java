// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
        }
        assertThat(api.path("channels").size()).isEqualTo(Event.class.getPermittedSubclasses().length);
    }

    @Test
    void everyMessageNamesItsTypeItsKeyAndItsSchema() {
        for (var type : Contract.types()) {
            var message = api.at("/components/messages/" + Contract.nameOf(type));
            assertThat(message.path("name").asString(""))
                    .isEqualTo(type.getAnnotation(EventType.class).value());
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

    @Test
    void everyChannelCanBeSubscribedTo() {
        var received = api.path("operations").properties().stream()
                .filter(operation ->
                        operation.getValue().path("action").asString("").equals("receive"))
                .map(operation -> operation.getValue().at("/channel/$ref").asString(""))
                .collect(Collectors.toSet());
        assertThat(received).hasSize(Event.class.getPermittedSubclasses().length);
    }

    private JsonNode channel(String topic) {
        return api.path("channels").properties().stream()
                .filter(channel ->
                        channel.getValue().path("address").asString("").equals(topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No channel " + topic))
                .getValue();
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
