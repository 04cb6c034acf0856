// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {
    private static final String PASSWORD = "verscheidenheid";
    private static final String CALLBACK = RunningProvider.PORTAL + "/login/oauth2/code/portal";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-accepted-0123456789";

    private static RunningProvider provider;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start(@TempDir Path data) {
        provider = new RunningProvider(data);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "ambtenaar, Demo-ambtenaar Amsterdam, GM0363, beleidsadviseur samenleven, member",
                "ambtenaar-rotterdam, Demo-ambtenaar Rotterdam, GM0599, programmamanager inburgering, member",
                "ambtenaar-venlo, Demo-ambtenaar Venlo, GM0983, adviseur grensgemeenten, member",
                "redacteur, Demo-redacteur, none, none, editor",
                "beheerder, Demo-beheerder, none, none, admin editor"
            })
    void tellsThePortalWhoSignedIn(String username, String name, String municipality, String function, String roles)
            throws Exception {
        var tokens = tokens(code(username));

        for (var token : new String[] {"access_token", "id_token"}) {
            var claims = verified(tokens.get(token));
            assertThat(claims.getIssuer()).isEqualTo(provider.address().toString());
            assertThat(claims.getAudience()).containsExactly("portal");
            assertThat(claims.getSubject()).matches("[0-9a-f-]{36}").doesNotContain(username);
            assertThat(claims.getStringClaim("name")).isEqualTo(name);
            assertThat(claims.getStringClaim("municipality")).isEqualTo(municipality);
            assertThat(claims.getStringClaim("function")).isEqualTo(function);
            assertThat(claims.getStringListClaim("roles")).containsExactly(roles.split(" "));
            assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
        }
    }

    @Test
    void takesWhoeverOwnsTheDataForAnAdministratorWhoIsNoAccount() throws Exception {
        var answer = browser.send(
                tokenRequest(Map.of("grant_type", "client_credentials"), "operator", RunningProvider.OPERATOR_SECRET));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var claims = verified(json(answer).get("access_token"));
        assertThat(claims.getIssuer()).isEqualTo(provider.address().toString());
        assertThat(claims.getAudience()).containsExactly("portal");
        assertThat(claims.getSubject()).isEqualTo("operator");
        assertThat(claims.getStringListClaim("roles")).containsExactly("admin");
        assertThat(claims.getExpirationTime())
                .isBefore(java.util.Date.from(java.time.Instant.now().plusSeconds(301)));
        assertThat(json(answer)).doesNotContainKey("refresh_token");
    }

    @ParameterizedTest
    @CsvSource({"operator, wrong", "operator, a secret", "portal, a secret", "portal, the operator's secret"})
    void givesNobodyElseATokenOfTheirOwn(String client, String secret) {
        var answer = browser.send(tokenRequest(Map.of("grant_type", "client_credentials"), client, secret));

        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void namesAnAccountTheSameEachTime() throws Exception {
        var first = verified(tokens(code("ambtenaar")).get("access_token")).getSubject();
        var again = verified(tokens(code(" Ambtenaar ", new Browser())).get("access_token"))
                .getSubject();
        var other = verified(tokens(code("redacteur", new Browser())).get("access_token"))
                .getSubject();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void givesTheStateAndTheNonceBack() throws Exception {
        var asked = request();
        asked.put("state", "a state & more");
        asked.put("nonce", "a nonce");

        var callback = callback(asked, "ambtenaar", browser);

        assertThat(callback.toString()).startsWith(CALLBACK + "?");
        assertThat(Browser.parameters(callback)).containsEntry("state", "a state & more");
        var tokens = tokens(Browser.parameters(callback).get("code"));
        assertThat(verified(tokens.get("id_token")).getStringClaim("nonce")).isEqualTo("a nonce");
    }

    @Test
    void doesNotAskAgainWhoIsSignedIn() {
        code("ambtenaar");

        var again = browser.get(authorize(request()));

        assertThat(Browser.parameters(Browser.target(again))).containsKey("code");
    }

    @ParameterizedTest
    @CsvSource({"ambtenaar, Verscheidenheid", "ambtenaar, ''", "niemand, verscheidenheid"})
    void refusesAWrongPasswordOrName(String username, String password) {
        var page = Browser.target(browser.get(authorize(request())));

        var refusal = browser.signIn(page, username, password);

        assertThat(Browser.target(refusal)).isEqualTo(at("/aanmelden?fout"));
        assertThat(browser.get(at("/aanmelden?fout")).body())
                .contains("role=\"alert\"", "Deze naam en dit wachtwoord horen niet bij elkaar.");
        assertThat(Browser.target(browser.get(authorize(request())))).isEqualTo(at("/aanmelden"));
    }

    @Test
    void refusesASignInFromAnotherSite() {
        var refusal = browser.post(at("/aanmelden"), Map.of("username", "ambtenaar", "password", PASSWORD));

        assertThat(Browser.target(refusal)).isEqualTo(at("/aanmelden?verlopen"));
        assertThat(browser.get(at("/aanmelden?verlopen")).body())
                .contains("role=\"alert\"", "Deze pagina stond te lang open.");
        assertThat(Browser.target(browser.get(authorize(request())))).isEqualTo(at("/aanmelden"));
    }

    @Test
    void refusesACodeThatWasUsedAndWithdrawsWhatItGave() throws Exception {
        var code = code("ambtenaar");
        var tokens = tokens(code);

        var again = exchange(code, VERIFIER, CALLBACK);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(json(again)).containsEntry("error", "invalid_grant");
        assertThat(json(refresh(tokens.get("refresh_token")))).containsEntry("error", "invalid_grant");
    }

    @Test
    void refusesARequestWithoutProofKey() {
        var asked = request();
        asked.remove("code_challenge");
        asked.remove("code_challenge_method");
        signIn("ambtenaar");

        var refusal = browser.get(authorize(asked));

        assertThat(Browser.target(refusal).toString()).startsWith(CALLBACK);
        assertThat(Browser.parameters(Browser.target(refusal)))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-verifier-that-is-long-enough-to-be-accepted-012345", ""})
    void refusesACodeWithoutItsVerifier(String verifier) throws Exception {
        var refusal = exchange(code("ambtenaar"), verifier, CALLBACK);

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(json(refusal).get("error")).isIn("invalid_grant", "invalid_request");
        assertThat(json(refusal)).doesNotContainKey("access_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/elsewhere",
                "http://localhost:8081/login/oauth2/code/portal",
                "http://localhost:8080/login/oauth2/code/portal/more",
                "https://example.org/login/oauth2/code/portal"
            })
    void refusesToLeadToAnAddressThatIsNotThePortals(String address) {
        var asked = request();
        asked.put("redirect_uri", address);
        signIn("ambtenaar");

        var refusal = browser.get(authorize(asked));

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void refusesAClientThatDoesNotKnowItsSecret() throws Exception {
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code("ambtenaar"),
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                VERIFIER);

        var refusal = browser.send(tokenRequest(form, "another secret"));

        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(json(refusal)).containsEntry("error", "invalid_client");
    }

    @Test
    void renewsTokensWithTheSameClaims() throws Exception {
        var tokens = tokens(code("ambtenaar"));

        var renewed = verified(json(refresh(tokens.get("refresh_token"))).get("access_token"));

        assertThat(renewed.getStringClaim("municipality")).isEqualTo("GM0363");
        assertThat(renewed.getStringListClaim("roles")).containsExactly("member");
    }

    @Test
    void keepsItsKeysItsCodesAndItsSignInsThroughARestart() throws Exception {
        var code = code("ambtenaar");
        var tokens = tokens(code("ambtenaar"));
        var keys = browser.get(at("/oauth2/jwks")).body();

        provider.restart();

        assertThat(browser.get(at("/oauth2/jwks")).body()).isEqualTo(keys);
        assertThat(verified(tokens.get("access_token")).getStringClaim("name")).isEqualTo("Demo-ambtenaar Amsterdam");
        assertThat(verified(tokens(code).get("access_token")).getAudience()).containsExactly("portal");
        assertThat(verified(json(refresh(tokens.get("refresh_token"))).get("access_token"))
                        .getSubject())
                .isEqualTo(verified(tokens.get("access_token")).getSubject());
        assertThat(Browser.target(browser.get(logout(tokens.get("id_token"), RunningProvider.PORTAL))))
                .isEqualTo(URI.create(RunningProvider.PORTAL));
    }

    @Test
    void signsOutWithTheFirstIdTokenHoweverOftenItWasRenewed() {
        var tokens = tokens(code("ambtenaar"));
        var second = json(refresh(tokens.get("refresh_token")));
        var third = json(refresh(tokens.get("refresh_token")));
        assertThat(tokens.get("id_token")).isNotEqualTo(second.get("id_token")).isNotEqualTo(third.get("id_token"));

        var out = browser.get(logout(tokens.get("id_token"), RunningProvider.PORTAL));

        assertThat(Browser.target(out)).isEqualTo(URI.create(RunningProvider.PORTAL));
        assertThat(Browser.target(browser.get(authorize(request())))).isEqualTo(at("/aanmelden"));
    }

    @Test
    void tellsOnlyThePublicHalfOfItsKey() throws Exception {
        var keys = JWKSet.parse(browser.get(at("/oauth2/jwks")).body());

        assertThat(keys.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getKeyID()).isNotBlank();
        });
    }

    @Test
    void signsOutAndLeadsBackToThePortal() {
        var tokens = tokens(code("ambtenaar"));

        var out = browser.get(logout(tokens.get("id_token"), RunningProvider.PORTAL + "/"));

        assertThat(Browser.target(out)).isEqualTo(URI.create(RunningProvider.PORTAL + "/"));
        assertThat(Browser.target(browser.get(authorize(request())))).isEqualTo(at("/aanmelden"));
    }

    @Test
    void doesNotLeadElsewhereAfterSigningOut() {
        var tokens = tokens(code("ambtenaar"));

        var refusal = browser.get(logout(tokens.get("id_token"), "https://example.org/"));

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void showsTheAccountsOnAPageThatRunsNoScript() {
        var page = browser.get(at("/aanmelden"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"nl\"", "ambtenaar", "redacteur", "beheerder", "<kbd>" + PASSWORD + "</kbd>")
                .doesNotContain("{", "<script", "style=\"");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; form-action 'self' http://localhost:8080;"
                        + " frame-ancestors 'none'; base-uri 'none'");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("aanmelding=", "HttpOnly", "SameSite=Lax");
        assertThat(browser.get(at("/sign-in.css")).statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToThePortalWhoSignsInWithoutComingFromIt() {
        assertThat(Browser.target(signIn("ambtenaar"))).isEqualTo(URI.create(RunningProvider.PORTAL + "/"));
    }

    @Test
    void saysInDutchThatAPageIsNotThere() {
        var missing = browser.get(at("/nergens"));

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("lang=\"nl\"");
    }

    @Test
    void tellsWhereItsEndpointsAre() throws Exception {
        var discovery = JSONObjectUtils.parse(
                browser.get(at("/.well-known/openid-configuration")).body());

        assertThat(discovery)
                .containsEntry("issuer", provider.address().toString())
                .containsEntry("authorization_endpoint", at("/oauth2/authorize").toString())
                .containsEntry("token_endpoint", at("/oauth2/token").toString())
                .containsEntry("jwks_uri", at("/oauth2/jwks").toString())
                .containsEntry("end_session_endpoint", at("/connect/logout").toString());
    }

    /** As it shows its password to everybody. */
    @Test
    void answersOnThisMachineOnly() throws Exception {
        var port = provider.address().getPort();
        try (var inside = new Socket()) {
            inside.connect(new InetSocketAddress("127.0.0.1", port));
        }

        try (var outside = new Socket()) {
            assertThatThrownBy(() -> outside.connect(new InetSocketAddress("127.0.0.2", port)))
                    .isInstanceOf(java.io.IOException.class);
        }
    }

    private static Map<String, String> request() {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", "portal");
        request.put("redirect_uri", CALLBACK);
        request.put("scope", "openid profile");
        request.put("state", "state");
        request.put("code_challenge", challenge());
        request.put("code_challenge_method", "S256");
        return request;
    }

    private HttpResponse<String> signIn(String username) {
        return browser.signIn(at("/aanmelden"), username, PASSWORD);
    }

    private String code(String username) {
        return code(username, browser);
    }

    private String code(String username, Browser somebodys) {
        return Browser.parameters(callback(request(), username, somebodys)).get("code");
    }

    /** Goes the whole way from the portal and back to it. */
    private URI callback(Map<String, String> request, String username, Browser somebodys) {
        var next = Browser.target(somebodys.get(authorize(request)));
        if (next.getPath().equals("/aanmelden")) {
            next = Browser.target(somebodys.get(Browser.target(somebodys.signIn(next, username, PASSWORD))));
        }
        return next;
    }

    private Map<String, String> tokens(String code) {
        var answer = exchange(code, VERIFIER, CALLBACK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> exchange(String code, String verifier, String callback) {
        return browser.send(tokenRequest(
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", callback,
                        "code_verifier", verifier),
                RunningProvider.SECRET));
    }

    private HttpResponse<String> refresh(String token) {
        return browser.send(
                tokenRequest(Map.of("grant_type", "refresh_token", "refresh_token", token), RunningProvider.SECRET));
    }

    private static HttpRequest.Builder tokenRequest(Map<String, String> form, String secret) {
        return tokenRequest(form, "portal", secret);
    }

    private static HttpRequest.Builder tokenRequest(Map<String, String> form, String client, String secret) {
        var credentials = Base64.getEncoder()
                .encodeToString((client + ":" + secret.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(at("/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.encoded(form)));
    }

    private JWTClaimsSet verified(String token) throws Exception {
        var signed = SignedJWT.parse(token);
        var key = JWKSet.parse(browser.get(at("/oauth2/jwks")).body())
                .getKeyByKeyId(signed.getHeader().getKeyID());
        assertThat(signed.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return signed.getJWTClaimsSet();
    }

    private static Map<String, String> json(HttpResponse<String> answer) {
        try {
            var members = new LinkedHashMap<String, String>();
            JSONObjectUtils.parse(answer.body()).forEach((name, value) -> members.put(name, String.valueOf(value)));
            return members;
        } catch (ParseException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private static URI authorize(Map<String, String> request) {
        return at("/oauth2/authorize?" + Browser.encoded(request));
    }

    private static URI logout(String idToken, String back) {
        return at("/connect/logout?"
                + Browser.encoded(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", back)));
    }

    private static URI at(String path) {
        return URI.create(provider.address() + path);
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
