// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** The sessions of browsers, renewed as they are used. */
public final class Sessions {
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SealedCookie<PortalSession> cookie;
    private final ClientRegistration client;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens;
    private final Clock clock;

    Sessions(
            SealedCookie<PortalSession> cookie,
            ClientRegistration client,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens,
            Clock clock) {
        this.cookie = cookie;
        this.client = client;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The session of this request, with an access token that is good for a while. */
    public Optional<PortalSession> current(HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        return cookie.read(request)
                .filter(session -> session.endsAt().isAfter(now))
                .flatMap(session -> session.isGoodAt(now.plus(BEFORE_EXPIRY))
                        ? Optional.of(session)
                        : renewed(session, response, now)
                                // The provider may only be away: the rest of the old token's life is still of use.
                                .or(() -> Optional.of(session).filter(old -> old.isGoodAt(now))));
    }

    void begin(HttpServletResponse response, PortalSession session) {
        cookie.write(response, session);
    }

    /** Ends the session of this request; shows what it was, however long ago its tokens expired. */
    Optional<PortalSession> end(HttpServletRequest request, HttpServletResponse response) {
        cookie.delete(response);
        return cookie.read(request);
    }

    private Optional<PortalSession> renewed(PortalSession session, HttpServletResponse response, Instant now) {
        if (session.refreshToken() == null) {
            return Optional.empty();
        }
        try {
            var answer = tokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client,
                    new OAuth2AccessToken(
                            OAuth2AccessToken.TokenType.BEARER, session.accessToken(), null, session.accessExpiresAt()),
                    new OAuth2RefreshToken(session.refreshToken(), null)));
            var refresh = answer.getRefreshToken();
            var expiresAt = answer.getAccessToken().getExpiresAt();
            var renewed = session.renewed(
                    answer.getAccessToken().getTokenValue(),
                    refresh == null ? null : refresh.getTokenValue(),
                    expiresAt == null ? now : expiresAt);
            cookie.write(response, renewed);
            return Optional.of(renewed);
        } catch (OAuth2AuthorizationException e) {
            LOG.info("A session could not be renewed: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
