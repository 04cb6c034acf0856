// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer of tokens for tests: it signs with a key that services fetch from it over HTTP, as from a real one. */
public final class Tokens {
    private static final RSAKey KEY = key("ours");
    private static final RSAKey FOREIGN_KEY = key("ours");
    private static final HttpServer SERVER = serve();

    private Tokens() {}

    /** The issuer that services under test trust. */
    public static String issuer() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    /** An official who writes for a municipality. */
    public static String member(String municipality) {
        return sign(
                KEY,
                claims("member-" + municipality, "portal", Duration.ofMinutes(10), "member")
                        .claim("municipality", municipality));
    }

    /** A particular official who writes for a municipality, with what the provider tells of them. */
    public static String member(String municipality, String subject, String name, String function) {
        return sign(
                KEY,
                claims(subject, "portal", Duration.ofMinutes(10), "member")
                        .claim("name", name)
                        .claim("municipality", municipality)
                        .claim("function", function));
    }

    /** An official of the editorial desk. */
    public static String editor() {
        return sign(KEY, claims("editor-1", "portal", Duration.ofMinutes(10), "editor"));
    }

    /** Who may import and replay. */
    public static String admin() {
        return sign(KEY, claims("admin-1", "portal", Duration.ofMinutes(10), "admin", "editor"));
    }

    /** Somebody who may sign in but has no role in the portal. */
    public static String outsider() {
        return sign(KEY, claims("outsider-1", "portal", Duration.ofMinutes(10)));
    }

    /** A good token for somebody else's service. */
    public static String forAnotherAudience() {
        return sign(KEY, claims("editor-1", "elsewhere", Duration.ofMinutes(10), "editor"));
    }

    /** A token that was good an hour ago. */
    public static String expired() {
        return sign(KEY, claims("editor-1", "portal", Duration.ofHours(-1), "editor"));
    }

    /** A token that says all the right things but was signed by another. */
    public static String foreign() {
        return sign(FOREIGN_KEY, claims("editor-1", "portal", Duration.ofMinutes(10), "editor"));
    }

    private static JWTClaimsSet.Builder claims(String subject, String audience, Duration validFor, String... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(now.minusSeconds(7_200)))
                .expirationTime(Date.from(now.plus(validFor)))
                .claim("name", "Testambtenaar " + subject)
                .claim("roles", List.of(roles));
    }

    private static String sign(RSAKey key, JWTClaimsSet.Builder claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer(server, "/.well-known/openid-configuration", () ->
                    """
                    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",
                     "token_endpoint":"%1$s/token","subject_types_supported":["public"],
                     "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                    """.formatted("http://localhost:" + server.getAddress().getPort()));
            answer(server, "/jwks", () -> new JWKSet(KEY.toPublicJWK()).toString());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpServer server, String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var bytes = body.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
