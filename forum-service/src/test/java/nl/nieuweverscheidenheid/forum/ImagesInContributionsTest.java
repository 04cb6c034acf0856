// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.SampleImages;
import nl.nieuweverscheidenheid.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Images from their upload to their withdrawal, over HTTP, on a real store. */
@OnBackend
@SpringBootTest(properties = {"forum.newcomers.contributions=1", "forum.newcomers.age=0s", "forum.images.per-day=12"})
@AutoConfigureMockMvc
class ImagesInContributionsTest {
    private static final String API = "/api/forum/v1";
    private static final String TOPICS = API + "/topics";
    private static final String NOBODY = "{\"persons\":0}";
    private static final String EDITOR = Tokens.editor();
    private static final String NEIGHBOUR = Tokens.member("GM0184");

    /** Of this test alone, as one uploads so many a day. */
    private final String author = Tokens.member("GM0363", "author-" + UUID.randomUUID(), "Naam-Verklapt", "adviseur");

    @Autowired
    private MockMvcTester http;

    private Leaks leaks;

    @BeforeEach
    void somebodyIsNotNewAnyMore() {
        leaks = new Leaks(http);
        leaks.awaitReadiness();
        for (var who : List.of(author, NEIGHBOUR)) {
            topic(who, "Hallo");
        }
    }

    @Test
    void anImageIsUploadedAgreedToShownAndWithdrawn() throws Exception {
        var uploaded = upload(author, SampleImages.withExif(SampleImages.jpeg(600, 400), 1));
        assertThat(uploaded).hasStatus(201).hasHeader("ETag", "\"1\"");
        assertThat(Leaks.text(uploaded)).doesNotContain("Naam-Verklapt", "foto-van-verklapt", "author-");
        String id = JsonPath.read(Leaks.body(uploaded), "$.id");
        String hash = JsonPath.read(Leaks.body(uploaded), "$.hash");
        var picture = API + "/images/" + hash + "/600";
        var image = API + "/images/" + id;
        assertThat(uploaded).hasHeader("Location", image);
        var text = "Kijk: ![Een kas](image:%s)".formatted(id);

        assertThat(codes(opened(author, text))).containsExactly("consent-missing");
        assertThat(leaks.call(HttpMethod.PUT, image + "/consent", author, null, NOBODY))
                .hasStatus(428);
        assertThat(leaks.call(HttpMethod.PUT, image + "/consent", author, "\"1\"", NOBODY))
                .hasStatusOk();
        assertThat(leaks.read(picture, author)).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(leaks.read(picture, EDITOR)).hasStatus(404);
        assertThat(leaks.read(image, null)).hasStatus(404);

        var topic = id(opened(author, text));
        var seen = leaks.read(picture, null);
        assertThat(seen)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache, public")
                .hasHeader("Content-Type", "image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(new String(seen.getResponse().getContentAsByteArray(), ISO_8859_1))
                .doesNotContain("Exif", SampleImages.PLACE);
        assertThat(http.get()
                        .uri(picture)
                        .header(
                                "If-None-Match",
                                String.valueOf(seen.getResponse().getHeader("ETag")))
                        .exchange())
                .hasStatus(304);
        assertThat(Leaks.body(leaks.read(image, null)))
                .contains("\"width\":600")
                .doesNotContain("portrayal", "version");
        assertThat(Leaks.body(leaks.read(image, author))).contains("portrayal", "\"version\":2");
        assertThat(leaks.read(API + "/images/" + hash + "/601", null)).hasStatus(404);
        assertThat(Leaks.body(leaks.read(TOPICS + "/" + topic, null)))
                .contains("\"images\":[{\"id\":\"%s\",\"hash\":\"%s\"".formatted(id, hash));
        assertThat(Leaks.body(leaks.read(TOPICS + "?pageSize=100", null))).doesNotContain(hash);

        var posts = TOPICS + "/" + topic + "/posts";
        assertThat(codes(leaks.call(HttpMethod.POST, posts, NEIGHBOUR, null, body(text))))
                .as("it is not theirs")
                .containsExactly("unknown-image");
        assertThat(leaks.call(HttpMethod.POST, posts, author, null, body(text))).hasStatus(201);
        assertThat(Leaks.body(leaks.read(posts, null))).contains(hash);

        assertThat(leaks.call(HttpMethod.PUT, image + "/consent/withdrawal", NEIGHBOUR, null, null))
                .hasStatus(403);
        assertThat(leaks.call(HttpMethod.PUT, image + "/consent/withdrawal", author, null, null))
                .hasStatus(204);
        assertThat(leaks.read(picture, null)).hasStatus(410);
        assertThat(Leaks.body(leaks.read(TOPICS + "/" + topic, null))).doesNotContain(hash);
        assertThat(codes(opened(author, text))).containsExactly("unknown-image");
        assertThat(leaks.call(HttpMethod.PUT, TOPICS + "/" + topic, author, "\"2\"", topicBody(text + " nader")))
                .as("the text around what is gone can still be changed")
                .hasStatusOk();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Messages.of(topic, TopicEvent.TOPIC).size() == 3);
    }

    @Test
    void allThatIsWrongWithTheImagesOfATextIsToldAtOnce() {
        var unknown = UUID.randomUUID();
        var answer = opened(author, "![](image:%s)".formatted(unknown));
        assertThat(answer).hasStatus(400);
        assertThat(codes(answer)).containsExactly("alt-text-missing", "unknown-image");

        var many = Stream.generate(() -> "![Een kas](image:%s)".formatted(UUID.randomUUID()))
                .limit(11)
                .collect(Collectors.joining());
        assertThat(codes(opened(author, many))).containsExactly("too-many-images", "unknown-image");
        assertThat(upload(author, new byte[] {1, 2, 3})).hasStatus(415);
        assertThat(upload(Tokens.outsider(), SampleImages.png(6, 4))).hasStatus(403);
        assertThat(upload(null, SampleImages.png(6, 4))).hasStatus(401);
        assertThat(leaks.read(API + "/images/nergens", null)).hasStatus(400);
    }

    @Test
    void whoIsNewWaitsForAnEditorWithAnImage() {
        var newcomer = Tokens.member("GM0363", "new-" + UUID.randomUUID(), "Nieuw", "adviseur");
        var image = agreed(newcomer);
        var waiting = opened(newcomer, "![Een kas](image:%s)".formatted(image));
        assertThat(waiting).hasStatus(202);
        String held = JsonPath.read(Leaks.body(waiting), "$.id");

        assertThat(leaks.read(API + "/images/" + image, EDITOR)).hasStatusOk();
        assertThat(leaks.read(API + "/images/" + image, newcomer)).hasStatusOk();
        assertThat(leaks.read(API + "/images/" + image, NEIGHBOUR)).hasStatus(404);
        assertThat(leaks.call(
                        HttpMethod.PUT, API + "/held-contributions/" + held + "/admission", EDITOR, "\"1\"", null))
                .hasStatusOk();
        assertThat(leaks.read(API + "/images/" + image, null)).hasStatusOk();
    }

    @Test
    void whatIsShownInAGroupIsThereForItsMembersAlone() {
        var group = id(leaks.call(HttpMethod.POST, API + "/groups", EDITOR, null, """
                {"name":"Wethouders","description":"Voor wethouders"}"""));
        assertThat(leaks.call(HttpMethod.POST, API + "/groups/" + group + "/requests", author, null, "{}"))
                .hasStatus(201);
        String request = JsonPath.read(Leaks.body(leaks.read(API + "/groups/" + group, EDITOR)), "$.requests[0].id");
        assertThat(leaks.call(
                        HttpMethod.PUT,
                        API + "/groups/" + group + "/requests/" + request + "/approval",
                        EDITOR,
                        null,
                        null))
                .hasStatusOk();
        var image = agreed(author);
        var text = "![Een kas](image:%s)".formatted(image);
        var opened = leaks.call(HttpMethod.POST, API + "/groups/" + group + "/topics", author, null, topicBody(text));
        assertThat(opened).hasStatus(201);
        String hash = JsonPath.read(Leaks.body(opened), "$.images[0].hash");

        for (var path : List.of("/images/" + image, "/images/" + hash + "/60")) {
            assertThat(leaks.read(API + path, author)).hasStatusOk().hasHeader("Cache-Control", "no-store");
            for (var stranger : new @Nullable String[] {null, NEIGHBOUR, EDITOR, Tokens.outsider()}) {
                assertThat(leaks.read(API + path, stranger)).as(path).hasStatus(404);
            }
        }
        assertThat(leaks.call(HttpMethod.PUT, API + "/images/" + image + "/consent/withdrawal", EDITOR, null, null))
                .hasStatus(404);
    }

    private MvcTestResult upload(@Nullable String token, byte[] file) {
        var request = http.post().uri(API + "/images");
        if (token != null) {
            request = request.header("Authorization", "Bearer " + token);
        }
        return request.multipart()
                .file(new MockMultipartFile("file", "foto-van-verklapt.jpg", "image/svg+xml", file))
                .exchange();
    }

    /** With nobody on it. */
    private String agreed(String token) {
        var id = id(upload(token, SampleImages.jpeg(60, 40)));
        assertThat(leaks.call(HttpMethod.PUT, API + "/images/" + id + "/consent", token, "\"1\"", NOBODY))
                .hasStatusOk();
        return id;
    }

    private void topic(String token, String text) {
        assertThat(opened(token, text)).hasStatus(201);
    }

    private MvcTestResult opened(String token, String text) {
        return leaks.call(HttpMethod.POST, TOPICS, token, null, topicBody(text));
    }

    private static String topicBody(String text) {
        return "{\"category\":\"question\",\"title\":\"Met beeld\",\"text\":\"%s\"}".formatted(text);
    }

    private static String body(String text) {
        return "{\"text\":\"%s\"}".formatted(text);
    }

    private static List<String> codes(MvcTestResult refused) {
        assertThat(refused).hasStatus(400);
        return JsonPath.read(Leaks.body(refused), "$.errors[?(@.pointer == '/text')].code");
    }

    private static String id(MvcTestResult created) {
        assertThat(created).hasStatus(201);
        return JsonPath.read(Leaks.body(created), "$.id");
    }
}
