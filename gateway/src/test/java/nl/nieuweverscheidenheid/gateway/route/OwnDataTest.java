// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.nieuweverscheidenheid.gateway.played.Answers.assertProblem;
import static nl.nieuweverscheidenheid.gateway.played.Answers.header;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.FORUM;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.MAP;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.PORTFOLIO;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.TYPOLOGY;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.bytes;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.nieuweverscheidenheid.gateway.RunningGateway;
import nl.nieuweverscheidenheid.gateway.played.Browser;
import nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the services keep of somebody comes as one zip, or not at all. */
@RunningGateway
class OwnDataTest {
    private static final Map<String, PlayedNeighbour> SERVICES =
            Map.of("portfolio", PORTFOLIO, "typology", TYPOLOGY, "forum", FORUM, "map", MAP);

    /** More than is held back before an answer is begun, also when it is packed. */
    private static final byte[] LARGE = new byte[1_000_000];

    private final Browser browser;

    @Autowired
    private CircuitBreakerRegistry breakers;

    OwnDataTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
        new Random(1).nextBytes(LARGE);
    }

    @BeforeEach
    void reset() throws IOException {
        for (var service : SERVICES.entrySet()) {
            service.getValue().reset();
            service.getValue().answers(part("tabel.csv", service.getKey().getBytes(UTF_8), "LEESMIJ.md"));
        }
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        browser.signIn("ambtenaar");
        SERVICES.values().forEach(service -> assertThat(service.heard()).isEmpty());
    }

    @Test
    void comesWithAPartOfEveryServiceInAFolderOfItsOwn() throws Exception {
        var answer = browser.send(browser.to("/own-data"), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(answer, "Content-Disposition")).contains("mijn-gegevens.zip");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        var files = unpacked(answer.body());
        assertThat(files.keySet())
                .containsExactly(
                        "LEESMIJ.md",
                        "forum/tabel.csv",
                        "forum/LEESMIJ.md",
                        "map/tabel.csv",
                        "map/LEESMIJ.md",
                        "portfolio/tabel.csv",
                        "portfolio/LEESMIJ.md",
                        "typology/tabel.csv",
                        "typology/LEESMIJ.md");
        assertThat(files.get("forum/tabel.csv")).isEqualTo("forum");
        SERVICES.forEach((name, service) -> {
            assertThat(service.heardOnce().address()).hasToString("/api/" + name + "/v1/own-data/files");
            assertThat(service.heardOnce().token()).isNotBlank();
            assertThat(service.heardOnce().header("cookie")).isEmpty();
        });
    }

    @Test
    void isForWhoIsSignedIn() {
        FORUM.answers(json(401, "{}"));

        assertProblem(browser.get("/own-data"), 401, "sign-in-missing");
        browser.post("/sign-out", "");
        assertProblem(browser.get("/own-data"), 401, "sign-in-missing");
        assertThat(PORTFOLIO.heard()).as("nobody is asked for nobody").isEmpty();
    }

    @Test
    void isRefusedAsAWholeWhileAServiceIsAway() throws Exception {
        MAP.answers(json(503, "{}"));
        assertProblem(browser.get("/own-data"), 503, "service-away");
        assertThat(header(browser.get("/own-data"), "Retry-After")).isNotBlank();

        TYPOLOGY.leaves();
        assertProblem(browser.get("/own-data"), 503, "service-away");
        TYPOLOGY.comesBack();
        MAP.answers(part("tabel.csv", new byte[0], "LEESMIJ.md"));
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        assertThat(browser.get("/own-data").statusCode()).isEqualTo(200);
    }

    @Test
    void isNeverHalfAsIfItWereWhole() throws Exception {
        PORTFOLIO.answers(part("tabel.csv", new byte[0]));
        assertProblem(browser.get("/own-data"), 503, "service-away");

        FORUM.answers(part("tabel.csv", LARGE, "LEESMIJ.md"));
        assertThatThrownBy(() -> browser.send(browser.to("/own-data"), BodyHandlers.ofByteArray()))
                .as("what was begun breaks off")
                .isInstanceOf(UncheckedIOException.class);
    }

    private static com.sun.net.httpserver.HttpHandler part(String name, byte[] content, String... further)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            for (var file : further) {
                zip.putNextEntry(new ZipEntry(file));
                zip.closeEntry();
            }
        }
        return bytes(200, "application/zip", bytes.toByteArray());
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
