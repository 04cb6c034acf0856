// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.ErasureConfirmationEvent.ErasureConfirmed;
import nl.nieuweverscheidenheid.events.ErasureEvent;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureCompleted;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureRequested;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.events.WorkflowEvent;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryArchived;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.testkit.AskedCollections;
import nl.nieuweverscheidenheid.testkit.Calls;
import nl.nieuweverscheidenheid.testkit.EventContract;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.SampleImages;
import nl.nieuweverscheidenheid.testkit.Stored;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who asks to be forgotten is forgotten here, and when every service says so the portal knows no more who that was. */
@OnBackend
@SpringBootTest(
        properties = {
            "portfolio.search.directory=target/search-of-tests/${random.uuid}",
            "portfolio.erasure.services=portfolio-service,andere-service",
            "portal.erasure.settle=0s",
            "portal.erasure.every=100ms"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(AskedCollections.class)
@ExtendWith(OutputCaptureExtension.class)
class ErasureOverHttpTest {
    private static final String API = "/api/portfolio/v1";
    private static final String COLLEAGUE = Tokens.member("GM0363", "subject-collega", "Collega", "collega");
    private static final String EDITOR = Tokens.editor();
    private static final String REMOVE = "{\"choice\":\"remove\",\"understood\":true}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private AskedCollections asked;

    @Autowired
    private List<PersonalData> kept;

    private final String subject = "subject-" + UUID.randomUUID();
    private final String name = "Naam-" + subject.substring(8, 16);
    private final String person = Tokens.member("GM0363", subject, name, "functie");

    @BeforeEach
    void aMunicipalityIsKnown() throws Exception {
        Tellings.tell(
                producer,
                new MunicipalityRegistered(
                        "GM0363",
                        System.currentTimeMillis(),
                        new MunicipalityEvent.Description(
                                "Amsterdam", "Amsterdam", "amsterdam", "PV27", "Noord-Holland", 4.9, 52.4, 1_000),
                        null,
                        Instant.now()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> call(HttpMethod.POST, "/entries", COLLEAGUE, null, entry("Klaar"))
                                .getResponse()
                                .getStatus()
                        == 201);
    }

    @Test
    void everyCollectionIsLookedAfterOrFreeOfPeople() {
        asked.areAll(
                kept.stream().flatMap(data -> data.collections().stream()).collect(Collectors.toSet()),
                Set.of(
                        "adoptions",
                        "erasures",
                        "imageFiles.chunks",
                        "imageFiles.files",
                        "misses",
                        "revisions",
                        "slugs",
                        "synonyms",
                        "themes"));
    }

    @Test
    void whatIsKeptComesAsJsonAndAsFiles() throws Exception {
        var id = drafted(person, "Mijn concept");
        uploaded(id);
        done(HttpMethod.PUT, "/entries/" + id + "/submission", person, 1, null);
        done(HttpMethod.PUT, "/entries/" + id + "/review", EDITOR, 2, null);
        done(HttpMethod.POST, "/entries/" + id + "/remarks", EDITOR, 3, "{\"text\":\"Noem de kosten\"}");

        assertThat(body("/own-data", person))
                .contains(subject, name, "Mijn concept", "Waarom wij begonnen", "Noem de kosten", id)
                .doesNotContain("subject-collega", "editor-1");
        assertThat(JsonPath.<List<Integer>>read(
                        body("/own-data/tables", person), "$[?(@.name in ['bijdragen','fotos','opmerkingen'])].rows"))
                .containsExactly(1, 1, 1);
        var files = new HashSet<String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(call(HttpMethod.GET, "/own-data/files", person, null, null)
                        .getResponse()
                        .getContentAsByteArray()))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.add(file.getName());
            }
        }
        assertThat(files)
                .contains("gegevens.json", "bijdragen.csv", "opmerkingen.csv", "fotos.csv", "invoer.csv", "LEESMIJ.md");
        assertThat(call(HttpMethod.GET, "/own-data", null, null, null)).hasStatus(401);
    }

    @Test
    void everythingOfThemGoesAndThePortalForgetsWhoItWas(CapturedOutput output) throws Exception {
        var draft = drafted(person, "Alleen van mij");
        var submitted = drafted(person, "Ingestuurd door mij");
        done(HttpMethod.PUT, "/entries/" + submitted + "/submission", person, 1, null);
        var shared = drafted(COLLEAGUE, "Van ons samen");
        done(HttpMethod.PUT, "/entries/" + shared, person, 1, entry("Van ons allebei"));
        var published = drafted(person, "Openbaar geworden");
        uploaded(published);
        done(HttpMethod.PUT, "/entries/" + published + "/submission", person, 1, null);
        done(HttpMethod.PUT, "/entries/" + published + "/publication", EDITOR, 2, null);

        var begun = done(HttpMethod.POST, "/erasures", person, null, REMOVE);
        String id = JsonPath.read(text(begun), "$.id");
        assertThat(begun).hasStatus(201).hasHeader("Location", API + "/erasures/" + id);
        assertThat(text(begun)).doesNotContain(subject, name);
        var again = call(HttpMethod.POST, "/erasures", person, null, REMOVE);
        assertThat(again).hasStatus(409);
        assertThat(text(again)).contains("/problems/erasure-under-way");
        assertThat(JsonPath.<List<String>>read(body("/erasures", person), "$.items[*].id"))
                .containsExactly(id);
        assertThat(body("/erasures", COLLEAGUE)).contains("\"items\":[]");
        assertThat(call(HttpMethod.GET, "/erasures/" + id, COLLEAGUE, null, null))
                .as("another's, until it is completed")
                .hasStatus(404);

        await().atMost(Duration.ofSeconds(60)).until(() -> confirmed(id).contains("portfolio-service"));
        assertThat(body("/erasures/" + id, person)).doesNotContain("completedAt");
        assertThat(call(HttpMethod.POST, "/entries", person, null, entry("Tussendoor")))
                .as("until it is completed")
                .hasStatus(409);
        Tellings.tell(producer, new ErasureConfirmed(id + ".andere-service", 1, id, "andere-service", Instant.now()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> body("/erasures/" + id, person).contains("completedAt"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Messages.of(id, ErasureEvent.TOPIC).size() == 2);

        assertThat(Stored.in(database)).doesNotContain(subject, name.toLowerCase(Locale.ROOT));
        assertThat(Messages.of(id, ErasureEvent.TOPIC)).allSatisfy(EventContract::isKeptBy);
        assertThat(Messages.of(id, ErasureEvent.TOPIC).stream()
                        .<Class<?>>map(message -> EventJson.read(message).getClass()))
                .containsExactly(ErasureRequested.class, ErasureCompleted.class);
        assertThat(new String(Messages.of(id, ErasureEvent.TOPIC).getLast().value(), UTF_8))
                .doesNotContain(subject);
        for (var topic : List.of(EntryEvent.TOPIC, WorkflowEvent.TOPIC)) {
            assertThat(Messages.on(topic)).noneMatch(message -> new String(message.value(), UTF_8).contains(subject));
        }
        assertThat(output.getAll()).doesNotContain(subject, name);

        assertThat(call(HttpMethod.GET, "/entries/" + draft, EDITOR, null, null))
                .hasStatus(404);
        assertThat(call(HttpMethod.GET, "/entries/" + submitted, EDITOR, null, null))
                .hasStatus(404);
        assertThat(EventJson.read(Messages.of(submitted, WorkflowEvent.TOPIC).getLast()))
                .isInstanceOf(EntryArchived.class);
        assertThat(body("/entries/" + shared, COLLEAGUE)).contains("Van ons allebei", "Collega");
        assertThat(body("/entries/" + published, null))
                .as("it is the municipality's")
                .contains("Openbaar geworden");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> call(HttpMethod.POST, "/entries", person, null, entry("Opnieuw"))
                                .getResponse()
                                .getStatus()
                        == 201);
    }

    @Test
    void draftsStayWithoutAName() throws Exception {
        var draft = drafted(person, "Blijft liggen");
        String id = JsonPath.read(
                text(done(
                        HttpMethod.POST,
                        "/erasures",
                        person,
                        null,
                        "{\"choice\":\"keep-without-name\",\"understood\":true}")),
                "$.id");

        await().atMost(Duration.ofSeconds(60)).until(() -> confirmed(id).contains("portfolio-service"));
        assertThat(body("/entries/" + draft, COLLEAGUE))
                .contains("Blijft liggen")
                .doesNotContain(name);
        Tellings.tell(producer, new ErasureConfirmed(id + ".andere-service", 1, id, "andere-service", Instant.now()));
    }

    @Test
    void nobodyIsForgottenByMistake() {
        var refused = call(HttpMethod.POST, "/erasures", person, null, "{}");
        assertThat(refused).hasStatus(400);
        assertThat(JsonPath.<List<String>>read(text(refused), "$.errors[*].pointer"))
                .containsExactlyInAnyOrder("/choice", "/understood");
        assertThat(call(HttpMethod.POST, "/erasures", person, null, "{\"choice\":\"all\",\"understood\":true}"))
                .hasStatus(400);
        assertThat(call(HttpMethod.POST, "/erasures", null, null, REMOVE)).hasStatus(401);
        assertThat(body("/erasures", person)).contains("\"items\":[]");
    }

    private List<String> confirmed(String id) {
        return JsonPath.read(body("/erasures/" + id, person), "$.services[?(@.confirmedAt)].name");
    }

    private String drafted(String token, String title) {
        return JsonPath.read(text(done(HttpMethod.POST, "/entries", token, null, entry(title))), "$.id");
    }

    private void uploaded(String entry) throws Exception {
        assertThat(http.post()
                        .multipart()
                        .uri(API + "/entries/" + entry + "/images")
                        .file(new MockMultipartFile("file", "foto.jpg", "image/jpeg", SampleImages.jpeg(400, 300)))
                        .header("Authorization", "Bearer " + person)
                        .exchange())
                .hasStatus(201);
    }

    private static String entry(String title) {
        return """
                {"kind":"project","title":"%s","summary":"Kort","municipality":"GM0363","themes":["huisvesting"],
                 "sections":{"occasion":"Waarom wij begonnen","dilemma":"b","approach":"c","whatDidNotWork":"d"},
                 "period":{"startYear":2023},"status":"running","evidence":"described"}""".formatted(title);
    }

    private MvcTestResult done(
            HttpMethod method, String path, String token, @Nullable Integer version, @Nullable String body) {
        var answer = call(method, path, token, version == null ? null : "\"" + version + "\"", body);
        assertThat(answer.getResponse().getStatus())
                .as("%s %s: %s", method, path, text(answer))
                .isBetween(200, 299);
        return answer;
    }

    private String body(String path, @Nullable String token) {
        return text(call(HttpMethod.GET, path, token, null, null));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult call(
            HttpMethod method, String path, @Nullable String token, @Nullable String version, @Nullable String body) {
        return Calls.call(http, method, API + path, token, version, body);
    }
}
