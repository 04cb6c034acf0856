// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicFollowed;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.forum.story.Heard;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.SampleImages;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.producer.Producer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who asked to be shown as the type of their municipality only is looked for everywhere, and found by editors alone. */
@OnBackend
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"forum.removals.batch=2", "forum.newcomers.contributions=0", "forum.newcomers.age=0s"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ExtendWith(OutputCaptureExtension.class)
class HiddenAuthorsTest {
    private static final String TOPICS = "/api/forum/v1/topics";
    private static final String READINGS = "/api/forum/v1/readings/";
    private static final String FOLLOWS = "/api/forum/v1/follows/";
    private static final String TYPE = "schuilgemeenten";

    /** All that says who it is, in lower case. */
    private static final List<String> SECRETS =
            List.of("naam-verklapt", "verklapstad", "functie-verklapt", "subject-verklapt", "gm7701");

    private static final String AUTHOR =
            Tokens.member("GM7701", "subject-verklapt", "Naam-Verklapt", "functie-verklapt");
    private static final String COLLEAGUE = Tokens.member("GM7701", "subject-collega", "Collega", "collega");
    private static final String LOOKALIKE = Tokens.member("GM7702", "subject-ander", "Ander", "ander");
    private static final String ALSO_OF_THE_TYPE = Tokens.member("GM7703", "subject-derde", "Derde", "derde");
    private static final String STRANGER = Tokens.member("GM0184");
    private static final String EDITOR = Tokens.editor();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private Names names;

    @BeforeEach
    void fiveMunicipalitiesAreOfTheType() throws Exception {
        tell(Heard.registered("GM7701", 1, "Verklapstad", TYPE));
        for (var number = 2; number <= 5; number++) {
            tell(Heard.registered("GM770" + number, 1, "Schuilplaats " + number, TYPE));
        }
        tell(Heard.registered("GM7711", 1, "Alleenstad", "eenlinggemeenten"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> names.countOfType(TYPE) == 5 && names.hasMunicipality("GM7711"));
        new Leaks(http).awaitReadiness();
    }

    @Test
    void isFoundInNoAnswerNoEventAndNoLog(CapturedOutput output) throws Exception {
        var leaks = new Leaks(http);
        var own = id(call(HttpMethod.POST, TOPICS, AUTHOR, null, topic("Wie durft?")));
        var asked = TOPICS + "/" + own;
        posted(own, LOOKALIKE, "{\"text\":\"Wij misschien.\"}");
        posted(own, AUTHOR, "{\"text\":\"Dat helpt.\",\"asType\":true}");
        posted(own, AUTHOR, "{\"text\":\"Weg hiermee.\",\"asType\":true}");
        var others = id(call(HttpMethod.POST, TOPICS, LOOKALIKE, null, """
                {"category":"dilemma","title":"Van een ander","text":"Tekst"}"""));
        var image = image();
        String shown = JsonPath.read(image, "$.id");
        var words = "{\"text\":\"Zo deden wij het. ![Een kas](image:%s)\",\"asType\":%s}";
        posted(others, AUTHOR, words.formatted(shown, true));
        assertThat(call(HttpMethod.POST, TOPICS + "/" + own + "/posts", AUTHOR, null, words.formatted(shown, true)))
                .as("an image ties together what shows it")
                .hasStatus(400);
        assertThat(call(HttpMethod.POST, TOPICS + "/" + others + "/posts", AUTHOR, null, words.formatted(shown, false)))
                .as("and gives away who wrote it")
                .hasStatus(400);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told(own + ".3").size() == 1 && told(others + ".1").size() == 1);
        assertThat(call(HttpMethod.PUT, asked, AUTHOR, "\"4\"", """
                {"category":"question","title":"Wie durft er?","text":"Tekst"}""")).hasStatusOk();
        assertThat(call(HttpMethod.PUT, asked + "/posts/2", AUTHOR, "\"1\"", "{\"text\":\"Dat helpt ons.\"}"))
                .hasStatusOk();
        assertThat(call(HttpMethod.PUT, asked + "/posts/3/removal", AUTHOR, "\"1\"", "{}"))
                .hasStatus(204);
        assertThat(call(HttpMethod.PUT, asked + "/posts/2/thanks", LOOKALIKE, null, null))
                .hasStatus(204);
        assertThat(call(HttpMethod.PUT, asked + "/posts/1/thanks", AUTHOR, null, null))
                .hasStatus(204);
        assertThat(call(
                        HttpMethod.PUT,
                        asked + "/accepted-answer",
                        AUTHOR,
                        "\"5\"",
                        "{\"postId\":\"%s.1\"}".formatted(own)))
                .hasStatusOk();
        assertThat(call(HttpMethod.POST, asked + "/posts/2/reports", STRANGER, null, "{\"ground\":\"insulting\"}"))
                .as("what was reported tells no more to who reported it")
                .hasStatus(201);
        assertThat(call(HttpMethod.GET, "/api/forum/v1/cases", Tokens.editor(), null, null))
                .bodyJson()
                .extractingPath("$.items[?(@.contribution.topicId == '%s')].contribution.type".formatted(own))
                .as("editors see that they are to keep it to themselves")
                .isEqualTo(List.of(TYPE));

        for (var topic : List.of(own, others)) {
            for (var level : List.of("outcome", "none", "every-answer")) {
                followed(topic, AUTHOR, level);
            }
            assertThat(call(HttpMethod.PUT, READINGS + topic, AUTHOR, null, "{\"readUpTo\":1}"))
                    .hasStatusOk();
            assertThat(call(HttpMethod.PUT, "/api/forum/v1/bookmarks/" + topic, AUTHOR, null, "{\"note\":\"Van mij\"}"))
                    .hasStatusOk();
        }

        var places = List.of(
                place(own, "1"),
                place(own, "2"),
                place(own, "3"),
                place(others, "1"),
                Map.of("id", shown, "hash", JsonPath.read(image, "$.hash"), "width", "60"));
        var resources = new ArrayList<>(leaks.resources(places));
        resources.addAll(List.of(
                TOPICS + "?pageSize=100",
                TOPICS + "?municipality=GM7702",
                TOPICS + "?unanswered=true",
                asked + "/mentionable?q=naam",
                TOPICS + "?type=" + TYPE));
        assertThat(resources)
                .contains(asked, asked + "/posts", asked + "/posts/2")
                .contains(READINGS + own, FOLLOWS + own, FOLLOWS + others);
        for (var resource : resources) {
            for (var reader :
                    new @Nullable String[] {null, STRANGER, LOOKALIKE, COLLEAGUE, AUTHOR, Tokens.outsider()}) {
                if (!isWhatIsKeptOfOneself(resource, reader)) {
                    Leaks.assertNone(resource, Leaks.text(leaks.read(resource, reader)), SECRETS);
                }
            }
            if (isOwnData(resource)) {
                continue;
            }
            assertThat(withoutWhatIsOnesOwn(leaks.read(resource, COLLEAGUE)))
                    .as("a colleague reads in %s what all others of the type read", resource)
                    .isEqualTo(withoutWhatIsOnesOwn(leaks.read(resource, ALSO_OF_THE_TYPE)));
        }
        for (var attempt : leaks.attempts(places)) {
            for (var body : new @Nullable String[] {
                null, "{\"text\":\"Anders\"}", topic("Anders"), "{\"readUpTo\":1}", "{\"level\":\"outcome\"}", "{}"
            }) {
                for (var who :
                        new @Nullable String[] {null, attempt.adds() ? STRANGER : COLLEAGUE, Tokens.outsider()}) {
                    for (var version : new @Nullable String[] {null, "\"77\""}) {
                        Leaks.assertNone(
                                attempt.toString(),
                                Leaks.text(leaks.call(attempt.method(), attempt.path(), who, version, body)),
                                SECRETS);
                    }
                }
            }
        }

        followed(own, STRANGER, "outcome");
        await().atMost(Duration.ofSeconds(20)).until(() -> !followersOf(own).isEmpty());
        assertThat(call(
                        HttpMethod.PUT,
                        asked + "/closing",
                        AUTHOR,
                        leaks.read(asked, null).getResponse().getHeader("ETag"),
                        null))
                .hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told(own + ".2").size() == 2 && told(own + ".3").size() == 2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Messages.of(own, TopicEvent.TOPIC).stream()
                        .anyMatch(message -> new String(message.value(), UTF_8).contains("\"closed\":true")));
        assertThat(Leaks.told(MunicipalityEvent.TOPIC))
                .anyMatch(message -> message.contains(own))
                .allSatisfy(message -> Leaks.assertNone("an event", message, SECRETS));
        Leaks.assertNone("the log", output.getAll(), SECRETS.subList(0, 4));

        for (var resource : List.of(asked, asked + "/posts", asked + "/posts/2", TOPICS + "/" + others + "/posts")) {
            assertThat(Leaks.body(leaks.read(resource, EDITOR)))
                    .as("an editor knows whom to speak to")
                    .contains("Naam-Verklapt", "Verklapstad", "functie-verklapt", TYPE);
        }
    }

    @Test
    void isTheirsAloneToChange() throws Exception {
        var id = id(call(HttpMethod.POST, TOPICS, AUTHOR, null, topic("Van mij?")));
        posted(id, AUTHOR, "{\"text\":\"Ik\",\"asType\":true}");
        var topic = TOPICS + "/" + id;
        await().atMost(Duration.ofSeconds(20)).until(() -> told(id + ".1").size() == 1);

        var leaks = new Leaks(http);
        assertThat(Leaks.body(leaks.read(topic, AUTHOR))).contains("\"own\":true");
        assertThat(Leaks.body(leaks.read(topic, COLLEAGUE))).contains("\"own\":false");
        assertThat(Leaks.body(leaks.read(topic, null))).doesNotContain("\"own\"");
        assertThat(Leaks.body(leaks.read(topic + "/posts/1", AUTHOR))).contains("\"own\":true", "editableUntil");
        assertThat(Leaks.body(leaks.read(topic + "/posts/1", COLLEAGUE)))
                .contains("\"own\":false")
                .doesNotContain("editableUntil");
        assertThat(call(HttpMethod.PUT, topic, COLLEAGUE, "\"2\"", """
                {"category":"question","title":"Van ons","text":"Tekst"}""")).hasStatus(403);
        assertThat(call(HttpMethod.PUT, topic + "/posts/1", COLLEAGUE, "\"1\"", "{\"text\":\"Wij\"}"))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, topic + "/posts/1/thanks", COLLEAGUE, null, null))
                .hasStatus(204);
        assertThat(call(HttpMethod.PUT, topic + "/posts/1/thanks", AUTHOR, null, null))
                .hasStatus(409);
        assertThat(call(HttpMethod.PUT, topic + "/posts/1", AUTHOR, "\"1\"", "{\"text\":\"Ik dus\"}"))
                .hasStatusOk();
    }

    @Test
    void isRefusedWhereItWouldNotHide() throws Exception {
        var alone = Tokens.member("GM7711");
        var refused = call(HttpMethod.POST, TOPICS, alone, null, topic("Wie ben ik?"));
        assertThat(refused).hasStatus(409);
        assertThat(Leaks.body(refused)).contains("/problems/author-given-away");
        assertThat(call(HttpMethod.POST, TOPICS, EDITOR, null, topic("Wie ben ik?")))
                .hasStatus(409);

        var telling = call(HttpMethod.POST, TOPICS, AUTHOR, null, """
                {"category":"question","title":"Bij ons","text":"Tekst","municipality":"GM7701","asType":true}""");
        assertThat(telling).hasStatus(400);
        assertThat(Leaks.body(telling)).contains("/municipality", "gives-author-away");

        var id = id(call(HttpMethod.POST, TOPICS, AUTHOR, null, topic("Toch maar")));
        assertThat(call(HttpMethod.POST, TOPICS + "/" + id + "/posts", alone, null, """
                {"text":"Ook","asType":true}"""))
                .hasStatus(409);
        assertThat(call(HttpMethod.PUT, TOPICS + "/" + id, AUTHOR, "\"1\"", """
                {"category":"question","title":"Bij ons","text":"Tekst","municipality":"GM7701"}"""))
                .hasStatus(409);
        assertThat(call(HttpMethod.PUT, TOPICS + "/" + id, AUTHOR, "\"1\"", topic("Nu wel")))
                .hasStatus(400);
        assertThat(Leaks.body(new Leaks(http).read(TOPICS + "/" + id, null)))
                .contains("Toch maar", "\"version\":1")
                .contains("\"author\":{\"type\":{\"slug\":\"%s\",\"name\":\"Schuilgemeenten\"},\"verified\":true}"
                        .formatted(TYPE));
    }

    /** An image of the author's, with nobody on it. */
    private String image() {
        var uploaded = http.post()
                .uri("/api/forum/v1/images")
                .header("Authorization", "Bearer " + AUTHOR)
                .multipart()
                .file(new MockMultipartFile("file", "naam-verklapt.jpg", "image/jpeg", SampleImages.jpeg(60, 40)))
                .exchange();
        assertThat(uploaded).hasStatus(201);
        String id = JsonPath.read(Leaks.body(uploaded), "$.id");
        assertThat(call(HttpMethod.PUT, "/api/forum/v1/images/" + id + "/consent", AUTHOR, "\"1\"", "{\"persons\":0}"))
                .hasStatusOk();
        return Leaks.body(uploaded);
    }

    /** Who follows is told by an opaque id, which others may know from elsewhere. */
    @Test
    void isNotAmongThoseWhoAreKnownToFollow() {
        var hidden = Tokens.member("GM7704", "subject-vraagt-stil", "Stil", "adviseur");
        var own = id(call(HttpMethod.POST, TOPICS, hidden, null, topic("Wie ben ik?")));
        var others = id(call(HttpMethod.POST, TOPICS, LOOKALIKE, null, """
                {"category":"dilemma","title":"Van een ander","text":"Tekst"}"""));
        posted(others, hidden, "{\"text\":\"Zo deden wij het.\",\"asType\":true}");
        for (var topic : List.of(own, others)) {
            assertThat(Leaks.body(new Leaks(http).read(FOLLOWS + topic, hidden)))
                    .contains("\"level\":\"every-answer\"", "\"automatic\":true", "\"told\":false");
            followed(topic, hidden, "none");
            followed(topic, hidden, "outcome");
            followed(topic, STRANGER, "outcome");
        }
        var elsewhere = id(call(HttpMethod.POST, TOPICS, hidden, null, """
                {"category":"dilemma","title":"Onder eigen naam","text":"Tekst"}"""));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> followersOf(own).size() == 1
                        && followersOf(others).size() == 2
                        && followersOf(elsewhere).size() == 1);
        assertThat(followersOf(own)).containsExactly("member-GM0184");
        assertThat(followersOf(others)).containsExactlyInAnyOrder("subject-ander", "member-GM0184");
        assertThat(follows().filter(event -> event.follower().equals("subject-vraagt-stil")))
                .as("the first that is told of them has no gap before it")
                .singleElement()
                .returns(1L, FollowEvent::version)
                .returns(elsewhere, FollowEvent::topicId);

        posted(others, hidden, "{\"text\":\"En nu met mijn naam.\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> followersOf(others).contains("subject-vraagt-stil"));
        assertThat(follows()
                        .filter(event -> event.topicId().equals(others))
                        .filter(event -> event.follower().equals("subject-vraagt-stil")))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(TopicFollowed.class))
                .as("as of anybody who answers")
                .returns("every-answer", TopicFollowed::level);
        assertThat(followersOf(own)).containsExactly("member-GM0184");
    }

    private static List<String> followersOf(String topic) {
        return follows()
                .filter(event -> event.topicId().equals(topic))
                .map(FollowEvent::follower)
                .distinct()
                .toList();
    }

    private static Stream<FollowEvent> follows() {
        return Messages.on(FollowEvent.TOPIC).stream().map(EventJson::read).map(FollowEvent.class::cast);
    }

    private void followed(String topic, String token, String level) {
        assertThat(call(HttpMethod.PUT, FOLLOWS + topic, token, null, "{\"level\":\"%s\"}".formatted(level)))
                .hasStatusOk();
    }

    private static Map<String, String> place(String id, String number) {
        return Map.of("id", id, "number", number, "topic", id, "contribution", id + "." + number);
    }

    private static String topic(String title) {
        return "{\"category\":\"question\",\"title\":\"%s\",\"text\":\"Tekst\",\"asType\":true}".formatted(title);
    }

    /** Authors may know what is kept of themselves, and colleagues do not keep the same. */
    private static boolean isWhatIsKeptOfOneself(String resource, @Nullable String reader) {
        return isOwnData(resource) && AUTHOR.equals(reader);
    }

    private static boolean isOwnData(String resource) {
        return resource.contains("/own-data");
    }

    /** What is told of who asks differs between them, and must. */
    private static String withoutWhatIsOnesOwn(MvcTestResult answer) {
        return Leaks.text(answer)
                .replaceAll("\"(own|thanked)\":(true|false),?", "")
                .replaceAll("\"editableUntil\":\"[^\"]*\",?", "")
                .replace(",}", "}");
    }

    private void posted(String topic, String token, String body) {
        assertThat(call(HttpMethod.POST, TOPICS + "/" + topic + "/posts", token, null, body))
                .hasStatus(201);
    }

    private MvcTestResult call(
            HttpMethod method, String path, String token, @Nullable String version, @Nullable String body) {
        return new Leaks(http).call(method, path, token, version, body);
    }

    private static String id(MvcTestResult created) {
        assertThat(created).hasStatus(201);
        return JsonPath.read(Leaks.body(created), "$.id");
    }

    private static List<?> told(String post) {
        return Messages.of(post, PostEvent.TOPIC);
    }

    private void tell(MunicipalityEvent event) throws Exception {
        Tellings.tell(producer, event);
    }
}
