// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.testkit.ApiContract;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Told;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The service as a whole, on a real Kafka. */
@OnBackend
@SpringBootTest
@AutoConfigureMockMvc
class MapServiceTest {
    private static final String BASE = "/api/map/v1";
    private static final String ITEMS = BASE + "/collections/entries/items";
    private static final String TILES = BASE + "/tiles/WebMercatorQuad";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @BeforeEach
    void awaitReadiness() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.get().uri(ITEMS).exchange().getResponse().getStatus() == 200);
    }

    @Test
    void aPublishedEntryIsOnTheMapUntilItIsWithdrawn() throws Exception {
        var id = UUID.randomUUID().toString();
        send(registered("GM0599", "Rotterdam"));

        send(new EntryPublished(id, 4, Instant.now(), Told.story("GM0599", "huisvesting")));
        awaitOnMap(id, "?theme=huisvesting", true);
        assertThat(body("?theme=gezondheid-en-zorg")).doesNotContain(id);
        assertThat(body("?bbox=4.4,51.9,4.6,52.0")).contains(id);
        assertThat(body("?bbox=6,53,6.1,53.1")).doesNotContain(id);
        assertThat(body("?year=2019")).doesNotContain(id);

        send(new EntryRevised(id, 5, Instant.now(), Instant.now(), Told.story("GM0599", "gezondheid-en-zorg")));
        awaitOnMap(id, "?theme=gezondheid-en-zorg", true);

        send(new EntryWithdrawn(id, 6, Instant.now()));
        awaitOnMap(id, "", false);

        send(new EntryPublished(id, 4, Instant.now(), Told.story("GM0599", "huisvesting")));
        var marker = UUID.randomUUID().toString();
        send(new EntryPublished(marker, 1, Instant.now(), Told.story("GM0599", "huisvesting")));
        awaitOnMap(marker, "", true);
        assertThat(body("")).as("a late repeat").doesNotContain(id);
    }

    @Test
    void entriesOfOneMunicipalityDoNotHideEachOther() throws Exception {
        send(registered("GM0344", "Utrecht"));
        for (var i = 0; i < 5; i++) {
            send(new EntryPublished("spread-" + i, 1, Instant.now(), Told.story("GM0344", "huisvesting")));
        }
        awaitOnMap("spread-4", "?municipality=GM0344", true);

        List<Object> places = JsonPath.read(body("?municipality=GM0344"), "$.features[*].geometry.coordinates");

        assertThat(places).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void anEntryOfAMunicipalityThatEndedIsShownUnderItsSuccessor() throws Exception {
        var id = UUID.randomUUID().toString();
        send(new EntryPublished(id, 1, Instant.now(), Told.story("GM0614", "huisvesting")));
        send(registered("GM1992", "Voorne aan Zee"));
        send(new MunicipalityEvent.MunicipalityEnded(
                "GM0614",
                2,
                "Westvoorne",
                LocalDate.of(2022, 12, 31),
                List.of(new MunicipalityEvent.Successor("GM1992", "Voorne aan Zee", true, 1))));

        awaitOnMap(id, "?municipality=GM1992", true);
        assertThat(body("?municipality=GM0614"))
                .as("a former code as well")
                .contains(id, "\"municipality\":\"GM1992\"");
        assertThat(body("?municipality=GM0599")).doesNotContain(id);
    }

    @Test
    void aKnownAnswerIsNotSentAgain() {
        // Until what other tests told has been heard, the answer may change between the two requests.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var etag = http.get().uri(ITEMS).exchange().getResponse().getHeader("ETag");

            assertThat(http.get().uri(ITEMS).header("If-None-Match", etag)).hasStatus(304);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?bbox=1,2,3",
                "?bbox=1,2,3,4,5",
                "?bbox=NaN,2,3,4",
                "?bbox=3,53,7,50",
                "?bbox=3,50,200,53",
                "?bbox=3,50,1,7,53,0",
                "?bbox=3,50,Infinity,53",
                "?bbox=3,50,7,53&bbox=3,50,7,53",
                "?bbox=3,50,7,53&bbox-crs=EPSG:4326",
                "?crs=http://www.opengis.net/def/crs/EPSG/0/4326",
                "?datetime=gisteren",
                "?datetime=2024-01-01/2023-01-01",
                "?datetime=../..",
                "?after=a&before=b",
                "?f=xml",
                "?bbox=a,b,c,d",
                "?colour=red",
                "?limit=0",
                "?year=soon"
            })
    void badFiltersAreRefused(String query) {
        assertThat(http.get().uri(ITEMS + query)).hasStatus(400);
    }

    @Test
    void aTileComesCompressedToWhoTakesIt() {
        assertThat(http.get().uri(TILES + "/5/10/16").header("Accept-Encoding", "gzip, br"))
                .hasStatusOk()
                .hasHeader("Content-Encoding", "gzip")
                .hasContentType("application/vnd.mapbox-vector-tile");
        assertThat(http.get().uri(TILES + "/5/10/16")).hasStatusOk().doesNotContainHeader("Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "deflate, gzip;q=1.0, *;q=0.5 | true",
                "br, GZIP | true",
                "* | true",
                "gzip;q=0 | false",
                "gzip; q=0.000, br | false",
                "identity | false",
                "'' | false"
            })
    void aTileIsCompressedAsAskedByTheFilterAndByTheResource(String encodings, boolean compressed) {
        for (var path : List.of("/5/10/16", "/5/10/16?f=mvt", "/5/10/16?f=mvt&")) {
            assertThat(http.get().uri(TILES + path).header("Accept-Encoding", encodings))
                    .hasStatusOk()
                    .hasHeader("Vary", "Accept-Encoding")
                    .hasHeader("Cache-Control", "max-age=600, public")
                    .hasHeader("API-Version", "0.1.0")
                    .headers()
                    .satisfies(headers -> assertThat(headers.containsHeader("Content-Encoding"))
                            .isEqualTo(compressed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | 200",
                "application/vnd.mapbox-vector-tile | 200",
                "text/html,application/xhtml+xml,*/*;q=0.8 | 200",
                "application/*;q=0.1 | 200",
                "application/vnd.mapbox-vector-tile;q=0, */* | 406",
                "image/png | 406",
                "image/ | 406"
            })
    void aTileComesToWhoTakesIt(String accept, int status) throws Exception {
        send(registered("GM0599", "Rotterdam"));
        send(new EntryPublished("on-a-tile", 1, Instant.now(), Told.story("GM0599", "huisvesting")));
        awaitOnMap("on-a-tile", "", true);

        for (var path : List.of(TILES, BASE + "/collections/entries/tiles/WebMercatorQuad")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(http.get().uri(path + "/0/0/0").header("Accept", accept))
                                    .hasStatus(status));
            assertThat(http.get().uri(path + "/0/0/0?f=mvt").header("Accept", accept))
                    .as("the parameter comes before the header")
                    .hasStatusOk();
        }
    }

    @Test
    void aTilesHeadHasNoBody() {
        var head = http.head().uri(TILES + "/5/10/16").exchange();

        assertThat(head).hasStatusOk().containsHeader("ETag");
        assertThat(head.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(head.getResponse().getContentLength()).isPositive();
        assertThat(http.post().uri(TILES + "/5/10/16")).hasStatus(401);
    }

    @Test
    void aKnownTileIsNotSentAgain() {
        var etag = http.get().uri(TILES + "/5/10/16").exchange().getResponse().getHeader("ETag");

        assertThat(http.get().uri(TILES + "/5/10/16").header("If-None-Match", etag))
                .hasStatus(304)
                .hasHeader("ETag", etag);
        assertThat(http.get().uri(TILES + "/5/10/16").header("If-None-Match", "\"x\", W/" + etag))
                .hasStatus(304);
        assertThat(http.get().uri(TILES + "/5/10/16").header("If-None-Match", "*"))
                .hasStatus(304);
        assertThat(http.get()
                        .uri(TILES + "/5/10/16")
                        .header("If-None-Match", etag)
                        .header("Accept-Encoding", "gzip"))
                .as("the other form")
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/0/0/0, 200",
        "/5/0/0, 204",
        "/5/32/0, 404",
        "/5/-1/0, 404",
        "/12/0/0, 204",
        "/13/0/0, 404",
        "/99/0/0, 404",
        "/5/x/0, 400",
        "/5/10/16.5, 400",
        "/5//16, 404",
        "/5/99999999999/16, 400",
        "/5/10, 404",
        "/5/10/16/, 404",
        "/5/10/16?f=png, 400"
    })
    void theGridHasEdges(String path, int status) {
        assertThat(http.get().uri(TILES + path)).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/0/0/0, 200",
        "/0/0/0?f=mvt, 200",
        "/0/0/0?theme=huisvesting&kind=project, 200",
        "/0/0/0?theme=bestaat-niet, 204",
        "/5/0/0, 204",
        "/13/0/0, 404",
        "/5/32/0, 404",
        "/5/x/0, 400",
        "/0/0/0?f=png, 400",
        "/0/0/0?thema=huisvesting, 400",
        "/0/0/0?year=soon, 400",
        "/0/0/0?q=wonen, 400"
    })
    void entriesComeAsTilesToo(String path, int status) throws Exception {
        send(registered("GM0599", "Rotterdam"));
        send(new EntryPublished("on-a-tile", 1, Instant.now(), Told.story("GM0599", "huisvesting")));
        awaitOnMap("on-a-tile", "", true);
        var tiles = BASE + "/collections/entries/tiles/WebMercatorQuad";

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(http.get().uri(tiles + path)).hasStatus(status));
        if (status == 200) {
            var etag = http.get().uri(tiles + path).exchange().getResponse().getHeader("ETag");
            assertThat(http.get().uri(tiles + path).header("If-None-Match", etag))
                    .hasStatus(304)
                    .hasHeader("Cache-Control", "max-age=5, public");
        }
    }

    @Test
    void describesItself() {
        assertThat(http.get().uri(BASE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.links")
                .asArray()
                .isNotEmpty();
        assertThat(http.get().uri(BASE + "/tilejson"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tiles[0]")
                .asString()
                .endsWith("/{z}/{y}/{x}");
        assertThat(http.get().uri(BASE + "/collections/municipalities/items?limit=400"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.numberReturned")
                .isEqualTo(342);
        assertThat(http.get().uri(BASE + "/collections/onbekend")).hasStatus(404);
    }

    @Test
    void keepsToTheContractOfAllApis() throws Exception {
        var document = http.get().uri(BASE + "/openapi.json").exchange();
        ApiContract.isKeptBy(document.getResponse().getContentAsString(), BASE);
    }

    private void awaitOnMap(String id, String query, boolean expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> body(query).contains(id) == expected);
    }

    private String body(String query) throws Exception {
        return http.get().uri(ITEMS + query).exchange().getResponse().getContentAsString(UTF_8);
    }

    private void send(Event event) throws Exception {
        // In one partition, so that the marker is read after what was sent before it.
        Tellings.tellInOrder(producer, event);
    }

    private static MunicipalityRegistered registered(String code, String name) {
        return new MunicipalityRegistered(
                code,
                1,
                new MunicipalityEvent.Description(name, name, name, "PV28", "Zuid-Holland", 4.48, 51.92, 600_000),
                null,
                Instant.now());
    }
}
