// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cookie that only gateways can read or make: JSON in a JWE (direct A256GCM). So gateways keep no sessions, can be
 * scaled and restarted without signing anybody out, and a browser's cookie tells a thief nothing but can be used until it
 * ends; it is HttpOnly and SameSite for that.
 */
final class SealedCookie<T> {
    private static final JWEHeader HEADER = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .compressionAlgorithm(CompressionAlgorithm.DEF)
            .build();

    private final String name;
    private final Class<T> type;
    private final byte[] key;
    private final boolean secure;
    private final Duration lifetime;
    private final JsonMapper mapper;

    SealedCookie(String name, Class<T> type, byte[] key, boolean secure, Duration lifetime, JsonMapper mapper) {
        // Browsers refuse a __Host- cookie that another host or a plain connection tries to set.
        this.name = secure ? "__Host-" + name : name;
        this.type = type;
        this.key = key.clone();
        this.secure = secure;
        this.lifetime = lifetime;
        this.mapper = mapper;
    }

    Optional<T> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            var sealed = JWEObject.parse(cookie.getValue());
            sealed.decrypt(new DirectDecrypter(key));
            return Optional.of(mapper.readValue(sealed.getPayload().toString(), type));
        } catch (ParseException | JOSEException | JacksonException e) {
            // Sealed with another key, of another release, or made up: as if it were not there.
            return Optional.empty();
        }
    }

    void write(HttpServletResponse response, T content) {
        try {
            var sealed = new JWEObject(HEADER, new Payload(mapper.writeValueAsString(content)));
            sealed.encrypt(new DirectEncrypter(key));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(sealed.serialize(), lifetime));
        } catch (JOSEException e) {
            throw new IllegalStateException("The cookie could not be sealed", e);
        }
    }

    void delete(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    }

    private String cookie(String value, Duration maxAge) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                // Lax, as the identity provider sends the browser back from another site.
                .sameSite("Lax")
                .maxAge(maxAge)
                .build()
                .toString();
    }
}
