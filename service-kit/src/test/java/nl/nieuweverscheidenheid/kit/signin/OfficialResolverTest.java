// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.ServletWebRequest;

class OfficialResolverTest {
    @AfterEach
    void nobodyIsSignedInAnyMore() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTokenTellsWhoAsksAndWhatTheyDo() throws Exception {
        signIn("function", " adviseur wonen ");

        assertThat(resolved("function"))
                .isEqualTo(new Official(
                        "s-1", "Ambtenaar", Optional.of("GM0363"), Optional.of("adviseur wonen"), Set.of(Role.MEMBER)));
    }

    @Test
    void theFunctionIsInTheClaimThatIsConfigured() throws Exception {
        signIn("job_title", "adviseur wonen");

        assertThat(resolved("job_title").function()).contains("adviseur wonen");
        assertThat(resolved("function").function()).isEmpty();
    }

    @Test
    void whatIsNoFunctionIsLeftOut() throws Exception {
        for (var text : new @Nullable String[] {null, "", "  ", "adviseur ".repeat(10)}) {
            signIn("function", text);
            assertThat(resolved("function").function()).as("%s", text).isEmpty();
        }
    }

    private static Official resolved(String functionClaim) throws Exception {
        var method = OfficialResolverTest.class.getDeclaredMethod("asked", Official.class);
        return (Official) new OfficialResolver(new SignInSettings(functionClaim))
                .resolveArgument(
                        new MethodParameter(method, 0),
                        null,
                        new ServletWebRequest(new MockHttpServletRequest()),
                        null);
    }

    @SuppressWarnings("unused") // Its parameter is what is resolved.
    private static void asked(Official official) {}

    private static void signIn(String functionClaim, @Nullable String function) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("s-1")
                .claim("name", "Ambtenaar")
                .claim("municipality", "GM0363")
                .claim("roles", List.of("member", "somebody-elses-role"))
                .claims(claims -> {
                    if (function != null) {
                        claims.put(functionClaim, function);
                    }
                })
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }
}
