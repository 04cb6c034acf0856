// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class KeptAuthorizationsTest {
    private static final RegisteredClient CLIENT = RegisteredClient.withId("portal")
            .clientId("portal")
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://localhost:8080/")
            .build();
    private static final Duration LIFE = Duration.ofHours(12);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void areThereAgainAfterARestart() {
        kept().save(signedIn("one", "a refresh token"));

        assertThat(kept().findByToken("a refresh token", OAuth2TokenType.REFRESH_TOKEN))
                .isEqualTo(signedIn("one", "a refresh token"));
    }

    @Test
    void areForTheirOwnersEyesOnly() throws IOException {
        kept();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory())))
                .isEqualTo("rwx------");
    }

    @Test
    void areGoneOnceRemoved() {
        var kept = kept();
        kept.save(signedIn("one", "a refresh token"));

        kept.remove(signedIn("one", "a refresh token"));

        assertThat(kept.findById("one")).isNull();
        assertThat(kept().findById("one")).isNull();
        assertThat(directory()).isEmptyDirectory();
    }

    @Test
    void areForgottenWhenTheirLastTokenHasExpired() {
        var kept = kept();
        kept.save(signedIn("one", "first"));

        now = now.plus(LIFE).plusSeconds(1);
        kept.save(signedIn("two", "second"));

        assertThat(kept.findById("one")).isNull();
        assertThat(directory().toFile().list()).containsExactly("two");
    }

    @Test
    void areNotReadAgainOnceTheyHaveExpired() {
        kept().save(signedIn("one", "first"));

        now = now.plus(LIFE).plusSeconds(1);

        assertThat(kept().findById("one")).isNull();
        assertThat(directory()).isEmptyDirectory();
    }

    @Test
    void leaveNoFilesOfSignInsThatWereNeverFinished() {
        var kept = kept();
        for (var i = 0; i < 150; i++) {
            kept.save(underWay("under-way-" + i));
        }

        now = now.plus(Duration.ofMinutes(11));
        kept.save(signedIn("one", "a refresh token"));

        assertThat(directory().toFile().list()).containsExactly("one");
    }

    @Test
    void dropWhatCannotBeRead() throws IOException {
        kept().save(signedIn("one", "a refresh token"));
        Files.writeString(directory().resolve("garbage"), "garbage");
        Files.writeString(directory().resolve("empty"), "");
        try (var other =
                new ObjectOutputStream(Files.newOutputStream(directory().resolve("other")))) {
            other.writeObject("no authorization");
        }

        var kept = kept();

        assertThat(kept.findById("one")).isNotNull();
        assertThat(directory().toFile().list()).containsExactly("one");
    }

    @Test
    void readNoObjectsOfOtherLibraries() throws IOException {
        kept();
        try (var foreign =
                new ObjectOutputStream(Files.newOutputStream(directory().resolve("foreign")))) {
            foreign.writeObject(new org.springframework.util.LinkedMultiValueMap<>());
        }

        assertThatCode(this::kept).doesNotThrowAnyException();

        assertThat(directory()).isEmptyDirectory();
    }

    @Test
    void doNotReturnFromADraftOnceRemoved() throws IOException {
        var kept = kept();
        kept.save(signedIn("one", "a refresh token"));
        // As if the process had died while it wrote.
        Files.copy(directory().resolve("one"), directory().resolve("one.draft"));
        kept.remove(signedIn("one", "a refresh token"));

        assertThat(kept().findById("one")).isNull();
        assertThat(directory()).isEmptyDirectory();
    }

    @Test
    void areFoundByEachIdTokenTheyEverHadAlsoAfterARestart() {
        var kept = kept();
        kept.save(withIdToken(signedIn("one", "a refresh token"), "first"));
        kept.save(withIdToken(kept.findById("one"), "second"));
        kept.save(withIdToken(kept.findById("one"), "third"));

        var again = kept();

        for (var token : new String[] {"first", "second", "third"}) {
            assertThat(again.findByToken(token, new OAuth2TokenType(OidcParameterNames.ID_TOKEN)))
                    .isEqualTo(again.findById("one"));
            assertThat(again.findByToken(token, OAuth2TokenType.ACCESS_TOKEN)).isNull();
        }
        assertThat(again.findByToken("fourth", new OAuth2TokenType(OidcParameterNames.ID_TOKEN)))
                .isNull();
    }

    private KeptAuthorizations kept() {
        return new KeptAuthorizations(directory(), () -> now);
    }

    private Path directory() {
        return folder.resolve("sign-in");
    }

    private OAuth2Authorization underWay(String id) {
        return OAuth2Authorization.withRegisteredClient(CLIENT)
                .id(id)
                .principalName("somebody")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .token(new OAuth2AuthorizationCode("code-" + id, now, now.plus(Duration.ofMinutes(5))))
                .build();
    }

    private OAuth2Authorization signedIn(String id, String refreshToken) {
        return OAuth2Authorization.withRegisteredClient(CLIENT)
                .id(id)
                .principalName("somebody")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .refreshToken(new OAuth2RefreshToken(refreshToken, now, now.plus(LIFE)))
                .build();
    }

    private OAuth2Authorization withIdToken(OAuth2Authorization authorization, String value) {
        return OAuth2Authorization.from(authorization)
                .token(OidcIdToken.withTokenValue(value)
                        .subject("somebody")
                        .issuedAt(now)
                        .expiresAt(now.plus(Duration.ofMinutes(30)))
                        .build())
                .build();
    }
}
