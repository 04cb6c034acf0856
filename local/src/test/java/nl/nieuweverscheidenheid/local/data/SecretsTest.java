// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndThenKept() {
        var secrets = secrets();

        var first = secrets.sessionKey();

        assertThat(secrets.sessionKey()).isEqualTo(first);
        assertThat(secrets().sessionKey()).isEqualTo(first);
    }

    @Test
    void areEachTheirOwn() {
        assertThat(secrets().clientSecret()).isNotEqualTo(secrets().sessionKey());
    }

    @Test
    void haveThirtyTwoBytesForTheGatewaysSessions() {
        assertThat(Base64.getDecoder().decode(secrets().sessionKey())).hasSize(32);
    }

    @Test
    void areForTheirOwnersEyesOnly() throws IOException {
        secrets().clientSecret();

        assertThat(permissions("secrets")).isEqualTo("rwx------");
        assertThat(permissions("secrets/client-secret")).isEqualTo("rw-------");
        assertThat(folder.resolve("secrets").toFile().list()).containsExactly("client-secret");
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    private Secrets secrets() {
        return new DataDirectory(folder).secrets();
    }
}
