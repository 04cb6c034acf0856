// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.testkit.ApiContract;
import nl.nieuweverscheidenheid.testkit.Calls;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The service as a whole, on a real Kafka and a real store's protocol. */
@OnBackend
@SpringBootTest
@AutoConfigureMockMvc
class PortfolioServiceTest {
    private static final String BASE = "/api/portfolio/v1";
    private static final String COMPLETE = """
            {"kind":"project","title":"%s","summary":"Een korte samenvatting","municipality":"GM0363",
             "themes":["huisvesting"],
             "sections":{"occasion":"Aanleiding","dilemma":"Kiezen of delen","approach":"Samen aan tafel",
                         "whatDidNotWork":"Een folder in zes talen"},
             "period":{"startYear":2023},"status":"running","evidence":"described",
             "contact":{"department":"Samenleving","email":"samenleving@gemeente.example"}}""";

    @TempDir
    static Path index;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @DynamicPropertySource
    static void index(DynamicPropertyRegistry registry) {
        registry.add("portfolio.search.directory", () -> index.resolve("search").toString());
    }

    @BeforeEach
    void municipalitiesAreKnown() throws Exception {
        send(registered("GM0363", "Amsterdam", "meerderheid-minderheden"));
        send(registered("GM0184", "Urk", "homogene-gemeenten"));
        send(new MunicipalityEnded(
                "GM0140",
                1,
                "Littenseradiel",
                LocalDate.of(2017, 12, 31),
                List.of(new MunicipalityEvent.Successor("GM1900", "Súdwest-Fryslân", true, 0.5))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call(HttpMethod.POST, "/entries", Tokens.editor(), null, draft("GM0184", "Proef"))
                                .getResponse()
                                .getStatus()
                        == 201);
    }

    @Test
    void anEntryIsFoundOnceItIsPublishedAndGoneOnceItIsArchived() throws Exception {
        var title =
                "Statushouders wonen gemengd " + UUID.randomUUID().toString().substring(0, 8);
        var id = id(create(COMPLETE.formatted(title)));

        assertThat(change(id, "submission", Tokens.member("GM0363"), 1)).hasStatusOk();
        assertThat(change(id, "review", Tokens.editor(), 2)).hasStatusOk();
        assertThat(search(title)).as("before publication").doesNotContain(id);
        assertThat(change(id, "publication", Tokens.editor(), 3)).hasStatusOk().hasHeader("ETag", "\"4\"");
        await().atMost(Duration.ofSeconds(20)).until(() -> search(title).contains(id));
        assertThat(body("/entries/" + id))
                .as("what it does not have is left out")
                .doesNotContain(":null");

        var corrected = call(
                HttpMethod.PUT,
                "/entries/" + id + "/correction",
                Tokens.editor(),
                "\"4\"",
                "{\"note\":\"Over tuinen\",\"entry\":%s}".formatted(COMPLETE.formatted("Herzien verhaal over tuinen")));
        assertThat(corrected).hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> search("tuin herzien").contains(id));
        assertThat(search(title)).doesNotContain(id);

        assertThat(call(
                        HttpMethod.PUT,
                        "/entries/" + id + "/archiving",
                        Tokens.editor(),
                        "\"5\"",
                        "{\"reason\":\"Het was dubbel\"}"))
                .hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !search("tuin herzien").contains(id));
        assertThat(http.get().uri(BASE + "/entries/" + id)).hasStatus(404);
    }

    @Test
    void aNewTypeOfTheMunicipalityIsTheEntrysTypeToo() throws Exception {
        var id = published("Een verhaal dat van type verandert");
        send(new MunicipalityClassified(
                "GM0363",
                System.nanoTime(),
                description("Amsterdam"),
                new MunicipalityEvent.Classification("expatgemeenten", "Expatgemeenten", "indication"),
                Instant.now()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> body("/search?type=expatgemeenten&pageSize=100").contains(id));
    }

    @Test
    void anEntryOfAMunicipalityThatEndsStaysItsOwnAndIsFoundUnderTheSuccessor() throws Exception {
        send(registered("GM0501", "Brielle", "homogene-gemeenten"));
        var title = "Vestingstad " + UUID.randomUUID().toString().substring(0, 8);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> call(HttpMethod.POST, "/entries", Tokens.editor(), null, draft("GM0501", "Proef"))
                                .getResponse()
                                .getStatus()
                        == 201);
        var id = id(call(
                HttpMethod.POST,
                "/entries",
                Tokens.editor(),
                null,
                COMPLETE.formatted(title).replace("GM0363", "GM0501")));
        change(id, "submission", Tokens.editor(), 1);
        change(id, "publication", Tokens.editor(), 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> search(title).contains(id));

        send(new MunicipalityEnded(
                "GM0501",
                2,
                "Brielle",
                LocalDate.of(2022, 12, 31),
                List.of(new MunicipalityEvent.Successor("GM1992", "Voorne aan Zee", true, 1))));
        send(registered("GM1992", "Voorne aan Zee", "voorsteden"));

        // What has no story of its own shows others; the facets of this one alone say how the index knows it.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> JsonPath.<List<String>>read(
                                body("/search?q=" + title), "$.facets['municipality','type'][*].label")
                        .equals(List.of("Voorne aan Zee", "voorsteden")));
        for (var query : List.of("municipality=GM1992", "municipality=GM0501", "type=voorsteden&province=PV27")) {
            assertThat(body("/search?pageSize=100&" + query))
                    .as("search by " + query)
                    .contains(id);
            assertThat(body("/entries?pageSize=100&" + query))
                    .as("list by " + query)
                    .contains(id);
        }
        for (var path : List.of("/search", "/entries")) {
            List<String> ofAnother = JsonPath.read(body(path + "?pageSize=100&municipality=GM0184"), "$.items[*].id");
            assertThat(ofAnother).doesNotContain(id);
        }
        Map<String, Object> entry = JsonPath.read(body("/entries/" + id), "$");
        assertThat(entry)
                .containsEntry("municipality", Map.of("code", "GM0501", "name", "Brielle"))
                .hasEntrySatisfying("type", type -> assertThat(type.toString()).contains("voorsteden"));
    }

    @Test
    void aDraftIsSeenByItsMunicipalityAndEditorsOnly() throws Exception {
        var id = id(create(draft("GM0363", "Nog niet klaar")));

        assertThat(http.get().uri(BASE + "/entries/" + id)).hasStatus(404);
        assertThat(get("/entries/" + id, Tokens.member("GM0184"))).hasStatus(404);
        assertThat(get("/entries/" + id, Tokens.member("GM0363"))).hasStatusOk();
        assertThat(get("/entries/" + id, Tokens.editor())).hasStatusOk();
        assertThat(contents(get("/entries?state=draft", Tokens.member("GM0363"))))
                .contains(id);
        assertThat(contents(get("/entries?state=draft", Tokens.member("GM0184"))))
                .doesNotContain(id);
        assertThat(body("/entries?state=draft")).doesNotContain(id);
    }

    @Test
    void theAddressOfWhomToAskIsForOfficialsOnly() throws Exception {
        var id = published("Een verhaal met contact");

        assertThat(body("/entries/" + id)).contains("Samenleving").doesNotContain("samenleving@");
        assertThat(contents(get("/entries/" + id, Tokens.member("GM0184")))).contains("samenleving@");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingChanges() throws Exception {
        var before = total();

        var answer = call(HttpMethod.POST, "/entries", Tokens.member("GM0363"), null, """
                {"kind":"novel","title":"","municipality":"GM9999","themes":["onzin"],"colour":"red",
                 "links":[{"title":"x","url":"javascript:alert(1)"}],"period":{"startYear":"soon"}}""");

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        List<String> pointers = JsonPath.read(contents(answer), "$.errors[*].pointer");
        assertThat(pointers)
                .contains(
                        "/kind",
                        "/title",
                        "/municipality",
                        "/themes/0",
                        "/colour",
                        "/links/0/url",
                        "/period/startYear");
        List<String> codes = JsonPath.read(contents(answer), "$.errors[?(@.pointer=='/municipality')].code");
        assertThat(codes).containsExactly("unknown-municipality");
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void aProjectHasAPlaceThatItsReadersSee() throws Exception {
        var answer = call(HttpMethod.POST, "/entries", Tokens.member("GM0363"), null, withPlace("project", """
                {"longitude":4.904123456,"latitude":52.367573,"label":" De bibliotheek "}"""));

        assertThat(answer).hasStatus(201);
        assertThat(contents(answer))
                .contains("\"place\":{\"longitude\":4.90412,\"latitude\":52.36757,\"label\":\"De bibliotheek\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project | {'longitude':4.9} | /place/latitude",
                "project | {'latitude':52.3} | /place/longitude",
                "project | {'longitude':52.3,'latitude':4.9} | /place/longitude",
                "project | {'longitude':3.1999,'latitude':52} | /place/longitude",
                "project | {'longitude':5,'latitude':53.60001} | /place/latitude",
                "project | {'longitude':'NaN','latitude':52} | /place/longitude",
                "project | {'longitude':5,'latitude':52,'street':'Dam'} | /place/street",
                "programme | {'longitude':5,'latitude':52} | /place",
                "portrait | {'longitude':5,'latitude':52} | /place"
            })
    void aPlaceElsewhereOrOfWhatIsNoProjectIsRefused(String kind, String place, String pointer) throws Exception {
        var answer = call(
                HttpMethod.POST, "/entries", Tokens.member("GM0363"), null, withPlace(kind, place.replace('\'', '"')));

        assertThat(answer).hasStatus(400);
        List<String> pointers = JsonPath.read(contents(answer), "$.errors[*].pointer");
        assertThat(pointers).contains(pointer);
    }

    @Test
    void anEndedMunicipalityIsRefusedWithItsSuccessor() throws Exception {
        var answer = call(HttpMethod.POST, "/entries", Tokens.editor(), null, draft("GM0140", "Te laat"));

        assertThat(answer).hasStatus(400);
        assertThat(contents(answer)).contains("GM1900");
    }

    @Test
    void brokenJsonAndAnOversizedBodyAreRefused() throws Exception {
        assertThat(call(HttpMethod.POST, "/entries", Tokens.editor(), null, "{\"kind\":"))
                .hasStatus(400);
        assertThat(call(HttpMethod.POST, "/entries", Tokens.editor(), null, "")).hasStatus(400);
        var large = "{\"title\":\"" + "x".repeat(300_000) + "\"}";
        assertThat(call(HttpMethod.POST, "/entries", Tokens.editor(), null, large))
                .hasStatus(413)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void onlyGoodTokensAreTaken() {
        for (var token : List.of(Tokens.expired(), Tokens.foreign(), Tokens.forAnotherAudience(), "made-up")) {
            assertThat(call(HttpMethod.POST, "/entries", token, null, draft("GM0363", "Nee")))
                    .hasStatus(401)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(call(HttpMethod.POST, "/entries", null, null, draft("GM0363", "Nee")))
                .hasStatus(401);
        assertThat(call(HttpMethod.POST, "/entries", Tokens.member("GM0184"), null, draft("GM0363", "Nee")))
                .hasStatus(403);
    }

    @Test
    void aMemberDoesNotPublish() throws Exception {
        var id = id(create(COMPLETE.formatted("Zelf publiceren")));
        change(id, "submission", Tokens.member("GM0363"), 1);

        assertThat(change(id, "publication", Tokens.member("GM0363"), 2)).hasStatus(403);
    }

    @Test
    void aStaleOrMissingVersionIsRefused() throws Exception {
        var id = id(create(COMPLETE.formatted("Twee tegelijk")));
        assertThat(call(
                        HttpMethod.PUT,
                        "/entries/" + id,
                        Tokens.member("GM0363"),
                        "\"1\"",
                        COMPLETE.formatted("Eerste")))
                .hasStatusOk();

        assertThat(call(
                        HttpMethod.PUT,
                        "/entries/" + id,
                        Tokens.member("GM0363"),
                        "\"1\"",
                        COMPLETE.formatted("Tweede")))
                .hasStatus(412);
        assertThat(call(HttpMethod.PUT, "/entries/" + id, Tokens.member("GM0363"), null, COMPLETE.formatted("Derde")))
                .hasStatus(428);
        assertThat(contents(get("/entries/" + id, Tokens.editor()))).contains("Eerste");
    }

    @Test
    void anIncompleteDraftIsNotSubmitted() throws Exception {
        var id = id(create(draft("GM0363", "Half af")));

        var answer = change(id, "submission", Tokens.member("GM0363"), 1);

        assertThat(answer).hasStatus(400);
        List<String> pointers = JsonPath.read(contents(answer), "$.errors[*].pointer");
        assertThat(pointers)
                .contains("/summary", "/themes", "/sections/whatDidNotWork", "/period/startYear", "/status");
    }

    @Test
    void whatCannotBeDoneInAStateIsAConflict() throws Exception {
        var id = id(create(COMPLETE.formatted("Nog een concept")));

        assertThat(change(id, "publication", Tokens.editor(), 1)).hasStatus(409);
        assertThat(change(id, "review", Tokens.editor(), 1)).hasStatus(409);
    }

    @Test
    void anEditorGivesAnEntryBackWithRemarks() throws Exception {
        var id = id(create(COMPLETE.formatted("Kan beter")));
        change(id, "submission", Tokens.member("GM0363"), 1);

        var returned = call(
                HttpMethod.PUT,
                "/entries/" + id + "/return",
                Tokens.editor(),
                "\"2\"",
                "{\"remarks\":[{\"text\":\"Wat kostte het?\",\"section\":\"cost\"}]}");

        assertThat(returned).hasStatusOk();
        assertThat(contents(get("/entries/" + id, Tokens.member("GM0363"))))
                .contains("Wat kostte het?")
                .contains("\"state\":\"draft\"");
        assertThat(call(HttpMethod.PUT, "/entries/" + id + "/return", Tokens.editor(), "\"3\"", "{\"remarks\":[]}"))
                .hasStatus(409);
    }

    @Test
    void aMisspeltFilterIsRefused() {
        assertThat(http.get().uri(BASE + "/search?tpye=x")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/search?sort=random")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/entries?kind=novel")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/search?pageSize=1000")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/search?year=soon")).hasStatus(400);
    }

    @Test
    void editorsReplaceTheSynonymsAndSearchesFollow() throws Exception {
        var id = published("Verhaal over een kruidentuin");
        assertThat(search("specerijenhof")).doesNotContain(id);
        assertThat(call(HttpMethod.GET, "/synonyms", Tokens.member("GM0363"), null, null))
                .hasStatus(403);
        var before = call(HttpMethod.GET, "/synonyms", Tokens.editor(), null, null);
        assertThat(before).hasStatusOk().hasHeader("ETag", "\"0\"");
        var groups = "{\"groups\":[{\"terms\":[\"kruidentuin\",\"specerijenhof\"]}]}";

        assertThat(call(HttpMethod.PUT, "/synonyms", Tokens.editor(), null, groups))
                .hasStatus(428);
        assertThat(call(HttpMethod.PUT, "/synonyms", Tokens.editor(), "\"7\"", groups))
                .hasStatus(412);
        assertThat(call(
                        HttpMethod.PUT,
                        "/synonyms",
                        Tokens.editor(),
                        "\"0\"",
                        "{\"groups\":[{\"terms\":[\"alleen\"]},{\"terms\":[\"a\",\"<b>\"]}]}"))
                .hasStatus(400);
        assertThat(call(HttpMethod.PUT, "/synonyms", Tokens.editor(), "\"0\"", groups))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> search("specerijenhof").contains(id));
        assertThat(call(HttpMethod.PUT, "/synonyms", Tokens.editor(), "\"0\"", groups))
                .hasStatus(412);
        assertThat(contents(call(HttpMethod.GET, "/synonyms", Tokens.editor(), null, null)))
                .contains("\"version\":1");
    }

    @Test
    void theIndexIsRebuiltWhileItAnswers() throws Exception {
        var id = published("Verhaal dat een herbouw doorstaat");
        assertThat(call(HttpMethod.PUT, "/search/rebuild", Tokens.editor(), null, null))
                .hasStatus(403);

        assertThat(call(HttpMethod.PUT, "/search/rebuild", Tokens.admin(), null, null))
                .hasStatus(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            assertThat(search("herbouw doorstaat")).containsExactly(id);
            return contents(call(HttpMethod.GET, "/search/rebuild", Tokens.admin(), null, null))
                    .contains("\"done\"");
        });
        var after = published("Verhaal van na de herbouw");
        assertThat(search("verhaal herbouw")).contains(id, after);
    }

    @Test
    void partsOfTheAnswerCanBeAskedFor() throws Exception {
        published("Verhaal over een stadsmoes");

        var all = body("/search?q=amsterdam");
        assertThat(JsonPath.<List<String>>read(all, "$.municipalities.items[*].name"))
                .contains("Amsterdam");
        assertThat(JsonPath.<Object>read(all, "$.topics.total")).isEqualTo(0);
        var ended = body("/search?q=littenseradiel&in=municipalities");
        assertThat(JsonPath.<List<String>>read(ended, "$.municipalities.items[*].became[*].name"))
                .containsExactly("Súdwest-Fryslân");
        assertThat(ended).doesNotContain("\"items\":[],\"total\":0,\"page\"").doesNotContain("facets");
        assertThat(http.get().uri(BASE + "/search?q=x&in=onzin")).hasStatus(400);
        assertThat(body("/suggestions?q=amst")).contains("Amsterdam");
    }

    @Test
    void aStoryTellsItsRelativesAndItsPlace() throws Exception {
        var one = published("Verhaal over bijenkasten op het dak");
        var other = published("Verhaal over bijenkasten in de straat");

        var related = body("/entries/" + one + "/related");
        assertThat(JsonPath.<List<String>>read(related, "$.items[*].id")).contains(other);
        assertThat(JsonPath.<List<String>>read(related, "$.items[0].reasons[*].kind"))
                .contains("theme", "type");
        assertThat(http.get().uri(BASE + "/entries/nooit-geweest/related")).hasStatus(404);
        assertThat(body("/similar-entries?title=Bijenkasten op daken")).contains(one);
        assertThat(contents(get("/search/explanation?q=bijenkasten&entry=" + one, Tokens.editor())))
                .contains("\"kind\":\"exact\"");
        assertThat(get("/search/explanation?q=bijenkasten&entry=" + one, Tokens.member("GM0363")))
                .hasStatus(403);
        assertThat(get("/search/misses", Tokens.editor())).hasStatusOk();
        assertThat(get("/search/misses", Tokens.member("GM0363"))).hasStatus(403);
        assertThat(get("/search/misses?week=x", Tokens.editor())).hasStatus(400);
    }

    @Test
    void noQuestionIsTooOddAndAVeryLongOneIsRefused() {
        for (var path : List.of("/search", "/suggestions")) {
            for (var q :
                    List.of("\u0000", "%00", "/(a+)+$/", "a:b* AND (c~2", "\uD83D\uDE00", "\u202E", "x ".repeat(100))) {
                Assertions.assertTimeoutPreemptively(
                        Duration.ofMinutes(1),
                        () -> assertThat(http.get().uri(BASE + path).param("q", q))
                                .hasStatusOk());
            }
            assertThat(http.get().uri(BASE + path).param("q", "x".repeat(10_000)))
                    .hasStatus(400);
        }
        assertThat(http.get().uri(BASE + "/similar-entries").param("title", "x".repeat(10_000)))
                .hasStatus(400);
    }

    @Test
    void describesItself() throws Exception {
        var document = http.get().uri(BASE + "/openapi.json").exchange();
        assertThat(document).hasStatusOk().hasHeader("API-Version", "0.1.0");
        ApiContract.isKeptBy(document.getResponse().getContentAsString(), BASE);
        assertThat(http.get().uri(BASE + "/themes")).hasStatusOk();
    }

    private String published(String title) throws Exception {
        var id = id(create(COMPLETE.formatted(title)));
        change(id, "submission", Tokens.member("GM0363"), 1);
        change(id, "publication", Tokens.editor(), 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> search(title).contains(id));
        return id;
    }

    private MvcTestResult create(String body) {
        var created = call(HttpMethod.POST, "/entries", Tokens.member("GM0363"), null, body);
        assertThat(created).hasStatus(201).hasHeader("ETag", "\"1\"");
        return created;
    }

    private MvcTestResult change(String id, String to, String token, long version) {
        return call(HttpMethod.PUT, "/entries/" + id + "/" + to, token, "\"" + version + "\"", null);
    }

    private MvcTestResult get(String path, String token) {
        return call(HttpMethod.GET, path, token, null, null);
    }

    private MvcTestResult call(
            HttpMethod method, String path, @Nullable String token, @Nullable String version, @Nullable String body) {
        return Calls.call(http, method, BASE + path, token, version, body);
    }

    /** Ids of the stories found. */
    private List<String> search(String words) throws Exception {
        var response =
                http.get().uri(BASE + "/search").param("q", words).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return JsonPath.read(text(response), "$.items[*].id");
    }

    private int total() throws Exception {
        return JsonPath.read(contents(get("/entries?state=draft&pageSize=1", Tokens.editor())), "$.total");
    }

    private String body(String path) throws Exception {
        return text(http.get().uri(BASE + path).exchange().getResponse());
    }

    private static String contents(MvcTestResult result) throws Exception {
        return text(result.getResponse());
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }

    private static String id(MvcTestResult created) throws Exception {
        return JsonPath.read(contents(created), "$.id");
    }

    private static String draft(String municipality, String title) {
        return "{\"kind\":\"portrait\",\"title\":\"%s\",\"municipality\":\"%s\"}".formatted(title, municipality);
    }

    private static MunicipalityRegistered registered(String code, String name, String type) {
        return new MunicipalityRegistered(
                code,
                1,
                description(name),
                new MunicipalityEvent.Classification(type, type, "indication"),
                Instant.now());
    }

    private static MunicipalityEvent.Description description(String name) {
        return new MunicipalityEvent.Description(
                name, name, name.toLowerCase(), "PV27", "Noord-Holland", 4.9, 52.4, 1000);
    }

    private static String withPlace(String kind, String place) {
        return """
                {"kind":"%s","title":"Ergens","municipality":"GM0363","place":%s}""".formatted(kind, place);
    }

    private void send(MunicipalityEvent event) throws Exception {
        Tellings.tell(producer, event);
    }
}
