// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.page;

import static nl.nieuweverscheidenheid.gateway.played.Answers.assertProblem;
import static nl.nieuweverscheidenheid.gateway.played.Answers.header;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.PORTFOLIO;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.nieuweverscheidenheid.gateway.RunningGateway;
import nl.nieuweverscheidenheid.gateway.played.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web client's files, and what browsers are told to do with them. */
@RunningGateway
class PagesTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
    private static final Pattern STYLE = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

    private final Browser browser;

    PagesTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/portfolio",
                "/portfolio/0b0a7a1e-3a0e-4a0e-9a0e-1f2e3d4c5b6a",
                "/zoeken?q=taal&type=grensgemeenten",
                "/gemeenten/bergen-nh",
                "/typen/specifieke-minderheidsgroep",
                "/forum/nieuw",
                "/forum/groepen/een-groep",
                "/insturen",
                "/mijn-bijdragen",
                "/redactie/7",
                "/toegankelijkheid",
                "/bestaat-niet"
            })
    void everyPageIsTheWebClient(String page) {
        var answer = browser.open(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<div id=\"portal\">").containsPattern(SCRIPT);
    }

    @Test
    void pagesAreAskedForAnewEachTime() {
        assertThat(header(browser.open("/portfolio"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void theAddressOfAStorySaysWhereItsDataAre() {
        assertThat(header(browser.open("/voorbeelden/taalcafe-2"), "Link"))
                .isEqualTo("</api/portfolio/v1/entries/taalcafe-2>; rel=\"alternate\"; type=\"application/ld+json\"");
        assertThat(browser.open("/gemeenten/urk").headers().firstValue("Link")).isEmpty();
        assertThat(browser.open("/voorbeelden/%3E%0d%0aX:1").headers().firstValue("Link"))
                .isEmpty();
    }

    @Test
    void scriptsAndStylesAreKeptForAYear() {
        var page = browser.open("/").body();

        for (var file : new Pattern[] {SCRIPT, STYLE}) {
            var found = file.matcher(page);
            assertThat(found.find()).isTrue();
            var answer = browser.get(found.group(1));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(header(answer, "Content-Type")).startsWith(file == SCRIPT ? "text/javascript" : "text/css");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/weg-12345678.js",
                "/assets/weg",
                "/assets",
                "/weg.js",
                "/weg.svg",
                "/portfolio/weg.html",
                "/index.html/",
                "/.env",
                "/.well-known/weg",
                "/een/te/diepe/pagina"
            })
    void aMissingFileIsNoPage(String path) {
        var answer = browser.open(path);

        assertProblem(answer, 404, "not-found");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void thereIsAnIconAndAWordToRobots() {
        assertThat(browser.get("/favicon.svg").statusCode()).isEqualTo(200);
        var robots = browser.get("/robots.txt");
        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(header(robots, "Cache-Control")).isEqualTo("max-age=3600, public");
    }

    @Test
    void aPageIsOnlyForWhoCanReadIt() {
        var answer = browser.send(browser.to("/portfolio").header("Accept", "application/json"));

        assertProblem(answer, 406, "not-acceptable");
    }

    @Test
    void pagesCannotBeWrittenTo() {
        var answer = browser.post("/session", "{}");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(header(answer, "Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portfolio;a=b/%2e%2e/x", "/assets/../application.yml", "/assets//x.js"})
    void aRequestThatIsNoneIsRefusedInTheSameShape(String path) {
        var answer = browser.get(path);

        assertProblem(answer, 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/portfolio", "/assets/weg.js", "/session", "/robots.txt"})
    void browsersAreToldToBeStrict(String path) {
        var answer = browser.open(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                        + "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; "
                        + "form-action 'self'; frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void thePageKeepsToItsOwnPolicy() {
        assertThat(browser.open("/").body())
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?![^>]* src=\"/)")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void tellsWhereToReportWeaknesses() {
        var answer = browser.get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).containsPattern("(?m)^Contact: (mailto:|https://).+$");
        var expires = Pattern.compile("(?m)^Expires: (.+)$").matcher(answer.body());
        assertThat(expires.find()).isTrue();
        assertThat(Instant.parse(expires.group(1))).isAfter(Clock.systemUTC().instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/weg", "/api/weg/v1/entries", "/api/portfolios/v1"})
    void anUnknownApiIsNoPage(String path) {
        var answer = browser.open(path);

        assertProblem(answer, 404, "not-found");
    }

    @Test
    void whatAServiceDoesNotKnowIsNoPageEither() {
        PORTFOLIO.reset();
        PORTFOLIO.answers(json(404, "{\"title\":\"of the service\"}"));

        var answer = browser.open("/api/portfolio/v1/weg");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"title\":\"of the service\"}");
    }
}
