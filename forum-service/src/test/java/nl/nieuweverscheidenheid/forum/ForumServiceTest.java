// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostEdited;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.forum.story.Heard;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.ApiContract;
import nl.nieuweverscheidenheid.testkit.Calls;
import nl.nieuweverscheidenheid.testkit.EventContract;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The service as a whole, on a real Kafka and a real store's protocol. */
@OnBackend
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"forum.removals.batch=2", "forum.newcomers.contributions=0", "forum.newcomers.age=0s"})
@AutoConfigureMockMvc
class ForumServiceTest {
    private static final String TOPICS = "/api/forum/v1/topics";
    private static final String AUTHOR = Tokens.member("GM0363");
    private static final String NEIGHBOUR = Tokens.member("GM0184");
    private static final String EDITOR = Tokens.editor();

    /** Of this test alone, as the store may hold topics of others. */
    private final String theme = "thema-" + UUID.randomUUID().toString().substring(0, 8);

    private final String story = UUID.randomUUID().toString();

    @Autowired
    private MockMvcTester http;

    @LocalServerPort
    private int port;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private Names names;

    @BeforeEach
    void storiesAndMunicipalitiesAreKnown() throws Exception {
        tell(Heard.registered("GM0363", 1, "Amsterdam"));
        tell(Heard.registered("GM0184", 1, "Urk"));
        tell(Heard.ended("GM0140", 1, "Littenseradiel"));
        tell(Heard.published(story, 3, "Taalcafé in de bibliotheek"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> names.hasMunicipality("GM0363")
                        && names.hasMunicipality("GM0184")
                        && names.ofMunicipality("GM0140").isPresent()
                        && names.ofEntry(story).isPresent());
    }

    @Test
    void aQuestionIsAskedAnsweredAndItsAnswerPointedOut() throws Exception {
        var asked = call(HttpMethod.POST, TOPICS, AUTHOR, null, """
            {"category":"question","title":" Wie heeft ervaring? ","text":"Vertel eens.","themes":["%s"],
             "types":["grensgemeenten"],"entry":"%s","municipality":"GM0184"}\
            """.formatted(theme, story));
        var topic = TOPICS + "/" + id(asked);
        assertThat(asked).hasStatus(201).hasHeader("ETag", "\"1\"").hasHeader("Location", topic);

        var posted =
                call(HttpMethod.POST, topic + "/posts", NEIGHBOUR, null, "{\"text\":\" Wij, sinds vorig jaar.\\n\"}");
        assertThat(posted).hasStatus(201).hasHeader("Location", topic + "/posts?page=1");
        var accepted = call(
                HttpMethod.PUT,
                topic + "/accepted-answer",
                AUTHOR,
                etag(topic),
                "{\"postId\":\"%s\"}".formatted(id(posted)));
        assertThat(accepted).hasStatusOk().hasHeader("ETag", "\"3\"");

        Map<String, Object> seen = JsonPath.read(body(topic), "$");
        assertThat(seen)
                .containsEntry("category", "question")
                .containsEntry("title", "Wie heeft ervaring?")
                .containsEntry("author", author("GM0363", "Amsterdam"))
                .containsEntry("themes", List.of(theme))
                .containsEntry("types", List.of("grensgemeenten"))
                .containsEntry("entry", Map.of("id", story, "title", "Taalcafé in de bibliotheek"))
                .containsEntry("municipality", Map.of("code", "GM0184", "name", "Urk"))
                .containsEntry("postCount", 1)
                .containsEntry("acceptedPost", id(posted))
                .containsEntry("state", "open")
                .containsEntry("sample", false);
        Map<String, Object> answer = JsonPath.read(body(topic + "/posts"), "$.items[0]");
        assertThat(answer)
                .containsEntry("number", 1)
                .containsEntry("text", "Wij, sinds vorig jaar.")
                .containsEntry("author", author("GM0184", "Urk"))
                .containsEntry("similarTo", List.of("asker"))
                .containsEntry("accepted", true);
    }

    @Test
    void whoWritesIsShownWithTheFunctionThatTheirMunicipalityGivesThem() throws Exception {
        var adviser = Tokens.member("GM0363", "member-adviser", "Testambtenaar", " adviseur wonen ");
        var opened = call(HttpMethod.POST, TOPICS, adviser, null, body("question", "Wie vraagt dit?"));
        var topic = TOPICS + "/" + id(opened);
        var overlong = Tokens.member("GM0363", "member-adviser", "Testambtenaar", "adviseur ".repeat(20));
        call(HttpMethod.POST, topic + "/posts", overlong, null, "{\"text\":\"Ik\"}");

        Map<String, Object> asker = JsonPath.read(body(topic), "$.author");
        assertThat(asker).containsEntry("function", "adviseur wonen").containsEntry("verified", true);
        Map<String, Object> answerer = JsonPath.read(body(topic + "/posts"), "$.items[0].author");
        assertThat(answerer).doesNotContainKey("function").containsEntry("name", "Testambtenaar");
    }

    @Test
    void aTopicOnAMunicipalityThatEndsIsFoundUnderItsSuccessorToo() throws Exception {
        tell(Heard.registered("GM0501", 1, "Brielle"));
        await().atMost(Duration.ofSeconds(20)).until(() -> names.hasMunicipality("GM0501"));
        var topic = id(open("""
            {"category":"question","title":"Vraag","text":"Tekst","themes":["%s"],"municipality":"GM0501"}\
            """.formatted(theme)));
        assertThat(listed("&municipality=GM1992")).isEmpty();

        tell(Heard.ended("GM0501", 2, "Brielle", "GM1992"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> listed("&municipality=GM1992").equals(List.of(topic)));
        assertThat(listed("&municipality=GM0501")).containsExactly(topic);
        Map<String, Object> seen = JsonPath.read(body(TOPICS + "/" + topic), "$");
        assertThat(seen)
                .as("it stays with the municipality that it was asked of")
                .containsEntry("municipality", Map.of("code", "GM0501", "name", "Brielle"));
    }

    @Test
    void aTopicIsFoundByEachFilterAndByAllAtOnce() throws Exception {
        var question = id(open("""
            {"category":"question","title":"Vraag","text":"Tekst","themes":["%s"],"types":["grensgemeenten"],
             "entry":"%s","municipality":"GM0184"}\
            """.formatted(theme, story)));
        var answered = id(open(body("question", "Beantwoord")));
        call(HttpMethod.POST, TOPICS + "/" + answered + "/posts", AUTHOR, null, "{\"text\":\"Zo.\"}");
        var dilemma = id(open(body("dilemma", "Dilemma")));

        assertThat(listed("")).containsExactly(dilemma, answered, question);
        assertThat(listed("&category=question&category=dilemma")).hasSize(3);
        assertThat(listed("&category=dilemma")).containsExactly(dilemma);
        assertThat(listed("&type=grensgemeenten")).containsExactly(question);
        assertThat(listed("&municipality=GM0184")).containsExactly(question);
        assertThat(listed("&entry=" + story)).containsExactly(question);
        assertThat(listed("&unanswered=true")).containsExactly(question);
        assertThat(listed("&unanswered=true&category=dilemma")).isEmpty();
        assertThat(listed("&category=question&type=grensgemeenten&municipality=GM0184&unanswered=true&entry=" + story))
                .containsExactly(question);
        assertThat(listed("&pageSize=1&page=2")).containsExactly(answered);
        assertThat(listed("&pageSize=2&page=9")).isEmpty();
    }

    @Test
    void aPostIsChangedThankedAndTakenBack() throws Exception {
        var topic = TOPICS + "/" + id(open(body("question", "Wie helpt?")));
        var post = id(call(HttpMethod.POST, topic + "/posts", NEIGHBOUR, null, "{\"text\":\"Wij nit.\"}"));
        var first = topic + "/posts/1";
        await().atMost(Duration.ofSeconds(20)).until(() -> told(post).size() == 1);

        assertThat(call(HttpMethod.PUT, first, NEIGHBOUR, null, "{\"text\":\"Wij niet.\"}"))
                .hasStatus(428);
        assertThat(call(HttpMethod.PUT, first, AUTHOR, "\"1\"", "{\"text\":\"Anders.\"}"))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, first, NEIGHBOUR, "\"1\"", "{\"text\":\"\u200b\"}"))
                .hasStatus(400);
        assertThat(call(HttpMethod.PUT, first, NEIGHBOUR, "\"1\"", "{\"text\":\"Wij niet.\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(call(HttpMethod.PUT, first, NEIGHBOUR, "\"1\"", "{\"text\":\"Of toch.\"}"))
                .hasStatus(412);
        assertThat(call(HttpMethod.PUT, topic + "/posts/2", NEIGHBOUR, "\"1\"", "{\"text\":\"Of toch.\"}"))
                .hasStatus(404);

        assertThat(call(HttpMethod.PUT, first + "/thanks", AUTHOR, null, null)).hasStatus(204);
        assertThat(call(HttpMethod.PUT, first + "/thanks", NEIGHBOUR, null, null))
                .hasStatus(409);
        Map<String, Object> seen = JsonPath.read(body(first), "$");
        assertThat(JsonPath.<String>read(seen, "$.post.text")).isEqualTo("Wij niet.");
        assertThat(JsonPath.<List<String>>read(seen, "$.former[*].text")).containsExactly("Wij nit.");
        assertThat(JsonPath.<Integer>read(seen, "$.post.thanks")).isEqualTo(1);
        assertThat(JsonPath.<Map<String, Object>>read(seen, "$.post"))
                .as("nobody in particular asks")
                .doesNotContainKeys("thanked", "own", "editableUntil");

        assertThat(call(HttpMethod.PUT, first + "/removal", AUTHOR, "\"2\"", "{}"))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, first + "/removal", EDITOR, "\"2\"", "{\"reason\":\"Dubbel\"}"))
                .hasStatus(204);
        assertThat(call(HttpMethod.PUT, first + "/removal", EDITOR, "\"3\"", "{}"))
                .hasStatus(404);
        Map<String, Object> removed = JsonPath.read(body(topic + "/posts"), "$.items[0]");
        assertThat(removed).containsEntry("number", 1).doesNotContainKeys("text", "author");
        assertThat(JsonPath.<String>read(removed, "$.removal.reason")).isEqualTo("Dubbel");

        await().atMost(Duration.ofSeconds(20)).until(() -> told(post).size() == 3);
        assertThat(told(post)).hasExactlyElementsOfTypes(PostAdded.class, PostEdited.class, PostRemoved.class);
    }

    @Test
    void everyChangeIsToldInOrderAndKeepsToTheContract() throws Exception {
        var id = id(open(body("question", "Van begin tot eind")));
        var topic = TOPICS + "/" + id;
        var post = id(call(HttpMethod.POST, topic + "/posts", NEIGHBOUR, null, "{\"text\":\"Een antwoord\"}"));
        call(HttpMethod.PUT, topic, AUTHOR, "\"2\"", body("question", "Herschreven"));
        call(HttpMethod.PUT, topic + "/accepted-answer", AUTHOR, "\"3\"", "{\"postId\":\"%s\"}".formatted(post));
        call(HttpMethod.PUT, topic + "/closing", AUTHOR, "\"4\"", null);
        assertThat(call(HttpMethod.PUT, topic + "/removal", EDITOR, "\"5\"", null))
                .hasStatus(204);

        await().atMost(Duration.ofSeconds(20)).until(() -> told(post).size() == 2 && told(id).size() == 6);
        assertThat(told(id))
                .hasExactlyElementsOfTypes(
                        TopicOpened.class,
                        TopicChanged.class,
                        TopicChanged.class,
                        TopicChanged.class,
                        TopicChanged.class,
                        TopicRemoved.class);
        assertThat(told(id).stream().map(Event::version)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(told(id).get(4))
                .isInstanceOfSatisfying(
                        TopicChanged.class,
                        last -> assertThat(last.content())
                                .returns("Herschreven", TopicEvent.Content::title)
                                .returns(1, TopicEvent.Content::postCount)
                                .returns(post, TopicEvent.Content::acceptedPostId)
                                .returns("GM0363", TopicEvent.Content::authorMunicipality)
                                .returns(true, TopicEvent.Content::closed));
        assertThat(told(post))
                .first()
                .isInstanceOfSatisfying(
                        PostAdded.class,
                        added -> assertThat(added)
                                .returns(1L, PostAdded::version)
                                .returns(id, PostAdded::topicId)
                                .returns("Een antwoord", PostAdded::text)
                                .returns("GM0184", PostAdded::authorMunicipality));
        assertThat(told(post))
                .last()
                .isInstanceOfSatisfying(
                        PostRemoved.class,
                        removed -> assertThat(removed.version()).isEqualTo(1_000_000));
    }

    @Test
    void aRemovedTopicTakesAllItsPostsAlong() throws Exception {
        var id = id(open(body("dilemma", "Met alles erop")));
        for (var number = 1; number <= 5; number++) {
            call(HttpMethod.POST, TOPICS + "/" + id + "/posts", NEIGHBOUR, null, "{\"text\":\"Geheim\"}");
        }

        assertThat(call(HttpMethod.PUT, TOPICS + "/" + id + "/removal", EDITOR, "\"6\"", null))
                .hasStatus(204);

        var posts = IntStream.rangeClosed(1, 5).mapToObj(number -> id + "." + number);
        assertThat(posts).allSatisfy(post -> {
            await().atMost(Duration.ofSeconds(20)).until(() -> told(post).size() == 2);
            assertThat(told(post)).last().isInstanceOf(PostRemoved.class);
        });
    }

    @Test
    void theLongestTopicFitsAnEvent() throws Exception {
        var escaped = "\\u0001";
        var slugs = IntStream.range(0, 12)
                .mapToObj(number -> "\"" + "a".repeat(78) + (10 + number) + "\"")
                .toList();
        var id = id(open("""
            {"category":"experience","title":"T%s","text":"T%s","themes":%s,"types":%s,"entry":"%s"}\
            """.formatted(escaped.repeat(149), escaped.repeat(9_999), slugs, slugs.subList(0, 8), story)));

        await().atMost(Duration.ofSeconds(20)).until(() -> told(id).size() == 1);
    }

    @Test
    void noNameAndNoAccountLeaveInAnEvent() throws Exception {
        var id = id(open(body("experience", "Zonder naam")));
        var post = id(call(HttpMethod.POST, TOPICS + "/" + id + "/posts", NEIGHBOUR, null, "{\"text\":\"Ook\"}"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> told(id).size() == 2 && told(post).size() == 1);
        assertThat(messages(id)).noneMatch(message -> saysWho(message.value()));
        assertThat(messages(post)).noneMatch(message -> saysWho(message.value()));
    }

    @Test
    void whatIsCalledOtherwiseOrWithdrawnIsSeenSo() throws Exception {
        var topic = TOPICS + "/" + id(open("""
            {"category":"dilemma","title":"Over een verhaal","text":"Tekst","entry":"%s"}\
            """.formatted(story)));

        tell(Heard.revised(story, 4, "Taalcafé op het plein"));
        await().atMost(Duration.ofSeconds(20)).until(() -> body(topic).contains("Taalcafé op het plein"));

        tell(Heard.withdrawn(story, 5));
        await().atMost(Duration.ofSeconds(20)).until(() -> !body(topic).contains("\"entry\""));
        assertThat(body(topic)).contains("Over een verhaal");
        assertThat(contents(call(HttpMethod.POST, TOPICS, AUTHOR, null, """
            {"category":"dilemma","title":"Te laat","text":"Tekst","entry":"%s"}\
            """.formatted(story))))
                .contains("/entry", "unknown-entry");
    }

    @Test
    void sixtyFourWritersAtOnceGetEachTheirOwnPlace() throws Exception {
        var id = id(open(body("experience", "Druk gesprek")));
        var writers = 64;

        var acknowledged = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> writing = IntStream.range(0, writers)
                    .<Callable<String>>mapToObj(writer -> () -> post(client, id, "Bijdrage " + writer))
                    .toList();
            for (var answer : threads.invokeAll(writing)) {
                acknowledged.add(answer.get());
            }
        }

        List<Map<String, Object>> posts = JsonPath.read(body(TOPICS + "/" + id + "/posts?pageSize=100"), "$.items");
        assertThat(posts.stream().map(post -> post.get("number")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, writers).boxed().toList());
        assertThat(posts.stream().map(post -> post.get("id") + " " + post.get("text")))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        await().atMost(Duration.ofSeconds(30)).until(() -> told(id).size() == writers + 1);
        assertThat(told(id).stream().map(Event::version))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, writers + 1)
                        .mapToObj(Long::valueOf)
                        .toList());
        var added = Messages.on(PostEvent.TOPIC).stream()
                .filter(message -> message.key().startsWith(id))
                .map(message -> (PostAdded) EventJson.read(message))
                .toList();
        assertThat(added.stream().map(post -> post.postId() + " " + post.text()))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingChanges() throws Exception {
        var topic = TOPICS + "/" + id(open(body("question", "Blijft zo")));
        var wrong = """
            {"category":"gossip","title":"","text":"%s","themes":["Huis vesting"],"types":["a","a--b"],
             "entry":"nergens","municipality":"GM9999","colour":"red"}\
            """.formatted("x".repeat(10_001));

        for (var answer : List.of(
                call(HttpMethod.POST, TOPICS, AUTHOR, null, wrong),
                call(HttpMethod.PUT, topic, AUTHOR, "\"1\"", wrong))) {
            assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(errors(answer))
                    .containsOnly(
                            Map.entry("/category", "not-allowed"),
                            Map.entry("/title", "required"),
                            Map.entry("/text", "too-long"),
                            Map.entry("/themes/0", "not-allowed"),
                            Map.entry("/types/1", "not-allowed"),
                            Map.entry("/entry", "unknown-entry"),
                            Map.entry("/municipality", "unknown-municipality"),
                            Map.entry("/colour", "unknown-field"));
        }
        var answer = call(HttpMethod.POST, topic + "/posts", AUTHOR, null, "{\"tekst\":\"Een tikfout\"}");
        assertThat(answer).hasStatus(400);
        assertThat(errors(answer)).containsOnly(Map.entry("/tekst", "unknown-field"), Map.entry("/text", "required"));

        assertThat(listed("")).hasSize(1);
        assertThat(body(topic)).contains("Blijft zo").contains("\"version\":1").contains("\"postCount\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"category\":",
                "[]",
                "\"tekst\"",
                "{\"category\":\"question\",\"title\":\"A\",\"text\":\"B\"} en meer",
                "{\"category\":\"question\",\"title\":\"\u2003\",\"text\":\"B\"}",
                "{\"category\":\"question\",\"title\":\"A\",\"text\":\" \\u2028 \"}",
                "{\"category\":3,\"title\":\"A\",\"text\":\"B\"}",
                "{\"category\":\"question\",\"title\":\"A\",\"text\":\"B\",\"themes\":[null]}",
                "{\"category\":\"question\",\"title\":\"A\",\"text\":\"B\",\"themes\":\"huisvesting\"}",
                "{\"category\":\"question\",\"title\":\"A\",\"text\":\"B\",\"themes\":[\"-a\"]}",
                "{\"category\":\"question\",\"title\":\"A\",\"text\":\"B\",\"municipality\":\"GM0140\"}"
            })
    void whatIsNoTopicOrWouldNotFitItsEventIsRefused(String body) {
        assertThat(call(HttpMethod.POST, TOPICS, AUTHOR, null, body))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whatIsSaidTwiceIsKeptOnce() throws Exception {
        var id = id(open("""
            {"category":"question","title":"Dubbel","text":"Tekst","themes":["%1$s","%1$s"],
             "types":["grensgemeenten","grensgemeenten"]}\
            """.formatted(theme)));

        assertThat(body(TOPICS + "/" + id))
                .contains("\"themes\":[\"%s\"]".formatted(theme))
                .contains("\"types\":[\"grensgemeenten\"]");
        await().atMost(Duration.ofSeconds(20)).until(() -> told(id).size() == 1);
    }

    @Test
    void anOversizedBodyIsRefused() {
        assertThat(call(HttpMethod.POST, TOPICS, AUTHOR, null, "{\"title\":\"%s\"}".formatted("x".repeat(300_000))))
                .hasStatus(413)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void onlyGoodTokensAreTaken() throws Exception {
        var topic = TOPICS + "/" + id(open(body("question", "Achter slot")));

        for (var token :
                new @Nullable String[] {null, "made-up", Tokens.expired(), Tokens.foreign(), Tokens.forAnotherAudience()
                }) {
            for (var write : writes(topic)) {
                assertThat(call(write.method(), write.path(), token, "\"1\"", write.body()))
                        .as(write.path())
                        .hasStatus(401)
                        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            }
        }
        assertThat(body(topic)).contains("\"version\":1");
    }

    @Test
    void whoHasNoPartInItMayNotChangeIt() throws Exception {
        var topic = TOPICS + "/" + id(open(body("question", "Van een ander")));

        for (var write : writes(topic)) {
            assertThat(call(write.method(), write.path(), Tokens.outsider(), "\"1\"", write.body()))
                    .as(write.path())
                    .hasStatus(403);
        }
        for (var change : List.of("", "/closing", "/accepted-answer", "/removal")) {
            assertThat(call(HttpMethod.PUT, topic + change, NEIGHBOUR, "\"1\"", bodyFor(change)))
                    .as(change)
                    .hasStatus(403);
            assertThat(call(HttpMethod.PUT, topic + change, NEIGHBOUR, "\"9\"", bodyFor(change)))
                    .as("whichever version they name")
                    .hasStatus(403);
        }
        assertThat(call(HttpMethod.PUT, topic + "/removal", AUTHOR, "\"1\"", null))
                .hasStatus(403);
        assertThat(call(HttpMethod.POST, TOPICS, AUTHOR, null, body("announcement", "Aan allen")))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, topic, AUTHOR, "\"1\"", body("announcement", "Aan allen")))
                .hasStatus(403);
        assertThat(call(HttpMethod.POST, TOPICS, EDITOR, null, body("announcement", "Aan allen")))
                .hasStatus(201);
        assertThat(body(topic)).contains("\"version\":1");
    }

    @ParameterizedTest
    @CsvSource({"\"1\", 412", "\"99\", 412", "W/\"2\", 412", "*, 412", ", 428"})
    void aStaleOrMissingVersionIsRefused(String version, int status) throws Exception {
        var topic = TOPICS + "/" + id(open(body("question", "Eerste")));
        assertThat(call(HttpMethod.PUT, topic, AUTHOR, "\"1\"", body("question", "Tweede")))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");

        for (var change : List.of("", "/closing", "/removal")) {
            assertThat(call(HttpMethod.PUT, topic + change, EDITOR, version, bodyFor(change)))
                    .as(change)
                    .hasStatus(status)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(body(topic)).contains("Tweede").contains("\"version\":2");
    }

    @Test
    void nothingIsAddedToAClosedTopicButItsAnswerIsStillPointedOut() throws Exception {
        var topic = TOPICS + "/" + id(open(body("question", "Genoeg gezegd")));
        var post = id(call(HttpMethod.POST, topic + "/posts", NEIGHBOUR, null, "{\"text\":\"Het laatste woord\"}"));
        assertThat(call(HttpMethod.PUT, topic + "/closing", AUTHOR, "\"2\"", null))
                .hasStatusOk();

        for (var answer : List.of(
                call(HttpMethod.POST, topic + "/posts", NEIGHBOUR, null, "{\"text\":\"Nog iets\"}"),
                call(HttpMethod.PUT, topic, AUTHOR, "\"3\"", body("question", "Anders")),
                call(HttpMethod.PUT, topic + "/closing", AUTHOR, "\"3\"", null))) {
            assertThat(answer).hasStatus(409);
            assertThat(contents(answer)).contains("/problems/topic-closed");
        }
        assertThat(call(
                        HttpMethod.PUT,
                        topic + "/accepted-answer",
                        AUTHOR,
                        "\"3\"",
                        "{\"postId\":\"%s\"}".formatted(post)))
                .hasStatusOk();
        assertThat(body(topic)).contains("\"state\":\"closed\"").contains("\"postCount\":1");
    }

    @Test
    void onlyAQuestionHasAnAnswerAndOnlyAPostOfItsOwn() throws Exception {
        var question = TOPICS + "/" + id(open(body("question", "Vraag")));
        var experience = TOPICS + "/" + id(open(body("experience", "Ervaring")));
        var post = id(call(HttpMethod.POST, experience + "/posts", NEIGHBOUR, null, "{\"text\":\"Hier\"}"));
        var acceptance = "{\"postId\":\"%s\"}".formatted(post);

        assertThat(call(HttpMethod.PUT, experience + "/accepted-answer", AUTHOR, "\"2\"", acceptance))
                .hasStatus(409);
        assertThat(call(HttpMethod.PUT, question + "/accepted-answer", AUTHOR, "\"1\"", acceptance))
                .hasStatus(404);
        assertThat(call(HttpMethod.PUT, question + "/accepted-answer", AUTHOR, "\"1\"", "{\"postId\":\" \"}"))
                .hasStatus(400);
        assertThat(body(question)).doesNotContain("acceptedPost");
    }

    @Test
    void whatIsNotThereOrNoLongerIsNotFound() throws Exception {
        var removed = TOPICS + "/" + id(open(body("question", "Weg ermee")));
        call(HttpMethod.PUT, removed + "/removal", EDITOR, "\"1\"", null);

        for (var topic : List.of(removed, TOPICS + "/" + UUID.randomUUID())) {
            assertThat(http.get().uri(topic)).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(http.get().uri(topic + "/posts")).hasStatus(404);
            for (var write : writes(topic)) {
                assertThat(call(write.method(), write.path(), EDITOR, "\"2\"", write.body()))
                        .as(write.path())
                        .hasStatus(404);
            }
        }
        assertThat(listed("")).isEmpty();
    }

    @Test
    void aParameterThatIsUnknownOrDoesNotFitIsRefused() throws Exception {
        var topic = TOPICS + "/" + id(open(body("question", "Vraag")));
        for (var query : List.of(
                TOPICS + "?tehme=huisvesting",
                TOPICS + "?category=gossip",
                TOPICS + "?unanswered=perhaps",
                TOPICS + "?page=0",
                TOPICS + "?pageSize=101",
                topic + "?expand=posts",
                topic + "/posts?sort=newest",
                topic + "/posts?page=x")) {
            assertThat(http.get().uri(query))
                    .as(query)
                    .hasStatus(400)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(call(HttpMethod.POST, topic + "/posts?dry=true", AUTHOR, null, "{\"text\":\"Proef\"}"))
                .hasStatus(400);
        assertThat(body(topic)).contains("\"postCount\":0");
    }

    @Test
    void describesItself() throws Exception {
        var document = http.get().uri("/api/forum/v1/openapi.json").exchange();
        ApiContract.isKeptBy(document.getResponse().getContentAsString(), "/api/forum/v1");
        assertThat(document)
                .hasStatusOk()
                .hasHeader("API-Version", "0.1.0")
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(TOPICS, TOPICS + "/{id}/posts", TOPICS + "/{id}/accepted-answer");
    }

    /** Everything that changes a topic, with a body that is good. */
    private static List<Write> writes(String topic) {
        return List.of(
                new Write(HttpMethod.POST, topic + "/posts", "{\"text\":\"Tekst\"}"),
                new Write(HttpMethod.PUT, topic, bodyFor("")),
                new Write(HttpMethod.PUT, topic + "/closing", null),
                new Write(HttpMethod.PUT, topic + "/accepted-answer", bodyFor("/accepted-answer")),
                new Write(HttpMethod.PUT, topic + "/removal", null));
    }

    private static @Nullable String bodyFor(String change) {
        return switch (change) {
            case "" -> "{\"category\":\"question\",\"title\":\"Anders\",\"text\":\"Tekst\"}";
            case "/accepted-answer" -> "{\"postId\":\"a-post.1\"}";
            default -> null;
        };
    }

    private String body(String category, String title) {
        return "{\"category\":\"%s\",\"title\":\"%s\",\"text\":\"Tekst\",\"themes\":[\"%s\"]}"
                .formatted(category, title, theme);
    }

    private MvcTestResult open(String body) {
        var opened = call(HttpMethod.POST, TOPICS, AUTHOR, null, body);
        assertThat(opened).hasStatus(201).hasHeader("ETag", "\"1\"");
        return opened;
    }

    private MvcTestResult call(
            HttpMethod method, String path, @Nullable String token, @Nullable String version, @Nullable String body) {
        return Calls.call(http, method, path, token, version, body);
    }

    /** Posts over the network and answers with id and text of what was acknowledged. */
    private String post(HttpClient client, String topic, String text) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s/%s/posts".formatted(port, TOPICS, topic)))
                .header("Authorization", "Bearer " + NEIGHBOUR)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"%s\"}".formatted(text)))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.id") + " " + text;
    }

    private List<String> listed(String filters) throws Exception {
        return JsonPath.read(body(TOPICS + "?theme=" + theme + filters), "$.items[*].id");
    }

    private String etag(String topic) {
        return String.valueOf(http.get().uri(topic).exchange().getResponse().getHeader("ETag"));
    }

    private String body(String path) throws Exception {
        return contents(http.get().uri(path).exchange());
    }

    private static String contents(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(UTF_8);
    }

    private static String id(MvcTestResult created) throws Exception {
        return JsonPath.read(contents(created), "$.id");
    }

    private static List<Map.Entry<String, String>> errors(MvcTestResult refused) throws Exception {
        List<Map<String, String>> errors = JsonPath.read(contents(refused), "$.errors");
        return errors.stream()
                .map(error -> Map.entry(String.valueOf(error.get("pointer")), String.valueOf(error.get("code"))))
                .toList();
    }

    /** What was told of a topic or a post, after holding it against the contract. */
    private static List<Event> told(String id) {
        return messages(id).stream()
                .peek(EventContract::isKeptBy)
                .map(EventJson::read)
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> messages(String id) {
        return Messages.of(id, id.contains(".") ? PostEvent.TOPIC : TopicEvent.TOPIC);
    }

    private static boolean saysWho(byte[] data) {
        var json = new String(data, UTF_8);
        return json.contains("Testambtenaar") || json.contains("member-");
    }

    private static Map<String, Object> author(String code, String name) {
        return Map.of(
                "name",
                "Testambtenaar member-" + code,
                "municipality",
                Map.of("code", code, "name", name),
                "verified",
                true);
    }

    private void tell(Event event) throws Exception {
        Tellings.tell(producer, event);
    }

    private record Write(
            HttpMethod method, String path, @Nullable String body) {}
}
