// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.ErasureConfirmationEvent;
import nl.nieuweverscheidenheid.events.ErasureEvent;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureCompleted;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureRequested;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.forum.story.Heard;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.kit.people.Erased;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.testkit.AskedCollections;
import nl.nieuweverscheidenheid.testkit.Calls;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who asks to be forgotten is looked for everywhere in the forum afterwards, and found nowhere. */
@OnBackend
@SpringBootTest(
        properties = {
            "portal.erasure.settle=0s",
            "portal.erasure.every=100ms",
            "forum.moderation.every=100ms",
            "forum.newcomers.per-hour=1000"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(AskedCollections.class)
@ExtendWith(OutputCaptureExtension.class)
class ErasureTest {
    private static final String API = "/api/forum/v1";
    private static final String TYPE = "vergeetgemeenten";
    private static final String OTHER = Tokens.member("GM7902", "subject-ander", "Ander", "ander");
    private static final String EDITOR = Tokens.editor();
    private static final String ADMIN = Tokens.admin();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Names names;

    @Autowired
    private AskedCollections asked;

    @Autowired
    private List<PersonalData> kept;

    private final String subject = "subject-" + UUID.randomUUID();
    private final String name = "Naam-" + subject.substring(8, 16);
    private final String function = "functie-" + subject.substring(8, 16);
    private final String person = Tokens.member("GM7901", subject, name, function);
    private final List<String> secrets =
            List.of(subject, name.toLowerCase(Locale.ROOT), function.toLowerCase(Locale.ROOT));
    private final String erasure = UUID.randomUUID().toString();

    private String question = "";
    private String others = "";
    private String asType = "";
    private String closed = "";

    @BeforeEach
    void somebodyDoesAllThatOneCanDo() throws Exception {
        for (var number = 1; number <= 5; number++) {
            Tellings.tell(producer, Heard.registered("GM790" + number, 1, "Vergeetplaats " + number, TYPE));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> names.countOfType(TYPE) == 5);
        new Leaks(http).awaitReadiness();

        question = opened(person, "Een vraag van wie weggaat", "");
        others = opened(OTHER, "Een vraag van een ander", "");
        asType = opened(person, "Een vraag van een type", ",\"asType\":true");
        posted(question, OTHER, "Een antwoord", "");
        posted(others, person, "Mijn antwoord", "");
        posted(others, person, "Als type geantwoord", ",\"asType\":true");
        posted(others, OTHER, "Nog een", "");
        posted(others, person, "Weggehaald", "");
        awaitTold(others + ".1", 1);
        awaitTold(others + ".4", 1);
        done(HttpMethod.PUT, "/topics/" + others + "/posts/1", person, "\"1\"", "{\"text\":\"Mijn beter antwoord\"}");
        done(HttpMethod.PUT, "/topics/" + others + "/posts/4/removal", person, "\"1\"", "{}");
        awaitTold(others + ".1", 2);
        done(
                HttpMethod.PUT,
                "/topics/" + others + "/accepted-answer",
                OTHER,
                "\"5\"",
                "{\"postId\":\"%s.1\"}".formatted(others));
        done(HttpMethod.PUT, "/topics/" + others + "/posts/3/thanks", person, null, null);
        done(HttpMethod.POST, "/topics/" + others + "/posts/3/reports", person, null, """
                {"ground":"insulting","words":"Dat zeg ik als melder"}""");
        done(HttpMethod.POST, "/topics/" + others + "/posts/2/reports", OTHER, null, "{\"ground\":\"insulting\"}");
        decided(others + ".2", "close");
        done(
                HttpMethod.PUT,
                "/own-cases/%s.2/appeal".formatted(others),
                person,
                "\"2\"",
                "{\"text\":\"Mijn bezwaar\"}");
        done(HttpMethod.POST, "/topics/" + question + "/posts", person, null, """
                {"text":"Kijk op https://www.example.org/%s"}""".formatted(subject));

        var group = id(done(HttpMethod.POST, "/groups", EDITOR, null, "{\"name\":\"Groep\",\"description\":\"Voor\"}"));
        joins(group, person);
        joins(group, OTHER);
        closed = id(done(
                HttpMethod.POST,
                "/groups/" + group + "/topics",
                person,
                null,
                "{\"category\":\"question\",\"title\":\"Besloten vraag\",\"text\":\"Onder ons\"}"));
        done(HttpMethod.POST, "/topics/" + closed + "/posts", person, null, "{\"text\":\"Besloten antwoord\"}");
        done(HttpMethod.PUT, "/follows/" + question, person, null, "{\"level\":\"outcome\"}");
        done(HttpMethod.PUT, "/readings/" + others, person, null, "{\"readUpTo\":2}");
        done(HttpMethod.PUT, "/bookmarks/" + others, person, null, "{\"note\":\"Mijn aantekening\"}");
        var wanted =
                id(done(HttpMethod.POST, "/groups", EDITOR, null, "{\"name\":\"Wenskring\",\"description\":\"V\"}"));
        done(HttpMethod.POST, "/groups/" + wanted + "/requests", person, null, "{\"motivation\":\"Graag\"}");
    }

    @Test
    void everyCollectionIsLookedAfterOrFreeOfPeople() {
        asked.areAll(
                kept.stream().flatMap(data -> data.collections().stream()).collect(Collectors.toSet()),
                Set.of("erasures", "offers", "imagePlaces", "imageFiles.chunks", "imageFiles.files"));
    }

    @Test
    void whatIsKeptIsShownToThemAlone() {
        var own = body("/own-data", person);
        assertThat(own)
                .contains(
                        subject,
                        name,
                        function,
                        "Mijn beter antwoord",
                        "\"Mijn antwoord\"",
                        "Als type geantwoord",
                        "Weggehaald",
                        "Besloten antwoord",
                        "Besloten vraag",
                        "Dat zeg ik als melder",
                        "Mijn bezwaar",
                        "Dwaalt af",
                        "example.org",
                        "Graag",
                        "Mijn aantekening",
                        "\"outcome\"",
                        others + ".3")
                .as("nothing of others")
                .doesNotContain("subject-ander", "\"Ander\"", "editor-1", "Testredacteur", "Een antwoord", "Nog een\"");
        assertThat(body("/own-data", OTHER)).doesNotContain(subject, name, "Mijn bezwaar");
        assertThat(JsonPath.<List<Integer>>read(body("/own-data/tables", person), "$[?(@.name=='reacties')].rows"))
                .containsExactly(4);
        assertThat(http.get().uri(API + "/own-data")).hasStatus(401);
    }

    @Test
    void contributionsStayWithoutAName(CapturedOutput output) throws Exception {
        var hiddenBefore = List.of(body("/topics/" + asType, null), body("/topics/" + others + "/posts/2", null));
        var toldBefore = told();

        erase("keep-without-name");

        assertForgotten(output);
        assertThat(body("/topics/" + question, null))
                .contains("Een vraag van wie weggaat", "Verwijderd account", "GM7901");
        assertThat(body("/topics/" + others + "/posts", null))
                .contains("Mijn beter antwoord", "Verwijderd account", "\"thanks\":1");
        assertThat(body("/topics/" + closed + "/posts", OTHER)).contains("Besloten antwoord", "Verwijderd account");
        assertThat(List.of(body("/topics/" + asType, null), body("/topics/" + others + "/posts/2", null)))
                .as("nobody sees that it was touched")
                .isEqualTo(hiddenBefore);
        assertThat(told()).as("nobody is told of anything").isEqualTo(toldBefore);
        assertThat(body("/topics/" + others + "/posts/2", EDITOR))
                .contains(TYPE, "Verwijderd account")
                .doesNotContain("GM7901");
    }

    @Test
    void contributionsGo(CapturedOutput output) throws Exception {
        var hiddenBefore = List.of(body("/topics/" + asType, null), body("/topics/" + others + "/posts/2", null));
        var version = JsonPath.<Integer>read(body("/topics/" + asType, null), "$.version");

        erase("remove");

        assertForgotten(output);
        for (var words : List.of(
                "Een vraag van wie weggaat",
                "Mijn antwoord",
                "Mijn beter antwoord",
                "Weggehaald",
                "Besloten vraag",
                "Besloten antwoord",
                "Dat zeg ik als melder",
                "Mijn bezwaar",
                "Mijn aantekening",
                "example.org")) {
            assertThat(Stored.in(database)).doesNotContain(words.toLowerCase(Locale.ROOT));
        }
        assertThat(last(PostEvent.TOPIC, others + ".1")).isInstanceOf(PostRemoved.class);
        assertThat(last(TopicEvent.TOPIC, question)).isInstanceOf(TopicRemoved.class);
        assertThat(body("/topics/" + others, null))
                .as("the question is open again")
                .doesNotContain("acceptedPost");
        assertThat(JsonPath.<List<Integer>>read(body("/topics/" + others + "/posts", null), "$.items[*].number"))
                .containsExactly(1, 2, 3, 4);
        assertThat(body("/topics/" + question + "/posts", null))
                .as("others' words stay")
                .contains("Een antwoord");
        assertThat(body("/cases?state=appealed&pageSize=100", EDITOR))
                .as("can be understood")
                .contains("Dwaalt af");

        assertThat(List.of(body("/topics/" + asType, null), body("/topics/" + others + "/posts/2", null)))
                .as("what was written as a type does not go at the same moment")
                .isEqualTo(hiddenBefore);
        assertThat(JsonPath.<Integer>read(body("/topics/" + asType, null), "$.version"))
                .isEqualTo(version);
        assertThat(Messages.of(others + ".2", PostEvent.TOPIC)).hasSize(1);
    }

    @Test
    void whoComesBackBeginsAnew() throws Exception {
        Tellings.tell(producer, requested("remove"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call(HttpMethod.POST, "/topics", person, null, topic("Tussendoor", ""))
                                .getResponse()
                                .getStatus()
                        == 409);
        assertThat(new String(
                        call(HttpMethod.PUT, "/topics/" + others + "/posts/3/thanks", person, null, null)
                                .getResponse()
                                .getContentAsByteArray(),
                        UTF_8))
                .contains("/problems/erasure-under-way");
        awaitConfirmation();
        Tellings.tell(producer, new ErasureCompleted(erasure, 2, Instant.now()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call(HttpMethod.POST, "/topics", person, null, topic("Opnieuw begonnen", ""))
                                .getResponse()
                                .getStatus()
                        == 201);

        Tellings.tell(producer, requested("remove"));
        var next = UUID.randomUUID().toString();
        Tellings.tell(producer, new ErasureRequested(next, 1, "subject-niemand", "remove", Instant.now()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Messages.of(next + ".forum-service", ErasureConfirmationEvent.TOPIC)
                        .isEmpty());
        assertThat(body("/own-data", person)).as("a late repeat erases nothing").contains("Opnieuw begonnen");
        assertThat(Messages.of(erasure + ".forum-service", ErasureConfirmationEvent.TOPIC))
                .hasSize(1);
        Tellings.tell(producer, new ErasureCompleted(next, 2, Instant.now()));
    }

    private void assertForgotten(CapturedOutput output) throws Exception {
        Leaks.assertNone("the store", Stored.in(database), secrets);
        assertThat(Leaks.told(ErasureEvent.TOPIC, FollowEvent.TOPIC))
                .allSatisfy(message -> Leaks.assertNone("an event", message, secrets));
        var followers = new HashMap<String, String>();
        for (var message : Messages.on(FollowEvent.TOPIC)) {
            followers.put(message.key(), ((FollowEvent) EventJson.read(message)).follower());
        }
        assertThat(followers)
                .as("what compaction leaves of follows")
                .containsValue(Erased.SUBJECT)
                .doesNotContainValue(subject);
        Leaks.assertNone("the log", output.getAll(), secrets);
        for (var resource : List.of(
                "/topics?pageSize=100",
                "/cases?pageSize=100",
                "/moderation-acts?pageSize=100",
                "/held-contributions?pageSize=100",
                "/groups?pageSize=100")) {
            Leaks.assertNone(resource, body(resource, EDITOR), secrets);
        }
        assertThat(JsonPath.<List<Object>>read(body("/own-data", person), "$.tables[*].rows[*]"))
                .isEmpty();
        assertThat(body("/groups?own=true", person)).contains("\"total\":0");
        assertThat(call(HttpMethod.GET, "/topics/" + closed, person, null, null))
                .hasStatus(404);
    }

    private void erase(String choice) throws Exception {
        Tellings.tell(producer, requested(choice));
        awaitConfirmation();
        Tellings.tell(producer, new ErasureCompleted(erasure, 2, Instant.now()));
    }

    private ErasureRequested requested(String choice) {
        return new ErasureRequested(erasure, 1, subject, choice, Instant.now());
    }

    private void awaitConfirmation() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !Messages.of(erasure + ".forum-service", ErasureConfirmationEvent.TOPIC)
                        .isEmpty());
    }

    /** How much was told of everything that this test made. */
    private List<Integer> told() {
        return List.of(
                Messages.of(question, TopicEvent.TOPIC).size(),
                Messages.of(asType, TopicEvent.TOPIC).size(),
                Messages.of(others, TopicEvent.TOPIC).size(),
                Messages.of(others + ".1", PostEvent.TOPIC).size(),
                Messages.of(others + ".2", PostEvent.TOPIC).size());
    }

    private static Object last(String topic, String key) {
        return EventJson.read(Messages.of(key, topic).getLast());
    }

    private void awaitTold(String post, int times) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Messages.of(post, PostEvent.TOPIC).size() == times);
    }

    private void decided(String contribution, String verdict) {
        done(
                HttpMethod.PUT,
                "/cases/" + contribution + "/decision",
                ADMIN,
                "\"1\"",
                "{\"verdict\":\"%s\",\"reason\":\"Dwaalt af\"}".formatted(verdict));
    }

    private void joins(String group, String token) {
        var request = JsonPath.<String>read(
                text(done(HttpMethod.POST, "/groups/" + group + "/requests", token, null, "{}")), "$.ownRequest");
        done(HttpMethod.PUT, "/groups/%s/requests/%s/approval".formatted(group, request), EDITOR, "\"1\"", null);
    }

    private String opened(String token, String title, String more) {
        return id(done(HttpMethod.POST, "/topics", token, null, topic(title, more)));
    }

    private void posted(String topic, String token, String text, String more) {
        done(HttpMethod.POST, "/topics/" + topic + "/posts", token, null, "{\"text\":\"%s\"%s}".formatted(text, more));
    }

    private static String topic(String title, String more) {
        return "{\"category\":\"question\",\"title\":\"%s\",\"text\":\"Wie weet het?\"%s}".formatted(title, more);
    }

    private static String id(MvcTestResult created) {
        return JsonPath.read(text(created), "$.id");
    }

    private MvcTestResult done(
            HttpMethod method, String path, String token, @Nullable String version, @Nullable String body) {
        var answer = call(method, path, token, version, body);
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
