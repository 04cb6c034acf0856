// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import java.util.Map;

/**
 * A sign-in between the gateway and the identity provider's answer, kept in a sealed cookie for some minutes.
 *
 * @param attributes with PKCE's verifier and the nonce, which the browser must not see
 * @param returnTo the portal's page to go to afterwards
 */
record SignInUnderWay(
        String authorizationUri,
        String redirectUri,
        String state,
        Map<String, String> attributes,
        Map<String, String> additionalParameters,
        String returnTo) {
    SignInUnderWay {
        attributes = Map.copyOf(attributes);
        additionalParameters = Map.copyOf(additionalParameters);
    }
}
