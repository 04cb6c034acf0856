// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.kit.event.EventJson;
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

/** What readers keep of the forum for themselves, over HTTP and on Kafka. */
@OnBackend
@SpringBootTest(properties = {"forum.newcomers.contributions=0", "forum.newcomers.age=0s"})
@AutoConfigureMockMvc
class ReaderServiceTest {
    private static final String TOPICS = "/api/forum/v1/topics";
    private static final String READINGS = "/api/forum/v1/readings/";
    private static final String BOOKMARKS = "/api/forum/v1/bookmarks";
    private static final String FOLLOWS = "/api/forum/v1/follows";
    private static final String EDITOR = Tokens.editor();

    /** Of this test alone, as what one keeps stays from test to test. */
    private final String subject = "lezer-" + UUID.randomUUID();

    private final String reader = Tokens.member("GM0184", subject, "Lezer", "adviseur");
    private final String author = Tokens.member("GM0363", "schrijver-" + UUID.randomUUID(), "Schrijver", "adviseur");
    private final String theme = "thema-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private MockMvcTester http;

    private Leaks service;
    private String topic;

    @BeforeEach
    void thereIsATopicWithThreePosts() {
        service = new Leaks(http);
        service.awaitReadiness();
        topic = id(call(HttpMethod.POST, TOPICS, author, """
                {"category":"question","title":"Wie heeft ervaring?","text":"Vertel eens.","themes":["%s"]}""".formatted(theme)));
        for (var text : List.of("Een", "Twee", "Drie")) {
            answered(text);
        }
    }

    @Test
    void aReaderGoesOnWhereTheyWereAndSeesInTheListWhatIsNew() {
        var list = TOPICS + "?theme=" + theme;
        assertThat(read(READINGS + topic, reader)).isEqualTo("{\"topicId\":\"%s\"}".formatted(topic));
        assertThat(read(list, reader)).doesNotContain("newPosts");

        assertThat(advanced(2)).contains("\"readUpTo\":2", "\"newPosts\":1");
        assertThat(advanced(1)).as("a slow telephone").contains("\"readUpTo\":2", "\"newPosts\":1");
        assertThat(advanced(3)).contains("\"readUpTo\":3", "\"newPosts\":0");
        answered("Vier");
        answered("Vijf");

        assertThat(read(READINGS + topic, reader)).contains("\"readUpTo\":3", "\"newPosts\":2");
        assertThat(read(list, reader)).contains("\"newPosts\":2");
        assertThat(read(list, EDITOR)).doesNotContain("newPosts");
        assertThat(read(list, null)).doesNotContain("newPosts");
        assertThat(service.read(list, reader)).hasHeader("Cache-Control", "no-store");
        assertThat(service.read(TOPICS + "/" + topic, reader).getResponse().getHeader("ETag"))
                .as("who read how far does not change what there is to read")
                .isEqualTo(
                        service.read(TOPICS + "/" + topic, null).getResponse().getHeader("ETag"));
    }

    @Test
    void whereNobodyCanBeIsRefused() {
        for (var body : List.of("{\"readUpTo\":4}", "{\"readUpTo\":-1}", "{}", "{\"page\":1}")) {
            assertThat(call(HttpMethod.PUT, READINGS + topic, reader, body))
                    .as(body)
                    .hasStatus(400);
        }
        assertThat(Leaks.body(call(HttpMethod.PUT, READINGS + topic, reader, "{\"readUpTo\":4}")))
                .contains("/problems/invalid-input", "/readUpTo", "The last post is 3");
        assertThat(read(READINGS + topic, reader)).doesNotContain("readUpTo");
        assertThat(call(HttpMethod.PUT, READINGS + "nergens", reader, "{\"readUpTo\":0}"))
                .hasStatus(404);
    }

    @Test
    void allOfItNeedsASignInAndATopic() {
        for (var path : List.of(READINGS + topic, BOOKMARKS, FOLLOWS, FOLLOWS + "/" + topic)) {
            assertThat(service.read(path, null)).as(path).hasStatus(401);
        }
        var bodies = Map.of(
                READINGS, "{\"readUpTo\":0}", BOOKMARKS + "/", "{}", FOLLOWS + "/", "{\"level\":\"every-answer\"}");
        bodies.forEach((path, body) -> {
            assertThat(service.call(HttpMethod.PUT, path + topic, null, null, body))
                    .as(path)
                    .hasStatus(401);
            assertThat(call(HttpMethod.PUT, path + "nergens", reader, body))
                    .as(path)
                    .hasStatus(404);
            assertThat(call(HttpMethod.PUT, path + topic, Tokens.outsider(), body))
                    .as("whoever may read may keep")
                    .hasStatusOk();
        });
        assertThat(service.call(HttpMethod.DELETE, BOOKMARKS + "/" + topic, null, null, null))
                .hasStatus(401);
    }

    @Test
    void aBookmarkIsKeptWithANoteListedAndDropped() {
        assertThat(call(HttpMethod.PUT, BOOKMARKS + "/" + topic, reader, "{\"note\":\" \"}"))
                .hasStatusOk();
        assertThat(call(HttpMethod.PUT, BOOKMARKS + "/" + topic + ".2", reader, "{\"note\":\" Voor het college \"}"))
                .hasStatusOk();

        assertThat(JsonPath.<List<Map<String, Object>>>read(read(BOOKMARKS, reader), "$.items"))
                .satisfiesExactly(
                        post -> assertThat(post)
                                .containsEntry("id", topic + ".2")
                                .containsEntry("topicId", topic)
                                .containsEntry("number", 2)
                                .containsEntry("state", "readable")
                                .containsEntry("title", "Wie heeft ervaring?")
                                .containsEntry("excerpt", "Twee")
                                .containsEntry("note", "Voor het college"),
                        kept -> assertThat(kept)
                                .containsEntry("id", topic)
                                .containsEntry("excerpt", "Vertel eens.")
                                .doesNotContainKeys("note", "number"));
        assertThat(read(BOOKMARKS + "?pageSize=1&page=2", reader)).contains("\"total\":2", "Vertel eens.");
        assertThat(read(BOOKMARKS + "?topic=" + topic, reader)).contains("\"total\":2");
        assertThat(read(BOOKMARKS + "?topic=een-ander-gesprek", reader)).contains("\"total\":0");
        assertThat(service.read(BOOKMARKS + "?topic=Geen gesprek", reader)).hasStatus(400);
        assertThat(read(BOOKMARKS, author)).contains("\"total\":0");

        assertThat(call(
                        HttpMethod.PUT,
                        BOOKMARKS + "/" + topic,
                        reader,
                        "{\"note\":\"%s\"}".formatted("x".repeat(501))))
                .hasStatus(400);
        assertThat(call(HttpMethod.PUT, BOOKMARKS + "/" + topic + ".4", reader, "{}"))
                .hasStatus(404);
        for (var again = 0; again < 2; again++) {
            assertThat(call(HttpMethod.DELETE, BOOKMARKS + "/" + topic, reader, null))
                    .hasStatus(204);
        }
        assertThat(read(BOOKMARKS, reader)).contains("\"total\":1");
    }

    @Test
    void aBookmarkGoesWithItsPostAndSaysThatItIsGone() {
        assertThat(call(HttpMethod.PUT, BOOKMARKS + "/" + topic + ".2", reader, "{}"))
                .hasStatusOk();
        assertThat(call(HttpMethod.PUT, BOOKMARKS + "/" + topic + ".3", reader, "{}"))
                .hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Messages.of(topic + ".3", PostEvent.TOPIC).size() == 1);
        var split = id(service.call(HttpMethod.POST, TOPICS + "/" + topic + "/splits", EDITOR, "\"4\"", """
                {"category":"dilemma","title":"Apart","text":"Verder hier","numbers":[2],"reason":"Ander onderwerp"}"""));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(read(BOOKMARKS + "?topic=" + split, reader))
                        .contains("\"number\":1", "\"title\":\"Apart\"", "\"excerpt\":\"Twee\""));

        assertThat(service.call(HttpMethod.PUT, TOPICS + "/" + topic + "/posts/3/removal", EDITOR, "\"1\"", """
                {"reason":"Hoort hier niet"}"""))
                .hasStatus(204);
        assertThat(read(BOOKMARKS + "?topic=" + topic, reader))
                .contains("\"total\":1", "\"state\":\"removed\"")
                .doesNotContain("excerpt", "Drie");
    }

    @Test
    void whoWritesFollowsUntilTheyChooseOtherwiseAndOthersHearOfIt() {
        var follow = FOLLOWS + "/" + topic;
        assertThat(read(follow, author)).contains("\"level\":\"every-answer\"", "\"automatic\":true", "\"told\":true");
        assertThat(read(follow, reader)).contains("\"level\":\"none\"", "\"automatic\":false", "\"told\":false");

        chosen(reader, "outcome");
        chosen(reader, "outcome");
        assertThat(call(HttpMethod.POST, TOPICS + "/" + topic + "/posts", reader, "{\"text\":\"Ik ook\"}"))
                .hasStatus(201);
        assertThat(read(follow, reader)).contains("\"level\":\"outcome\"", "\"automatic\":false");
        advanced(3);
        assertThat(read(FOLLOWS, reader))
                .contains("\"total\":1", "Wie heeft ervaring?", "\"newPosts\":1", "\"postCount\":4");
        chosen(reader, "none");
        assertThat(call(HttpMethod.POST, TOPICS + "/" + topic + "/posts", reader, "{\"text\":\"Nog iets\"}"))
                .hasStatus(201);
        assertThat(read(FOLLOWS, reader)).contains("\"total\":0");
        assertThat(call(HttpMethod.PUT, follow, reader, "{\"level\":\"loud\"}")).hasStatus(400);
        assertThat(call(HttpMethod.PUT, follow, reader, "{}")).hasStatus(400);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = Messages.on(FollowEvent.TOPIC).stream()
                    .filter(message -> EventJson.read(message) instanceof FollowEvent event
                            && event.follower().equals(subject))
                    .toList();
            assertThat(told).hasSize(2).allSatisfy(EventContract::isKeptBy);
            assertThat(told.stream().map(message -> message.key()).distinct()).hasSize(1);
            assertThat(told.stream().map(EventJson::read))
                    .hasExactlyElementsOfTypes(FollowEvent.TopicFollowed.class, FollowEvent.TopicUnfollowed.class);
        });
    }

    private void chosen(String who, String level) {
        assertThat(call(HttpMethod.PUT, FOLLOWS + "/" + topic, who, "{\"level\":\"%s\"}".formatted(level)))
                .hasStatusOk();
    }

    private String advanced(int number) {
        var advanced = call(HttpMethod.PUT, READINGS + topic, reader, "{\"readUpTo\":%d}".formatted(number));
        assertThat(advanced).hasStatusOk();
        return Leaks.body(advanced);
    }

    private void answered(String text) {
        assertThat(call(HttpMethod.POST, TOPICS + "/" + topic + "/posts", author, "{\"text\":\"%s\"}".formatted(text)))
                .hasStatus(201);
    }

    private String read(String path, @Nullable String token) {
        var answer = service.read(path, token);
        assertThat(answer).as(path).hasStatusOk();
        return Leaks.body(answer);
    }

    private MvcTestResult call(HttpMethod method, String path, String token, @Nullable String body) {
        return service.call(method, path, token, null, body);
    }

    private static String id(MvcTestResult created) {
        assertThat(created).hasStatus(201);
        return JsonPath.read(Leaks.body(created), "$.id");
    }
}
