// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import java.util.List;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * How the gateway asks the identity provider for tokens and keys: within the time limits that hold for services too, where
 * Spring Security's own clients would wait for ever.
 */
@Configuration
class ProviderConfiguration {
    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokensForCodes(RestClient.Builder http) {
        return asking(http, new RestClientAuthorizationCodeTokenResponseClient());
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewedTokens(RestClient.Builder http) {
        return asking(http, new RestClientRefreshTokenTokenResponseClient());
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(
            ClientRegistrationRepository clients, SignInSettings settings, RestTemplateBuilder http) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.keysUri())
                .restOperations(http.build())
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                List.of(new OidcIdTokenValidator(SignInConfiguration.client(clients)))));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return client -> decoder;
    }

    private static <
                    G extends AbstractOAuth2AuthorizationGrantRequest,
                    C extends AbstractRestClientOAuth2AccessTokenResponseClient<G>>
            C asking(RestClient.Builder http, C client) {
        client.setRestClient(http.configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
