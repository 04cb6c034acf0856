// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.forum.story.Heard;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.testkit.EventContract;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Mentions and whatever else a text may hold, over HTTP, on a real Kafka and a real store's protocol. */
@OnBackend
@SpringBootTest(properties = {"forum.newcomers.contributions=0", "forum.newcomers.age=0s"})
@AutoConfigureMockMvc
class MentionsServiceTest {
    private static final String TOPICS = "/api/forum/v1/topics";
    private static final String ASKER = Tokens.member("GM0363", "mention-asker", "Vera Vraag", "adviseur wonen");
    private static final String ANSWERER = Tokens.member("GM0184", "mention-answerer", "Anton [Ant]woord", "wethouder");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private Names names;

    private Leaks leaks;

    @BeforeEach
    void municipalitiesAreKnown() throws Exception {
        leaks = new Leaks(http);
        Tellings.tell(producer, Heard.registered("GM0363", 1, "Amsterdam"));
        Tellings.tell(producer, Heard.registered("GM0184", 1, "Urk"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> names.hasMunicipality("GM0363") && names.hasMunicipality("GM0184"));
        leaks.awaitReadiness();
    }

    @Test
    void whoTookPartIsSuggestedMentionedAndToldOfWithoutTheirName() throws Exception {
        var id = id(leaks.call(HttpMethod.POST, TOPICS, ASKER, null, """
                {"category":"question","title":"Wie?","text":"Vertel eens, [@U](municipality:GM0184)"}"""));
        var topic = TOPICS + "/" + id;
        assertThat(Leaks.body(leaks.read(topic, null)))
                .contains("[@Urk](municipality:GM0184)", "\"mentions\":[{\"reference\":\"municipality:GM0184\"");
        var posts = topic + "/posts";
        id(leaks.call(HttpMethod.POST, posts, ANSWERER, null, "{\"text\":\"Wij\"}"));

        var suggestions = leaks.read(topic + "/mentionable?q=ant", ASKER);
        assertThat(suggestions).hasStatusOk();
        String reference = JsonPath.read(Leaks.body(suggestions), "$.items[0].reference");
        assertThat(reference).isEqualTo("author:" + id + ".1");
        Map<String, Object> suggestion = JsonPath.read(Leaks.body(suggestions), "$.items[0]");
        assertThat(suggestion)
                .containsEntry("name", "Anton [Ant]woord")
                .containsEntry("function", "wethouder")
                .containsEntry("municipality", Map.of("code", "GM0184", "name", "Urk"));
        assertThat(Leaks.text(suggestions)).doesNotContain("mention-answerer");

        var thanked = id(leaks.call(
                HttpMethod.POST, posts, ASKER, null, "{\"text\":\"Dank [@Anton](%s)!\"}".formatted(reference)));
        List<String> texts = JsonPath.read(Leaks.body(leaks.read(posts, null)), "$.items[*].text");
        assertThat(texts).contains("Dank [@Anton \\[Ant\\]woord](%s)!".formatted(reference));
        List<Integer> places =
                JsonPath.read(Leaks.body(leaks.read(posts, null)), "$.items[1].mentions[*].place.number");
        assertThat(places).containsExactly(1);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Messages.of(thanked, PostEvent.TOPIC).size() == 1);
        var told = Messages.of(thanked, PostEvent.TOPIC).getFirst();
        assertThat(new String(told.value(), UTF_8))
                .contains("\"mentions\":[\"" + reference + "\"]", "Dank [@](" + reference + ")!")
                .doesNotContain("Anton");
        EventContract.isKeptBy(told);
    }

    @Test
    void whoAsksForSuggestionsHasAPartInTheForum() {
        var id = id(leaks.call(HttpMethod.POST, TOPICS, ASKER, null, """
                {"category":"question","title":"Wie?","text":"Vertel"}"""));
        var path = TOPICS + "/" + id + "/mentionable";
        assertThat(leaks.read(path, null)).hasStatus(401);
        assertThat(leaks.read(path, Tokens.outsider())).hasStatus(403);
        assertThat(leaks.read(path + "?q=" + "x".repeat(81), ASKER)).hasStatus(400);
        assertThat(leaks.read(TOPICS + "/nergens/mentionable", ASKER)).hasStatus(404);
    }

    @Test
    void allThatIsWrongWithATextIsToldAtOnceAndNothingIsKept() {
        var refused = leaks.call(HttpMethod.POST, TOPICS, ASKER, null, """
                {"category":"question","title":"Wie?",
                 "text":"[@X](author:nergens) ![](image:0b8f2a4e-5c1d-4e6f-8a9b-0c1d2e3f4a5b)"}""");
        assertThat(refused).hasStatus(400);
        List<String> codes = JsonPath.read(Leaks.body(refused), "$.errors[*].code");
        assertThat(codes).containsExactlyInAnyOrder("alt-text-missing", "unknown-image", "unknown-mention");
    }

    /** It is text: no service makes HTML of it, and what shows it makes elements of Markdown alone. */
    @Test
    void markupThatDoesHarmElsewhereIsTextLikeAnyOther() {
        var harmful = "<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))"
                + "![x](https://elders.example/x.png)[@x](javascript:alert(1))";
        var id = id(leaks.call(
                HttpMethod.POST, TOPICS, ASKER, null, """
                {"category":"question","title":"%s","text":"%s"}""".formatted("<b onmouseover=alert(1)>Wie?</b>", harmful)));
        var read = leaks.read(TOPICS + "/" + id, null);

        assertThat(read).hasHeader("Content-Type", "application/json").hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(JsonPath.<String>read(Leaks.body(read), "$.text")).isEqualTo(harmful);
        assertThat(Leaks.body(read)).doesNotContain("\"images\"", "\"mentions\"");
    }

    private static String id(MvcTestResult created) {
        assertThat(created).hasStatus(201);
        return JsonPath.read(Leaks.body(created), "$.id");
    }
}
