// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.played;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * A real OpenID Connect provider. It asks for a name and a password by HTTP Basic, as nothing here reads a page; the
 * password of everybody is {@link #PASSWORD}.
 */
public final class Provider {
    public static final String CLIENT = "portal";
    public static final String SECRET = "the gateway's secret";
    public static final String PASSWORD = "verscheidenheid";
    public static final String MEMBER = "ambtenaar";
    public static final String EDITOR = "redacteur";

    /** Somebody whose tokens say so much that their session does not fit into one cookie. */
    public static final String MANY_GROUPS = "ambtenaar-in-veel-groepen";

    public static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    private static final Provider RUNNING = new Provider();

    private final URI address;
    private final Authorizations authorizations;
    private final Gate gate;

    private Provider() {
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Configuration.class)
                .run("--spring.config.name=provider", "--server.port=0", "--spring.main.banner-mode=off");
        address = URI.create("http://localhost:" + context.getWebServer().getPort());
        authorizations = context.getBean(Authorizations.class);
        gate = context.getBean(Gate.class);
    }

    /** The one of this JVM, which ends with it. */
    public static Provider running() {
        return RUNNING;
    }

    public URI address() {
        return address;
    }

    /** Renews nobody's tokens any more. */
    public void signsEverybodyOut() {
        authorizations.clear();
    }

    /** Keeps everybody waiting until it is told to go on. */
    public CountDownLatch hangs() {
        var released = new CountDownLatch(1);
        gate.closed = released;
        return released;
    }

    private static final class Gate {
        private volatile CountDownLatch closed = new CountDownLatch(0);
    }

    /** Those of the library, and a way to lose them all. */
    private static final class Authorizations implements OAuth2AuthorizationService {
        private volatile InMemoryOAuth2AuthorizationService current = new InMemoryOAuth2AuthorizationService();

        void clear() {
            current = new InMemoryOAuth2AuthorizationService();
        }

        @Override
        public void save(OAuth2Authorization authorization) {
            current.save(authorization);
        }

        @Override
        public void remove(OAuth2Authorization authorization) {
            current.remove(authorization);
        }

        @Override
        public @Nullable OAuth2Authorization findById(String id) {
            return current.findById(id);
        }

        @Override
        public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
            return current.findByToken(token, type);
        }
    }

    /** Not marked as a configuration, so that the gateway does not find it. */
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Configuration {
        @Bean
        SecurityFilterChain provider(HttpSecurity http, UserDetailsService accounts) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    // The endpoints come before Spring's own places for sign-in.
                    .addFilterAfter(people(accounts), SecurityContextHolderFilter.class)
                    .build();
        }

        @Bean
        Gate gate() {
            return new Gate();
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        Filter waiting(Gate gate) {
            return (request, response, chain) -> {
                PlayedNeighbour.await(gate.closed);
                chain.doFilter(request, response);
            };
        }

        @Bean
        UserDetailsService accounts() {
            return new InMemoryUserDetailsManager(account(MEMBER), account(EDITOR), account(MANY_GROUPS));
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        Authorizations authorizations() {
            return new Authorizations();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .redirectUri(Browser.PORTAL + "/login/oauth2/code/portal")
                    .postLogoutRedirectUri(Browser.PORTAL + "/")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .tokenSettings(TokenSettings.builder()
                            .accessTokenTimeToLive(TOKEN_LIFETIME)
                            .refreshTokenTimeToLive(Duration.ofHours(12))
                            .build())
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                var claims = context.getClaims();
                if (context.getPrincipal().getName().equals(MEMBER)) {
                    claims.claim("name", "Ambtenaar van Súdwest-Fryslân");
                    claims.claim("municipality", "GM1900");
                    claims.claim("roles", List.of("member"));
                } else {
                    claims.claim("name", "Redacteur");
                    claims.claim("roles", List.of("editor"));
                }
                if (context.getPrincipal().getName().equals(MANY_GROUPS)) {
                    claims.claim("groups", unlike(2_500));
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("test").generate()));
        }

        /** Checks its own tokens where they come back, as at the end of a session. */
        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        /** Signs people in, who only read here; what is posted comes from clients, with passwords of their own. */
        private static BasicAuthenticationFilter people(UserDetailsService accounts) {
            var basic = new BasicAuthenticationConverter();
            var people = new BasicAuthenticationFilter(new ProviderManager(new DaoAuthenticationProvider(accounts)));
            people.setAuthenticationConverter(
                    request -> "GET".equals(request.getMethod()) ? basic.convert(request) : null);
            return people;
        }

        /** Text that no compression makes shorter. */
        private static String unlike(int length) {
            var random = new byte[length];
            new SecureRandom().nextBytes(random);
            return Base64.getEncoder().encodeToString(random).substring(0, length);
        }

        private static UserDetails account(String name) {
            return User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("ACCOUNT")
                    .build();
        }
    }
}
