// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the OpenAPI document of every service has to keep to: the rules of the NL API Design Rules that a document can show,
 * and that a client can be made from it.
 */
public final class ApiContract {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();

    private ApiContract(JsonNode document) {
        this.document = document;
    }

    /** Fails with all that is wrong with the document of the service at this base path. */
    public static void isKeptBy(String json, String basePath) {
        var contract = new ApiContract(new JsonMapper().readTree(json));
        contract.check(basePath);
        assertThat(contract.broken).as("what is wrong with the document").isEmpty();
    }

    private void check(String basePath) {
        expect(document.path("openapi").asString().startsWith("3.1"), "is not OpenAPI 3.1");
        expect(document.at("/info/version").asString().matches("\\d+\\.\\d+\\.\\d+"), "has no semantic version");
        for (var part : List.of("name", "url", "email")) {
            expect(document.at("/info/contact").has(part), "tells no contact's " + part);
        }
        var ids = new HashSet<String>();
        document.path("paths").properties().forEach(path -> {
            var address = path.getKey();
            expect(address.startsWith(basePath), address + " is not below " + basePath);
            expect(!address.endsWith("/"), address + " ends with a slash");
            path.getValue().properties().forEach(one -> {
                var operation = one.getValue();
                var name = one.getKey() + " " + address;
                expect(ids.add(operation.path("operationId").asString()), name + " has another's operationId");
                check(name, operation);
                checkParameters(name, address, operation.path("parameters"));
            });
        });
        references(document);
    }

    private void check(String name, JsonNode operation) {
        expect(!operation.path("summary").asString("").isBlank(), name + " has no summary");
        var parameters = operation.path("parameters");
        for (var parameter : parameters) {
            var schema = resolved(parameter.path("schema"));
            expect(
                    !"object".equals(schema.path("type").asString("")),
                    name + " takes an object as " + parameter.path("name").asString());
        }
        var responses = operation.path("responses");
        expect(responses.has("400"), name + " does not say what becomes of bad input");
        expect(
                responses.propertyNames().stream().anyMatch(status -> status.startsWith("2") || status.startsWith("3")),
                name + " never succeeds");
        responses.properties().forEach(response -> {
            var answer = resolved(response.getValue());
            expect(answer.path("headers").has("API-Version"), name + " " + response.getKey() + " has no API-Version");
            expect(!answer.path("content").has("*/*"), name + " " + response.getKey() + " has any media type");
        });
    }

    private void checkParameters(String name, String address, JsonNode parameters) {
        var told = new HashSet<String>();
        for (var parameter : parameters) {
            var place = parameter.path("in").asString();
            var own = parameter.path("name").asString();
            expect(told.add(place + " " + own), name + " tells twice of " + own);
            expect(
                    !place.equals("path") || address.contains("{" + own + "}"),
                    name + " has no place in its path for " + own);
        }
        PLACE.matcher(address)
                .results()
                .map(place -> place.group(1))
                .forEach(place -> expect(told.contains("path " + place), name + " does not tell of " + place));
    }

    private void references(JsonNode node) {
        if (node.has("$ref")) {
            expect(!resolved(node).isMissingNode(), node.path("$ref").asString() + " is not there");
        }
        node.forEach(this::references);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private void expect(boolean kept, String wrong) {
        if (!kept) {
            broken.add(wrong);
        }
    }
}
