// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.OnBackend;
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

/** An older portfolio comes in through a real server, and is found. */
@OnBackend
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.port=0",
            "spring.threads.virtual.enabled=true",
            "portfolio.search.directory=target/search-of-tests/${random.uuid}"
        })
class ImportsOverHttpTest {
    private static final String ADMIN = Tokens.admin();
    private static final String CSV = "text/csv";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String word =
            "oud" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    private final String table = """
            id,kind,title,summary,municipalityCode,themes,startYear,status,evidence,occasion,dilemma,approach,whatDidNotWork
            %1$s-1,project,Verhaal %1$s,Kort,GM0363,huisvesting,2018,stopped,described,A,B,C,D
            """.formatted(word);

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
                Instant.now());
        producer.send(new ProducerRecord<>(
                        MunicipalityEvent.TOPIC,
                        null,
                        "GM0363",
                        EventJson.write(event).getBytes(UTF_8),
                        List.of(new RecordHeader(
                                "ce_type", EventFamily.typeOf(event).getBytes(UTF_8)))))
                .get(10, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var report = send("?dryRun=true&state=published", ADMIN, CSV, table);
            return report.statusCode() == 200 && JsonPath.<Boolean>read(report.body(), "$.report.usable");
        });
    }

    @Test
    void whatIsImportedIsFoundAndNotTwice() throws Exception {
        assertThat(found()).as("a dry run takes nothing in").isZero();

        var imported = send("?state=published", ADMIN, CSV, table);
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        assertThat(JsonPath.<Integer>read(imported.body(), "$.report.counts.published"))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> found() == 1);

        var again = upload("?state=published", ADMIN, table);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(JsonPath.<Integer>read(again.body(), "$.report.counts.known"))
                .isEqualTo(1);
        assertThat(JsonPath.<String>read(again.body(), "$.report.source")).startsWith("bestand oud.csv (SHA-256 ");

        var noted = get(imported.headers().firstValue("Location").orElseThrow(), ADMIN);
        assertThat(JsonPath.<String>read(noted.body(), "$.importedBy")).isEqualTo("admin-1");
        assertThat(JsonPath.<List<String>>read(
                        get("/api/portfolio/v1/imports", ADMIN).body(), "$.items[*].source"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void jsonComesInToo() throws Exception {
        var json = """
                {"items":[{"id":"%1$s-2","kind":"portrait","title":"%1$s","municipalityName":"amsterdam"}]}""".formatted(word);
        var imported = send("", ADMIN, "application/json", json);

        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        assertThat(get("/api/portfolio/v1/entries/" + word + "-2", ADMIN).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/portfolio/v1/entries/" + word + "-2", null).statusCode())
                .as("a draft")
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsAProblemWithTheWholeReport() throws Exception {
        var refused = send("", ADMIN, CSV, table.replace("GM0363", "GM9999").replace("project", "film"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(refused.body(), "$.type")).endsWith("/import-refused");
        assertThat(JsonPath.<List<String>>read(refused.body(), "$.errors[*].code"))
                .containsExactlyInAnyOrder("unknown-municipality", "not-allowed");
        assertThat(JsonPath.<List<Integer>>read(refused.body(), "$.report.findings[*].line"))
                .containsExactly(2, 2);
        assertThat(found()).isZero();
    }

    @Test
    void onlyAdministratorsMay() throws Exception {
        assertThat(send("", null, CSV, table).statusCode()).isEqualTo(401);
        assertThat(send("?dryRun=true", Tokens.member("GM0363"), CSV, table).statusCode())
                .isEqualTo(403);
        assertThat(upload("", Tokens.editor(), table).statusCode()).isEqualTo(403);
        assertThat(get("/api/portfolio/v1/imports", Tokens.editor()).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/portfolio/v1/imports", null).statusCode()).isEqualTo(401);
    }

    @Test
    void badRequestsAndTooMuchAreRefused() throws Exception {
        assertThat(send("?state=weg", ADMIN, CSV, table).statusCode()).isEqualTo(400);
        assertThat(send("?source=A+B", ADMIN, CSV, table).statusCode()).isEqualTo(400);
        assertThat(send("?markup=doc", ADMIN, CSV, table).statusCode()).isEqualTo(400);
        assertThat(send("?dryrun=true", ADMIN, CSV, table).statusCode()).isEqualTo(400);
        assertThat(send("", ADMIN, CSV, "").statusCode()).isEqualTo(400);
        assertThat(send("", ADMIN, "application/xml", table).statusCode()).isEqualTo(415);
        assertThat(send("", ADMIN, CSV, "x".repeat(300_000)).statusCode()).isEqualTo(413);
        var large = upload("", ADMIN, "x".repeat(10 * 1024 * 1024 + 1));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("file-too-large");
        assertThat(upload("", ADMIN, "x".repeat(12 * 1024 * 1024)).statusCode()).isEqualTo(413);
        assertThat(get("/api/portfolio/v1/imports/nooit-geweest", ADMIN).statusCode())
                .isEqualTo(404);
    }

    private int found() throws Exception {
        return JsonPath.read(get("/api/portfolio/v1/search?q=" + word, null).body(), "$.total");
    }

    private HttpResponse<String> send(String query, @Nullable String token, String type, String body) throws Exception {
        return exchange(request("/api/portfolio/v1/imports" + query, token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> upload(String query, String token, String file) throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"oud.csv\"\r\n\r\n%s\r\n--x--\r\n"
                .formatted(file);
        return exchange(request("/api/portfolio/v1/imports" + query, token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return exchange(request(path, token).GET());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
