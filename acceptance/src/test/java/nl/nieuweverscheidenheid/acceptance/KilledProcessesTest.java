// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever process dies: what was acknowledged is everywhere in the end, once. */
class KilledProcessesTest {
    private static final int SUBMISSIONS = 200;
    private static final int KILLED_AT = 60;

    private final RunningPortal portal = RunningPortal.get();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "infrastructure, GM0363, rotterdam",
        "portfolio-service, GM0599, amsterdam",
        "typology-service, GM0518, rotterdam",
        "map-service, GM0363, den-haag",
        "forum-service, GM0599, den-haag",
        "gateway, GM0518, amsterdam"
    })
    void nothingAcknowledgedIsLost(String process, String municipality, String peer) {
        var editor = Visitor.signedIn(portal.address(), "redacteur");
        // Letters only, so that it is one word to the search.
        var word = "k" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + process.replace("-", "");
        var acknowledged = new ArrayList<String>();
        for (var i = 0; i < SUBMISSIONS; i++) {
            if (i == KILLED_AT) {
                portal.kill(process);
            }
            submit(editor, word, municipality, acknowledged);
        }
        portal.awaitReady();
        acknowledged.forEach(id -> await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> Stories.publish(editor, id)));

        assertThat(acknowledged).hasSizeGreaterThan(KILLED_AT);
        System.out.printf("%s killed: %d of %d submissions acknowledged%n", process, acknowledged.size(), SUBMISSIONS);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Stories.found(editor, word)).containsAll(acknowledged));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(Stories.onMap(editor, municipality)).containsAll(acknowledged));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Stories.recommendedTo(editor, peer, acknowledged))
                        .containsAll(acknowledged));
        assertThat(Stories.found(editor, word)).doesNotHaveDuplicates();
        assertThat(Stories.onMap(editor, municipality)).doesNotHaveDuplicates();
        assertThat(Stories.recommendedTo(editor, peer, acknowledged)).doesNotHaveDuplicates();
    }

    /** One submission with its publication, as far as it goes; an answer that does not come acknowledges nothing. */
    private void submit(Visitor editor, String word, String municipality, List<String> acknowledged) {
        Visitor.Answer created;
        try {
            created = editor.post("/api/portfolio/v1/entries", Stories.body("Verhaal " + word, municipality));
        } catch (UncheckedIOException e) {
            awaitAnswers(editor);
            return;
        }
        assertThat(created.status()).as(created.body()).isIn(201, 503);
        if (created.status() == 503) {
            awaitAnswers(editor);
            return;
        }
        var id = created.json().path("id").asString();
        acknowledged.add(id);
        try {
            Stories.publish(editor, id);
        } catch (UncheckedIOException | AssertionError e) {
            // Published once all is well again.
            awaitAnswers(editor);
        }
    }

    /** Failing on would only hurry through the submissions while nobody is there to take them. */
    private static void awaitAnswers(Visitor editor) {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> editor.get("/api/portfolio/v1/entries?state=draft&pageSize=1")
                                .status()
                        == 200);
    }
}
