// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.Calls;
import nl.nieuweverscheidenheid.testkit.EventContract;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How the forum is guarded, over HTTP, on a real Kafka and a real store's protocol. */
@OnBackend
@SpringBootTest(
        properties = {"forum.moderation.every=100ms", "forum.removals.every=100ms", "forum.newcomers.per-hour=1000"})
@AutoConfigureMockMvc
class ModerationServiceTest {
    private static final String API = "/api/forum/v1";
    private static final String AUTHOR = Tokens.member("GM0363");
    private static final String REPORTER = Tokens.member("GM0184");
    private static final String EDITOR = Tokens.editor();
    private static final String COLLEAGUE = Tokens.admin();
    private static final String INSULTING = "{\"ground\":\"insulting\"}";

    @Autowired
    private MockMvcTester http;

    private String topic = "";

    @BeforeEach
    void somebodyAsks() throws Exception {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(call(HttpMethod.GET, "/topics", null, null, null))
                        .as("names are read anew at start")
                        .hasStatusOk());
        topic = id(call(HttpMethod.POST, "/topics", AUTHOR, null, """
            {"category":"question","title":"Wie helpt?","text":"Vertel eens."}\
            """));
    }

    @Test
    void aPostIsReportedHiddenRemovedAndShownAgainOnAppeal() throws Exception {
        var post = id(call(HttpMethod.POST, posts(), AUTHOR, null, "{\"text\":\"Wat een onzin.\"}"));
        for (var reporter : List.of(REPORTER, Tokens.member("GM0599"), Tokens.member("GM0518"))) {
            assertThat(call(HttpMethod.POST, posts() + "/1/reports", reporter, null, INSULTING))
                    .hasStatus(201);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> told(post).size() == 2);
        assertThat(told(post)).last().isInstanceOf(PostRemoved.class);
        assertThat(body("/topics/" + topic + "/posts", null))
                .contains("\"hiddenAt\"")
                .doesNotContain("onzin", "member-");
        assertThat(call(HttpMethod.GET, posts() + "/1", null, null, null)).hasStatus(404);

        assertThat(JsonPath.<List<String>>read(
                        body("/cases?pageSize=100", EDITOR),
                        "$.items[?(@.id=='%s')].reports[*].ground".formatted(post)))
                .containsExactly("insulting", "insulting", "insulting");
        assertThat(decide(post, EDITOR, "\"3\"", "remove")).hasStatusOk().hasHeader("ETag", "\"4\"");
        await().atMost(Duration.ofSeconds(20)).until(() -> told(post).size() == 3);
        assertThat(body(posts(), null)).contains("Niet zo").doesNotContain("onzin");

        for (var reader : List.of(AUTHOR, REPORTER)) {
            assertThat(body("/own-cases", reader))
                    .contains("Niet zo", "remove")
                    .doesNotContain("Testambtenaar", "editor-1");
        }
        assertThat(body("/own-cases", REPORTER)).doesNotContain("onzin");
        assertThat(call(
                        HttpMethod.PUT,
                        "/own-cases/" + post + "/appeal",
                        AUTHOR,
                        "\"4\"",
                        "{\"text\":\"Het was ironie\"}"))
                .hasStatusOk();
        assertThat(settle(post, EDITOR, "\"5\"")).hasStatus(409);
        assertThat(settle(post, COLLEAGUE, "\"5\"")).hasStatusOk();
        await().atMost(Duration.ofSeconds(20)).until(() -> told(post).size() == 4);
        assertThat(told(post))
                .hasExactlyElementsOfTypes(PostAdded.class, PostRemoved.class, PostRemoved.class, PostAdded.class);
        assertThat(told(post).stream().map(Event::version)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(body(posts() + "/1", null)).contains("onzin");

        assertThat(JsonPath.<List<String>>read(
                        body("/moderation-acts?pageSize=100", EDITOR),
                        "$.items[?(@.contribution=='%s')].act".formatted(post)))
                .containsExactly("overturn", "remove", "hide");
    }

    @Test
    void aTopicsWordsAreHiddenWhileItsPostsStay() throws Exception {
        var post = id(call(HttpMethod.POST, posts(), REPORTER, null, "{\"text\":\"Wij.\"}"));
        for (var reporter : List.of(REPORTER, Tokens.member("GM0599"), Tokens.member("GM0518"))) {
            call(HttpMethod.POST, "/topics/" + topic + "/reports", reporter, null, INSULTING);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> told(topic).size() == 3);
        assertThat(body("/topics/" + topic, null)).contains("hiding").doesNotContain("Wie helpt?", "Vertel", "member-");
        assertThat(body("/topics?pageSize=100", null)).doesNotContain(topic);
        assertThat(body(posts(), null)).contains("Wij.");
        assertThat(call(HttpMethod.POST, posts(), REPORTER, null, "{\"text\":\"Nog iets\"}"))
                .hasStatus(409);

        assertThat(decide(topic, EDITOR, "\"3\"", "dismiss")).hasStatusOk();
        await().atMost(Duration.ofSeconds(20)).until(() -> told(topic).size() == 4);
        assertThat(told(topic))
                .hasExactlyElementsOfTypes(
                        TopicOpened.class, TopicChanged.class, TopicRemoved.class, TopicOpened.class);
        assertThat(told(post)).hasExactlyElementsOfTypes(PostAdded.class);
        assertThat(body("/topics?pageSize=100", null)).contains(topic);
    }

    @Test
    void editorsCloseReopenAndMoveForAReason() throws Exception {
        var path = "/topics/" + topic;
        assertThat(call(HttpMethod.PUT, path + "/closing", EDITOR, "\"1\"", "{\"reason\":\" \"}"))
                .hasStatus(400);
        assertThat(call(HttpMethod.PUT, path + "/closing", EDITOR, "\"1\"", "{\"reason\":\"Dwaalt af\"}"))
                .hasStatusOk();
        assertThat(call(HttpMethod.PUT, path + "/reopening", AUTHOR, "\"2\"", "{\"reason\":\"Toch\"}"))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, path + "/reopening", EDITOR, "\"2\"", "{\"reason\":\" \"}"))
                .hasStatus(400);
        assertThat(call(HttpMethod.PUT, path + "/reopening", EDITOR, "\"2\"", "{\"reason\":\"Toch\"}"))
                .hasStatusOk();
        assertThat(call(
                        HttpMethod.PUT,
                        path + "/category",
                        EDITOR,
                        "\"2\"",
                        "{\"category\":\"dilemma\",\"reason\":\"Is geen vraag\"}"))
                .hasStatus(412);
        assertThat(call(
                        HttpMethod.PUT,
                        path + "/category",
                        EDITOR,
                        "\"3\"",
                        "{\"category\":\"dilemma\",\"reason\":\"Is geen vraag\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.category")
                .isEqualTo("dilemma");

        assertThat(JsonPath.<List<String>>read(
                        body("/moderation-acts?pageSize=100", COLLEAGUE),
                        "$.items[?(@.contribution=='%s' && !@.failure)].act".formatted(topic)))
                .contains("move", "reopen", "close");
        assertThat(body("/moderation-acts?pageSize=100", COLLEAGUE)).contains("Dwaalt af", "Is geen vraag");
    }

    @Test
    void postsAreSplitOffAndTheirFormerPlacesSayWhereTheyAre() throws Exception {
        for (var text : List.of("Een", "Twee", "Drie")) {
            call(HttpMethod.POST, posts(), REPORTER, null, "{\"text\":\"%s\"}".formatted(text));
        }
        var body = """
            {"category":"dilemma","title":"Iets anders","text":"Afgesplitst.","reason":"Ander onderwerp",%s}\
            """;
        var splits = "/topics/" + topic + "/splits";
        for (var wrong : List.of("\"from\":9", "\"from\":1,\"numbers\":[1]", "\"numbers\":[]", "\"numbers\":null")) {
            assertThat(call(HttpMethod.POST, splits, EDITOR, "\"4\"", body.formatted(wrong)))
                    .as(wrong)
                    .hasStatus(400);
        }
        assertThat(call(HttpMethod.POST, splits, EDITOR, "\"4\"", body.formatted("\"numbers\":[7]")))
                .hasStatus(404);
        assertThat(call(HttpMethod.POST, splits, EDITOR, "\"3\"", body.formatted("\"from\":2")))
                .hasStatus(412);
        assertThat(call(HttpMethod.POST, splits, EDITOR, null, body.formatted("\"from\":2")))
                .hasStatus(428);
        assertThat(call(HttpMethod.POST, splits, REPORTER, "\"4\"", body.formatted("\"from\":2")))
                .hasStatus(403);

        var into = id(call(HttpMethod.POST, splits, EDITOR, "\"4\"", body.formatted("\"from\":2")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> body("/topics/" + into, null).contains("\"state\":\"open\""));
        assertThat(JsonPath.<List<String>>read(body("/topics/" + into + "/posts", null), "$.items[*].text"))
                .containsExactly("Twee", "Drie");
        assertThat(call(HttpMethod.GET, posts() + "/3", null, null, null))
                .hasStatus(301)
                .hasHeader("Location", API + "/topics/" + into + "/posts/2");
        assertThat(JsonPath.<Integer>read(body(posts(), null), "$.items[2].movedTo.number"))
                .isEqualTo(2);
        await().atMost(Duration.ofSeconds(20)).until(() -> told(into + ".2").size() == 1);
        assertThat(told(topic + ".3")).hasExactlyElementsOfTypes(PostAdded.class, PostRemoved.class);
        assertThat(told(into)).hasExactlyElementsOfTypes(TopicOpened.class, TopicChanged.class, TopicChanged.class);
    }

    @Test
    void aLinkOfSomebodyNewWaitsForAnEditorAndNothingIsToldOfIt() throws Exception {
        var newcomer = Tokens.member("GM0050");
        var waiting = call(HttpMethod.POST, posts(), newcomer, null, "{\"text\":\"Zie www.example.org\"}");
        assertThat(waiting).hasStatus(202).bodyJson().extractingPath("$.state").isEqualTo("held");
        String id = JsonPath.read(contents(waiting), "$.id");
        assertThat(body("/own-held-contributions", newcomer)).contains(id, "www.example.org");
        assertThat(body("/own-held-contributions", AUTHOR)).doesNotContain(id);
        assertThat(body("/held-contributions?pageSize=100", EDITOR)).contains(id);
        assertThat(call(HttpMethod.GET, "/held-contributions", newcomer, null, null))
                .hasStatus(403);
        assertThat(body(posts(), newcomer)).doesNotContain("example.org");
        assertThat(told(topic + ".1")).isEmpty();

        assertThat(call(HttpMethod.POST, posts(), newcomer, null, "{\"text\":\"Zonder\"}"))
                .hasStatus(201);
        assertThat(call(HttpMethod.PUT, posts() + "/1", newcomer, "\"1\"", "{\"text\":\"Met www.example.org\"}"))
                .hasStatus(409);
        assertThat(call(HttpMethod.PUT, "/held-contributions/" + id + "/admission", newcomer, "\"1\"", null))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, "/held-contributions/" + id + "/admission", EDITOR, "\"1\"", null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.contribution")
                .isEqualTo(topic + ".2");
        await().atMost(Duration.ofSeconds(20)).until(() -> told(topic + ".2").size() == 1);
        assertThat(call(
                        HttpMethod.PUT,
                        "/held-contributions/" + id + "/refusal",
                        EDITOR,
                        "\"3\"",
                        "{\"reason\":\"Toch niet\"}"))
                .hasStatus(409);

        var opened = call(HttpMethod.POST, "/topics", newcomer, null, """
            {"category":"question","title":"Zie http://example.org","text":"Tekst"}\
            """);
        assertThat(opened).hasStatus(202);
        assertThat(call(
                        HttpMethod.PUT,
                        "/held-contributions/" + JsonPath.read(contents(opened), "$.id") + "/refusal",
                        EDITOR,
                        "\"1\"",
                        "{\"reason\":\"Is reclame\"}"))
                .hasStatusOk();
        assertThat(body("/own-held-contributions", newcomer)).contains("Is reclame");
    }

    @Test
    void whatIsWrongIsRefusedAndChangesNothing() throws Exception {
        var reports = "/topics/" + topic + "/reports";
        call(HttpMethod.POST, posts(), AUTHOR, null, "{\"text\":\"Zo.\"}");

        for (var body : List.of(
                "{}",
                "{\"ground\":\"dull\"}",
                "{\"ground\":\"other\"}",
                "[]",
                "{\"ground\":\"other\",\"words\":\" \"}")) {
            assertThat(call(HttpMethod.POST, reports, REPORTER, null, body))
                    .as(body)
                    .hasStatus(400);
        }
        assertThat(call(HttpMethod.POST, reports, null, null, INSULTING)).hasStatus(401);
        assertThat(call(HttpMethod.POST, reports, Tokens.outsider(), null, INSULTING))
                .hasStatus(403);
        assertThat(call(HttpMethod.POST, reports, AUTHOR, null, INSULTING)).hasStatus(409);
        assertThat(call(HttpMethod.POST, posts() + "/2/reports", REPORTER, null, INSULTING))
                .hasStatus(404);
        assertThat(call(HttpMethod.POST, posts() + "/0/reports", REPORTER, null, INSULTING))
                .hasStatus(404);
        assertThat(call(HttpMethod.GET, "/cases/" + topic, EDITOR, null, null)).hasStatus(404);

        assertThat(call(HttpMethod.POST, reports, REPORTER, null, INSULTING)).hasStatus(201);
        assertThat(call(HttpMethod.POST, reports, REPORTER, null, INSULTING))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/already-reported");
        assertThat(decide(topic, REPORTER, "\"1\"", "dismiss")).hasStatus(403);
        assertThat(decide(topic, EDITOR, null, "dismiss")).hasStatus(428);
        assertThat(decide(topic, EDITOR, "\"2\"", "dismiss")).hasStatus(412);
        assertThat(decide(topic, EDITOR, "\"1\"", "shout")).hasStatus(400);
        assertThat(call(HttpMethod.GET, "/cases", REPORTER, null, null)).hasStatus(403);
        assertThat(call(HttpMethod.GET, "/cases", null, null, null)).hasStatus(401);
        assertThat(call(HttpMethod.GET, "/cases?state=odd", EDITOR, null, null)).hasStatus(400);
        assertThat(call(HttpMethod.GET, "/cases/A%20B", EDITOR, null, null)).hasStatus(400);
        assertThat(call(HttpMethod.GET, "/own-cases", null, null, null)).hasStatus(401);
        assertThat(call(HttpMethod.GET, "/moderation-acts", REPORTER, null, null))
                .hasStatus(403);
        assertThat(body("/cases/" + topic, EDITOR)).contains("\"reported\"");
    }

    private String posts() {
        return "/topics/" + topic + "/posts";
    }

    private MvcTestResult decide(String id, String token, @Nullable String version, String verdict) {
        return call(
                HttpMethod.PUT,
                "/cases/" + id + "/decision",
                token,
                version,
                "{\"verdict\":\"%s\",\"reason\":\"Niet zo\"}".formatted(verdict));
    }

    private MvcTestResult settle(String id, String token, String version) {
        return call(
                HttpMethod.PUT,
                "/cases/" + id + "/appeal-outcome",
                token,
                version,
                "{\"overturned\":true,\"reason\":\"Dat was het\"}");
    }

    private String body(String path, @Nullable String token) throws Exception {
        return contents(call(HttpMethod.GET, path, token, null, null));
    }

    private static String id(MvcTestResult created) throws Exception {
        assertThat(created).hasStatus(201);
        return JsonPath.read(contents(created), "$.id");
    }

    private static String contents(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(UTF_8);
    }

    private MvcTestResult call(
            HttpMethod method, String path, @Nullable String token, @Nullable String version, @Nullable String body) {
        return Calls.call(http, method, API + path, token, version, body);
    }

    private static List<Event> told(String id) {
        return Messages.of(id, id.contains(".") ? PostEvent.TOPIC : TopicEvent.TOPIC).stream()
                .peek(EventContract::isKeptBy)
                .map(EventJson::read)
                .toList();
    }
}
