// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The identity provider, and how sessions are sealed.
 *
 * <p>The provider's addresses are given rather than discovered, so that the gateway starts while the provider is away.
 *
 * @param sessionKey 32 bytes in base64; the same for all instances, or each has sessions of its own
 * @param sessionLifetime how long a session lasts at most
 */
@Validated
@ConfigurationProperties("gateway.sign-in")
record SignInSettings(
        @NotBlank String issuer,
        @NotBlank String authorizationUri,
        @NotBlank String tokenUri,
        @NotBlank String keysUri,
        URI endSessionUri,
        @NotBlank String clientId,
        String clientSecret,
        String sessionKey,
        @DefaultValue("8h") Duration sessionLifetime) {}
