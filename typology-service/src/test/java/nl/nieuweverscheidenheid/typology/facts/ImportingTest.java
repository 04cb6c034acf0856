// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Tokens;
import nl.nieuweverscheidenheid.testkit.Told;
import nl.nieuweverscheidenheid.typology.TypologyService;
import nl.nieuweverscheidenheid.typology.cbs.MadeTable;
import nl.nieuweverscheidenheid.typology.cbs.PlayedCbs;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports into one of two instances, over HTTP, on a real Kafka and a real store's protocol. */
@OnBackend
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ImportingTest {
    private static final String BASE = "/api/typology/v1";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOBODY = "";

    private static final PlayedCbs CBS = new PlayedCbs(MadeTable.of(2025), 5_000);
    private static ConfigurableApplicationContext other;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private FactSets sets;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @DynamicPropertySource
    static void catalogue(DynamicPropertyRegistry registry) {
        registry.add("typology.cbs.catalogue", CBS::catalogue);
    }

    @BeforeEach
    void startTheOther() {
        if (other == null) {
            other = new SpringApplicationBuilder(TypologyService.class)
                    .run(
                            "--server.port=0",
                            setting("spring.kafka.bootstrap-servers"),
                            setting("spring.mongodb.uri"),
                            setting("spring.mongodb.database"),
                            setting("typology.cbs.catalogue"),
                            setting("spring.security.oauth2.resourceserver.jwt.issuer-uri"));
        }
        for (var instance : List.of(port, otherPort())) {
            await().atMost(SOON).until(() -> get(instance, "/types", NOBODY).statusCode() == 200);
        }
    }

    @AfterAll
    static void stopTheOther() {
        other.close();
        other = null;
        CBS.close();
    }

    @Test
    void aDryRunTellsWhatItWouldChangeAndChangesNothing() throws Exception {
        var before = read(port, "/municipalities/GM0034/classification");
        var imports = read(port, "/imports", Tokens.admin()).path("total").asInt();

        var told = toldBy(() -> {
            var answer = send(
                    "?dryRun=true",
                    file("wrr-assignments", "code,type,source,year\nGM0034,homogene-gemeenten,WRR,2015"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var view = mapper.readTree(answer.body());
            assertThat(view.path("dryRun").asBoolean()).isTrue();
            assertThat(view.path("applied").asBoolean()).isFalse();
            assertThat(view.has("id")).isFalse();
            assertThat(view.at("/report/usable").asBoolean()).isTrue();
            assertThat(view.at("/report/changes/reclassified/0/code").asString())
                    .isEqualTo("GM0034");
            assertThat(view.at("/report/changes/reclassified/0/from/slug").asString())
                    .isEqualTo("voorsteden");
            assertThat(view.at("/report/changes/reclassified/0/to/basis").asString())
                    .isEqualTo("wrr");
            return null;
        });

        assertThat(told).isEmpty();
        assertThat(read(port, "/municipalities/GM0034/classification")).isEqualTo(before);
        assertThat(read(port, "/imports", Tokens.admin()).path("total").asInt()).isEqualTo(imports);
    }

    @Test
    void whatHasAnErrorIsRefusedAsAWhole() throws Exception {
        var before = read(port, "/municipalities/GM0200/classification");

        var told = toldBy(() -> {
            var answer = send(
                    "",
                    file(
                            "wrr-assignments",
                            "code,type,source,year\nGM0200,homogene-gemeenten,WRR,2015\nGM9999,nergens,,15"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            var problem = mapper.readTree(answer.body());
            assertThat(problem.path("type").asString()).isEqualTo("/problems/import-refused");
            assertThat(problem.path("errors")
                            .valueStream()
                            .map(error -> error.path("code").asString()))
                    .containsExactly("municipality-unknown", "type-unknown", "source-missing", "bad-year");
            assertThat(problem.at("/errors/0/detail").asString())
                    .isEqualTo("Regel 3: Er is geen gemeente met de code GM9999");
            assertThat(problem.at("/report/usable").asBoolean()).isFalse();
            return null;
        });

        assertThat(told).isEmpty();
        assertThat(read(port, "/municipalities/GM0200/classification")).isEqualTo(before);
        var noted = read(port, "/imports", Tokens.editor()).at("/items/0");
        assertThat(noted.path("applied").asBoolean()).isFalse();
        assertThat(noted.at("/findings/error").asInt()).isEqualTo(4);
        var dryRun = send("?dryRun=true", file("wrr-assignments", "code,type,source,year\nGM9999,nergens,,15"));
        assertThat(dryRun.statusCode()).isEqualTo(200);
        assertThat(mapper.readTree(dryRun.body()).at("/report/usable").asBoolean())
                .isFalse();
    }

    @Test
    void whatIsImportedIsToldOnlyWhereItDiffersAndServedByAllInstances() throws Exception {
        var csv = """
                \uFEFFcode;type;source;year
                GM0080;homogene-gemeenten;WRR 2018;2015
                GM0307;homogene-gemeenten;WRR 2018;2015
                GM0363;meerderheid-minderheden;WRR 2018;2015
                GM0402;homogene-gemeenten;WRR 2018;2015
                """;
        imported("wrr-assignments", "code,type,source,year\nGM0363,meerderheid-minderheden,WRR 2018,2015");

        var told = toldBy(() -> {
            var answer = send("", file("wrr-assignments", csv));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            var view = mapper.readTree(answer.body());
            var location = answer.headers().firstValue("Location").orElseThrow();
            assertThat(location).isEqualTo(BASE + "/imports/" + view.path("id").asString());
            assertThat(view.path("applied").asBoolean()).isTrue();
            var kept = read(port, location.substring(BASE.length()), Tokens.editor());
            assertThat(kept).isEqualTo(view);
            assertThat(kept.path("importedBy").asString()).isEqualTo("admin-1");
            assertThat(kept.at("/report/source").asString()).startsWith("bestand lijst.csv (SHA-256 ");
            return null;
        });

        assertThat(told)
                .as("one of the four was that already")
                .containsExactlyInAnyOrder("GM0080 classified", "GM0307 classified", "GM0402 classified");
        for (var instance : List.of(port, otherPort())) {
            await().atMost(SOON)
                    .until(() -> read(instance, "/municipalities/GM0307/classification")
                            .at("/assignment/type/slug")
                            .asString("")
                            .equals("homogene-gemeenten"));
        }
        assertThat(toldBy(() -> imported("wrr-assignments", csv)))
                .as("the same once more")
                .isEmpty();
    }

    @Test
    void whatAnInstanceSwappedInBeforeItDiedIsToldAndServedByTheOthers() throws Exception {
        var standing = sets.standing().orElseThrow();
        var figures = Samples.figures(
                2026,
                Map.of(
                        new nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode("GM0184"),
                        List.of(1, 1, 98)));

        var told = toldBy(() -> {
            var id = UUID.randomUUID().toString();
            sets.keep(id, List.of(figures));
            sets.change(standing.with(id, List.of(figures.name()), standing.asOf(), Instant.now()));
            for (var instance : List.of(port, otherPort())) {
                await().atMost(SOON)
                        .until(() -> !read(instance, "/municipalities/GM0184/classification")
                                .at("/indication/type/slug")
                                .asString("")
                                .equals("homogene-gemeenten"));
            }
            return null;
        });

        assertThat(told)
                .as("Urk is assigned by the WRR, so what is shown stays")
                .isEmpty();
    }

    @Test
    void aMergerReachesLookUpsAndRecommendations() throws Exception {
        var story = UUID.randomUUID().toString();
        publish(story, "GM0629");
        var peer = read(port, "/municipalities/GM0629/peers?limit=1")
                .at("/items/0/municipality/code")
                .asString();
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        var csv = """
                old_code,new_code,effective,new_name,new_slug,new_province_code,new_lon,new_lat
                GM0629,GM2001,%1$s,Duinstreek,duinstreek,PV28,4.42,52.14
                GM0626,GM2001,%1$s,,,,,
                """.formatted(today);

        var told = toldBy(() -> imported("mergers", csv));

        assertThat(told).containsExactlyInAnyOrder("GM0629 ended", "GM0626 ended", "GM2001 registered");
        for (var instance : List.of(port, otherPort())) {
            await().atMost(SOON)
                    .until(() ->
                            get(instance, "/municipalities/duinstreek", NOBODY).statusCode() == 200);
            assertThat(read(instance, "/municipalities/GM2001/classification").has("assignment"))
                    .isFalse();
            for (var path : List.of(
                    "/municipalities/GM2001/composition",
                    "/municipalities/GM2001/peers",
                    "/municipalities/GM2001/recommendations",
                    "/comparisons?codes=GM2001&codes=GM0518",
                    "/municipalities?validAt=" + today,
                    "/exports/peer-distances")) {
                assertThat(get(instance, path, NOBODY).statusCode()).as(path).isEqualTo(200);
            }
            var former = read(instance, "/municipalities/GM0626");
            assertThat(former.at("/successors/0/name").asString()).isEqualTo("Duinstreek");
            assertThat(former.at("/assignment/type/slug").asString())
                    .as("it stays with the one that has ended")
                    .isEqualTo("expatgemeenten");
            await().atMost(SOON)
                    .until(() -> get(
                                    instance,
                                    "/municipalities/%s/recommendations?entry=%s".formatted(peer, story),
                                    NOBODY)
                            .body()
                            .contains("nu deel van Duinstreek"));
        }
    }

    @Test
    void figuresOfAYearComeFromCbsAndWhatWasKnownOfThemIsNotToldAgain() throws Exception {
        var told = toldBy(() -> {
            var answer = send(
                    "",
                    BodyPublishers.ofString("{\"kind\":\"figures\",\"year\":2025}"),
                    "application/json",
                    Tokens.admin());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            var report = mapper.readTree(answer.body()).path("report");
            assertThat(report.path("source").asString()).isEqualTo("CBS, tabel 85458NED");
            assertThat(report.at("/counts/municipalities").asInt()).isEqualTo(342);
            return null;
        });

        assertThat(told).as("the three groups are those that ship").isEmpty();
        for (var instance : List.of(port, otherPort())) {
            await().atMost(SOON)
                    .until(() -> read(instance, "/municipalities/GM0344/composition?scheme=herkomst-18")
                                    .findValues("group")
                                    .size()
                            == 18);
        }
    }

    @Test
    void aYearThatCbsDoesNotHaveIsRefusedAndTheOldFiguresStay() throws Exception {
        var before = read(port, "/municipalities/GM0344/composition?scheme=herkomst");

        var answer = send(
                "",
                BodyPublishers.ofString("{\"kind\":\"figures\",\"year\":2031}"),
                "application/json",
                Tokens.admin());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(mapper.readTree(answer.body())
                        .at("/report/findings/0/severity")
                        .asString())
                .isEqualTo("error");
        assertThat(read(port, "/municipalities/GM0344/composition?scheme=herkomst"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "wrr-assignments, nobody, 401",
        "wrr-assignments, expired, 401",
        "wrr-assignments, member, 403",
        "wrr-assignments, editor, 200",
        "mergers, nobody, 401",
        "mergers, member, 403",
        "mergers, editor, 403",
        "mergers, admin, 200"
    })
    void whoMayImportWhat(String kind, String who, int status) throws Exception {
        var answer = send("?dryRun=true", file(kind, "code\nx"), token(who));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"nobody, 401", "member, 403", "editor, 200", "admin, 200"})
    void theHistoryIsForTheDesk(String who, int status) throws Exception {
        assertThat(get(port, "/imports", token(who)).statusCode()).isEqualTo(status);
        assertThat(get(port, "/imports/no-such-import", token(who)).statusCode())
                .isEqualTo(status == 200 ? 404 : status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":",
                "{\"kind\":\"weather\",\"content\":\"x\"}",
                "{\"content\":\"x\"}",
                "{\"kind\":\"mergers\"}",
                "{\"kind\":\"mergers\",\"content\":\"x\",\"colour\":\"red\"}",
                "{\"kind\":\"mergers\",\"content\":\"\"}",
                "{\"kind\":\"mergers\",\"year\":2026,\"content\":\"x\"}",
                "{\"kind\":\"figures\"}",
                "{\"kind\":\"figures\",\"year\":1850}",
                "{\"kind\":\"figures\",\"year\":\"soon\"}",
                "{\"kind\":\"figures\",\"year\":2026,\"content\":\"no zip\"}",
                "{\"kind\":\"figures\",\"year\":2026,\"catalogue\":\"http://localhost\"}"
            })
    void aBadBodyIsRefused(String body) throws Exception {
        var answer = send("", BodyPublishers.ofString(body), "application/json", Tokens.admin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aBadFormIsRefused() throws Exception {
        assertThat(send("", form("kind", "weather", "x.csv", "x")).statusCode()).isEqualTo(400);
        assertThat(send("", form("colour", "red", "x.csv", "x")).statusCode()).isEqualTo(400);
        assertThat(send("", form("kind", "mergers", null, "")).statusCode()).isEqualTo(400);
        assertThat(send("?dryRun=perhaps", file("mergers", "x")).statusCode()).isEqualTo(400);
        assertThat(send("?dry=true", file("mergers", "x")).statusCode()).isEqualTo(400);
        var broken = send("", BodyPublishers.ofString("--x"), "multipart/form-data; boundary=x", Tokens.admin());
        assertThat(broken.statusCode()).as(broken.body()).isEqualTo(400);
        assertThat(send("", BodyPublishers.ofString("x"), "text/csv", Tokens.admin())
                        .statusCode())
                .isEqualTo(415);
        assertThat(send("", file("mergers", "x".repeat(34_000_000))).statusCode())
                .isEqualTo(413);
    }

    private Void imported(String kind, String csv) throws Exception {
        var answer = send("", file(kind, csv));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return null;
    }

    /** What was told of municipalities meanwhile, such as "GM0363 classified". */
    private List<String> toldBy(Callable<Void> action) throws Exception {
        awaitAllSent();
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), "")) {
            var partitions = consumer.partitionsFor(MunicipalityEvent.TOPIC).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);

            action.call();
            awaitAllSent();

            var told = new ArrayList<String>();
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    var event = (MunicipalityEvent) EventJson.read(message);
                    told.add(event.code() + " " + EventFamily.typeOf(event).replaceFirst(".*municipality-", ""));
                });
            }
            return told;
        }
    }

    private void awaitAllSent() {
        await().atMost(SOON)
                .until(() -> database.getCollection("municipalities")
                                .find(Filters.exists("hasPending"))
                                .first()
                        == null);
    }

    private void publish(String id, String municipality) throws Exception {
        var event = new EntryPublished(id, 1, Instant.now(), Told.story(municipality, "huisvesting"));
        Tellings.tell(producer, event);
    }

    private static String token(String who) {
        return switch (who) {
            case "nobody" -> NOBODY;
            case "expired" -> Tokens.expired();
            case "member" -> Tokens.member("GM0363");
            case "editor" -> Tokens.editor();
            case "admin" -> Tokens.admin();
            default -> throw new IllegalArgumentException(who);
        };
    }

    private JsonNode read(int instance, String path) throws Exception {
        return read(instance, path, NOBODY);
    }

    private JsonNode read(int instance, String path, String token) throws Exception {
        var answer = get(instance, path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return mapper.readTree(answer.body());
    }

    private HttpResponse<String> get(int instance, String path, String token) throws Exception {
        return http.send(request(instance, path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String query, Form form) throws Exception {
        return send(query, form, Tokens.admin());
    }

    private HttpResponse<String> send(String query, Form form, String token) throws Exception {
        return send(
                query, BodyPublishers.ofString(form.body()), "multipart/form-data; boundary=" + Form.BOUNDARY, token);
    }

    private HttpResponse<String> send(String query, HttpRequest.BodyPublisher body, String type, String token)
            throws Exception {
        return http.send(
                request(port, "/imports" + query, token)
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int instance, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + instance + BASE + path));
        return token.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Form file(String kind, String csv) {
        return form("kind", kind, "lijst.csv", csv);
    }

    private static Form form(String field, String value, String fileName, String content) {
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"%2$s\"\r\n\r\n%3$s\r\n"
                .formatted(Form.BOUNDARY, field, value);
        if (fileName != null) {
            body +=
                    "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\nContent-Type: text/csv\r\n\r\n%3$s\r\n"
                            .formatted(Form.BOUNDARY, fileName, content);
        }
        return new Form(body + "--%s--\r\n".formatted(Form.BOUNDARY));
    }

    private record Form(String body) {
        static final String BOUNDARY = "7d3f";
    }

    private String setting(String name) {
        return "--" + name + "=" + settings.getProperty(name);
    }

    private static int otherPort() {
        return other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
