// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class SealedCookieTest {
    /** Of name and value together; browsers drop larger cookies without a word. */
    private static final int LARGEST_COOKIE = 4_096;

    private final byte[] key = random(32);

    @Test
    void readsWhatItWrote() {
        var session = session(600, 100, 600);

        assertThat(sealed(key).read(after(written(sealed(key), session)))).contains(session);
    }

    @Test
    void readsNothingThatAnotherKeySealed() {
        var response = written(sealed(random(32)), session(600, 100, 600));

        assertThat(sealed(key).read(after(response))).isEmpty();
    }

    @Test
    void holdsTheTokensOfAProviderThatMakesThemLarge() {
        var session = session(3_000, 1_500, 2_000);

        var response = written(sealed(key), session);

        assertThat(response.getCookies())
                .hasSizeGreaterThan(1)
                .allSatisfy(cookie -> assertThat(
                                cookie.getName().length() + cookie.getValue().length())
                        .isLessThanOrEqualTo(LARGEST_COOKIE));
        assertThat(sealed(key).read(after(response))).contains(session);
    }

    @Test
    void isNothingWhereAPartIsMissing() {
        var cookies = written(sealed(key), session(3_000, 1_500, 2_000)).getCookies();

        for (var missing : cookies) {
            var others =
                    Arrays.stream(cookies).filter(cookie -> cookie != missing).toArray(Cookie[]::new);
            assertThat(sealed(key).read(request(others))).isEmpty();
        }
    }

    @Test
    void isReadWhereAPartOfALargerOneIsLeft() {
        var larger = written(sealed(key), session(3_000, 1_500, 2_000)).getCookies();
        var session = session(600, 100, 600);
        var now = written(sealed(key), session).getCookies();

        assertThat(sealed(key).read(request(now[0], larger[1]))).contains(session);
    }

    @Test
    void deletesAllParts() {
        var written = written(sealed(key), session(3_000, 1_500, 2_000));
        var deleted = new MockHttpServletResponse();

        sealed(key).delete(deleted);

        assertThat(deleted.getCookies())
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero())
                .extracting(Cookie::getName)
                .containsAll(
                        Arrays.stream(written.getCookies()).map(Cookie::getName).toList());
    }

    @Test
    void doesNotTakeMoreThanServersAcceptInHeaders() {
        assertThatThrownBy(() -> written(sealed(key), session(20_000, 20_000, 20_000)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotBoundToHttpsOnOnesOwnMachine() {
        var plain = new SealedCookie<>(
                "portal",
                PortalSession.class,
                key,
                false,
                Duration.ofHours(8),
                JsonMapper.builder().build());

        assertThat(written(plain, session(600, 100, 600)).getHeader("Set-Cookie"))
                .startsWith("portal=")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void isBoundToHttpsAndTheHostElsewhere() {
        assertThat(written(sealed(key), session(600, 100, 600)).getHeader("Set-Cookie"))
                .startsWith("__Host-portal=")
                .contains("; Path=/;")
                .contains("; Secure");
    }

    private static SealedCookie<PortalSession> sealed(byte[] key) {
        return new SealedCookie<>(
                "portal",
                PortalSession.class,
                key,
                true,
                Duration.ofHours(8),
                JsonMapper.builder().build());
    }

    private static PortalSession session(int access, int refresh, int id) {
        return new PortalSession(
                "Ambtenaar van Súdwest-Fryslân",
                "GM1900",
                List.of("member"),
                token(access),
                token(refresh),
                token(id),
                Instant.parse("2026-11-24T10:00:00Z"),
                Instant.parse("2026-11-24T18:00:00Z"));
    }

    private static MockHttpServletResponse written(SealedCookie<PortalSession> cookie, PortalSession session) {
        var response = new MockHttpServletResponse();
        cookie.write(response, session);
        return response;
    }

    private static MockHttpServletRequest after(MockHttpServletResponse response) {
        return request(response.getCookies());
    }

    private static MockHttpServletRequest request(@Nullable Cookie... cookies) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookies);
        return request;
    }

    /** A token is no more compressible than random bytes in base64. */
    private static String token(int length) {
        return Base64.getUrlEncoder().encodeToString(random(length)).substring(0, length);
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
