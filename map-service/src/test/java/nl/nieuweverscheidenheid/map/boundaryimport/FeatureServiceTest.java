// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Reading from a service that is played on this machine. */
class FeatureServiceTest {
    private static final String COLLECTION = "{\"type\":\"FeatureCollection\",\"features\":[%s],\"links\":[%s]}";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final KnownMunicipalities known = new KnownMunicipalities();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        OfficialFile.municipalities().forEach(known::on);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allPagesOfAYearAreReadAsOneCollection() {
        var features = OfficialFile.of(2025).json();
        features = features.substring(features.indexOf('[') + 1, features.lastIndexOf(']'));
        var middle = features.indexOf(",\n{\"type\":\"Feature\"", features.length() / 2);
        var pages = List.of(features.substring(0, middle), features.substring(middle + 2));
        play(exchange -> {
            var second = exchange.getRequestURI().getQuery().contains("cursor=2");
            answer(
                    exchange,
                    200,
                    second
                            ? COLLECTION.formatted(pages.get(1), "{\"rel\":\"self\",\"href\":\"x\"}")
                            : COLLECTION.formatted(
                                    pages.get(0),
                                    "{\"rel\":\"self\",\"href\":\"x\"},{\"rel\":\"next\",\"href\":\"?cursor=2&jaarcode=2025\"}"));
        });

        var reading = read();

        assertThat(reading.report().usable())
                .as("%s", reading.report().findings())
                .isTrue();
        assertThat(reading.areas()).hasSize(342);
        assertThat(reading.report().source()).isEqualTo("dienst " + items());
        assertThat(asked).containsExactly("/items?f=json&jaarcode=2025&limit=1000", "/items?cursor=2&jaarcode=2025");
    }

    @Test
    void howPlacesAreWrittenMayStandInAHeader() {
        play(exchange -> {
            exchange.getResponseHeaders().add("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/28992>");
            answer(exchange, 200, OfficialFile.of(2025).json());
        });

        assertThat(errors()).singleElement().asString().startsWith("crs-doubtful");
    }

    @Test
    void noOtherMachineIsAsked() {
        for (var link : List.of(
                "http://127.0.0.1:%d/items".formatted(server.getAddress().getPort()),
                "http://169.254.169.254/latest/meta-data",
                "http://localhost@elders.example/",
                "file:///etc/passwd",
                "//elders.example/items",
                "http://[::1]/")) {
            play(exchange -> answer(
                    exchange, 200, COLLECTION.formatted("", "{\"rel\":\"next\",\"href\":\"%s\"}".formatted(link))));

            assertThat(errors()).as(link).anyMatch(error -> error.startsWith("address-refused"));
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        play(exchange -> {
            exchange.getResponseHeaders().add("Location", items() + "?elsewhere");
            answer(exchange, 302, "");
        });

        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("source-refuses")
                .endsWith("status 302");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServiceThatFailsIsToldOf() {
        play(exchange -> answer(exchange, 503, "{}"));
        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("source-refuses")
                .endsWith("status 503");

        server.stop(0);
        assertThat(errors()).singleElement().asString().startsWith("source-away");
    }

    @Test
    void aServiceThatIsSilentIsGivenUp() {
        play(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"type\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            pause();
        });

        assertThat(errors()).singleElement().asString().startsWith("source-slow");
    }

    @Test
    void pagesInACircleOrWithoutEndAreGivenUp() {
        play(exchange ->
                answer(exchange, 200, COLLECTION.formatted("", "{\"rel\":\"next\",\"href\":\"/items?again\"}")));
        assertThat(errors()).anyMatch(error -> error.startsWith("pages-loop"));

        play(exchange -> answer(
                exchange,
                200,
                COLLECTION.formatted("", "{\"rel\":\"next\",\"href\":\"/items?page=%d\"}".formatted(asked.size()))));
        assertThat(errors()).anyMatch(error -> error.startsWith("pages-endless"));
    }

    @Test
    void aPageThatIsTooLargeIsGivenUp() {
        play(exchange -> answer(exchange, 200, " ".repeat(6_000_000)));

        assertThat(errors()).singleElement().asString().startsWith("source-away");
    }

    private void play(HttpHandler handler) {
        if (!asked.isEmpty()) {
            server.removeContext("/items");
            asked.clear();
        } else {
            try {
                server.removeContext("/items");
            } catch (IllegalArgumentException e) {
                // There was none yet.
            }
        }
        server.createContext("/items", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().toString());
                handler.handle(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String items() {
        return "http://localhost:%d/items".formatted(server.getAddress().getPort());
    }

    private List<String> errors() {
        return BoundaryImportTest.errors(read().report());
    }

    private BoundaryReading read() {
        var settings = new BoundaryImportSettings(
                URI.create(items()),
                List.of("localhost"),
                true,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                DataSize.ofMegabytes(5),
                10,
                500_000);
        return new BoundaryImport(settings, known)
                .read(new BoundaryOrder(Optional.empty(), Optional.of(2025), Optional.empty()));
    }
}
