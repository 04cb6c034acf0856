// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas say what the records say, and refuse what the contract refuses. */
class SchemasTest {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    static Stream<Class<? extends Event>> types() {
        return Contract.types().stream();
    }

    static Stream<Path> files() {
        return Contract.schemaFiles();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsASchemaNamedAsItsId(Path file) {
        var schema = Contract.read(file);
        assertThat(schema.path("$schema").asString("")).isEqualTo(DIALECT);
        assertThat(schema.path("$id").asString(""))
                .isEqualTo(Contract.id(file.getFileName().toString().replace(".schema.json", "")));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(DIALECT))
                        .validate(schema))
                .isEmpty();
        assertThat(schema.findValues("additionalProperties"))
                .as("what would hinder adding a field")
                .isEmpty();
        assertThat(schema.findValues("unevaluatedProperties"))
                .as("what would hinder adding a field")
                .isEmpty();
    }

    @Test
    void everyEventHasASchemaNameOfItsOwn() {
        assertThat(Contract.types().stream().map(Contract::nameOf)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaNamesAndRequiresAndDescribesWhatItsRecordHolds(Class<? extends Event> type) {
        assertSame(type, Contract.schema(Contract.nameOf(type)), Contract.nameOf(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void noValueIsOfAnotherKind(Class<? extends Event> type) {
        var sample = Contract.samplesOf(type).getFirst();
        var leaves = leaves(sample, "").toList();
        assertThat(leaves).isNotEmpty().allSatisfy(pointer -> {
            var wrong = Contract.with(sample, pointer, "{\"no\": \"such thing\"}");
            assertThat(Contract.errors(Contract.nameOf(type), wrong)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    entry-published         | /version                     | 0
                    entry-published         | /entryId                     | "A"
                    entry-published         | /publishedAt                 | "yesterday"
                    entry-published         | /publishedAt                 | "2026-11-24T10:15:30+01:00"
                    entry-published         | /publishedAt                 | "2026-13-24T10:15:30Z"
                    entry-published         | /content/kind                | "story"
                    entry-published         | /content/title               | ""
                    entry-published         | /content/municipality        | "Amsterdam"
                    entry-published         | /content/municipalityType    | "Voorsteden"
                    entry-published         | /content/themes              | []
                    entry-published         | /content/themes              | ["huisvesting", "huisvesting"]
                    entry-published         | /content/sections            | {"occasion": "a", "dilemma": "b", "approach": "c"}
                    entry-published         | /content/sections/occasion   | ""
                    entry-published         | /content/period/startYear    | 22
                    entry-published         | /content/status              | "done"
                    entry-published         | /content/evidence            | "proven"
                    entry-published         | /content/links/0/url         | "javascript:alert(1)"
                    entry-published         | /content/links/0/url         | "https://gemeente.example/a b"
                    entry-published         | /content/language            | "de"
                    entry-published         | /content/slug                | "Taal les"
                    entry-published         | /content/sources             | [{"title": "Nergens te vinden"}]
                    entry-published         | /content/sources             | [{"title": "x", "url": "data:text/html,x"}]
                    entry-published         | /content/images/0/hash       | "../../etc/passwd"
                    entry-published         | /content/images/0/altText    | ""
                    entry-published         | /content/images/0/sizes      | []
                    entry-revision-published | /revision                   | 1
                    entry-remarked          | /openRemarks                 | -1
                    entry-confirmation-due  | /dueAt                       | "2027-12-08"
                    entry-adopted           | /adoptionId                  | "0198f0a2-6c1e-7b3d-9a44-5d1c2e7f8a90"
                    entry-adopted           | /changes                     | ""
                    question-offered        | /municipalities              | []
                    erasure-requested       | /choice                      | "forget"
                    erasure-requested       | /person                      | ""
                    erasure-confirmed       | /confirmationId              | "0198f0a2-6c1e-7b3d-9a44-5d1c2e7f8b01"
                    theme-defined           | /theme                       | "Taal"
                    theme-defined           | /place                       | 0
                    entry-revised           | /revisedAt                   | "2026-12-01"
                    entry-withdrawn         | /withdrawnAt                 | "2026-12-01t08:00:00z"
                    entry-submitted         | /kind                        | "story"
                    entry-submitted         | /municipality                | "gm0363"
                    entry-returned          | /remarks                     | -1
                    municipality-registered | /code                        | "GM12345"
                    municipality-registered | /description/provinceCode    | "NH"
                    municipality-registered | /description/slug            | "Den Haag"
                    municipality-registered | /description/longitude       | 520.7
                    municipality-registered | /description/latitude        | -90.1
                    municipality-registered | /description/population      | -1
                    municipality-registered | /classification/basis        | "guess"
                    municipality-ended      | /endDate                     | "31-12-2017"
                    municipality-ended      | /endDate                     | "2017-02-30"
                    municipality-ended      | /successors                  | []
                    municipality-ended      | /successors/0/addressShare   | 51.2
                    municipality-ended      | /successors/0/primary        | false
                    municipality-ended      | /successors/1/primary        | true
                    facts-changed           | /rulesVersion                | ""
                    facts-changed           | /asOfDate                    | "01-12-2026"
                    facts-changed           | /importedSets/0/name         | "figures/2026"
                    facts-changed           | /importedSets/0/importId     | "A"
                    topic-opened            | /content/category            | "chat"
                    topic-opened            | /content/types               | ["a", "a"]
                    topic-opened            | /content/postCount           | -1
                    topic-changed           | /content/acceptedPostId      | "0198f0a2-6c1e-7b3d-9a44-5d1c2e7f8a91"
                    post-added              | /postId                      | "0198f0a2-6c1e-7b3d-9a44-5d1c2e7f8a91.0"
                    post-added              | /number                      | 0
                    post-added              | /text                        | ""
                    post-added              | /authorMunicipality          | "GM1"
                    """)
    void whatBreaksTheContractDoesNotFit(String name, String pointer, String wrong) {
        var sample = sample(name);
        assertThat(sample.at(pointer).isMissingNode()).as(pointer).isFalse();
        assertThat(Contract.errors(name, Contract.with(sample, pointer, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "entry-published, /content/title, 120",
        "entry-published, /content/summary, 400",
        "entry-published, /content/sections/approach, 20000",
        "entry-published, /content/links/0/title, 200",
        "municipality-registered, /description/name, 120",
        "topic-opened, /content/title, 150",
        "post-added, /text, 20000"
    })
    void aTextIsNoLongerThanItsLimit(String name, String pointer, int most) {
        assertThat(Contract.errors(name, Contract.with(sample(name), pointer, '"' + "é".repeat(most) + '"')))
                .isEmpty();
        assertThat(Contract.errors(name, Contract.with(sample(name), pointer, '"' + "é".repeat(most + 1) + '"')))
                .isNotEmpty();
    }

    /** The portfolio takes any address without spaces, as people copy it from their browser. */
    @ParameterizedTest
    @CsvSource({
        "https://nl.wikipedia.org/wiki/Súdwest-Fryslân",
        "https://gemeente.example/zoeken?van=[2020]|[2024]",
        "http://gemeente.example"
    })
    void anAddressNeedNotBeAscii(String url) {
        var linked = Contract.with(sample("entry-published"), "/content/links/0/url", '"' + url + '"');
        assertThat(Contract.errors("entry-published", linked)).isEmpty();
    }

    /** The latest, which tells most. */
    private static JsonNode sample(String name) {
        return Contract.types().stream()
                .filter(type -> Contract.nameOf(type).equals(name))
                .map(type -> Contract.samplesOf(type).getLast())
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(Class<?> type, JsonNode schema, String where) {
        var components = type.getRecordComponents();
        assertThat(schema.path("type").asString("")).as("type of %s", where).isEqualTo("object");
        assertThat(schema.path("properties").propertyNames())
                .as("properties of %s", where)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .as("required in %s", where)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        for (var component : components) {
            var property = schema.at("/properties/" + component.getName());
            var path = where + "/" + component.getName();
            assertThat(described(property)).as("description of %s", path).isTrue();
            assertSame(component.getAnnotatedType(), property, path);
        }
    }

    private static void assertSame(AnnotatedType type, JsonNode property, String where) {
        var schema = Contract.resolve(property);
        if (type instanceof AnnotatedParameterizedType list && rawType(type) == List.class) {
            assertThat(schema.path("type").asString("")).as(where).isEqualTo("array");
            assertSame(list.getAnnotatedActualTypeArguments()[0], schema.path("items"), where + "/0");
        } else if (rawType(type) instanceof Class<?> raw && raw.isRecord()) {
            assertSame(raw, schema, where);
        } else {
            assertThat(kindOf(schema)).as(where).isEqualTo(kindOf(rawType(type)));
        }
    }

    /** By words of its own, or by the title of the schema that it refers to. */
    private static boolean described(JsonNode property) {
        var schema = Contract.resolve(property);
        return property.has("description") || schema.has("description") || schema.has("title");
    }

    private static Class<?> rawType(AnnotatedType type) {
        var own = type.getType();
        return own instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) own;
    }

    private static String kindOf(JsonNode schema) {
        if (schema.has("enum")) {
            return "string";
        }
        return schema.path("type").asString("none")
                + (schema.has("format") ? ":" + schema.path("format").asString() : "");
    }

    private static String kindOf(Class<?> type) {
        var kinds = Map.<Class<?>, String>of(
                String.class, "string",
                int.class, "integer",
                Integer.class, "integer",
                long.class, "integer",
                double.class, "number",
                boolean.class, "boolean",
                Instant.class, "string:date-time",
                LocalDate.class, "string:date",
                Map.class, "object");
        var kind = kinds.get(type);
        assertThat(kind).as("kind of JSON for %s", type).isNotNull();
        return kind;
    }

    private static Stream<String> leaves(JsonNode node, String pointer) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .flatMap(property -> leaves(property.getValue(), pointer + "/" + property.getKey()));
            case ArrayNode array ->
                Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                        .flatMap(i -> leaves(array.get(i), pointer + "/" + i));
            default -> Stream.of(pointer);
        };
    }
}
