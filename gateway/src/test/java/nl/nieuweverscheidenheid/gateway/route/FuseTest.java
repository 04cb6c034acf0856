// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import static nl.nieuweverscheidenheid.gateway.played.Answers.assertProblem;
import static nl.nieuweverscheidenheid.gateway.played.Answers.header;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.FORUM;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.MAP;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.PORTFOLIO;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.TYPOLOGY;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.brokenOff;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.json;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.gateway.RunningGateway;
import nl.nieuweverscheidenheid.gateway.played.Browser;
import nl.nieuweverscheidenheid.gateway.played.MovableClock;
import nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Services that do not answer as they should. */
@RunningGateway
class FuseTest {
    private static final String ENTRIES = "/api/portfolio/v1/entries";

    /** As many as it takes to be sure, by {@link Routes}. */
    private static final int FAILURES = 10;

    private static final String BOUNDARY_SETS = "/api/map/v1/boundary-sets";

    private final Browser browser;
    private final int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private NeighbourSettings settings;

    @Autowired
    private HttpClientSettings limits;

    @Autowired
    private MovableClock clock;

    FuseTest(@LocalServerPort int port) {
        this.port = port;
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        Stream.of(PORTFOLIO, TYPOLOGY, FORUM, MAP).forEach(PlayedNeighbour::reset);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @AfterEach
    void resetTime() {
        clock.putAhead(Duration.ZERO);
    }

    @Test
    void thereAreLimitsToHowLongServicesAreWaitedFor() {
        assertThat(limits.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(limits.readTimeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aServiceThatIsTooSlowIsAway() {
        var released = PORTFOLIO.hangs();

        assertAway(whileHanging(released, () -> browser.get(ENTRIES)), "nothing was changed");
    }

    @Test
    void anImportOfBoundariesIsWaitedForLongerAndNothingElseIs() {
        MAP.answers(exchange -> {
            pause(limits.readTimeout().plusMillis(500));
            json(201, "{\"applied\":true}").handle(exchange);
        });

        var imported = browser.send(
                browser.withCsrf(browser.to(BOUNDARY_SETS + "?year=2026")).POST(BodyPublishers.noBody()));

        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(imported.body()).isEqualTo("{\"applied\":true}");
        assertAway("map", browser.get(BOUNDARY_SETS), "nothing was changed");
        assertAway(
                "map",
                browser.send(browser.withCsrf(browser.to(BOUNDARY_SETS + "/1/activation"))
                        .PUT(BodyPublishers.noBody())),
                "whether a change was kept is not known");
    }

    @Test
    void aServiceThatStopsInTheMiddleIsAway() {
        var released = PORTFOLIO.hangsInTheMiddle();

        assertAway(whileHanging(released, () -> browser.get(ENTRIES)), "nothing was changed");
    }

    @Test
    void aServiceThatRefusesConnectionsIsAway() {
        PORTFOLIO.leaves();

        try {
            assertAway(browser.get(ENTRIES), "nothing was changed");
            awaitNothingSent();
        } finally {
            PORTFOLIO.comesBack();
        }
        assertThat(browser.get(ENTRIES).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatTakesNoConnectionsIsAway() throws IOException {
        PORTFOLIO.leaves();

        try (var deaf = new ServerSocket(PORTFOLIO.address().getPort(), 1, InetAddress.getLoopbackAddress())) {
            var waiting = new ArrayList<SocketChannel>();
            try {
                for (var i = 0; i < 8; i++) {
                    var channel = SocketChannel.open();
                    waiting.add(channel);
                    channel.configureBlocking(false);
                    channel.connect(new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()));
                }
                awaitNothingSent();
            } finally {
                for (var channel : waiting) {
                    channel.close();
                }
            }
        } finally {
            PORTFOLIO.comesBack();
        }
    }

    @Test
    void whatIsOnlyReadIsAskedOnceMoreWhereAConnectionEnds() {
        PORTFOLIO.answers(
                exchange -> (PORTFOLIO.heard().size() == 1 ? silence() : json(200, "{\"total\":1}")).handle(exchange));

        var answer = browser.get(ENTRIES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"total\":1}");
        assertThat(PORTFOLIO.heard()).hasSize(2);
    }

    @Test
    void aServiceThatEndsConnectionsIsAway() {
        PORTFOLIO.answers(silence());

        assertAway(browser.get(ENTRIES), "nothing was changed");
        assertThat(PORTFOLIO.heard()).hasSize(2);
    }

    static Stream<Arguments> writes() {
        return Stream.of("POST", "PUT", "DELETE", "PATCH")
                .flatMap(method -> Stream.of(
                        Arguments.of(method, BodyPublishers.noBody()),
                        Arguments.of(method, BodyPublishers.ofString("{}")),
                        Arguments.of(
                                method,
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes())))));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aWriteIsNeverSentTwice(String method, BodyPublisher body) {
        PORTFOLIO.answers(silence());

        var answer = browser.send(browser.withCsrf(browser.to(ENTRIES + "/1")).method(method, body));

        assertAway(answer, "whether a change was kept is not known");
        assertThat(PORTFOLIO.heard()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aWriteIsNotSentTwiceWhereItIsRefused(int status) {
        PORTFOLIO.answers(json(status, "{}", "Retry-After", "1"));

        var answer = browser.send(
                browser.withCsrf(browser.to(ENTRIES + "/1/publication")).PUT(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(PORTFOLIO.heard()).hasSize(1);
    }

    @Test
    void aWriteThatIsTooSlowIsNotSentTwice() {
        var released = PORTFOLIO.hangs();

        var answer = whileHanging(released, () -> browser.post(ENTRIES, "{}"));

        assertAway(answer, "whether a change was kept is not known");
        assertThat(PORTFOLIO.heard()).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffIsNotShownAsOne() {
        PORTFOLIO.answers(brokenOff(60_000, new byte[30_000]));

        assertAway(browser.get(ENTRIES), "nothing was changed");
        assertAway(browser.post(ENTRIES, "{}"), "whether a change was kept is not known");
    }

    @Test
    void aLargeAnswerThatBreaksOffIsNotTakenForWhole() {
        PORTFOLIO.answers(brokenOff(2_000_000, new byte[1_000_000]));

        assertThatThrownBy(() -> browser.get(ENTRIES)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aServiceThatFailsIsLeftAloneForAPause() {
        PORTFOLIO.answers(silence());
        fail(FAILURES);
        PORTFOLIO.reset();

        assertAway(browser.get(ENTRIES), "is not asked for a moment");
        assertAway(browser.post(ENTRIES, "{}"), "nothing was changed");

        assertThat(PORTFOLIO.heard()).isEmpty();
        assertThat(browser.get("/api/typology/v1/types").statusCode()).isEqualTo(200);
        assertThat(browser.open("/portfolio").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceIsAskedAgainAfterThePause() {
        PORTFOLIO.answers(silence());
        fail(FAILURES);
        PORTFOLIO.reset();

        clock.putAhead(settings.pause().plusMillis(1));

        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);
        for (var i = 0; i < 3; i++) {
            assertThat(browser.get(ENTRIES).statusCode()).isEqualTo(200);
        }
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(PORTFOLIO.heard()).hasSize(3);
    }

    @Test
    void aServiceThatStillFailsAfterThePauseIsLeftAloneAgain() {
        PORTFOLIO.answers(silence());
        fail(FAILURES);

        clock.putAhead(settings.pause().plusMillis(1));
        fail(3);
        PORTFOLIO.reset();

        assertAway(browser.get(ENTRIES), "is not asked for a moment");
        assertThat(PORTFOLIO.heard()).isEmpty();

        clock.putAhead(settings.pause().multipliedBy(2).plusMillis(2));
        assertThat(browser.get(ENTRIES).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500, 503})
    void aServiceThatAnswersIsNotLeftAloneWhateverItSays(int status) {
        PORTFOLIO.answers(json(status, "{}"));

        for (var i = 0; i < 2 * FAILURES; i++) {
            assertThat(browser.get(ENTRIES).statusCode()).isEqualTo(status);
        }

        assertThat(PORTFOLIO.heard()).hasSize(2 * FAILURES);
    }

    @Test
    void whatClientsDoWrongIsNotHeldAgainstAService() {
        for (var i = 0; i < FAILURES; i++) {
            assertThat(browser.sendRaw(
                            "POST /api/portfolio/v1/entries HTTP/1.1",
                            "Host: portal.test",
                            "Authorization: Bearer of-an-integration",
                            "Transfer-Encoding: chunked",
                            "Connection: close",
                            "",
                            "no number",
                            ""))
                    .startsWith("HTTP/1.1 400");
            var tooLarge = browser.send(browser.withCsrf(browser.to(ENTRIES))
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000]))));
            assertProblem(tooLarge, 413, "body-too-large");
        }

        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isZero();
        assertThat(browser.get(ENTRIES).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAClientHasAlreadyKeepsNoConnection() {
        PORTFOLIO.answers(json(200, "x".repeat(1_000_000), "ETag", "\"7\""));

        for (var i = 0; i < 2 * settings.connections(); i++) {
            var answer = browser.send(browser.to(ENTRIES).header("If-None-Match", "\"7\""));
            assertThat(answer.statusCode()).isEqualTo(304);
        }

        assertThat(browser.get(ENTRIES).body()).hasSize(1_000_000);
    }

    @Test
    void servicesThatHangDoNotHinderTheOthers() throws Exception {
        var services = Map.of("portfolio", PORTFOLIO, "forum", FORUM, "map", MAP);
        var hanging = services.values().stream().map(PlayedNeighbour::hangs).toList();

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = services.keySet().stream()
                    .flatMap(service -> IntStream.range(0, 2 * settings.connections())
                            .mapToObj(i -> readers.submit(() -> new Browser(port).get("/api/" + service + "/v1/x"))))
                    .toList();
            await().until(() -> services.values().stream()
                    .allMatch(service -> service.heard().size() >= settings.connections()));

            assertThat(browser.get("/api/typology/v1/types").statusCode()).isEqualTo(200);
            assertThat(browser.open("/forum").statusCode()).isEqualTo(200);

            hanging.forEach(CountDownLatch::countDown);
            for (var answer : waiting) {
                assertThat(answer.get().statusCode()).isEqualTo(503);
            }
        } finally {
            hanging.forEach(CountDownLatch::countDown);
        }
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(browser.get(ENTRIES).statusCode()).isEqualTo(503);
        }
    }

    private CircuitBreaker breaker() {
        return breakers.circuitBreaker("portfolio");
    }

    private void assertAway(HttpResponse<String> answer, String reason) {
        assertAway("portfolio", answer, reason);
    }

    private void assertAway(String service, HttpResponse<String> answer, String reason) {
        assertProblem(answer, 503, "service-away");
        assertThat(JsonPath.<String>read(answer.body(), "$.detail"))
                .startsWith("The " + service + " service ")
                .contains(reason);
        assertThat(header(answer, "Retry-After"))
                .isEqualTo(Long.toString(settings.pause().toSeconds()));
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    /** Writes until no connection of earlier is left that a write could have got lost on. */
    private void awaitNothingSent() {
        await().untilAsserted(
                        () -> assertAway(browser.post(ENTRIES, "{}"), "does not answer now; nothing was changed"));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<String> whileHanging(CountDownLatch released, Supplier<HttpResponse<String>> asking) {
        try {
            return asking.get();
        } finally {
            released.countDown();
        }
    }
}
