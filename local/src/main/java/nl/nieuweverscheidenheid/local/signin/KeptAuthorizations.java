// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Who is signed in, one file each: a refresh token still works, and a sign-out still ends the right session, after this
 * process was killed. A file that a later version cannot read is dropped; its holder signs in again.
 */
final class KeptAuthorizations implements OAuth2AuthorizationService {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAuthorizations.class);
    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);
    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("java.**;org.springframework.security.**;!*");

    /** The attribute with the ID tokens that came before the present one: each may still be shown to sign out. */
    private static final String FORMER_ID_TOKENS = "former-id-tokens";

    /** Ends the name of a file that is being written: of no worth if the writing was broken off. */
    private static final String DRAFT = ".draft";

    private final Path directory;
    private final InstantSource clock;
    private final InMemoryOAuth2AuthorizationService current = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

    KeptAuthorizations(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var files = Files.list(directory)) {
                files.forEach(this::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void save(OAuth2Authorization given) {
        var authorization = withFormerIdTokens(given);
        current.save(authorization);
        expiries.put(authorization.getId(), expiry(authorization));
        store(authorization);
        forgetExpired();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        current.remove(authorization);
        expiries.remove(authorization.getId());
        delete(file(authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return current.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var found = current.findByToken(token, type);
        return found == null && type != null && type.equals(ID_TOKEN) ? findByFormerIdToken(token) : found;
    }

    private @Nullable OAuth2Authorization findByFormerIdToken(String token) {
        for (var id : expiries.keySet()) {
            var authorization = current.findById(id);
            if (authorization != null && formerIdTokens(authorization).contains(token)) {
                return authorization;
            }
        }
        return null;
    }

    /** A renewal replaces the ID token, of which the portal may have kept the first. */
    private OAuth2Authorization withFormerIdTokens(OAuth2Authorization next) {
        var last = current.findById(next.getId());
        var replaced = last == null ? null : last.getToken(OidcIdToken.class);
        var present = next.getToken(OidcIdToken.class);
        if (replaced == null || present == null || replaced.getToken().equals(present.getToken())) {
            return next;
        }
        var former = new ArrayList<>(formerIdTokens(next));
        former.add(replaced.getToken().getTokenValue());
        return OAuth2Authorization.from(next)
                .attribute(FORMER_ID_TOKENS, former)
                .build();
    }

    private static List<String> formerIdTokens(OAuth2Authorization authorization) {
        List<String> former = authorization.getAttribute(FORMER_ID_TOKENS);
        return former == null ? List.of() : former;
    }

    private void load(Path file) {
        if (file.toString().endsWith(DRAFT)) {
            delete(file);
            return;
        }
        try (var input = new ObjectInputStream(Files.newInputStream(file))) {
            input.setObjectInputFilter(OURS);
            var authorization = (OAuth2Authorization) input.readObject();
            if (expiry(authorization).isAfter(clock.instant())) {
                current.save(authorization);
                expiries.put(authorization.getId(), expiry(authorization));
                return;
            }
        } catch (InvalidClassException
                | ClassNotFoundException
                | ClassCastException
                | java.io.EOFException
                | java.io.StreamCorruptedException unreadable) {
            LOG.info("Sign-in {} cannot be read and is dropped", file.getFileName(), unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(file);
    }

    private void store(OAuth2Authorization authorization) {
        var file = file(authorization.getId());
        try {
            var draft = file.resolveSibling(file.getFileName() + DRAFT);
            try (var output = new ObjectOutputStream(Files.newOutputStream(draft))) {
                output.writeObject(authorization);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetExpired() {
        var now = clock.instant();
        expiries.forEach((id, expiry) -> {
            if (expiry.isBefore(now)) {
                // Those that never led to a token may have been forgotten already.
                Optional.ofNullable(current.findById(id)).ifPresent(current::remove);
                expiries.remove(id);
                delete(file(id));
            }
        });
    }

    /** When its last token has expired. */
    private Instant expiry(OAuth2Authorization authorization) {
        var refreshToken = authorization.getRefreshToken();
        if (refreshToken != null && refreshToken.getToken().getExpiresAt() != null) {
            return refreshToken.getToken().getExpiresAt();
        }
        // Not yet exchanged for tokens, which must happen within minutes.
        return clock.instant().plusSeconds(600);
    }

    private Path file(String id) {
        return directory.resolve(id);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
