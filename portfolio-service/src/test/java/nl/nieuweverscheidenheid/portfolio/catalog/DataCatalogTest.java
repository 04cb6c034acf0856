// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.portfolio.entry.Extent;
import nl.nieuweverscheidenheid.portfolio.publisher.Publishers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue as a harvester sees it, which knows nothing but JSON-LD and the vocabularies. */
class DataCatalogTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    private static final Extent EXTENT = new Extent(1998, Instant.parse("2026-03-02T12:00:00Z"));

    private final DataCatalog catalog = new DataCatalog(Publishers.addresses(), Publishers.SETTINGS);
    private final Map<String, JsonObject> nodes = nodes(Optional.of(EXTENT));

    /** What DCAT-AP-NL 3.0 and the European profile below it ask of each class. */
    @Test
    void everyClassHasWhatTheProfileAsksFor() {
        assertThat(ofType(DCAT + "Catalog"))
                .singleElement()
                .satisfies(one -> assertThat(one.keySet())
                        .contains(
                                DCT + "title",
                                DCT + "description",
                                DCT + "publisher",
                                DCT + "license",
                                DCT + "language",
                                DCAT + "contactPoint",
                                DCAT + "dataset",
                                DCAT + "themeTaxonomy"));
        assertThat(ofType(DCAT + "Dataset"))
                .singleElement()
                .satisfies(one -> assertThat(one.keySet())
                        .contains(
                                DCT + "title",
                                DCT + "description",
                                DCT + "identifier",
                                DCT + "accessRights",
                                DCT + "creator",
                                DCT + "publisher",
                                DCT + "language",
                                DCT + "accrualPeriodicity",
                                DCT + "spatial",
                                DCT + "temporal",
                                DCT + "modified",
                                DCAT + "contactPoint",
                                DCAT + "theme",
                                DCAT + "distribution"));
        assertThat(ofType(DCAT + "Distribution"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.keySet())
                        .contains(
                                DCAT + "accessURL",
                                DCAT + "mediaType",
                                DCT + "format",
                                DCT + "license",
                                DCT + "title"));
        assertThat(ofType(DCAT + "DataService"))
                .singleElement()
                .satisfies(one -> assertThat(one.keySet())
                        .contains(
                                DCT + "title",
                                DCT + "description",
                                DCT + "identifier",
                                DCT + "accessRights",
                                DCT + "license",
                                DCT + "publisher",
                                DCAT + "contactPoint",
                                DCAT + "endpointURL",
                                DCAT + "endpointDescription",
                                DCAT + "theme",
                                DCAT + "servesDataset"));
        assertThat(ofType(FOAF + "Agent"))
                .singleElement()
                .satisfies(one -> assertThat(one.keySet()).contains(FOAF + "name"));
        assertThat(ofType(VCARD + "Organization"))
                .singleElement()
                .satisfies(one -> assertThat(one.keySet()).contains(VCARD + "fn", VCARD + "hasEmail"));
    }

    @Test
    void whatIsToComeFromAListDoes() {
        var dataset = ofType(DCAT + "Dataset").getFirst();
        assertThat(ids(dataset, DCAT + "theme"))
                .allMatch(id -> id.startsWith("http://publications.europa.eu/resource/authority/data-theme/"));
        assertThat(ids(dataset, DCT + "accessRights"))
                .containsExactly("http://publications.europa.eu/resource/authority/access-right/PUBLIC");
        assertThat(ids(dataset, DCT + "language"))
                .contains("http://publications.europa.eu/resource/authority/language/NLD");
        assertThat(ofType(DCAT + "Distribution"))
                .flatExtracting(one -> ids(one, DCT + "license"))
                .containsOnly("https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void theDistributionsLeadToTheTableAndTheFeed() {
        assertThat(ofType(DCAT + "Distribution"))
                .flatExtracting(one -> ids(one, DCAT + "accessURL"))
                .containsExactlyInAnyOrder(
                        "https://portaal.example/api/portfolio/v1/exports/entries?format=csv",
                        "https://portaal.example/api/portfolio/v1/exports/entries?format=json",
                        "https://portaal.example/api/portfolio/v1/feed");
    }

    @Test
    void anEmptyPortfolioSpansNothing() {
        assertThat(nodes(Optional.empty()).values())
                .noneMatch(node -> node.containsKey(DCT + "temporal") || node.containsKey(DCT + "modified"));
    }

    private List<JsonObject> ofType(String type) {
        return nodes.values().stream()
                .filter(node -> node.containsKey("@type")
                        && node.getJsonArray("@type")
                                .getValuesAs(JsonString::getString)
                                .contains(type))
                .toList();
    }

    private static List<String> ids(JsonObject node, String property) {
        return node.getJsonArray(property).getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("@id"))
                .toList();
    }

    /** Every node by its id, as JSON-LD's own algorithm finds them. */
    private Map<String, JsonObject> nodes(Optional<Extent> extent) {
        try {
            var json = new JsonMapper().writeValueAsString(catalog.describe(extent));
            return JsonLd.flatten(JsonDocument.of(new StringReader(json)))
                    .get()
                    .asJsonArray()
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .collect(Collectors.toMap(node -> node.getString("@id"), node -> node));
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }
}
