// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Starts a sign-in at {@code /sign-in?returnTo=/page}: code flow with PKCE, state and nonce. */
final class SignInStart implements OAuth2AuthorizationRequestResolver {
    /** A path of ours: neither //host nor /\host, which browsers take for another site; it is kept in a cookie. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]{0,1000}");

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SignInStart(ClientRegistrationRepository clients) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients, "/sign-in/with");
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getRequestURI().equals("/sign-in") ? resolve(request, SignInConfiguration.CLIENT) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        var resolved = requests.resolve(request, client);
        return resolved == null
                ? null
                : OAuth2AuthorizationRequest.from(resolved)
                        .attributes(attributes ->
                                attributes.put(SignInsUnderWay.RETURN_TO, local(request.getParameter("returnTo"))))
                        .build();
    }

    /** The page to return to if it is one of ours, else the start page. */
    static String local(@Nullable String returnTo) {
        return returnTo != null && LOCAL.matcher(returnTo).matches() ? returnTo : "/";
    }
}
