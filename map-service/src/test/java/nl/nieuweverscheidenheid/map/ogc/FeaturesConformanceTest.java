// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.map.crs.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Walks the requirements of OGC API Features, parts 1 and 2, and of the pages, one by one. */
class FeaturesConformanceTest extends RunningMap {
    private static final String ENTRIES_OF_OURS = "/collections/entries/items?theme=" + THEME;
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/api/map/v1[^\"]*)\"");

    @Test
    void allThatTheLandingPageLeadsToIsThereInTheFormThatTheLinkSays() throws Exception {
        var landing = json("");

        assertThat(rels(landing)).contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
        for (var link : landing.path("links")) {
            var answer = get(link.path("href").asString());
            assertThat(answer.statusCode()).as(link.toString()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(";charset=UTF-8", ""))
                    .as(link.toString())
                    .isEqualTo(link.path("type").asString());
        }
    }

    @Test
    void declaresTheClassesThatTheseTestsWalk() throws Exception {
        var declared = json("/conformance")
                .path("conformsTo")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(declared)
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
                        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core")
                .as("OpenAPI 3.1 is not 3.0")
                .doesNotContain("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");
    }

    @Test
    void everyCollectionIsDescribedAlikeInTheListAndAlone() throws Exception {
        var collections = json("/collections");

        assertThat(rels(collections)).contains("self", "alternate");
        assertThat(ids(collections.path("collections"))).containsExactly("entries", "municipalities", "provinces");
        for (var one : collections.path("collections")) {
            assertThat(json(link(one, "self"))).isEqualTo(one);
            assertThat(rels(one)).contains("items", "license");
            assertThat(one.path("storageCrs").asString()).isEqualTo(Crs.CRS84.uri());
            assertThat(one.path("crs").valueStream().map(JsonNode::asString).toList())
                    .containsExactlyElementsOf(
                            Stream.of(Crs.values()).map(Crs::uri).toList());
            var box = one.path("extent").path("spatial").path("bbox").get(0);
            for (var feature : json(link(one, "items") + "?limit=1000").path("features")) {
                everyPlace(feature.path("geometry").path("coordinates"), place -> {
                    assertThat(place.get(0).asDouble())
                            .isBetween(box.get(0).asDouble(), box.get(2).asDouble());
                    assertThat(place.get(1).asDouble())
                            .isBetween(box.get(1).asDouble(), box.get(3).asDouble());
                });
            }
        }
        assertThat(json("/collections/entries")
                        .at("/extent/temporal/interval/0/0")
                        .asString())
                .isEqualTo("2000-01-01T00:00:00Z");
    }

    @Test
    void aCollectionOfFeaturesSaysHowManyWhenAndWhereElse() throws Exception {
        var answer = get(ENTRIES_OF_OURS + "&limit=5");
        var page = json(ENTRIES_OF_OURS + "&limit=5");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(answer.headers().firstValue("Content-Crs")).contains("<" + Crs.CRS84.uri() + ">");
        assertThat(page.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(page.path("numberMatched").asInt()).isEqualTo(ENTRIES);
        assertThat(page.path("numberReturned").asInt()).isEqualTo(5);
        assertThat(page.path("features").size()).isEqualTo(5);
        assertThat(Duration.between(Instant.parse(page.path("timeStamp").asString()), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
        assertThat(rels(page)).containsExactlyInAnyOrder("self", "alternate", "next", "collection");
        for (var link : page.path("links")) {
            assertThat(get(link.path("href").asString()).statusCode())
                    .as(link.toString())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/collections/entries/items?theme=toets, 7",
        "/collections/entries/items?theme=toets, 23",
        "/collections/municipalities/items?f=json, 100",
        "/collections/provinces/items?f=json, 5"
    })
    void leafingThroughVisitsEveryFeatureOnceAndLeadsBack(String path, int limit) throws Exception {
        var all = ids(json(path + "&limit=10000").path("features"));

        var visited = new ArrayList<String>();
        var page = json(path + "&limit=" + limit);
        visited.addAll(ids(page.path("features")));
        while (rels(page).contains("next")) {
            page = json(link(page, "next"));
            visited.addAll(ids(page.path("features")));
            assertThat(page.path("numberMatched").asInt()).isEqualTo(all.size());
        }
        assertThat(visited).isEqualTo(all);

        var back = new ArrayList<>(ids(page.path("features")));
        while (rels(page).contains("prev")) {
            page = json(link(page, "prev"));
            back.addAll(0, ids(page.path("features")));
        }
        assertThat(back).isEqualTo(all);
    }

    @Test
    void aLimitBeyondTheMostIsNoError() throws Exception {
        assertThat(json(ENTRIES_OF_OURS + "&limit=100000")
                        .path("numberReturned")
                        .asInt())
                .isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries", "municipalities", "provinces"})
    void aFeatureAloneIsTheSameAsAmongOthers(String collection) throws Exception {
        var among = json("/collections/" + collection + "/items?limit=1&crs=EPSG:28992")
                .path("features")
                .get(0);
        var path = "/collections/" + collection + "/items/" + among.path("id").asString();

        var alone = json(path + "?crs=EPSG:28992");

        assertThat(alone.path("geometry")).isEqualTo(among.path("geometry"));
        assertThat(alone.path("properties")).isEqualTo(among.path("properties"));
        assertThat(alone.path("id")).isEqualTo(among.path("id"));
        assertThat(rels(alone)).contains("self", "alternate", "collection");
        assertThat(json(link(alone, "self"))).isEqualTo(alone);
        assertThat(get(path + "?crs=EPSG:28992").headers().firstValue("Content-Crs"))
                .contains("<" + Crs.RD.uri() + ">");
        assertThat(get(path + "x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void coordinatesAreOfTheSystemThatIsAskedFor(Crs crs) throws Exception {
        for (var collection : List.of("entries", "municipalities", "provinces")) {
            var path = "/collections/" + collection + "/items?limit=40";
            var degrees = places(json(path));
            var asked = places(json(path + "&crs=" + encoded(crs.uri())));
            assertThat(get(path + "&crs=" + encoded(crs.uri())).headers().firstValue("Content-Crs"))
                    .contains("<" + crs.uri() + ">");
            assertThat(asked).hasSameSizeAs(degrees);
            for (var i = 0; i < degrees.size(); i++) {
                var expected = Crs.CRS84.to(crs, degrees.get(i)[0], degrees.get(i)[1]);
                // Degrees are told to five decimals, about a metre.
                var metre = crs == Crs.RD ? 1.2 : 1.1e-5;
                assertThat(asked.get(i)[0]).isCloseTo(expected.x, within(metre));
                assertThat(asked.get(i)[1]).isCloseTo(expected.y, within(metre));
            }
        }
    }

    @Test
    void latitudeComesFirstWhereTheRegisterSaysSo() throws Exception {
        var place = places(json("/collections/entries/items?limit=1&crs=" + encoded(Crs.ETRS89.uri())))
                .getFirst();

        assertThat(place[0]).isBetween(50.0, 54.0);
        assertThat(place[1]).isBetween(3.0, 8.0);
    }

    /** The same part of the country in three systems; edges that are straight in one bend in another, so it is small. */
    @ParameterizedTest
    @ValueSource(strings = {"entries", "municipalities", "provinces"})
    void aBoxFindsTheSameFeaturesInEverySystem(String collection) throws Exception {
        var path = "/collections/" + collection + "/items?limit=1000";
        var found = new LinkedHashMap<Crs, List<String>>();
        for (var crs : Crs.values()) {
            var low = Crs.CRS84.to(crs, 4.80, 52.30);
            var high = Crs.CRS84.to(crs, 5.02, 52.42);
            var box = "%s,%s,%s,%s".formatted(low.x, low.y, high.x, high.y);
            found.put(
                    crs,
                    ids(json(path + "&bbox=" + encoded(box) + "&bbox-crs=" + encoded(crs.uri()))
                            .path("features")));
        }

        assertThat(new TreeSet<>(found.values().stream().map(String::valueOf).toList()))
                .as(found.toString())
                .hasSize(1);
        var all = json(path).path("numberMatched").asInt();
        assertThat(found.get(Crs.CRS84)).isNotEmpty().hasSizeLessThan(all);
    }

    @Test
    void aBoxTakesWhatTouchesItAndNotTheWholeRectangleAround() throws Exception {
        // In the IJsselmeer: inside the rectangle around several municipalities, on the land of none.
        assertThat(json("/collections/municipalities/items?bbox=5.30,52.62,5.34,52.66")
                        .path("numberMatched")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,50,0,8,54,100 | true",
                "-180,-90,180,90 | true",
                "170,50,8,54 | true",
                "8,50,3,54 | false",
                "170,-10,-170,10 | false"
            })
    void aBoxMayHaveHeightsAndGoRoundTheBackOfTheEarth(String box, boolean isFound) throws Exception {
        assertThat(json(ENTRIES_OF_OURS + "&bbox=" + box).path("numberMatched").asInt())
                .isEqualTo(isFound ? ENTRIES : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2005-06-01T12:00:00Z | 6",
                "2005-06-01 | 6",
                "2005-06-01T12:00:00+02:00 | 6",
                "../1999-12-31T23:59:59Z | 0",
                "/2000-01-01T00:00:00Z | 1",
                "2022-12-31T23:59:59Z/.. | 23",
                "1990-01-01/2001-01-01 | 2"
            })
    void timeLetsThroughWhatRanThen(String datetime, int expected) throws Exception {
        assertThat(json(ENTRIES_OF_OURS + "&datetime=" + encoded(datetime))
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(expected);
        assertThat(json("/collections/provinces/items?datetime=" + encoded(datetime))
                        .path("numberMatched")
                        .asInt())
                .as("what tells of no time")
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entries | theme=toets&municipality=GM0935 | 5",
                "entries | theme=toets&municipality=GM0935&municipality=GM0363 | 11",
                "entries | theme=toets&municipality=GM0935,GM0363 | 11",
                "entries | theme=toets&type=grensgemeenten | 5",
                "entries | theme=toets&year=2003 | 4",
                "entries | theme=toets&kind=portrait | 0",
                "entries | id=ogc-03,ogc-04 | 2",
                "municipalities | code=GM0363 | 1",
                "municipalities | type=grensgemeenten&code=GM0935 | 1",
                "provinces | code=PV27 | 1"
            })
    void propertiesNarrow(String collection, String query, int expected) throws Exception {
        assertThat(json("/collections/" + collection + "/items?" + query)
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(expected);
    }

    @Test
    void areasAreToTheLeftOfTheirOutlines() throws Exception {
        for (var feature : json("/collections/municipalities/items?limit=400").path("features")) {
            for (var polygon : feature.path("geometry").path("coordinates")) {
                assertThat(turn(polygon.get(0)))
                        .as(feature.path("id").asString())
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/conformance",
                "/collections",
                "/collections/entries",
                "/collections/entries/items",
                "/collections/entries/items/ogc-01",
                "/tiles",
                "/tiles/WebMercatorQuad",
                "/tileMatrixSets",
                "/tileMatrixSets/WebMercatorQuad",
                "/api"
            })
    void everyResourceNegotiatesIsKnownAgainAndRefusesWhatItDoesNotKnow(String path) throws Exception {
        var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

        var page = get(path, "Accept", browser);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(page.body())
                .contains("<html lang=\"nl\">", "<h1>", "<main", "<title>")
                .doesNotContain("<script", " style=\"", "&amp;lt;");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "script-src");
        var addresses = ADDRESS.matcher(page.body());
        var leadsTo = new TreeSet<String>();
        while (addresses.find()) {
            leadsTo.add(HtmlUtils.htmlUnescape(addresses.group(1)));
        }
        assertThat(leadsTo).isNotEmpty();
        for (var address : leadsTo) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
        }

        assertThat(get(path + "?f=html", "Accept", "application/json").body()).isEqualTo(page.body());
        var json = get(path + "?f=json", "Accept", browser);
        assertThat(json.headers().firstValue("Content-Type").orElseThrow()).contains("json");
        assertThat(get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(get(path + "?f=png").statusCode()).isEqualTo(400);
        assertThat(get(path + "?colour=red").statusCode()).isEqualTo(400);
        for (var answer : List.of(page, json)) {
            var etag = answer.headers().firstValue("ETag").orElseThrow();
            var form = answer == page ? "html" : "json";
            assertThat(get(path + "?f=" + form, "If-None-Match", answer == page ? etag : "\"x\", " + etag)
                            .statusCode())
                    .as(form)
                    .isEqualTo(304);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (var path : List.of(
                "/collections/onbekend",
                "/collections/onbekend/items",
                "/collections/entries/items/onbekend",
                "/tiles/Onbekend",
                "/tileMatrixSets/Onbekend",
                "/onbekend")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(path).headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws Exception {
        var answer = get("/collections/entries/items?limit=0&bbox=1,2,3&crs=x&datetime=y&colour=red&year=soon");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"limit\"", "\"bbox\"", "\"crs\"", "\"datetime\"", "\"colour\"", "\"year\"");
    }

    @Test
    void theDescriptionIsThatOfEveryCollectionAndNamesThePublicAddress() throws Exception {
        var described = get("/api?f=json");
        var api = json("/api?f=json");

        assertThat(described.headers().firstValue("Content-Type"))
                .contains("application/vnd.oai.openapi+json;version=3.1");
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/servers/0/url").asString()).isEqualTo(PUBLIC);
        var paths = api.path("paths");
        for (var path : List.of("", "/conformance", "/collections", "/tiles", "/tileMatrixSets", "/api")) {
            assertThat(paths.has(BASE + path)).as(path).isTrue();
        }
        for (var collection : List.of("entries", "municipalities", "provinces")) {
            var items =
                    paths.path(BASE + "/collections/" + collection + "/items").path("get");
            var names = items.path("parameters")
                    .valueStream()
                    .map(one -> one.path("name").asString())
                    .toList();
            assertThat(names)
                    .contains("f", "limit", "bbox", "bbox-crs", "crs", "datetime")
                    .doesNotHaveDuplicates();
            for (var name : names) {
                var answer = get("/collections/" + collection + "/items?" + name + "=");
                assertThat(answer.body())
                        .as("a parameter that is described is known")
                        .doesNotContain("unknown-parameter");
            }
        }
        assertThat(paths.path(BASE + "/collections/entries/items")
                        .at("/get/parameters")
                        .toString())
                .contains("municipality", "theme");
        assertThat(paths.path(BASE + "/pictures/netherlands")
                        .at("/get/parameters")
                        .valueStream()
                        .map(one -> one.path("name").asString())
                        .toList())
                .contains("highlight", "width", "theme", "id")
                .doesNotHaveDuplicates()
                .doesNotContain("given");
        assertThat(paths.path(BASE + "/conformance")
                        .at("/get/responses/200/content")
                        .propertyNames())
                .containsExactlyInAnyOrder("application/json", "text/html");
    }

    @Test
    void openDataMayBeReadFromEverywhere() throws Exception {
        assertThat(get("/collections/entries/items").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    private static List<String> rels(JsonNode document) {
        return document.path("links")
                .valueStream()
                .map(link -> link.path("rel").asString())
                .toList();
    }

    private static String link(JsonNode document, String rel) {
        Optional<String> href = document.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .map(link -> link.path("href").asString())
                .findFirst();
        return href.orElseThrow();
    }

    private static List<String> ids(JsonNode features) {
        return features.valueStream().map(one -> one.path("id").asString()).toList();
    }

    private static List<double[]> places(JsonNode collection) {
        var places = new ArrayList<double[]>();
        for (var feature : collection.path("features")) {
            everyPlace(
                    feature.path("geometry").path("coordinates"),
                    place -> places.add(
                            new double[] {place.get(0).asDouble(), place.get(1).asDouble()}));
        }
        return places;
    }

    private static void everyPlace(JsonNode coordinates, Consumer<JsonNode> with) {
        if (coordinates.path(0).isNumber()) {
            with.accept(coordinates);
        } else {
            coordinates.forEach(part -> everyPlace(part, with));
        }
    }

    /** Twice the area to the left of a ring: negative where the ring goes with the clock. */
    private static double turn(JsonNode ring) {
        var sum = 0.0;
        for (var i = 1; i < ring.size(); i++) {
            var from = ring.get(i - 1);
            var to = ring.get(i);
            sum += from.get(0).asDouble() * to.get(1).asDouble()
                    - to.get(0).asDouble() * from.get(1).asDouble();
        }
        return sum;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
