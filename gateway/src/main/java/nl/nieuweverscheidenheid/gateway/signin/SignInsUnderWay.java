// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Keeps what a sign-in needs to be completed in a sealed cookie instead of a session on the server. */
final class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** Attribute with the page to return to: of the sign-in under way, and of the request that completes it. */
    static final String RETURN_TO = "portal.return-to";

    private final SealedCookie<SignInUnderWay> cookie;
    private final ClientRegistration client;

    SignInsUnderWay(SealedCookie<SignInUnderWay> cookie, ClientRegistration client) {
        this.cookie = cookie;
        this.client = client;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return cookie.read(request)
                .filter(underWay -> underWay.state().equals(request.getParameter("state")))
                .map(underWay -> {
                    request.setAttribute(RETURN_TO, underWay.returnTo());
                    return OAuth2AuthorizationRequest.authorizationCode()
                            .authorizationUri(underWay.authorizationUri())
                            .clientId(client.getClientId())
                            .redirectUri(underWay.redirectUri())
                            .scopes(client.getScopes())
                            .state(underWay.state())
                            .attributes(attributes -> attributes.putAll(underWay.attributes()))
                            .additionalParameters(parameters -> parameters.putAll(underWay.additionalParameters()))
                            .build();
                })
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest underWay, HttpServletRequest request, HttpServletResponse response) {
        if (underWay == null) {
            cookie.delete(response);
            return;
        }
        cookie.write(
                response,
                new SignInUnderWay(
                        underWay.getAuthorizationUri(),
                        Objects.requireNonNull(underWay.getRedirectUri(), "A sign-in has an address to come back to"),
                        Objects.requireNonNull(underWay.getState(), "A sign-in has a state"),
                        texts(underWay.getAttributes()),
                        texts(underWay.getAdditionalParameters()),
                        Objects.requireNonNullElse(underWay.getAttribute(RETURN_TO), "/")));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var underWay = loadAuthorizationRequest(request);
        cookie.delete(response);
        return underWay;
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        var texts = new HashMap<String, String>();
        values.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }
}
