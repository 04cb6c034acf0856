// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import nl.nieuweverscheidenheid.gateway.GatewaySettings;
import nl.nieuweverscheidenheid.gateway.ProblemAnswer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Sets sign-in up. */
@Configuration
class SignInConfiguration {
    static final String CLIENT = "portal";

    private static final Logger LOG = LoggerFactory.getLogger(SignInConfiguration.class);
    private static final Duration TO_COMPLETE = Duration.ofMinutes(15);
    private static final int KEY_BYTES = 32;
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    ClientRegistrationRepository clients(SignInSettings settings, GatewaySettings gateway) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(CLIENT)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(gateway.publicUrl() + "/login/oauth2/code/" + CLIENT)
                .scope("openid", "profile")
                .issuerUri(settings.issuer())
                .authorizationUri(settings.authorizationUri())
                .tokenUri(settings.tokenUri())
                .jwkSetUri(settings.keysUri())
                .userNameAttributeName("sub")
                .build());
    }

    @Bean
    Sessions sessions(
            SignInSettings settings,
            GatewaySettings gateway,
            ClientRegistrationRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens,
            JsonMapper mapper,
            Clock clock) {
        return new Sessions(
                new SealedCookie<>(
                        "portal",
                        PortalSession.class,
                        key(settings),
                        gateway.isSecure(),
                        settings.sessionLifetime(),
                        mapper),
                client(clients),
                tokens,
                clock);
    }

    @Bean
    SignInsUnderWay signInsUnderWay(
            SignInSettings settings, GatewaySettings gateway, ClientRegistrationRepository clients, JsonMapper mapper) {
        return new SignInsUnderWay(
                new SealedCookie<>(
                        "portal-sign-in", SignInUnderWay.class, key(settings), gateway.isSecure(), TO_COMPLETE, mapper),
                client(clients));
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            SignInsUnderWay underWay,
            Sessions sessions,
            SignInSettings settings,
            GatewaySettings gateway,
            ProblemAnswer problems,
            Clock clock)
            throws Exception {
        var tokens = new TokensOfThisRequest();
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> protect(csrf, gateway))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGES))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> transport(hsts, gateway)))
                .exceptionHandling(errors -> errors.accessDeniedHandler((request, response, denied) -> problems.write(
                        response,
                        HttpStatus.FORBIDDEN,
                        "csrf-token-missing",
                        "Not allowed",
                        "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN")))
                .oauth2Login(login -> login.clientRegistrationRepository(clients)
                        // Named, or Spring Security shows a page of its own at /login.
                        .loginPage("/sign-in")
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(new SignInStart(clients))
                                        .authorizationRequestRepository(underWay))
                        .successHandler((request, response, authentication) -> {
                            sessions.begin(response, session(authentication, tokens.of(request), settings, clock));
                            response.sendRedirect(gateway.publicUrl() + returnTo(request));
                        })
                        .failureHandler((request, response, failure) -> failed(response, gateway, failure)))
                .build();
    }

    private static void protect(CsrfConfigurer<HttpSecurity> csrf, GatewaySettings gateway) {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(it -> it.path("/").secure(gateway.isSecure()).sameSite("Lax"));
        csrf.csrfTokenRepository(cookie)
                // Loads the token when a page or a write asks for it: an answer for everybody must not bring a cookie.
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                // Browsers add no Authorization by themselves, so there is nothing to ride on.
                .ignoringRequestMatchers(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }

    private static void transport(HeadersConfigurer<HttpSecurity>.HstsConfig hsts, GatewaySettings gateway) {
        if (gateway.isSecure()) {
            // On any request: where https ends before the gateway, it sees none that is secure.
            hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .includeSubDomains(true)
                    .maxAgeInSeconds(31_536_000);
        } else {
            hsts.disable();
        }
    }

    private static void failed(HttpServletResponse response, GatewaySettings gateway, Exception failure)
            throws IOException {
        LOG.info("A sign-in failed: {}", failure.getMessage());
        response.sendRedirect(gateway.publicUrl() + "/?aanmelden=mislukt");
    }

    private static PortalSession session(
            Authentication authentication, OAuth2AuthorizedClient client, SignInSettings settings, Clock clock) {
        var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal(), "A sign-in has a user");
        var now = clock.instant();
        var refresh = client.getRefreshToken();
        return new PortalSession(
                Objects.requireNonNullElse(user.getClaimAsString("name"), user.getName()),
                user.getClaimAsString("municipality"),
                Objects.requireNonNullElse(user.getClaimAsStringList("roles"), List.of()),
                client.getAccessToken().getTokenValue(),
                refresh == null ? null : refresh.getTokenValue(),
                user.getIdToken().getTokenValue(),
                Objects.requireNonNullElse(client.getAccessToken().getExpiresAt(), now),
                now.plus(settings.sessionLifetime()));
    }

    private static String returnTo(HttpServletRequest request) {
        return SignInStart.local((String) request.getAttribute(SignInsUnderWay.RETURN_TO));
    }

    static ClientRegistration client(ClientRegistrationRepository clients) {
        return Objects.requireNonNull(clients.findByRegistrationId(CLIENT), "The portal's client is registered");
    }

    private static byte[] key(SignInSettings settings) {
        if (settings.sessionKey().isBlank()) {
            return OwnKey.BYTES;
        }
        var key = Base64.getDecoder().decode(settings.sessionKey());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "SESSION_KEY is %d bytes in base64, not %d".formatted(KEY_BYTES, key.length));
        }
        return key;
    }

    /** Where no key is configured sessions end with this process. */
    private static final class OwnKey {
        static final byte[] BYTES = new byte[KEY_BYTES];

        static {
            new SecureRandom().nextBytes(BYTES);
            LOG.warn("No SESSION_KEY is set: sessions end when this gateway does");
        }
    }

    /** The tokens of a sign-in, for as long as the request that completes it takes. */
    private static final class TokensOfThisRequest implements OAuth2AuthorizedClientRepository {
        private static final String ATTRIBUTE = TokensOfThisRequest.class.getName();

        OAuth2AuthorizedClient of(HttpServletRequest request) {
            return (OAuth2AuthorizedClient)
                    Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "A sign-in brings tokens");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
        }) // The interface lets the caller choose a type; there is but one.
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String client, @Nullable Authentication principal, HttpServletRequest request) {
            return (T) request.getAttribute(ATTRIBUTE);
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            request.setAttribute(ATTRIBUTE, client);
        }

        @Override
        public void removeAuthorizedClient(
                String client,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            request.removeAttribute(ATTRIBUTE);
        }
    }
}
