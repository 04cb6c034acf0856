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
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cookie that only gateways can read or make: JSON in a JWE (direct A256GCM). So gateways keep no sessions, can be
 * scaled and restarted without signing anybody out, and a browser's cookie tells a thief nothing but can be used until it
 * ends; it is HttpOnly and SameSite for that.
 *
 * <p>What is too large for one cookie is in several: the first says how many, the others end in their number.
 */
final class SealedCookie<T> {
    private static final JWEHeader HEADER = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .compressionAlgorithm(CompressionAlgorithm.DEF)
            .build();

    /** Of the value; browsers drop a cookie without a word whose name and value are longer than 4,096 together. */
    private static final int LARGEST_PART = 4_000;

    /** As many as fit into the headers that servers accept. */
    private static final int MOST_PARTS = 3;

    private static final Pattern FIRST_PART = Pattern.compile("([1-" + MOST_PARTS + "])\\.(.+)");

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
        return value(request, name)
                .map(FIRST_PART::matcher)
                .filter(Matcher::matches)
                .flatMap(first -> whole(request, Integer.parseInt(first.group(1)), first.group(2)))
                .flatMap(this::opened);
    }

    void write(HttpServletResponse response, T content) {
        try {
            var sealed = new JWEObject(HEADER, new Payload(mapper.writeValueAsString(content)));
            sealed.encrypt(new DirectEncrypter(key));
            write(response, sealed.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException("The cookie could not be sealed", e);
        }
    }

    void delete(HttpServletResponse response) {
        for (var part = 1; part <= MOST_PARTS; part++) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(part, "", Duration.ZERO));
        }
    }

    private Optional<String> whole(HttpServletRequest request, int parts, String first) {
        var whole = new StringBuilder(first);
        for (var part = 2; part <= parts; part++) {
            var value = value(request, name(part));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            whole.append(value.get());
        }
        return Optional.of(whole.toString());
    }

    private Optional<T> opened(String whole) {
        try {
            var sealed = JWEObject.parse(whole);
            sealed.decrypt(new DirectDecrypter(key));
            return Optional.of(mapper.readValue(sealed.getPayload().toString(), type));
        } catch (ParseException | JOSEException | JacksonException e) {
            // Sealed with another key, of another release, or made up: as if it were not there.
            return Optional.empty();
        }
    }

    private void write(HttpServletResponse response, String whole) {
        var parts = (whole.length() + LARGEST_PART - 1) / LARGEST_PART;
        if (parts > MOST_PARTS) {
            throw new IllegalStateException("What is sealed takes %d characters, and %d cookies of %d are to hold it"
                    .formatted(whole.length(), MOST_PARTS, LARGEST_PART));
        }
        for (var part = 1; part <= parts; part++) {
            var end = Math.min(part * LARGEST_PART, whole.length());
            var value = whole.substring((part - 1) * LARGEST_PART, end);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(part, part == 1 ? parts + "." + value : value, lifetime));
        }
    }

    private String name(int part) {
        return part == 1 ? name : name + "-" + part;
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private String cookie(int part, String value, Duration maxAge) {
        return ResponseCookie.from(name(part), value)
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
