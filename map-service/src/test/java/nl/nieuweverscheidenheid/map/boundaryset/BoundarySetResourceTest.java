// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.map.boundaryimport.OfficialFile;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Imports over HTTP, with the store, Kafka and the map. */
@OnBackend
@SpringBootTest
@AutoConfigureMockMvc
class BoundarySetResourceTest {
    private static final String SETS = BoundarySetResource.PATH;
    private static final String TILE = "/api/map/v1/tiles/WebMercatorQuad/9/168/263";

    private static boolean isKnown;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private CurrentMap map;

    @BeforeEach
    void know() {
        if (isKnown) {
            return;
        }
        isKnown = true;
        for (var event : OfficialFile.municipalities()) {
            var message = new ProducerRecord<>(
                    EventFamily.of(event.getClass()).topic(),
                    event.subject(),
                    EventJson.write(event).getBytes(UTF_8));
            message.headers()
                    .add(new RecordHeader("ce_type", EventFamily.typeOf(event).getBytes(UTF_8)));
            producer.send(message);
        }
        producer.flush();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bringIn(
                                "?dryRun=true&year=2025", OfficialFile.of(2025).json())
                        .getResponse()
                        .getContentAsString()
                        .contains("\"usable\":true"));
    }

    @Test
    void aSetIsImportedShownToldOfAndTakenBack() throws Exception {
        var before = http.get().uri(TILE).exchange().getResponse().getHeader("ETag");

        var answer = bringIn("", OfficialFile.of(2025).json().replace("4.9", "4.90001"));

        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.set.shown")
                .isEqualTo(true);
        var version = ((Number) JsonPath.read(body(answer), "$.set.version")).longValue();
        assertThat(answer).hasHeader("Location", SETS + "/" + version);
        assertThat(http.get().uri("/api/map/v1/tilejson"))
                .bodyJson()
                .extractingPath("$.attribution")
                .isEqualTo("Grenzen 2025: CBS, Kadaster (CC BY 4.0)");
        assertThat(http.get().uri("/api/map/v1/collections/municipalities"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Gemeenten");
        assertThat(http.get().uri(TILE).exchange().getResponse().getHeader("ETag"))
                .isNotEqualTo(before);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Messages.on("map.boundaries"))
                        .anyMatch(message -> new String(message.value(), UTF_8).contains("\"setVersion\":" + version)));

        assertThat(http.put().uri(SETS + "/0/activation").header("Authorization", "Bearer " + Tokens.admin()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.schematic")
                .isEqualTo(true);
        assertThat(map.boundaries().schematic()).isTrue();
        assertThat(http.get().uri(TILE).exchange().getResponse().getHeader("ETag"))
                .isEqualTo(before);
        assertThat(http.get().uri(SETS).header("Authorization", "Bearer " + Tokens.admin()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].shown")
                .isEqualTo(false);
    }

    @Test
    void whatIsRefusedIsToldWhole() throws Exception {
        var answer = bringIn("", OfficialFile.of(2025).json().replace("GM0363", "GM0364"));

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.errors").asArray().hasSize(2);
        assertThat(answer).bodyJson().extractingPath("$.report.usable").isEqualTo(false);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/import-refused");
    }

    @ParameterizedTest
    @CsvSource({
        "?dryRun=true, 400, without a file a year is needed",
        "?dryRun=true&year=1800, 400, no such year",
        "?dryRun=true&year=x, 400, no year at all",
        "?dryRun=true&year=2025&crs=EPSG:4326, 400, another system",
        "?dryRun=true&year=2025&attribution=<b>, 400, no plain text",
        "?dryRun=perhaps&year=2025, 400, no boolean",
        "?colour=red, 400, unknown"
    })
    void badOrdersAreRefused(String query, int status, String why) {
        assertThat(http.post()
                        .uri(SETS + query)
                        .header("Authorization", "Bearer " + Tokens.admin())
                        .multipart())
                .as(why)
                .hasStatus(status);
    }

    @Test
    void onlyAdministratorsMay() {
        var file = new MockMultipartFile("file", "x.geojson", null, "{}".getBytes(UTF_8));

        assertThat(http.post().uri(SETS).multipart().file(file)).hasStatus(401);
        assertThat(http.post().uri(SETS).multipart().file(file).header("Authorization", "Bearer " + Tokens.editor()))
                .hasStatus(403);
        assertThat(http.get().uri(SETS)).hasStatus(401);
        assertThat(http.get().uri(SETS).header("Authorization", "Bearer " + Tokens.member("GM0363")))
                .hasStatus(403);
        assertThat(http.put().uri(SETS + "/0/activation")).hasStatus(401);
        assertThat(http.put().uri(SETS + "/77/activation").header("Authorization", "Bearer " + Tokens.admin()))
                .hasStatus(404);
        assertThat(http.get().uri(SETS + "/77").header("Authorization", "Bearer " + Tokens.admin()))
                .hasStatus(404);
        assertThat(http.get().uri(SETS + "/x").header("Authorization", "Bearer " + Tokens.admin()))
                .hasStatus(400);
    }

    private MvcTestResult bringIn(String query, String content) {
        return http.post()
                .uri(SETS + query)
                .multipart()
                .file(new MockMultipartFile("file", "gemeenten.geojson", null, content.getBytes(UTF_8)))
                .header("Authorization", "Bearer " + Tokens.admin())
                .exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(UTF_8);
    }
}
