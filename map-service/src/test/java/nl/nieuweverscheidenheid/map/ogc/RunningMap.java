// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.map.MapService;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Told;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as others meet it: on a port, with entries in it. It is asked at 127.0.0.1 and known to the world as
 * localhost, so that an address taken from a request would show.
 */
@OnBackend
@DirtiesContext // Or the next class finds its port taken.
@SpringBootTest(classes = MapService.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
abstract class RunningMap {
    static final String BASE = "/api/map/v1";
    /** The theme of the entries that these tests tell. */
    static final String THEME = "toets";

    static final int ENTRIES = 23;

    private static final int PORT = freePort();
    static final String HERE = "http://127.0.0.1:" + PORT;
    static final String PUBLIC = "http://localhost:" + PORT;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private Producer<String, byte[]> producer;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("map.public-url", () -> PUBLIC);
    }

    @BeforeEach
    void tell() throws Exception {
        var municipalities = List.of("GM0363", "GM0518", "GM0141", "GM0935");
        for (var code : municipalities) {
            send(registered(code));
        }
        for (var i = 0; i < ENTRIES; i++) {
            send(new EntryPublished(
                    "ogc-%02d".formatted(i),
                    1,
                    Instant.parse("2026-11-01T10:00:00Z").plusSeconds(i),
                    story(i, municipalities.get(i % 4))));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/collections/entries/items").statusCode() == 200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json("/collections/entries/items?theme=" + THEME)
                                .path("numberMatched")
                                .asInt()
                        == ENTRIES);
    }

    /** An answer, whatever it says. */
    static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(here(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    /** The bytes of an answer. */
    static HttpResponse<byte[]> bytes(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(here(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    /** A link's address, which must be the public one, at the service itself. */
    private static String here(String address) {
        if (address.startsWith("http")) {
            assertThat(address).startsWith(PUBLIC + BASE);
            return HERE + address.substring(PUBLIC.length());
        }
        return HERE + (address.startsWith(BASE) ? "" : BASE) + address;
    }

    private static EntryEvent.Content story(int number, String municipality) {
        return Told.story(municipality, THEME, "Voorbeeld <" + number + "> & zo", "Waarover", Map.of(), 2000 + number);
    }

    private void send(Event event) throws Exception {
        Tellings.tellInOrder(producer, event);
    }

    private static MunicipalityRegistered registered(String code) {
        return new MunicipalityRegistered(
                code,
                1,
                new MunicipalityEvent.Description(code, code, code, "PV27", "Noord-Holland", 5, 52, 100_000),
                code.equals("GM0935")
                        ? new MunicipalityEvent.Classification("grensgemeenten", "Grensgemeenten", "indication")
                        : null,
                Instant.parse("2026-11-01T10:00:00Z"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("There is no free port", e);
        }
    }
}
