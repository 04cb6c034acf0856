// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.AdoptionEvent;
import nl.nieuweverscheidenheid.events.AdoptionEvent.AdoptionWithdrawn;
import nl.nieuweverscheidenheid.events.AdoptionEvent.EntryAdopted;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.events.ThemeEvent;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.events.WorkflowEvent;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmed;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarkResolved;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarked;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionPublished;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionSubmitted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntrySubmitted;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Review, revisions, history, adoptions and themes, through HTTP and a real Kafka. */
@OnStore
@AutoConfigureMockMvc
class EditorialWorkflowTest {
    private static final String BASE = "/api/portfolio/v1";
    private static final String AUTHOR = Tokens.member("GM0363");
    private static final String NEIGHBOUR = Tokens.member("GM0184");
    private static final String EDITOR = Tokens.editor();

    /** Letters only, so that it is one word of an address. */
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @BeforeEach
    void municipalitiesAreKnown() throws Exception {
        send(registered("GM0363", "Amsterdam"));
        send(registered("GM0184", "Urk"));
        for (var token : List.of(AUTHOR, NEIGHBOUR)) {
            var code = token.equals(AUTHOR) ? "GM0363" : "GM0184";
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> call(HttpMethod.POST, "/entries", token, null, entry("Proef", code, ""))
                                    .getResponse()
                                    .getStatus()
                            == 201);
        }
    }

    @Test
    void aPublishedEntryIsRevisedWhileEverybodyReadsTheFormerText() throws Exception {
        var id = published("Buren koken " + word);
        var revision = "/entries/" + id + "/revision";

        assertThat(call(HttpMethod.PUT, revision, AUTHOR, 3, entry("Buren eten " + word, "GM0363", "Elke maand.")))
                .hasStatusOk()
                .hasHeader("ETag", "\"4\"");
        assertThat(body(get("/entries/" + id, null))).contains("Buren koken").doesNotContain("Buren eten");
        assertThat(body(get("/entries/" + id, null))).doesNotContain("underWay", "authors", "remarks");
        assertThat(body(get("/entries/" + id, AUTHOR))).contains("\"underWay\":{\"step\":\"draft\"");
        assertThat(body(get(revision, AUTHOR))).contains("Buren eten").contains("\"state\":\"draft\"");
        assertThat(get(revision, NEIGHBOUR)).hasStatus(404);
        assertThat(get(revision, null)).hasStatus(401);

        assertThat(step(id, "submission", AUTHOR, 4)).hasStatusOk();
        assertThat(body(get("/entries?step=submitted", EDITOR))).contains(id);
        assertThat(body(get("/entries?step=submitted", null))).doesNotContain(id);
        assertThat(step(id, "review", EDITOR, 5)).hasStatusOk();
        assertThat(call(
                        HttpMethod.POST,
                        "/entries/" + id + "/remarks",
                        EDITOR,
                        6,
                        "{\"text\":\"Wie kookte er?\",\"section\":\"roles\"}"))
                .hasStatus(201);
        assertThat(body(get(revision, AUTHOR))).contains("Wie kookte er?");
        assertThat(body(get(revision + "/differences", EDITOR))).contains("\"part\":\"approach\"");
        assertThat(call(HttpMethod.PUT, "/entries/" + id + "/return", EDITOR, 7, "{}"))
                .hasStatusOk();
        assertThat(call(HttpMethod.PUT, "/entries/" + id + "/remarks/1/resolution", AUTHOR, 8, null))
                .hasStatusOk();
        assertThat(call(HttpMethod.PUT, "/entries/" + id + "/remarks/2/resolution", AUTHOR, 9, null))
                .hasStatus(404);
        assertThat(step(id, "submission", AUTHOR, 9)).hasStatusOk();
        assertThat(step(id, "publication", EDITOR, 10)).hasStatusOk();

        var everybody = body(get("/entries/" + id, null));
        assertThat(everybody).contains("Buren eten").contains("\"revision\":2").contains("\"revisedAt\"");
        assertThat(get(revision, AUTHOR)).hasStatus(404);
        assertThat(types(told(WorkflowEvent.class, id, 9)))
                .containsExactly(
                        EntrySubmitted.class,
                        EntryRevisionStarted.class,
                        EntryRevisionSubmitted.class,
                        EntryRevisionReviewStarted.class,
                        EntryRemarked.class,
                        EntryRevisionReturned.class,
                        EntryRemarkResolved.class,
                        EntryRevisionSubmitted.class,
                        EntryRevisionPublished.class);
        assertThat(told(EntryEvent.class, id, 2)).last().satisfies(event -> {
            var content = ((EntryRevised) event).content();
            assertThat(content.title()).startsWith("Buren eten");
            assertThat(content.slug()).isEqualTo("buren-eten-" + word);
        });
    }

    @Test
    void everyPublicTextAndEveryCorrectionCanBeReadAndCompared() throws Exception {
        var id = published("Buren koken " + word);
        assertThat(call(
                        HttpMethod.PUT,
                        "/entries/" + id + "/correction",
                        EDITOR,
                        3,
                        correction("Het was een soep", entry("Buren koken " + word, "GM0363", "Samen soep eten"))))
                .hasStatusOk();

        assertThat(body(get("/entries/" + id, null))).contains("Het was een soep");
        List<String> changes = JsonPath.read(body(get("/entries/" + id + "/revisions", null)), "$.items[*].change");
        assertThat(changes).containsExactly("correction", "publication");
        assertThat(body(get("/entries/" + id + "/revisions/1", null)))
                .contains("\"revision\":1")
                .doesNotContain("Samen soep eten", "Het was een soep", "@gemeente");
        List<String> added = JsonPath.read(
                body(get("/entries/" + id + "/revisions/2/differences?from=1", null)),
                "$.parts[?(@.part=='approach')].pieces[?(@.in=='after')].text");
        assertThat(added).containsExactly("soep eten");
        assertThat(body(get("/entries/" + id + "/revisions/2/differences", null)))
                .contains("soep eten");

        assertThat(get("/entries/" + id + "/revisions/3", null)).hasStatus(404);
        assertThat(get("/entries/" + id + "/revisions/0", null)).hasStatus(404);
        assertThat(get("/entries/" + id + "/revisions/soon", null)).hasStatus(400);
        assertThat(get("/entries/" + id + "/revisions/1/differences", null)).hasStatus(400);
        assertThat(get("/entries/" + id + "/revisions/2/differences?from=9", null))
                .hasStatus(404);
        assertThat(call(
                        HttpMethod.PUT,
                        "/entries/" + id + "/correction",
                        EDITOR,
                        4,
                        correction(" ", entry("", "GM0363", ""))))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .contains("/note", "/entry/title");
    }

    @Test
    void anAddressLeadsToItsEntryAndAFormerOneToThePresent() throws Exception {
        var id = published("Buren koken " + word);
        assertThat(body(get("/entries/buren-koken-" + word, null))).contains(id);
        call(
                HttpMethod.PUT,
                "/entries/" + id + "/correction",
                EDITOR,
                3,
                correction("Andere titel", entry("Buren eten " + word, "GM0363", "Samen")));

        assertThat(body(get("/entries/buren-koken-" + word, null)))
                .contains(id)
                .contains("\"slug\":\"buren-eten-" + word + "\"");
        var second = published("Buren koken " + word);
        assertThat(body(get("/entries/" + second, null))).contains("\"slug\":\"buren-koken-" + word + "-2\"");
    }

    @Test
    void aMunicipalityAdoptsAnEntryAndBothSidesShowIt() throws Exception {
        var id = published("Buren koken " + word);
        var adoptions = "/entries/" + id + "/adoptions";
        var adopted = call(HttpMethod.POST, adoptions, NEIGHBOUR, null, "{\"changes\":\"Met vis\"}");

        assertThat(adopted).hasStatus(201).hasHeader("Location", BASE + adoptions + "/GM0184");
        assertThat(call(HttpMethod.POST, adoptions, NEIGHBOUR, null, "{}")).hasStatus(409);
        assertThat(call(HttpMethod.POST, adoptions, AUTHOR, null, "{}")).hasStatus(409);
        assertThat(call(HttpMethod.POST, adoptions, EDITOR, null, "{}")).hasStatus(403);
        assertThat(call(HttpMethod.POST, adoptions, null, null, "{}")).hasStatus(401);
        assertThat(call(HttpMethod.PUT, adoptions + "/GM0184", AUTHOR, 1, "{}")).hasStatus(403);
        assertThat(call(HttpMethod.PUT, adoptions + "/GM0184", NEIGHBOUR, null, "{}"))
                .hasStatus(428);
        assertThat(call(HttpMethod.PUT, adoptions + "/GM0184", NEIGHBOUR, 2, "{}"))
                .hasStatus(412);
        assertThat(call(HttpMethod.PUT, adoptions + "/GM0599", Tokens.member("GM0599"), 1, "{}"))
                .hasStatus(404);
        assertThat(call(HttpMethod.PUT, adoptions + "/Urk", NEIGHBOUR, 1, "{}")).hasStatus(400);
        assertThat(call(HttpMethod.PUT, adoptions + "/GM0184", NEIGHBOUR, 1, "{\"changes\":\"Met veel vis\"}"))
                .hasStatusOk();

        assertThat(body(get(adoptions, null))).contains("Met veel vis").contains("Urk");
        assertThat(get(adoptions + "/GM0184", null)).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(body(get("/adoptions?municipality=GM0184", null)))
                .contains(id)
                .contains("buren-koken-" + word)
                .contains("Amsterdam");
        assertThat(get("/adoptions", null)).hasStatus(400);

        assertThat(call(HttpMethod.DELETE, adoptions + "/GM0184", NEIGHBOUR, 2, null))
                .hasStatus(204);
        assertThat(body(get(adoptions, null))).doesNotContain("Urk");
        assertThat(types(told(AdoptionEvent.class, id + ".GM0184", 3)))
                .containsExactly(EntryAdopted.class, EntryAdopted.class, AdoptionWithdrawn.class);
    }

    @Test
    void aMunicipalityConfirmsThatAnEntryStillHolds() throws Exception {
        var id = published("Buren koken " + word);
        assertThat(body(get("/entries/" + id, null))).contains("\"confirmationDue\":false");
        assertThat(step(id, "confirmation", EDITOR, 3)).hasStatus(403);
        assertThat(step(id, "confirmation", NEIGHBOUR, 3)).hasStatus(403);
        assertThat(step(id, "confirmation", AUTHOR, 3)).hasStatusOk();
        assertThat(types(told(WorkflowEvent.class, id, 2))).containsExactly(EntrySubmitted.class, EntryConfirmed.class);
    }

    @Test
    void editorsMaintainTheThemesAndOtherInstancesHearOfIt() throws Exception {
        var theme = "/themes/" + word;
        var body = "{\"name\":\"%s\",\"description\":\"Samen bewegen.\",\"place\":13%s}";
        assertThat(call(HttpMethod.PUT, theme, AUTHOR, null, body.formatted("Sport", "")))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, theme, EDITOR, null, body.formatted("Sport", "")))
                .hasStatus(201);
        assertThat(call(HttpMethod.PUT, theme, EDITOR, null, body.formatted("Spel", "")))
                .hasStatus(428);
        var id = id(create(entry("Buren sporten", "GM0363", "Samen").replace("huisvesting", word)));
        assertThat(call(HttpMethod.PUT, theme, EDITOR, 1, body.formatted("Sport en spel", ",\"retired\":true")))
                .hasStatusOk();

        assertThat(body(get("/themes", null))).contains("Sport en spel");
        assertThat(get(theme, null)).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(get("/themes/bestaat-niet", null)).hasStatus(404);
        assertThat(call(
                        HttpMethod.PUT,
                        "/entries/" + id,
                        AUTHOR,
                        1,
                        entry("Buren sporten samen", "GM0363", "Samen").replace("huisvesting", word)))
                .as("it has the theme already")
                .hasStatusOk();
        assertThat(call(
                        HttpMethod.POST,
                        "/entries",
                        AUTHOR,
                        null,
                        entry("Nieuw", "GM0363", "Samen").replace("huisvesting", word)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("retired-theme");
        assertThat(types(told(ThemeEvent.class, word, 2))).containsExactly(ThemeDefined.class, ThemeDefined.class);
        assertThat(call(HttpMethod.PUT, "/themes/Sport%20!", EDITOR, null, body.formatted("Sport", "")))
                .hasStatus(400);
        assertThat(call(HttpMethod.PUT, theme, EDITOR, 2, "{\"name\":\"\",\"place\":0}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/name", "/description", "/place");
    }

    @Test
    void htmlAndScriptsInEveryFieldAreTextAndNothingElse() throws Exception {
        var evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var sections = Stream.of("occasion", "dilemma", "approach", "roles", "cost", "result", "whatDidNotWork", "tip")
                .map(section -> "\"%s\":\"%s\"".formatted(section, evil))
                .toList();
        var body = """
                {"kind":"project","title":"%1$s","summary":"%1$s","municipality":"GM0363","themes":["huisvesting"],
                 "sections":{%2$s},"period":{"startYear":2023},"status":"running","evidence":"substantiated",
                 "sources":[{"title":"%1$s","reference":"%1$s"}],"links":[{"title":"%1$s","url":"https://x.example/<script>"}],
                 "contact":{"department":"%1$s"}}""".formatted(evil, String.join(",", sections));
        var id = id(create(body));
        step(id, "submission", AUTHOR, 1);
        assertThat(step(id, "publication", EDITOR, 2)).hasStatusOk();

        var answer = get("/entries/" + id, null);
        assertThat(answer)
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .hasHeader("X-Content-Type-Options", "nosniff");
        String title = JsonPath.read(body(answer), "$.title");
        assertThat(title).as("as it was written").isEqualTo(evil);
        String slug = JsonPath.read(body(answer), "$.slug");
        assertThat(slug).startsWith("script-alert-1");
        assertThat(types(told(EntryEvent.class, id, 1))).containsExactly(EntryPublished.class);
    }

    @Test
    void linksInMarkdownThatMustNotBeClickedAreRefusedWithTheirSections() throws Exception {
        var body = entry("Buren koken", "GM0363", "[klik](javascript:alert(1))")
                .replace("Aanleiding", "![x](data:text/html,x)")
                .replace(
                        "\"themes\"",
                        "\"sources\":[{\"title\":\"Ergens\"},{\"title\":\"x\",\"url\":\"file:///x\"}],\"themes\"");
        var answer = call(HttpMethod.POST, "/entries", AUTHOR, null, body);
        assertThat(answer).hasStatus(400);
        List<String> pointers = JsonPath.read(body(answer), "$.errors[*].pointer");
        assertThat(pointers)
                .containsExactlyInAnyOrder(
                        "/sections/approach", "/sections/occasion", "/sources/0/findable", "/sources/1/url");
        List<String> codes = JsonPath.read(body(answer), "$.errors[?(@.pointer=='/sections/approach')].code");
        assertThat(codes).containsExactly("safe-markdown");
    }

    @Test
    void allTextTogetherFitsAnEventHoweverItIsWritten() {
        var section = "\\\"".repeat(4_800);
        var body = """
                {"kind":"project","title":"Lang","municipality":"GM0363",
                 "sections":{"occasion":"%1$s","dilemma":"%1$s","approach":"%1$s","roles":"%1$s","cost":"%1$s","result":"%1$s"}}""".formatted(section);
        assertThat(call(HttpMethod.POST, "/entries", AUTHOR, null, body)).hasStatus(201);
        assertThat(call(
                        HttpMethod.POST,
                        "/entries",
                        AUTHOR,
                        null,
                        body.replace("\"cost\"", "\"tip\":\"%s\",\"cost\"".formatted(section))))
                .hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BESTAAT-NIET", "bestaat-niet", "{$ne:1}", "x", "%00", "a%20b", "é"})
    void foreignIdsAreHarmless(String id) {
        for (var path : List.of("/entries/" + id, "/entries/" + id + "/revisions", "/entries/" + id + "/adoptions")) {
            assertThat(get(path, EDITOR).getResponse().getStatus()).as(path).isIn(400, 404);
        }
        assertThat(call(HttpMethod.PUT, "/entries/" + id + "/publication", EDITOR, 1, null)
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
    }

    @Test
    void whatIsWrittenDownAgainAndAgainIsNoStepAndNoVersion() throws Exception {
        var id = id(create(entry("Concept " + word, "GM0363", "Een")));
        assertThat(call(HttpMethod.PUT, "/entries/" + id, AUTHOR, 1, entry("Concept " + word, "GM0363", "Twee")))
                .hasHeader("ETag", "\"2\"");
        assertThat(call(HttpMethod.PUT, "/entries/" + id, AUTHOR, 2, entry("Concept " + word, "GM0363", "Twee")))
                .hasHeader("ETag", "\"2\"");
        assertThat(call(HttpMethod.PUT, "/entries/" + id, AUTHOR, 1, entry("Concept " + word, "GM0363", "Drie")))
                .hasStatus(412);
        List<String> authors = JsonPath.read(body(get("/entries/" + id, AUTHOR)), "$.authors");
        assertThat(authors).containsExactly("Testambtenaar member-GM0363");
        assertThat(call(HttpMethod.PUT, "/entries/" + id + "/archiving", AUTHOR, 2, "{}"))
                .hasStatus(400);
        assertThat(call(HttpMethod.PUT, "/entries/" + id + "/archiving", AUTHOR, 2, "{\"reason\":\"Toch niet\"}"))
                .hasStatusOk();
        assertThat(body(get("/entries/" + id, AUTHOR))).contains("Toch niet");
    }

    private String published(String title) throws Exception {
        var id = id(create(entry(title, "GM0363", "Samen aan tafel")));
        step(id, "submission", AUTHOR, 1);
        assertThat(step(id, "publication", EDITOR, 2)).hasStatusOk();
        return id;
    }

    private static String entry(String title, String municipality, String approach) {
        return """
                {"kind":"project","title":"%s","summary":"Kort","municipality":"%s","themes":["huisvesting"],
                 "sections":{"occasion":"Aanleiding","dilemma":"Kiezen","approach":"%s","whatDidNotWork":"Een folder"},
                 "period":{"startYear":2023},"status":"running","evidence":"described",
                 "contact":{"department":"Samenleving","email":"samenleving@gemeente.example"}}""".formatted(title, municipality, approach);
    }

    private static String correction(String note, String entry) {
        return "{\"note\":\"%s\",\"entry\":%s}".formatted(note, entry);
    }

    private MvcTestResult create(String body) {
        var created = call(HttpMethod.POST, "/entries", AUTHOR, null, body);
        assertThat(created).hasStatus(201);
        return created;
    }

    private MvcTestResult step(String id, String to, String token, int version) {
        return call(HttpMethod.PUT, "/entries/" + id + "/" + to, token, version, null);
    }

    private MvcTestResult get(String path, @Nullable String token) {
        return call(HttpMethod.GET, path, token, null, null);
    }

    private MvcTestResult call(
            HttpMethod method, String path, @Nullable String token, @Nullable Integer version, @Nullable String body) {
        var request = http.method(method)
                .uri(java.net.URI.create(BASE + path.replace("{", "%7B").replace("}", "%7D")));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    private static String id(MvcTestResult created) throws Exception {
        return JsonPath.read(body(created), "$.id");
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(UTF_8);
    }

    private static List<Class<?>> types(List<Event> events) {
        return events.stream().<Class<?>>map(Object::getClass).toList();
    }

    /** What the topic tells of the entity, in order, once there is so much of it. */
    private List<Event> told(Class<? extends Event> family, String subject, int many) {
        var told = new ArrayList<Event>();
        try (var consumer = consumers.createConsumer()) {
            var topic = EventFamily.of(family).topic();
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    if (subject.equals(message.key())) {
                        told.add(EventJson.read(message));
                    }
                }
                return told.size() >= many;
            });
        }
        return told;
    }

    private static MunicipalityRegistered registered(String code, String name) {
        return new MunicipalityRegistered(
                code,
                1,
                new MunicipalityEvent.Description(
                        name, name, name.toLowerCase(), "PV27", "Noord-Holland", 4.9, 52.4, 1000),
                null,
                Instant.now());
    }

    private void send(MunicipalityEvent event) throws Exception {
        Tellings.tell(producer, event);
    }
}
