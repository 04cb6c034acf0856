// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tokens;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is said in a closed group is looked for everywhere, and found by its members alone. */
@OnBackend
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "forum.removals.batch=2")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ExtendWith(OutputCaptureExtension.class)
class ClosedGroupTopicsTest {
    private static final String GROUPS = "/api/forum/v1/groups";
    private static final String TOPICS = "/api/forum/v1/topics";
    private static final String READINGS = "/api/forum/v1/readings/";
    private static final String FOLLOWS = "/api/forum/v1/follows/";
    private static final String BOOKMARKS = "/api/forum/v1/bookmarks";

    /** All that is said in the group, in lower case. */
    private static final List<String> SECRETS =
            List.of("titel-besloten", "tekst-besloten", "reactie-besloten", "reden-besloten", "thema-besloten");

    private static final String TOPIC = "{\"category\":\"question\",\"title\":\"Titel-besloten\","
            + "\"text\":\"Tekst-besloten\",\"themes\":[\"thema-besloten\"]}";

    private static final String MANAGER = Tokens.member("GM0363", "subject-beheerder", "Naam-Beheerder", "wethouder");
    private static final String MEMBER = Tokens.member("GM0184", "subject-lid", "Naam-Lid", "wethouder");
    private static final String COLLEAGUE = Tokens.member("GM0184", "subject-collega", "Collega", "adviseur");
    private static final String EDITOR = Tokens.editor();

    @Autowired
    private MockMvcTester http;

    private Leaks leaks;
    private String group;

    @BeforeEach
    void twoOfficialsAreInAGroup() {
        leaks = new Leaks(http);
        leaks.awaitReadiness();
        group = id(leaks.call(HttpMethod.POST, GROUPS, EDITOR, null, """
                {"name":"Wethouders van grensgemeenten","description":"Voor wethouders"}"""));
        join(MANAGER, EDITOR);
        var manager = JsonPath.<String>read(Leaks.body(leaks.read(GROUPS + "/" + group, EDITOR)), "$.members[0].id");
        assertThat(leaks.call(
                        HttpMethod.PUT,
                        GROUPS + "/" + group + "/members/" + manager,
                        EDITOR,
                        null,
                        "{\"manager\":true}"))
                .hasStatusOk();
        join(MEMBER, MANAGER);
    }

    @Test
    void isFoundInNoAnswerNoEventAndNoLog(CapturedOutput output) throws Exception {
        var closed = id(opened(MEMBER));
        var topic = TOPICS + "/" + closed;
        for (var number = 1; number <= 3; number++) {
            assertThat(leaks.call(HttpMethod.POST, topic + "/posts", MANAGER, null, "{\"text\":\"Reactie-besloten\"}"))
                    .hasStatus(201);
        }
        assertThat(leaks.call(
                        HttpMethod.PUT, topic + "/posts/1", MANAGER, "\"1\"", "{\"text\":\"Reactie-besloten nader\"}"))
                .hasStatusOk();
        assertThat(leaks.call(HttpMethod.PUT, topic + "/posts/1/thanks", MEMBER, null, null))
                .hasStatus(204);
        assertThat(leaks.call(
                        HttpMethod.PUT,
                        topic + "/posts/2/removal",
                        MANAGER,
                        "\"1\"",
                        "{\"reason\":\"Reden-besloten\"}"))
                .hasStatus(204);
        assertThat(leaks.call(
                        HttpMethod.PUT,
                        topic + "/accepted-answer",
                        MEMBER,
                        "\"4\"",
                        "{\"postId\":\"%s.1\"}".formatted(closed)))
                .hasStatusOk();

        theManagerKeepsAllOfIt(closed);

        var whole =
                JsonPath.<List<String>>read(Leaks.body(leaks.read(GROUPS + "/" + group, EDITOR)), "$.members[*].id");
        var places = new ArrayList<Map<String, String>>();
        for (var id : List.of(closed, group)) {
            places.add(place(id, "1", whole.getFirst()));
            places.add(place(id, "2", whole.getLast()));
        }
        var resources = new ArrayList<>(leaks.resources(places));
        resources.addAll(List.of(
                TOPICS + "?pageSize=100",
                TOPICS + "?theme=thema-besloten",
                TOPICS + "?category=question&pageSize=100",
                TOPICS + "?municipality=GM0184",
                GROUPS + "/" + group + "/topics?q=besloten"));
        assertThat(resources)
                .contains(topic, topic + "/posts", topic + "/posts/1", GROUPS + "/" + group + "/topics")
                .contains(READINGS + closed, FOLLOWS + closed);
        var strangers = new @Nullable String[] {null, COLLEAGUE, EDITOR, Tokens.admin(), Tokens.outsider()};
        for (var resource : resources) {
            for (var reader : strangers) {
                var answer = leaks.read(resource, reader);
                Leaks.assertNone(resource, Leaks.text(answer), SECRETS);
                if (resource.startsWith(topic)
                        || (reader != null
                                && List.of(READINGS + closed, FOLLOWS + closed).contains(resource))) {
                    assertThat(answer).as("%s is not there", resource).hasStatus(404);
                }
                assertThat(Leaks.body(answer)).as(resource).doesNotContain("\"id\":\"" + closed);
            }
        }
        for (var attempt : leaks.attempts(places)) {
            for (var body : new @Nullable String[] {
                null,
                "{\"text\":\"Anders\"}",
                "{\"manager\":true}",
                "{\"readUpTo\":1}",
                "{\"level\":\"outcome\"}",
                "{\"level\":\"none\"}",
                "{}"
            }) {
                for (var who : new @Nullable String[] {null, COLLEAGUE, Tokens.outsider()}) {
                    for (var version : new @Nullable String[] {null, "\"5\""}) {
                        var answer = leaks.call(attempt.method(), attempt.path(), who, version, body);
                        Leaks.assertNone(attempt.toString(), Leaks.text(answer), SECRETS);
                        if (attempt.path().startsWith(BOOKMARKS)
                                && attempt.method().equals(HttpMethod.DELETE)) {
                            assertThat(answer)
                                    .as("what nobody keeps is dropped as what is nowhere")
                                    .hasStatus(who == null ? 401 : 204);
                        } else if (attempt.path().contains(closed)) {
                            assertThat(answer.getResponse().getStatus())
                                    .as("%s by %s", attempt, who == null ? "nobody" : "a stranger")
                                    .isGreaterThanOrEqualTo(400);
                        }
                    }
                }
            }
        }

        assertThat(Leaks.body(leaks.read(topic, MEMBER))).contains("\"version\":5", "Titel-besloten");
        assertThat(leaks.call(HttpMethod.PUT, topic + "/removal", MANAGER, "\"5\"", null))
                .hasStatus(204);
        somethingElseIsToldAfterIt();
        assertThat(Leaks.told()).isNotEmpty().allSatisfy(message -> {
            Leaks.assertNone("an event", message, SECRETS);
            Leaks.assertNone("an event", message, List.of(closed, group, "wethouders van grensgemeenten", "naam-lid"));
        });
        Leaks.assertNone("the log", output.getAll(), SECRETS);
    }

    @Test
    void isReadAndSoughtByMembersUntilTheyAreNoneAnyMore() throws Exception {
        var closed = id(opened(MANAGER));
        assertThat(leaks.call(HttpMethod.POST, TOPICS + "/" + closed + "/posts", MEMBER, null, """
                {"text":"Ons zorgbeleid werkt."}"""))
                .hasStatus(201);

        var own = GROUPS + "?own=true&pageSize=100";
        assertThat(Leaks.body(leaks.read(own, MEMBER))).contains(group);
        assertThat(Leaks.body(leaks.read(own, COLLEAGUE))).doesNotContain(group);
        assertThat(Leaks.body(leaks.read(GROUPS + "/" + group + "/topics?q=ZORG titel", MEMBER)))
                .contains(closed, "\"total\":1", "\"group\":\"" + group);
        assertThat(Leaks.body(leaks.read(GROUPS + "/" + group + "/topics?q=onderwijs", MEMBER)))
                .contains("\"total\":0");
        assertThat(leaks.read(GROUPS + "/" + group + "/topics?q=" + "x".repeat(201), MEMBER))
                .hasStatus(400);
        assertThat(Leaks.body(leaks.read(GROUPS + "/" + group, COLLEAGUE)))
                .contains("\"memberCount\":2", "\"membership\":\"none\"")
                .doesNotContain("Naam-", "members\"", "requests\"");
        assertThat(Leaks.body(leaks.read(GROUPS + "/" + group, MEMBER)))
                .contains("Naam-Beheerder", "\"membership\":\"member\"")
                .doesNotContain("requests\"", "subject-");

        List<String> membership =
                JsonPath.read(Leaks.body(leaks.read(GROUPS + "/" + group, MEMBER)), "$.members[?(@.own == true)].id");
        var leaving = GROUPS + "/" + group + "/members/" + membership.getFirst();
        assertThat(leaks.call(HttpMethod.DELETE, leaving, COLLEAGUE, null, null))
                .hasStatus(403);
        assertThat(leaks.call(HttpMethod.PUT, BOOKMARKS + "/" + closed + ".1", MEMBER, null, "{}"))
                .hasStatusOk();
        assertThat(Leaks.body(leaks.read(BOOKMARKS, MEMBER))).contains("\"total\":1", "zorgbeleid");
        assertThat(leaks.call(HttpMethod.DELETE, leaving, MEMBER, null, null)).hasStatus(204);
        assertThat(Leaks.body(leaks.read(BOOKMARKS, MEMBER))).contains("\"total\":0");
        assertThat(Leaks.body(leaks.read("/api/forum/v1/follows", MEMBER))).contains("\"total\":0");
        for (var gone : List.of(
                READINGS + closed,
                FOLLOWS + closed,
                TOPICS + "/" + closed,
                TOPICS + "/" + closed + "/posts",
                TOPICS + "/" + closed + "/posts/1",
                GROUPS + "/" + group + "/topics")) {
            assertThat(leaks.read(gone, MEMBER)).as(gone).hasStatus(404);
            assertThat(leaks.read(gone, MANAGER)).as(gone).hasStatusOk();
        }
        assertThat(leaks.call(
                        HttpMethod.PUT, TOPICS + "/" + closed + "/posts/1", MEMBER, "\"1\"", "{\"text\":\"Toch\"}"))
                .hasStatus(404);
    }

    @Test
    void isGoneForEverybodyWhenTheGroupIsTakenAway() {
        var closed = id(opened(MEMBER));
        var path = GROUPS + "/" + group;
        var etag = leaks.read(path, MANAGER).getResponse().getHeader("ETag");
        assertThat(leaks.call(HttpMethod.DELETE, path, MANAGER, null, null)).hasStatus(428);
        assertThat(leaks.call(HttpMethod.DELETE, path, MEMBER, etag, null)).hasStatus(403);
        assertThat(leaks.call(HttpMethod.DELETE, path, MANAGER, "\"1\"", null)).hasStatus(412);
        assertThat(leaks.read(TOPICS + "/" + closed, MEMBER)).hasStatusOk();

        assertThat(leaks.call(HttpMethod.DELETE, path, MANAGER, etag, null)).hasStatus(204);

        for (var gone : List.of(path, path + "/topics", TOPICS + "/" + closed, TOPICS + "/" + closed + "/posts")) {
            for (var reader : List.of(MANAGER, MEMBER, EDITOR)) {
                assertThat(leaks.read(gone, reader)).as(gone).hasStatus(404);
            }
        }
        assertThat(Leaks.body(leaks.read(GROUPS + "?pageSize=100", EDITOR))).doesNotContain(group);
        assertThat(leaks.call(HttpMethod.DELETE, path, MANAGER, etag, null)).hasStatus(404);
    }

    @Test
    void whatIsNoGroupOrRequestIsRefusedWithAllErrors() {
        var path = GROUPS + "/" + group;
        var nameless = leaks.call(HttpMethod.POST, GROUPS, EDITOR, null, """
                {"name":"\\u200b","description":"%s","colour":"red"}""".formatted("x".repeat(1_001)));
        assertThat(nameless).hasStatus(400);
        assertThat(Leaks.body(nameless)).contains("/name", "/description", "/colour");
        assertThat(leaks.call(HttpMethod.POST, GROUPS, MEMBER, null, """
                {"name":"Van mij","description":"Voor mij"}""")).hasStatus(403);
        assertThat(leaks.call(HttpMethod.POST, path + "/requests", COLLEAGUE, null, """
                {"motivation":"%s"}""".formatted("x".repeat(501))))
                .hasStatus(400);
        assertThat(leaks.call(HttpMethod.POST, path + "/requests", MEMBER, null, "{}"))
                .hasStatus(409);
        assertThat(leaks.call(HttpMethod.POST, path + "/topics", MEMBER, null, """
                {"category":"question","title":"Wie?","text":"Tekst","asType":true}"""))
                .hasStatus(400);
        assertThat(leaks.call(HttpMethod.PUT, path + "/members/nergens", MANAGER, null, "{}"))
                .hasStatus(400);
        assertThat(leaks.call(HttpMethod.PUT, path + "/members/nergens", MANAGER, null, "{\"manager\":true}"))
                .hasStatus(404);
        assertThat(leaks.call(HttpMethod.PUT, path + "/requests/nergens/approval", MANAGER, null, null))
                .hasStatus(404);
        var renaming = "{\"name\":\"Anders\",\"description\":\"Voor anderen\"}";
        assertThat(leaks.call(HttpMethod.PUT, path, MANAGER, null, renaming)).hasStatus(428);
        assertThat(leaks.call(HttpMethod.PUT, path, MANAGER, "\"1\"", renaming)).hasStatus(412);
        var etag = leaks.read(path, MANAGER).getResponse().getHeader("ETag");
        assertThat(leaks.call(HttpMethod.PUT, path, MEMBER, etag, renaming)).hasStatus(403);
        assertThat(leaks.call(HttpMethod.PUT, path, MANAGER, etag, renaming)).hasStatusOk();
        assertThat(leaks.read(GROUPS, null)).hasStatus(401);
        assertThat(leaks.read(GROUPS, Tokens.outsider())).hasStatus(403);
        assertThat(leaks.read(GROUPS + "/bestaat-niet", MEMBER)).hasStatus(404);
    }

    private static Map<String, String> place(String id, String number, String memberId) {
        return Map.of(
                "id",
                id,
                "number",
                number,
                "memberId",
                memberId,
                "requestId",
                "nergens",
                "topic",
                id,
                "contribution",
                id + "." + number);
    }

    /** What is kept of it is for whoever keeps it, and told to nobody. */
    private void theManagerKeepsAllOfIt(String closed) {
        for (var kept : List.of(closed, closed + ".1")) {
            assertThat(leaks.call(
                            HttpMethod.PUT, BOOKMARKS + "/" + kept, MANAGER, null, "{\"note\":\"Reden-besloten\"}"))
                    .hasStatusOk();
        }
        assertThat(leaks.call(HttpMethod.PUT, READINGS + closed, MANAGER, null, "{\"readUpTo\":3}"))
                .hasStatusOk();
        assertThat(leaks.call(HttpMethod.PUT, FOLLOWS + closed, MANAGER, null, "{\"level\":\"outcome\"}"))
                .hasStatusOk();
        assertThat(Leaks.body(leaks.read(BOOKMARKS, MANAGER))).contains("Titel-besloten", "Reactie-besloten");
        assertThat(Leaks.body(leaks.read("/api/forum/v1/follows", MANAGER)))
                .contains("Titel-besloten", "\"newPosts\":0");
        assertThat(Leaks.body(leaks.read("/api/forum/v1/follows", MEMBER))).contains("\"automatic\":true");
    }

    private MvcTestResult opened(String token) {
        return leaks.call(HttpMethod.POST, GROUPS + "/" + group + "/topics", token, null, TOPIC);
    }

    private void join(String who, String approver) {
        assertThat(leaks.call(HttpMethod.POST, GROUPS + "/" + group + "/requests", who, null, "{\"motivation\":\" \"}"))
                .hasStatus(201);
        var request = JsonPath.<String>read(Leaks.body(leaks.read(GROUPS + "/" + group, approver)), "$.requests[0].id");
        assertThat(leaks.call(
                        HttpMethod.PUT,
                        GROUPS + "/" + group + "/requests/" + request + "/approval",
                        approver,
                        null,
                        null))
                .hasStatusOk();
    }

    /** What was to be told before has left when this has, give or take another document's turn. */
    private void somethingElseIsToldAfterIt() {
        var open = id(leaks.call(HttpMethod.POST, TOPICS, COLLEAGUE, null, """
                {"category":"question","title":"Openbaar","text":"Voor allen"}"""));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Messages.of(open, TopicEvent.TOPIC).size() == 1);
    }

    private static String id(MvcTestResult created) {
        assertThat(created).hasStatus(201);
        return JsonPath.read(Leaks.body(created), "$.id");
    }
}
