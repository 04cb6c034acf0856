// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.SampleImages;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures through a real server, whose limits a played one does not have. */
@OnBackend
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.port=0",
            "spring.threads.virtual.enabled=true",
            "portfolio.search.directory=target/search-of-tests/${random.uuid}"
        })
class ImagesOverHttpTest {
    private static final String AUTHOR = Tokens.member("GM0363");
    private static final String NEIGHBOUR = Tokens.member("GM0184");
    private static final String EDITOR = Tokens.editor();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Producer<String, byte[]> producer;

    @BeforeEach
    void aMunicipalityIsKnown() throws Exception {
        var event = new MunicipalityRegistered(
                "GM0363",
                System.currentTimeMillis(),
                new MunicipalityEvent.Description(
                        "Amsterdam", "Amsterdam", "amsterdam", "PV27", "Noord-Holland", 4.9, 52.4, 1_000),
                null,
                java.time.Instant.now());
        producer.send(new ProducerRecord<>(
                        MunicipalityEvent.TOPIC,
                        null,
                        "GM0363",
                        EventJson.write(event).getBytes(UTF_8),
                        List.of(new RecordHeader(
                                "ce_type", EventFamily.typeOf(event).getBytes(UTF_8)))))
                .get(10, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> send("POST", "/entries", AUTHOR, null, entry("")).statusCode() == 201);
    }

    @Test
    void aPictureGoesFromTheAuthorToEverybodyAndAwayAgain() throws Exception {
        var id = draft();
        var uploaded = upload(id, AUTHOR, SampleImages.withExif(SampleImages.jpeg(1000, 500), 6));
        assertThat(uploaded.statusCode()).isEqualTo(201);
        String image = JsonPath.read(uploaded.body(), "$.id");
        String hash = JsonPath.read(uploaded.body(), "$.hash");
        assertThat(JsonPath.<List<Integer>>read(uploaded.body(), "$.sizes[*].width"))
                .containsExactly(500);
        assertThat(uploaded.headers().firstValue("Location")).contains(path("/entries/" + id + "/images/" + image));
        var address = "/images/" + hash + "/500";

        var seen = picture(address, AUTHOR);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().map()).containsEntry("content-type", List.of("image/jpeg"));
        assertThat(seen.headers().firstValue("cache-control")).contains("no-store");
        assertThat(seen.headers().firstValue("x-content-type-options")).contains("nosniff");
        var drawn = ImageIO.read(new ByteArrayInputStream(seen.body()));
        assertThat(drawn.getHeight()).isEqualTo(1000);
        assertThat(new String(seen.body(), UTF_8)).doesNotContain("GEHEIM");
        assertThat(picture(address, null).statusCode()).isEqualTo(404);
        assertThat(picture(address, NEIGHBOUR).statusCode()).isEqualTo(404);

        var shown = "\"images\":[{\"id\":\"" + image + "\",\"altText\":\"Een kas\"}],";
        assertThat(send("PUT", "/entries/" + id, AUTHOR, "1", entry(shown)).statusCode())
                .isEqualTo(200);
        var refused = send("PUT", "/entries/" + id + "/submission", AUTHOR, "2", null);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(refused.body(), "$.errors[*].pointer"))
                .containsExactly("/images/0/consent");

        var consent =
                "{\"persons\":1,\"consents\":[{\"givenDate\":\"2026-02-01\",\"means\":\"written\",\"keptAt\":\"Zaak 12\"}]}";
        assertThat(send("PUT", "/entries/" + id + "/images/" + image + "/consent", AUTHOR, "1", consent)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", "/entries/" + id + "/submission", AUTHOR, "2", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", "/entries/" + id + "/publication", EDITOR, "3", null)
                        .statusCode())
                .isEqualTo(200);

        var everybodys = picture(address, null);
        assertThat(everybodys.statusCode()).isEqualTo(200);
        assertThat(everybodys.headers().firstValue("cache-control")).contains("no-cache, public");
        var etag = everybodys.headers().firstValue("etag").orElseThrow();
        assertThat(picture(address, null, etag).statusCode()).isEqualTo(304);
        assertThat(picture(address, null, etag).headers().firstValue("cache-control"))
                .contains("no-cache, public");
        assertThat(picture("/images/" + hash + "/501", null).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/entries/" + id, null, null, null).body())
                .contains(hash, "Een kas")
                .doesNotContain("Zaak 12", "persons");
        assertThat(send("GET", "/entries/" + id + "/images", AUTHOR, null, null).body())
                .contains("Zaak 12");
        assertThat(send("GET", "/entries/" + id + "/images", NEIGHBOUR, null, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("GET", "/entries/" + id + "/images", null, null, null).statusCode())
                .isEqualTo(401);

        assertThat(send("DELETE", "/entries/" + id + "/images/" + image, AUTHOR, null, null)
                        .statusCode())
                .isEqualTo(409);
        assertThat(send("PUT", "/entries/" + id + "/images/" + image + "/consent/withdrawal", AUTHOR, null, null)
                        .statusCode())
                .isEqualTo(204);
        for (var token : java.util.Arrays.asList(null, AUTHOR, EDITOR)) {
            assertThat(picture(address, token, etag).statusCode()).isEqualTo(410);
        }
        assertThat(send("GET", "/entries/" + id, null, null, null).body()).doesNotContain(hash);
    }

    @Test
    void onlyWhoWorksOnAnEntryUploads() throws Exception {
        var id = draft();
        assertThat(upload(id, null, SampleImages.jpeg(60, 40)).statusCode()).isEqualTo(401);
        assertThat(upload(id, NEIGHBOUR, SampleImages.jpeg(60, 40)).statusCode())
                .isEqualTo(404);
        assertThat(upload(id, EDITOR, SampleImages.jpeg(60, 40)).statusCode()).isEqualTo(201);
        assertThat(upload("bestaat-niet", AUTHOR, SampleImages.jpeg(60, 40)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPictureIsShownInItsOwnEntryOnly() throws Exception {
        String image =
                JsonPath.read(upload(draft(), AUTHOR, SampleImages.png(60, 40)).body(), "$.id");
        var elsewhere =
                send("PUT", "/entries/" + draft(), AUTHOR, "1", entry("\"images\":[{\"id\":\"" + image + "\"}],"));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("/images/0/id", "unknown-image");
        assertThat(send("POST", "/entries", AUTHOR, null, entry("\"images\":[{\"id\":\"../..\"}],"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoGoodIsRefusedAndChangesNothing() throws Exception {
        var id = draft();
        for (var refused : List.of(
                Map.entry(415, "GIF89a".getBytes(UTF_8)),
                Map.entry(415, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)),
                Map.entry(400, java.util.Arrays.copyOf(SampleImages.jpeg(600, 400), 2_000)),
                Map.entry(413, SampleImages.png(50_000, 50_000, 1, 0, new byte[100])),
                Map.entry(413, new byte[10 * 1024 * 1024 + 1]),
                Map.entry(413, new byte[12 * 1024 * 1024]))) {
            var answer = upload(id, AUTHOR, refused.getValue());
            assertThat(answer.statusCode()).isEqualTo(refused.getKey());
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        }
        assertThat(send("GET", "/entries/" + id + "/images", AUTHOR, null, null).body())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void aFileOfTenMegabytesIsTakenAndOtherBodiesKeepTheirLimit() throws Exception {
        var id = draft();
        var jpeg = SampleImages.jpeg(600, 400);
        var tenMegabytes = java.util.Arrays.copyOf(jpeg, 10 * 1024 * 1024);
        assertThat(upload(id, AUTHOR, tenMegabytes).statusCode()).isEqualTo(201);

        var tooLong = send("PUT", "/entries/" + id, AUTHOR, "1", entry("\"summary\":\"" + "x".repeat(300_000) + "\","));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(upload("/entries", AUTHOR, BodyPublishers.ofByteArray(multipart(jpeg)))
                        .statusCode())
                .isEqualTo(415);
        var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(multipart(new byte[12 << 20])));
        assertThat(upload("/entries/" + id + "/images", AUTHOR, unannounced).statusCode())
                .isEqualTo(413);
    }

    @Test
    void consentIsCheckedAndBelongsToAVersion() throws Exception {
        var id = draft();
        String image =
                JsonPath.read(upload(id, AUTHOR, SampleImages.webp(60, 40)).body(), "$.id");
        var path = "/entries/" + id + "/images/" + image + "/consent";

        assertThat(send("PUT", path, AUTHOR, null, "{\"persons\":0}").statusCode())
                .isEqualTo(428);
        assertThat(send("PUT", path, AUTHOR, "7", "{\"persons\":0}").statusCode())
                .isEqualTo(412);
        var wrong = send(
                "PUT",
                path,
                AUTHOR,
                "1",
                "{\"persons\":1,\"consents\":[{\"givenDate\":\"2999-01-01\",\"means\":\"dream\",\"keptAt\":\" \"}]}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(wrong.body(), "$.errors[*].pointer"))
                .contains("/consents/0/givenDate", "/consents/0/means", "/consents/0/keptAt");
        assertThat(send("PUT", path, AUTHOR, "1", "{\"persons\":0,\"consents\":[]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", "/entries/" + id + "/images/" + image, AUTHOR, null, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "/entries/" + id + "/images/" + image, AUTHOR, null, null)
                        .statusCode())
                .isEqualTo(404);
    }

    private String draft() throws Exception {
        var answer = send("POST", "/entries", AUTHOR, null, entry(""));
        assertThat(answer.statusCode()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.id");
    }

    private static String entry(String more) {
        var summary = more.contains("summary") ? "" : "\"summary\":\"Kort\",";
        return """
                {%s%s"kind":"project","title":"Foto %s","municipality":"GM0363","themes":["huisvesting"],
                 "sections":{"occasion":"a","dilemma":"b","approach":"c","whatDidNotWork":"d"},
                 "period":{"startYear":2023},"status":"running","evidence":"described"}""".formatted(more, summary, UUID.randomUUID());
    }

    private HttpResponse<String> upload(String id, @Nullable String token, byte[] file) throws Exception {
        return upload("/entries/" + id + "/images", token, BodyPublishers.ofByteArray(multipart(file)));
    }

    private HttpResponse<String> upload(String path, @Nullable String token, BodyPublisher body) throws Exception {
        var request = request(path, token)
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(body);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] multipart(byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --grens\r
                Content-Disposition: form-data; name="file"; filename="foto.gif"\r
                Content-Type: image/svg+xml\r
                \r
                """.getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--grens--\r\n".getBytes(UTF_8));
        return body.toByteArray();
    }

    private HttpResponse<byte[]> picture(String path, @Nullable String token, String... etag) throws Exception {
        var request = request(path, token).GET();
        for (var one : etag) {
            request.header("If-None-Match", one);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String version, @Nullable String body)
            throws Exception {
        var request = request(path, token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path(path)));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String path(String path) {
        return "/api/portfolio/v1" + path;
    }
}
