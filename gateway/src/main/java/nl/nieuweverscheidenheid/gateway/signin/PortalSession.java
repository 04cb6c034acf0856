// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and the tokens to act for them. It exists in the browser only, sealed.
 *
 * @param accessExpiresAt when the access token is to be renewed
 * @param endsAt when the session ends, however often tokens are renewed
 */
public record PortalSession(
        String name,
        @Nullable String municipality,
        List<String> roles,
        String accessToken,
        @Nullable String refreshToken,
        String idToken,
        Instant accessExpiresAt,
        Instant endsAt) {
    public PortalSession {
        roles = List.copyOf(roles);
    }

    /** Whether its access token can be used at that time. */
    boolean isGoodAt(Instant time) {
        return accessExpiresAt.isAfter(time);
    }

    PortalSession renewed(String access, @Nullable String refresh, Instant expiresAt) {
        return new PortalSession(
                name,
                municipality,
                roles,
                access,
                refresh == null ? refreshToken : refresh,
                idToken,
                expiresAt,
                endsAt);
    }
}
