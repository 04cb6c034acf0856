// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.local.data.DataDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The provider: its endpoints, its page, its accounts, and what its tokens tell. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {
    /** For whom tokens are: the services. */
    private static final String AUDIENCE = "portal";

    private final SignInSettings settings;

    SignInConfiguration(SignInSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy())))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SignInPage.PATH)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .failureUrl(SignInPage.PATH + "?fout")
                        .defaultSuccessUrl(settings.publicUrl() + "/"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(errors -> errors.accessDeniedHandler(expired()))
                .build();
    }

    @Bean
    UserDetailsService accounts() {
        // Known by their subject from here on, so that every token carries that and no name.
        return username -> DemoAccount.withUsername(username)
                .map(account -> User.withUsername(account.subject())
                        .password("{noop}" + DemoAccount.PASSWORD)
                        .roles(account.roles().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                operatorsClaims(context.getClaims());
            } else {
                accountsClaims(context);
            }
        };
    }

    /** Of whoever sits at this machine: an administrator, though not one of the accounts. */
    private static void operatorsClaims(JwtClaimsSet.Builder claims) {
        claims.audience(List.of(AUDIENCE))
                .claim("name", "Beheer van deze machine")
                .claim("roles", List.of("admin"));
    }

    private static void accountsClaims(JwtEncodingContext context) {
        Optional.<Principal>ofNullable(context.getPrincipal())
                .map(Principal::getName)
                .flatMap(DemoAccount::withSubject)
                .ifPresent(account -> {
                    var claims = context.getClaims();
                    claims.claim("name", account.fullName());
                    claims.claim("roles", account.roles());
                    account.municipality().ifPresent(code -> claims.claim("municipality", code));
                    account.function().ifPresent(function -> claims.claim("function", function));
                });
    }

    @Bean
    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(SigningKey.keptIn(new DataDirectory(settings.data()).secrets()));
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new KeptAuthorizations(settings.data().resolve("sign-in"), InstantSource.system());
    }

    /** The last page of a sign-in is the portal's, and browsers hold redirects after a form to this list as well. */
    private String policy() {
        return String.join(
                "; ",
                List.of(
                        "default-src 'none'",
                        "style-src 'self'",
                        "form-action 'self' " + settings.publicUrl(),
                        "frame-ancestors 'none'",
                        "base-uri 'none'"));
    }

    /** A page that was left open until its session had ended is shown again, instead of a refusal. */
    private static AccessDeniedHandler expired() {
        return (request, response, refusal) -> {
            if (refusal instanceof CsrfException) {
                response.sendRedirect(SignInPage.PATH + "?verlopen");
            } else {
                response.sendError(403);
            }
        };
    }
}
