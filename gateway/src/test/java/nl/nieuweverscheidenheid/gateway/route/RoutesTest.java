// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.nieuweverscheidenheid.gateway.played.Answers.assertProblem;
import static nl.nieuweverscheidenheid.gateway.played.Answers.header;
import static nl.nieuweverscheidenheid.gateway.played.Browser.CSRF_COOKIE;
import static nl.nieuweverscheidenheid.gateway.played.Browser.CSRF_HEADER;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.FORUM;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.MAP;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.PORTFOLIO;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.TYPOLOGY;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.bytes;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.json;
import static nl.nieuweverscheidenheid.gateway.played.Provider.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import nl.nieuweverscheidenheid.gateway.RunningGateway;
import nl.nieuweverscheidenheid.gateway.played.Browser;
import nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What reaches services, and what comes back from them. */
@RunningGateway
class RoutesTest {
    private static final String ENTRIES = "/api/portfolio/v1/entries";
    private static final Map<String, PlayedNeighbour> SERVICES =
            Map.of("portfolio", PORTFOLIO, "typology", TYPOLOGY, "forum", FORUM, "map", MAP);

    private final Browser browser;

    @Autowired
    private CircuitBreakerRegistry breakers;

    RoutesTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        SERVICES.values().forEach(PlayedNeighbour::reset);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @ParameterizedTest
    @CsvSource({
        "portfolio, /api/portfolio/v1/entries/0b0a7a1e-3a0e-4a0e-9a0e-1f2e3d4c5b6a/submission",
        "typology, /api/typology/v1/municipalities/GM0363/peers",
        "forum, /api/forum/v1/topics",
        "map, /api/map/v1/tiles/WebMercatorQuad/7/42/65"
    })
    void eachServiceGetsWhatIsItsOwn(String service, String path) {
        var answer = browser.get(path + "?limit=5");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SERVICES.get(service).heardOnce().address()).hasToString(path + "?limit=5");
        SERVICES.forEach((name, other) -> assertThat(other.heard()).as(name).hasSize(name.equals(service) ? 1 : 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=caf%C3%A9%20%26%20thee&sort=-publishedAt",
                "type=grensgemeenten&type=expatgemeenten&page=2",
                "q=1%2B1%3D2",
                "bbox=5.1%2C52.0%2C5.3%2C52.2",
                "bbox=5.1,52.0,5.3,52.2&crs=http://www.opengis.net/def/crs/EPSG/0/28992",
                "q=samen+leven",
                "a=1&b=2&a=3",
                "q=&draft",
            })
    void theQueryComesThroughWithAllItSays(String query) {
        browser.get("/api/portfolio/v1/search?" + query);

        assertThat(said(PORTFOLIO.heardOnce().address().getRawQuery())).isEqualTo(said(query));
    }

    @Test
    void thePathComesThroughAsItIs() {
        browser.get("/api/typology/v1/types/caf%C3%A9%20x/x,y:z@(1)");

        assertThat(TYPOLOGY.heardOnce().address().getRawPath())
                .isEqualTo("/api/typology/v1/types/caf%C3%A9%20x/x,y:z@(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void methodsAndBodiesComeThrough(String method) {
        var body = "{\"title\":\"Súdwest-Fryslân\"}";

        browser.send(browser.withCsrf(browser.to(ENTRIES + "/1"))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("If-Match", "\"7\"")
                .method(method, BodyPublishers.ofString(body)));

        var heard = PORTFOLIO.heardOnce();
        assertThat(heard.method()).isEqualTo(method);
        assertThat(heard.body()).isEqualTo(body);
        assertThat(heard.header("content-type")).contains("application/json; charset=utf-8");
        assertThat(heard.header("if-match")).contains("\"7\"");
    }

    @Test
    void aBodyOfUnknownLengthComesThrough() {
        var body = "x".repeat(100_000).getBytes(UTF_8);

        browser.send(browser.withCsrf(browser.to(ENTRIES)).POST(publisher(body, false)));

        assertThat(PORTFOLIO.heardOnce().body()).isEqualTo(new String(body, UTF_8));
    }

    @Test
    void aBodyThatIsOnlySentWhenItIsWantedComesThrough() {
        browser.send(browser.withCsrf(browser.to(ENTRIES)).expectContinue(true).POST(BodyPublishers.ofString("{}")));

        assertThat(PORTFOLIO.heardOnce().body()).isEqualTo("{}");
        assertThat(PORTFOLIO.heardOnce().headers()).doesNotContainKey("expect");
    }

    @Test
    void aWriteWithoutBodyStaysWithout() {
        browser.send(browser.withCsrf(browser.to(ENTRIES + "/1/publication")).PUT(BodyPublishers.noBody()));

        assertThat(PORTFOLIO.heardOnce().body()).isEmpty();
    }

    @Test
    void statusHeadersAndBodyOfTheAnswerComeThrough() {
        PORTFOLIO.answers(json(
                201,
                "{\"id\":\"7\"}",
                "ETag",
                "\"3\"",
                "Location",
                "/api/portfolio/v1/entries/7",
                "API-Version",
                "1.0.0",
                "Cache-Control",
                "public, max-age=60"));

        var answer = browser.post(ENTRIES, "{}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"7\"}");
        assertThat(header(answer, "ETag")).isEqualTo("\"3\"");
        assertThat(header(answer, "Location")).isEqualTo("/api/portfolio/v1/entries/7");
        assertThat(header(answer, "API-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 412, 428, 429, 500, 503})
    void problemsOfServicesComeThrough(int status) {
        var problem = "{\"type\":\"/problems/entry-incomplete\",\"status\":%d,\"errors\":[{\"pointer\":\"/title\"}]}"
                .formatted(status);
        PORTFOLIO.answers(bytes(
                status,
                "application/problem+json",
                problem.getBytes(UTF_8),
                "Retry-After",
                "7",
                "API-Version",
                "1.0.0"));

        var answer = browser.get(ENTRIES);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(problem);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Retry-After")).isEqualTo("7");
        assertThat(PORTFOLIO.heard()).hasSize(1);
    }

    @Test
    void whatIsNotModifiedIsNotSentAgain() {
        PORTFOLIO.answers(bytes(304, "application/json", new byte[0], "ETag", "\"3\""));

        var answer = browser.send(browser.to(ENTRIES + "/7").header("If-None-Match", "\"3\""));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "ETag")).isEqualTo("\"3\"");
        assertThat(PORTFOLIO.heardOnce().header("if-none-match")).contains("\"3\"");
    }

    @Test
    void compressedAnswersStayAsTheyAre() throws IOException {
        var tile = gzipped("the bytes of a tile".repeat(200));
        MAP.answers(bytes(
                200,
                "application/vnd.mapbox-vector-tile",
                tile,
                "Content-Encoding",
                "gzip",
                "ETag",
                "\"t\"",
                "Vary",
                "Accept-Encoding"));

        var answer = browser.send(
                browser.to("/api/map/v1/tiles/WebMercatorQuad/0/0/0").header("Accept-Encoding", "gzip"),
                BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(tile);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).isEqualTo("\"t\"");
        assertThat(MAP.heardOnce().headers().get("accept-encoding")).containsExactly("gzip");
    }

    @Test
    void servicesAreNotAskedForMoreThanTheClientTakes() {
        browser.get(ENTRIES);

        assertThat(PORTFOLIO.heardOnce().headers()).doesNotContainKey("accept-encoding");
    }

    @Test
    void aLargeAnswerComesThroughWhole() {
        var body = "0123456789".repeat(300_000);
        PORTFOLIO.answers(json(200, body));

        assertThat(browser.get("/api/portfolio/v1/exports/entries").body()).isEqualTo(body);
    }

    @Test
    void redirectsAreLeftToTheClient() {
        PORTFOLIO.answers(json(303, "", "Location", "/api/portfolio/v1/entries/8"));

        assertThat(browser.get(ENTRIES + "/7").statusCode()).isEqualTo(303);
        assertThat(PORTFOLIO.heard()).hasSize(1);
    }

    @Test
    void headersOfOneConnectionDoNotReachServices() {
        browser.sendRaw(
                "GET /api/portfolio/v1/entries HTTP/1.1",
                "Host: portal.test",
                "Connection: close, X-Of-This-Hop",
                "X-Of-This-Hop: 1",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Trailer: X-Late",
                "Upgrade: h2c",
                "Proxy-Authorization: Basic eDp5",
                "X-End-To-End: 1",
                "",
                "");

        assertThat(PORTFOLIO.heardOnce().headers())
                .containsKey("x-end-to-end")
                .doesNotContainKeys("x-of-this-hop", "keep-alive", "te", "trailer", "upgrade", "proxy-authorization");
    }

    @Test
    void headersOfOneConnectionDoNotReachClients() {
        PORTFOLIO.answers(
                json(200, "{}", "Keep-Alive", "timeout=5", "Trailer", "X-Late", "Proxy-Authenticate", "Basic"));

        var answer = browser.sendRaw(
                "GET /api/portfolio/v1/entries HTTP/1.1", "Host: portal.test", "Connection: close", "", "");

        assertThat(answer.toLowerCase(Locale.ROOT))
                .startsWith("http/1.1 200")
                .doesNotContain("keep-alive:", "trailer:", "proxy-authenticate:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix"})
    void whatClientsClaimOfTheirWayIsNotPassedOn(String name) {
        browser.send(browser.to(ENTRIES).header(name, "evil.test"));

        assertThat(PORTFOLIO.heardOnce().header(name.toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void servicesSetNoCookies() {
        PORTFOLIO.answers(json(200, "{}", "Set-Cookie", "JSESSIONID=1; Path=/"));

        assertThat(browser.get(ENTRIES).headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void anUnknownApiIsAProblemWhateverIsDoneToIt(String method) {
        var answer = browser.send(
                browser.withCsrf(browser.to("/api/weg/v1/entries")).method(method, BodyPublishers.noBody()));

        assertProblem(answer, 404, "not-found");
        SERVICES.values().forEach(service -> assertThat(service.heard()).isEmpty());
    }

    @Test
    void aWriteWithASessionTakesTheCsrfToken() {
        browser.signIn(MEMBER);

        var refused = browser.send(browser.to(ENTRIES).POST(BodyPublishers.ofString("{}")));

        assertProblem(refused, 403, "csrf-token-missing");
        assertThat(PORTFOLIO.heard()).isEmpty();

        assertThat(browser.post(ENTRIES, "{}").statusCode()).isEqualTo(200);
        assertThat(PORTFOLIO.heardOnce().headers()).containsKey("authorization");
    }

    @Test
    void anotherCsrfTokenIsNone() {
        browser.signIn(MEMBER);
        browser.open("/");

        var refused = browser.send(browser.to(ENTRIES)
                .header(CSRF_HEADER, "0b0a7a1e-3a0e-4a0e-9a0e-1f2e3d4c5b6a")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(PORTFOLIO.heard()).isEmpty();
    }

    @Test
    void aRefusalBringsTheCsrfTokenThatItAsksFor() {
        var refused = browser.send(browser.to(ENTRIES).POST(BodyPublishers.ofString("{}")));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(browser.cookies()).containsKey(CSRF_COOKIE);
        assertThat(browser.post(ENTRIES, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void theCsrfTokenStaysHere() {
        browser.post(ENTRIES, "{}");

        assertThat(PORTFOLIO.heardOnce().headers()).doesNotContainKey(CSRF_HEADER.toLowerCase(Locale.ROOT));
    }

    @Test
    void anIntegrationWithATokenOfItsOwnNeedsNoCsrfToken() {
        var answer = browser.send(browser.to(ENTRIES)
                .header("Authorization", "Bearer of-an-integration")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PORTFOLIO.heardOnce().headers().get("authorization")).containsExactly("Bearer of-an-integration");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void readingSetsNoCookieThatCachesWouldShare() {
        PORTFOLIO.answers(json(200, "{}", "Cache-Control", "public, max-age=60"));

        assertThat(browser.get(ENTRIES).headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyThatIsTooLargeIsRefused(boolean announced) {
        var body = new byte[300_000];

        var answer = browser.send(browser.withCsrf(browser.to(ENTRIES)).POST(publisher(body, announced)));

        assertProblem(answer, 413, "body-too-large");
        assertThat(PORTFOLIO.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhotoOfTenMegabytesIsPassedOnWhole(boolean announced) {
        var body = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n"
                        + "f".repeat(10 << 20)
                        + "\r\n--x--\r\n")
                .getBytes(UTF_8);

        var answer = browser.send(browser.withCsrf(browser.to(ENTRIES + "/1/images"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(publisher(body, announced)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PORTFOLIO.heardOnce().body().length()).isEqualTo(body.length);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhotoThatIsTooLargeIsRefused(boolean announced) {
        var body = new byte[12 << 20];

        var answer =
                browser.send(browser.withCsrf(browser.to(ENTRIES + "/1/images")).POST(publisher(body, announced)));

        assertProblem(answer, 413, "body-too-large");
        assertThat(PORTFOLIO.heard()).isEmpty();
    }

    @Test
    void aBodyThatBreaksOffReachesNoService() {
        for (var length : List.of("Content-Length: 100", "Transfer-Encoding: chunked")) {
            var answer = browser.sendRaw(
                    "POST " + ENTRIES + " HTTP/1.1",
                    "Host: portal.test",
                    "Authorization: Bearer of-an-integration",
                    length,
                    "",
                    "2",
                    "{}",
                    "");

            assertThat(answer).startsWith("HTTP/1.1 400").contains("\"/problems/bad-request\"");
        }
        assertThat(PORTFOLIO.heard()).isEmpty();
    }

    @Test
    void answersThatSayNothingOfSafetyAreMadeSafe() {
        var answer = browser.get(ENTRIES);

        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void whatAServiceSaysOfSafetyIsSaidOnce() {
        PORTFOLIO.answers(json(
                200,
                "{}",
                "Cache-Control",
                "no-store",
                "Content-Security-Policy",
                "default-src 'none'; frame-ancestors 'none'",
                "Strict-Transport-Security",
                "max-age=31536000; includeSubDomains",
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                "same-origin"));

        var answer = browser.get(ENTRIES);

        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    }

    private static BodyPublisher publisher(byte[] body, boolean announced) {
        return announced
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    /** The values by name, in their order. */
    private static Map<String, List<String>> said(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> (pair + "=").split("=", -1))
                .collect(Collectors.groupingBy(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        Collectors.mapping(pair -> URLDecoder.decode(pair[1], UTF_8), Collectors.toList())));
    }

    private static byte[] gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
