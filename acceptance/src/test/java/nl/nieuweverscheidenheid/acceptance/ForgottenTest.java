// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Somebody takes along what the portal keeps of them, has it erased everywhere, and is then found nowhere. */
class ForgottenTest {
    private static final String ERASURES = "/api/portfolio/v1/erasures";
    private static final String TOPICS = "/api/forum/v1/topics";
    private static final String GROUPS = "/api/forum/v1/groups";
    private static final String ANY_VERSION = "\"1\"";
    private static final String VENLO = "GM0983";
    private static final String MEMBER_SUBJECT = "0b7d3f28-51ce-4f0e-a6b9-8c2d94e1f357";
    private static final String ADMIN_SUBJECT = "c93b1e70-7d52-4d0f-b1c6-90e4f7a2d833";

    private final RunningPortal portal = RunningPortal.get();
    private final Everything everything = new Everything(portal);
    private final Visitor anybody = Visitor.of(portal.address());
    private final Visitor editor = Visitor.signedIn(portal.address(), "redacteur");
    private final Visitor other = Visitor.signedIn(portal.address(), "ambtenaar");
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

    @Test
    void anOfficialIsForgottenThoughTheForumDiesMeanwhile() {
        var official = Visitor.signedIn(portal.address(), "ambtenaar-venlo");
        var draft = Stories.create(official, "Concept " + word, VENLO);
        var published = Stories.create(official, "Verhaal " + word, VENLO);
        Stories.publish(editor, published);
        var asked = id(official.post(TOPICS, topic("Vraag " + word, "")));
        var others = id(other.post(TOPICS, topic("Van een ander", "")));
        var post = id(official.post(TOPICS + "/" + others + "/posts", "{\"text\":\"Antwoord %s\"}".formatted(word)));
        var hidden =
                id(official.post(TOPICS + "/" + others + "/posts", "{\"text\":\"Namens een type\",\"asType\":true}"));
        id(other.post(TOPICS + "/" + others + "/posts", "{\"text\":\"Dank\"}"));
        assertThat(official.put(TOPICS + "/" + others + "/posts/3/thanks", ANY_VERSION, "")
                        .status())
                .isEqualTo(204);
        assertThat(official.post(TOPICS + "/" + others + "/posts/3/reports", "{\"ground\":\"other\",\"words\":\"Zie\"}")
                        .status())
                .isEqualTo(201);
        var group = GROUPS + "/" + id(editor.post(GROUPS, "{\"name\":\"Kring\",\"description\":\"Voor wie\"}"));
        var request = official.post(group + "/requests", "{}").json().path("ownRequest");
        editor.put(group + "/requests/%s/approval".formatted(request.asString()), ANY_VERSION, "");
        id(official.post(group + "/topics", topic("Besloten " + word, "")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> anybody.get("/api/portfolio/v1/search?in=topics&q=" + word)
                        .body()
                        .contains(asked));

        var files = unpacked(official.file("/own-data"));
        assertThat(files.keySet())
                .contains(
                        "LEESMIJ.md",
                        "forum/gegevens.json",
                        "forum/reacties.csv",
                        "portfolio/bijdragen.csv",
                        "typology/invoer.csv",
                        "map/grenzen.csv",
                        "map/LEESMIJ.md");
        assertThat(files.get("forum/reacties.csv")).contains("Antwoord " + word, "Namens een type");
        assertThat(files.get("portfolio/gegevens.json")).contains(draft, published, MEMBER_SUBJECT);
        assertThat(String.join("", files.values())).doesNotContain("Demo-redacteur", "Demo-ambtenaar Amsterdam");

        assertFoundSomewhere(MEMBER_SUBJECT);
        var erasure = begin(official, "remove");
        portal.kill("forum-service");
        portal.awaitReady();
        awaitCompleted(official, erasure);

        assertFoundNowhere(MEMBER_SUBJECT, "Demo-ambtenaar Venlo", "adviseur grensgemeenten");
        for (var where : List.of(
                "/api/portfolio/v1/search?in=topics&q=" + word,
                "/api/portfolio/v1/feed?q=" + word,
                TOPICS + "/" + asked,
                TOPICS + "/" + others + "/posts")) {
            assertThat(editor.get(where, "*/*").body())
                    .as(where)
                    .doesNotContain("Venlo\"", "Vraag " + word, "Antwoord");
        }
        assertThat(editor.get(TOPICS + "/" + others + "/posts").body()).contains(hidden, "Namens een type", post);
        assertThat(Stories.found(anybody, word)).as("it is the municipality's").containsExactly(published);
        assertThat(Stories.read(editor, draft).status()).isEqualTo(404);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> id(official.post(TOPICS, topic("Opnieuw begonnen", ""))));
    }

    @Test
    void anAdministratorIsForgottenAndWhatTheyDidStays() {
        var administrator = Visitor.signedIn(portal.address(), "beheerder");
        var asked = id(administrator.post(TOPICS, topic("Mededeling " + word, "")));
        var closed = id(other.post(TOPICS, topic("Wordt gesloten", "")));
        assertThat(administrator
                        .put(
                                TOPICS + "/" + closed + "/closing",
                                ANY_VERSION,
                                "{\"reason\":\"Dwaalt af %s\"}".formatted(word))
                        .status())
                .isEqualTo(200);
        administrator.upload("/api/typology/v1/imports", "kind", "mergers", "geen,tabel");
        administrator.upload("/api/portfolio/v1/imports", "kind", "entries", "geen,tabel");

        assertFoundSomewhere(ADMIN_SUBJECT);
        awaitCompleted(administrator, begin(administrator, "keep-without-name"));

        assertFoundNowhere(ADMIN_SUBJECT, "Demo-beheerder");
        assertThat(anybody.get(TOPICS + "/" + asked).body()).contains("Mededeling " + word, "Verwijderd account");
        assertThat(editor.get("/api/forum/v1/moderation-acts?pageSize=100").body())
                .contains("Dwaalt af " + word, "Verwijderd account");
    }

    private void assertFoundSomewhere(String secret) {
        assertThat(everything.asText().values()).anyMatch(text -> text.contains(secret));
    }

    private static String begin(Visitor person, String choice) {
        return id(person.post(ERASURES, "{\"choice\":\"%s\",\"understood\":true}".formatted(choice)));
    }

    private static void awaitCompleted(Visitor person, String erasure) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> person.get(ERASURES + "/" + erasure).json().has("completedAt"));
    }

    private void assertFoundNowhere(String... secrets) {
        var sought = List.of(secrets).stream()
                .map(secret -> secret.toLowerCase(Locale.ROOT))
                .toList();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> everything
                        .asText()
                        .forEach((where, text) -> assertThat(text).as(where).doesNotContain(sought)));
    }

    private static String topic(String title, String more) {
        return "{\"category\":\"question\",\"title\":\"%s\",\"text\":\"Wie weet raad?\"%s}".formatted(title, more);
    }

    private static String id(Visitor.Answer created) {
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asString();
    }

    private static Map<String, String> unpacked(byte[] bytes) {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
