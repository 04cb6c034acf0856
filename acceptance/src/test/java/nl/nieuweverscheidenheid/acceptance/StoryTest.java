// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The main job: an official submits, an editor publishes, and search, map and recommendations follow. */
class StoryTest {
    private static final String ENTRIES = "/api/portfolio/v1/entries";
    private static final String FEED = "/api/portfolio/v1/feed?q=";
    private static final String EXPORT = "/api/portfolio/v1/exports/entries?format=csv&q=";
    private static final String SEARCH = "/api/portfolio/v1/search?in=topics&q=";
    private static final String GROUPS = "/api/forum/v1/groups";
    private static final String ANY_VERSION = "\"1\"";
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int SUBMISSIONS = 200;
    private static final String AMSTERDAM = "GM0363";

    private final RunningPortal portal = RunningPortal.get();
    private final Visitor anybody = Visitor.of(portal.address());
    private final Visitor official = Visitor.signedIn(portal.address(), "ambtenaar");
    /** Whose type has enough municipalities to hide which of them writes. */
    private final Visitor ofABorder = Visitor.signedIn(portal.address(), "ambtenaar-venlo");

    private final Visitor editor = Visitor.signedIn(portal.address(), "redacteur");

    @Test
    void searchMapAndRecommendationsFollowAPublication() {
        warmUp();
        var delays = new ArrayList<long[]>();
        for (var i = 0; i < SUBMISSIONS; i++) {
            var word = word();
            var id = Stories.create(official, "Verhaal " + word, AMSTERDAM);
            Stories.change(official, id, "submission", Stories.read(official, id));
            assertThat(Stories.found(anybody, word))
                    .as("before it is published")
                    .isEmpty();

            Stories.change(editor, id, "publication", Stories.read(editor, id));
            var published = System.nanoTime();
            var search = millisecondsUntil(
                    published, () -> Stories.found(anybody, word).equals(List.of(id)));
            var map = millisecondsUntil(
                    published, () -> Stories.onMap(anybody, AMSTERDAM).contains(id));
            var peers = millisecondsUntil(published, () -> Stories.isRecommendedTo(anybody, "rotterdam", id));
            delays.add(new long[] {search, map, peers});
        }
        System.out.printf(
                Locale.ROOT,
                "From the answer to a publication, over %d of them, median (and 99th percentile) in milliseconds, each"
                        + " including the requests to see it, one after the other: search %d (%d), map %d (%d), recommendations %d (%d)%n",
                SUBMISSIONS,
                percentile(delays, 0, 50),
                percentile(delays, 0, 99),
                percentile(delays, 1, 50),
                percentile(delays, 1, 99),
                percentile(delays, 2, 50),
                percentile(delays, 2, 99));
    }

    @Test
    void aRevisionAndAWithdrawalReachAllThree() {
        var before = word();
        var after = word();
        var id = Stories.create(official, "Verhaal " + before, AMSTERDAM);
        Stories.publish(editor, id);
        await().atMost(Duration.ofSeconds(20)).until(() -> everywhere(id, before));
        assertThat(anybody.get(FEED + before, "application/atom+xml").body()).contains("portfolio/entries/" + id);
        assertThat(anybody.get(EXPORT + before, "text/csv").body()).contains(id, before);

        var entry = Stories.read(official, id);
        var begun = official.put(
                ENTRIES + "/" + id + "/revision",
                entry.etag().orElseThrow(),
                Stories.body("Herzien " + after, AMSTERDAM));
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        Stories.change(official, id, "submission", begun);
        assertThat(Stories.found(anybody, before)).as("while it is reviewed").containsExactly(id);
        Stories.change(editor, id, "publication", Stories.read(editor, id));
        await().atMost(SOON).until(() -> Stories.found(anybody, after).equals(List.of(id)));
        await().atMost(SOON).until(() -> Stories.found(anybody, before).isEmpty());
        await().atMost(SOON)
                .until(() -> anybody.get("/api/map/v1/collections/entries/items?limit=10000&municipality=" + AMSTERDAM)
                        .body()
                        .contains(after));
        await().atMost(SOON)
                .until(() -> Stories.recommendations(anybody, "rotterdam", List.of(id))
                        .body()
                        .contains(after));

        Stories.archive(editor, id);
        await().atMost(SOON).until(() -> Stories.found(anybody, after).isEmpty());
        assertThat(anybody.get(FEED + after, "application/atom+xml").body())
                .contains("</feed>")
                .doesNotContain(id);
        assertThat(anybody.get(EXPORT + after, "text/csv").body())
                .startsWith("id,slug,")
                .doesNotContain(id);
        await().atMost(SOON).until(() -> !Stories.onMap(anybody, AMSTERDAM).contains(id));
        await().atMost(SOON).until(() -> !Stories.isRecommendedTo(anybody, "rotterdam", id));
        assertThat(Stories.read(anybody, id).status()).isEqualTo(404);
    }

    @Test
    void badInputIsRefusedThroughTheGatewayAndChangesNothing() {
        var drafts = editor.get(ENTRIES + "?state=draft").json().path("total").asInt();

        assertThat(official.post(ENTRIES, "{\"colour\":\"red\",\"municipality\":\"GM9999\"}")
                        .status())
                .isEqualTo(400);
        assertThat(official.post(ENTRIES, "{\"kind\":").status()).isEqualTo(400);
        assertThat(official.post(ENTRIES, "{\"title\":\"" + "x".repeat(300_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(official.post(ENTRIES, Stories.body("Van een ander", "GM0599"))
                        .status())
                .isEqualTo(403);
        assertThat(anybody.post(ENTRIES, Stories.body("Zonder aanmelden", AMSTERDAM))
                        .status())
                .isEqualTo(401);
        assertThat(anybody.get("/api/portfolio/v1/search?tpye=x").status()).isEqualTo(400);
        assertThat(anybody.get("/api/unknown/v1/things").status()).isEqualTo(404);

        assertThat(editor.get(ENTRIES + "?state=draft").json().path("total").asInt())
                .isEqualTo(drafts);
    }

    @Test
    void theStartPageComesWithAStrictPolicy() {
        var session = official.get("/session").json();

        assertThat(session.path("municipality").asString()).isEqualTo(AMSTERDAM);
        assertThat(session.path("roles").toString()).contains("member");
        assertThat(anybody.get("/.well-known/security.txt").status()).isEqualTo(200);
    }

    @Test
    void aQuestionIsAskedAndAnswered() {
        var asked = official.post(
                "/api/forum/v1/topics",
                "{\"category\":\"question\",\"title\":\"Wie heeft ervaring?\",\"text\":\"Met **gemengd wonen**\",\"themes\":[\"huisvesting\"]}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        var topic = "/api/forum/v1/topics/" + asked.json().path("id").asString();
        assertThat(anybody.get("/api/forum/v1/topics?unanswered=true").body()).contains("Wie heeft ervaring?");

        var answered = editor.post(topic + "/posts", "{\"text\":\"Wij, sinds vorig jaar.\"}");
        assertThat(answered.status()).as(answered.body()).isEqualTo(201);
        var accepted = official.put(
                topic + "/accepted-answer",
                anybody.get(topic).etag().orElseThrow(),
                "{\"postId\":\"%s\"}".formatted(answered.json().path("id").asString()));

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(anybody.get(topic + "/posts")
                        .json()
                        .path("items")
                        .path(0)
                        .path("accepted")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aReaderGoesOnWhereTheyWereAndFindsWhatTheyKept() {
        var id = id(official.post("/api/forum/v1/topics", topic("Verder lezen", "")));
        var topic = "/api/forum/v1/topics/" + id;
        for (var text : List.of("Een", "Twee")) {
            assertThat(editor.post(topic + "/posts", "{\"text\":\"%s\"}".formatted(text))
                            .status())
                    .isEqualTo(201);
        }
        var reading = "/api/forum/v1/readings/" + id;

        assertThat(official.put(reading, ANY_VERSION, "{\"readUpTo\":1}").status())
                .isEqualTo(200);
        assertThat(official.put("/api/forum/v1/bookmarks/" + id + ".2", ANY_VERSION, "{\"note\":\"Voor later\"}")
                        .status())
                .isEqualTo(200);

        assertThat(official.get(reading).json().path("newPosts").asInt()).isEqualTo(1);
        assertThat(official.get("/api/forum/v1/bookmarks?topic=" + id).body()).contains("Voor later", "Twee");
        assertThat(official.get("/api/forum/v1/follows").body())
                .as("who asks follows")
                .contains(id);
        assertThat(editor.get("/api/forum/v1/bookmarks?topic=" + id)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(anybody.get(reading).status()).isEqualTo(401);
    }

    @Test
    void searchLearnsNeitherWhatIsSaidInAGroupNorWhoWritesAsAType() {
        var closed = word();
        var hidden = word();
        var group = GROUPS + "/" + id(editor.post(GROUPS, "{\"name\":\"Wethouders\",\"description\":\"Voor wie\"}"));
        var request = official.post(group + "/requests", "{}").json().path("ownRequest");
        editor.put(group + "/requests/%s/approval".formatted(request.asString()), ANY_VERSION, "");
        var inGroup = id(official.post(group + "/topics", topic(closed, "")));
        assertThat(official.post("/api/forum/v1/topics/" + inGroup + "/posts", "{\"text\":\"%s\"}".formatted(closed))
                        .status())
                .isEqualTo(201);
        var asType = id(ofABorder.post("/api/forum/v1/topics", topic(hidden, ",\"asType\":true")));

        await().atMost(SOON)
                .until(() -> anybody.get(SEARCH + hidden)
                        .json()
                        .at("/topics/items/0/id")
                        .asString()
                        .equals(asType));

        assertThat(official.get(group + "/topics?q=" + closed)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(anybody.get(SEARCH + hidden).body()).doesNotContain("Venlo", "GM0983", "Demo-ambtenaar");
        for (var visitor : List.of(anybody, official, editor)) {
            assertThat(visitor.get(SEARCH + closed).json().at("/topics/total").asInt())
                    .isZero();
            assertThat(visitor.get(SEARCH + "Venlo").body()).doesNotContain(asType);
        }
        assertThat(anybody.get("/api/forum/v1/topics/" + inGroup).status()).isEqualTo(404);
    }

    private static String topic(String title, String more) {
        return "{\"category\":\"question\",\"title\":\"%s\",\"text\":\"Wie weet raad?\"%s}".formatted(title, more);
    }

    private static String id(Visitor.Answer created) {
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asString();
    }

    private boolean everywhere(String id, String word) {
        return Stories.found(anybody, word).equals(List.of(id))
                && Stories.onMap(anybody, AMSTERDAM).contains(id)
                && Stories.isRecommendedTo(anybody, "rotterdam", id);
    }

    /** Once through it all, so that what is measured is not the loading of classes. */
    private void warmUp() {
        var word = word();
        var id = Stories.create(official, "Verhaal " + word, AMSTERDAM);
        Stories.publish(editor, id);
        await().atMost(Duration.ofSeconds(20)).until(() -> everywhere(id, word));
    }

    private static long millisecondsUntil(long since, BooleanSupplier seen) {
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(seen::getAsBoolean);
        return Duration.ofNanos(System.nanoTime() - since).toMillis();
    }

    private static long percentile(List<long[]> delays, int column, int percent) {
        var sorted = delays.stream().mapToLong(row -> row[column]).sorted().toArray();
        return sorted[(sorted.length - 1) * percent / 100];
    }

    /** A word that nobody else uses; letters only, so that it is one word to the search. */
    private static String word() {
        return "q" + UUID.randomUUID().toString().replaceAll("[0-9-]", "")
                + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "x");
    }
}
