// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.signin;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the identity provider's tokens tell.
 *
 * @param functionClaim the claim with an official's function, which tokens may lack
 */
@Validated
@ConfigurationProperties("portal.sign-in")
record SignInSettings(@DefaultValue("function") @NotBlank String functionClaim) {}
