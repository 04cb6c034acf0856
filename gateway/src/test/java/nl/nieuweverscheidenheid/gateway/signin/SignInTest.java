// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.nieuweverscheidenheid.gateway.played.Browser.CSRF_COOKIE;
import static nl.nieuweverscheidenheid.gateway.played.Browser.PORTAL;
import static nl.nieuweverscheidenheid.gateway.played.Browser.SESSION;
import static nl.nieuweverscheidenheid.gateway.played.Browser.location;
import static nl.nieuweverscheidenheid.gateway.played.Browser.parameters;
import static nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour.PORTFOLIO;
import static nl.nieuweverscheidenheid.gateway.played.Provider.EDITOR;
import static nl.nieuweverscheidenheid.gateway.played.Provider.MANY_GROUPS;
import static nl.nieuweverscheidenheid.gateway.played.Provider.MEMBER;
import static nl.nieuweverscheidenheid.gateway.played.Provider.TOKEN_LIFETIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.gateway.RunningGateway;
import nl.nieuweverscheidenheid.gateway.played.Browser;
import nl.nieuweverscheidenheid.gateway.played.MovableClock;
import nl.nieuweverscheidenheid.gateway.played.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, being signed in and signing out, with a real provider. */
@RunningGateway
class SignInTest {
    private static final String CALLBACK = "/login/oauth2/code/portal";
    private static final String REFUSED = PORTAL + "/?aanmelden=mislukt";

    private final Browser browser;
    private final int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private SignInSettings settings;

    SignInTest(@LocalServerPort int port) {
        this.port = port;
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        PORTFOLIO.reset();
    }

    @AfterEach
    void resetTime() {
        clock.putAhead(Duration.ZERO);
    }

    @Test
    void startsTheCodeFlowWithPkceStateAndNonce() {
        var start = browser.get("/sign-in?returnTo=/insturen");

        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(location(start)).startsWith(Provider.running().address() + "/oauth2/authorize?");
        assertThat(parameters(location(start)))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "portal")
                .containsEntry("redirect_uri", PORTAL + CALLBACK)
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .hasEntrySatisfying(
                        "code_challenge", challenge -> assertThat(challenge).hasSize(43))
                .hasEntrySatisfying("state", state -> assertThat(state).hasSizeGreaterThan(30))
                .hasEntrySatisfying("nonce", nonce -> assertThat(nonce).hasSizeGreaterThan(30));
    }

    @Test
    void eachSignInHasASecretOfItsOwn() {
        var first = parameters(location(browser.get("/sign-in")));
        var second = parameters(location(browser.get("/sign-in")));

        assertThat(Stream.of("state", "nonce", "code_challenge"))
                .allSatisfy(name -> assertThat(first.get(name)).isNotEqualTo(second.get(name)));
    }

    @Test
    void keepsASignInUnderWayFromScriptsAndFromReading() {
        var start = browser.get("/sign-in?returnTo=/insturen");

        assertThat(cookie(start, "__Host-portal-sign-in"))
                .contains("; Path=/;")
                .contains("; Secure;")
                .contains("; HttpOnly;")
                .endsWith("; SameSite=Lax")
                .contains("; Max-Age=900;");
        assertThat(readable(browser.cookies().get("__Host-portal-sign-in")))
                .doesNotContain(parameters(location(start)).get("nonce"))
                .doesNotContain("insturen");
    }

    @Test
    void tellsWhoIsSignedIn() {
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");

        browser.signIn(MEMBER);

        var session = browser.get("/session");
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(session.headers().firstValue("Cache-Control")).get(STRING).contains("no-store");
        assertThat(JsonPath.<Object>read(session.body(), "$.signedIn")).isEqualTo(true);
        assertThat(JsonPath.<Object>read(session.body(), "$.name")).isEqualTo("Ambtenaar van Súdwest-Fryslân");
        assertThat(JsonPath.<Object>read(session.body(), "$.municipality")).isEqualTo("GM1900");
        assertThat(JsonPath.<Object>read(session.body(), "$.roles")).isEqualTo(List.of("member"));
    }

    @Test
    void anEditorHasNoMunicipality() {
        browser.signIn(EDITOR);

        assertThat(browser.get("/session").body())
                .contains("\"signedIn\":true")
                .contains("\"roles\":[\"editor\"]")
                .doesNotContain("municipality");
    }

    @Test
    void theSessionIsInACookieThatOnlyGatewaysCanRead() {
        var signedIn = browser.signIn(MEMBER);

        assertThat(cookie(signedIn, SESSION))
                .contains("; Path=/;")
                .contains("; Secure;")
                .contains("; HttpOnly;")
                .endsWith("; SameSite=Lax")
                .contains("; Max-Age=" + settings.sessionLifetime().toSeconds() + ";")
                .doesNotContain("Domain");
        assertThat(browser.cookies()).doesNotContainKey("__Host-portal-sign-in").doesNotContainKey("JSESSIONID");

        browser.get("/api/portfolio/v1/entries");
        var token = PORTFOLIO.heardOnce().token();
        assertThat(readable(browser.cookies().get(SESSION)))
                .doesNotContain("Ambtenaar")
                .doesNotContain("GM1900")
                .doesNotContain(token.split("\\.")[1])
                .doesNotContain(token.split("\\.")[2]);
    }

    @Test
    void aSessionThatDoesNotFitIntoOneCookieIsInSeveral() {
        browser.signIn(MANY_GROUPS);

        assertThat(browser.cookies()).containsKeys(SESSION, SESSION + "-2");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
        browser.get("/api/portfolio/v1/entries");
        assertThat(PORTFOLIO.heardOnce().token()).hasSizeGreaterThan(2_500);

        browser.post("/sign-out", "");
        assertThat(browser.cookies()).doesNotContainKeys(SESSION, SESSION + "-2");
    }

    @Test
    void aTamperedCookieIsNoSession() {
        browser.signIn(MEMBER);
        var sealed = browser.cookies().get(SESSION);

        for (var place : List.of(sealed.length() / 3, sealed.length() / 2, sealed.length() - 3)) {
            var other = sealed.charAt(place) == 'A' ? 'B' : 'A';
            browser.cookies().put(SESSION, sealed.substring(0, place) + other + sealed.substring(place + 1));
            assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
        }
        browser.cookies().put(SESSION, sealed);
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "a..b.c.d", "1.a.b.c.d.e", "%00", "99999999999.x", "{}"})
    void aMadeUpCookieIsNoSession(String value) {
        browser.cookies().put(SESSION, value);

        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(browser.get("/api/portfolio/v1/entries").statusCode()).isEqualTo(200);
        assertThat(PORTFOLIO.heardOnce().headers()).doesNotContainKey("authorization");
    }

    @Test
    void aSignInUnderWayIsNoSession() {
        browser.get("/sign-in");
        browser.cookies().put(SESSION, browser.cookies().get("__Host-portal-sign-in"));

        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/insturen/3f1c?stap=2",
                "/zoeken?q=caf%C3%A9%20%26%20thee&type=grensgemeenten&type=expatgemeenten",
                "/gemeenten/bergen-nh#kaart"
            })
    void goesBackToThePageItCameFrom(String page) {
        var signedIn = browser.signIn(MEMBER, page);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(location(signedIn)).isEqualTo(PORTAL + page);
    }

    static Stream<String> addressesElsewhere() {
        return Stream.of(
                "https://evil.test/",
                "//evil.test/",
                "///evil.test/",
                "/\\evil.test/",
                "\\\\evil.test/",
                "/\t/evil.test/",
                "/pagina\r\nX-Evil: 1",
                "@evil.test/",
                ".evil.test/",
                "javascript:alert(1)",
                "insturen",
                "",
                "/" + "x".repeat(4_000));
    }

    @ParameterizedTest
    @MethodSource("addressesElsewhere")
    void goesNowhereElseAfterwards(String returnTo) {
        var signedIn = browser.signIn(MEMBER, returnTo);

        assertThat(location(signedIn)).isEqualTo(PORTAL + "/");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void refusesAnAnswerWithAnotherState() {
        var answer = answerOfProvider(location(browser.get("/sign-in")));

        assertRefused(browser.open(answer.replaceAll("state=[^&]+", "state=" + "x".repeat(44))));
    }

    @Test
    void refusesAnAnswerWithoutState() {
        var answer = answerOfProvider(location(browser.get("/sign-in")));

        assertRefused(browser.open(answer.replaceAll("&state=[^&]+", "")));
    }

    @Test
    void refusesAnAnswerInAnotherBrowser() {
        var answer = answerOfProvider(location(browser.get("/sign-in")));

        var another = new Browser(port);
        assertThat(location(another.open(answer))).isEqualTo(REFUSED);
        assertThat(another.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void refusesAnAnswerForTheSecondTime() {
        var answer = answerOfProvider(location(browser.get("/sign-in")));
        var underWay = browser.cookies().get("__Host-portal-sign-in");
        assertThat(location(browser.open(answer))).isEqualTo(PORTAL + "/");

        var another = new Browser(port);
        another.cookies().put("__Host-portal-sign-in", underWay);
        assertThat(location(another.open(answer))).isEqualTo(REFUSED);
        assertThat(another.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void refusesATokenForAnotherNonce() {
        var start = location(browser.get("/sign-in"));

        assertRefused(browser.open(answerOfProvider(start.replaceAll("nonce=[^&]+", "nonce=" + "x".repeat(43)))));
    }

    @Test
    void theProviderRefusesACodeWithoutTheVerifier() {
        var start = location(browser.get("/sign-in"));

        assertRefused(browser.open(
                answerOfProvider(start.replaceAll("code_challenge=[^&]+", "code_challenge=" + "x".repeat(43)))));
    }

    @Test
    void comesBackToThePortalWhenTheProviderRefuses() {
        var state = parameters(location(browser.get("/sign-in"))).get("state");

        assertRefused(browser.open(CALLBACK + "?error=access_denied&state=" + state));
    }

    @Test
    void signsOutHereAndAtTheProvider() {
        browser.signIn(MEMBER);

        var signedOut = browser.post("/sign-out", "");

        assertThat(signedOut.statusCode()).isEqualTo(200);
        assertThat(cookie(signedOut, SESSION)).contains("; Max-Age=0;").contains("; Secure;");
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
        var atProvider = browser.atProvider(MEMBER, URI.create(JsonPath.read(signedOut.body(), "$.location")));
        assertThat(atProvider.statusCode()).isEqualTo(302);
        assertThat(location(atProvider)).isEqualTo(PORTAL + "/");
    }

    @Test
    void doesNotSignOutWithoutTheCsrfToken() {
        browser.signIn(MEMBER);

        var refused = browser.send(browser.to("/sign-out").POST(BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).get(STRING).startsWith("application/problem+json");
        assertThat(JsonPath.<Object>read(refused.body(), "$.type")).isEqualTo("/problems/csrf-token-missing");
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void signsOutWhileTheProviderIsAway() throws Exception {
        browser.signIn(MEMBER);
        browser.open("/");
        clock.putAhead(TOKEN_LIFETIME.plusMinutes(1));
        var released = Provider.running().hangs();

        HttpResponse<String> signedOut;
        try {
            signedOut = browser.post("/sign-out", "");
        } finally {
            released.countDown();
        }

        assertThat(signedOut.statusCode()).isEqualTo(200);
        assertThat((String) JsonPath.read(signedOut.body(), "$.location")).contains("id_token_hint=");
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void servicesGetATokenAndNeverTheCookies() {
        browser.signIn(MEMBER);

        browser.get("/api/portfolio/v1/entries?state=draft");

        assertThat(browser.cookies()).containsKey(SESSION);
        var heard = PORTFOLIO.heardOnce();
        assertThat(heard.headers()).doesNotContainKey("cookie");
        assertThat(new String(Base64.getUrlDecoder().decode(heard.token().split("\\.")[1]), UTF_8))
                .contains("\"municipality\":\"GM1900\"")
                .contains("\"aud\":\"portal\"");
    }

    @Test
    void servicesGetNoTokenOfWhoIsNotSignedIn() {
        browser.get("/api/portfolio/v1/entries");

        assertThat(PORTFOLIO.heardOnce().headers())
                .doesNotContainKey("authorization")
                .doesNotContainKey("cookie");
    }

    @Test
    void aClientsOwnTokenGoesBeforeThatOfTheSession() {
        browser.signIn(MEMBER);

        browser.send(browser.to("/api/portfolio/v1/entries").header("Authorization", "Bearer of-an-integration"));

        assertThat(PORTFOLIO.heardOnce().headers().get("authorization")).containsExactly("Bearer of-an-integration");
    }

    @Test
    void renewsATokenShortlyBeforeItExpires() {
        browser.signIn(MEMBER);
        browser.get("/api/portfolio/v1/entries");
        var first = PORTFOLIO.heardOnce().token();
        var firstCookie = browser.cookies().get(SESSION);
        PORTFOLIO.reset();

        clock.putAhead(TOKEN_LIFETIME.minusSeconds(15));
        var answer = browser.get("/api/portfolio/v1/entries");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PORTFOLIO.heardOnce().token()).isNotEqualTo(first);
        assertThat(cookie(answer, SESSION)).contains("; HttpOnly;").contains("; Secure;");
        assertThat(browser.cookies().get(SESSION)).isNotEqualTo(firstCookie);
        assertThat(browser.get("/session").body()).contains("GM1900");
    }

    @Test
    void theSessionEndsWithItsTokenWhereTheProviderRenewsItNot() {
        browser.signIn(MEMBER);
        Provider.running().signsEverybodyOut();

        clock.putAhead(TOKEN_LIFETIME.minusSeconds(15));
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");

        clock.putAhead(TOKEN_LIFETIME.plusSeconds(15));
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
        browser.get("/api/portfolio/v1/entries");
        assertThat(PORTFOLIO.heardOnce().headers()).doesNotContainKey("authorization");
    }

    @Test
    void aProviderThatHangsDoesNotHoldUpWhoIsSignedIn() {
        browser.signIn(MEMBER);
        clock.putAhead(TOKEN_LIFETIME.minusSeconds(15));
        var released = Provider.running().hangs();

        try {
            assertThat(browser.get("/api/portfolio/v1/entries").statusCode()).isEqualTo(200);
        } finally {
            released.countDown();
        }

        assertThat(PORTFOLIO.heardOnce().headers()).containsKey("authorization");
    }

    @Test
    void aProviderThatHangsAtTheEndOfASignInIsSaidToHaveFailed() {
        var answer = answerOfProvider(location(browser.get("/sign-in")));
        var released = Provider.running().hangs();

        try {
            assertRefused(browser.open(answer));
        } finally {
            released.countDown();
        }
    }

    @Test
    void theSessionEndsAfterItsLifetimeHoweverOftenItWasRenewed() {
        browser.signIn(MEMBER);

        clock.putAhead(settings.sessionLifetime().minusMinutes(1));
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");

        clock.putAhead(settings.sessionLifetime().plusSeconds(1));
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/session"})
    void theCsrfTokenCanBeReadByThePageAndNotByOtherSites(String path) {
        var page = browser.open(path);

        assertThat(cookie(page, CSRF_COOKIE))
                .contains("; Path=/")
                .contains("; Secure")
                .contains("; SameSite=Lax")
                .doesNotContain("HttpOnly");
    }

    @Test
    void hasNoSignInPageOfItsOwn() {
        assertThat(browser.open("/login").body()).doesNotContain("OAuth").doesNotContain("Please sign in");
    }

    /** Consents at the provider; its answer's address at the portal. */
    private String answerOfProvider(String start) {
        return location(browser.atProvider(MEMBER, URI.create(start)));
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo(REFUSED);
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    /** The one header that sets the cookie. */
    private static String cookie(HttpResponse<?> answer, String name) {
        var headers = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(name + "="))
                .toList();
        assertThat(headers).hasSize(1);
        return headers.getFirst();
    }

    /** A cookie's value with all that can be read in it without a key. */
    private static String readable(String cookie) {
        var text = new StringBuilder(cookie);
        for (var part : cookie.substring(cookie.indexOf('.') + 1).split("\\.")) {
            text.append(new String(Base64.getUrlDecoder().decode(part), UTF_8));
        }
        return text.toString();
    }
}
