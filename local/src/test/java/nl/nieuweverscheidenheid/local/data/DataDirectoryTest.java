// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void isMadeWhenItIsNotThere() {
        var data = new DataDirectory(folder.resolve("not").resolve("there"));

        data.claim();

        assertThat(data.isClaimed()).isTrue();
        assertThat(data.logs()).isEmptyDirectory();
        assertThat(data.run()).isEmptyDirectory();
    }

    @Test
    void staysOursWithAllThatIsInIt() throws IOException {
        claimed();
        write("documents/documents.mv");

        claimed();

        assertThat(folder.resolve("documents/documents.mv")).exists();
    }

    @Test
    void isNotClaimedWhenItHoldsSomethingElse() throws IOException {
        write("thesis.txt");

        assertThatThrownBy(() -> new DataDirectory(folder).claim())
                .isInstanceOf(ForeignDirectory.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("PORTAL_DATA");

        assertThat(folder.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void losesEverythingButMarkerAndLockWhenEmptied() throws IOException {
        var data = claimed();
        data.lock();
        write("documents/documents.mv");
        write("kafka/portfolio.entries-0/00000.log");
        write("secrets/session-key");
        write("logs/gateway.log");
        write("run/gateway.pid");

        data.empty();

        try (var left = Files.walk(folder)) {
            assertThat(left.map(path -> folder.relativize(path).toString()))
                    .containsExactlyInAnyOrder("", ".nieuwe-verscheidenheid", "logs", "run", "run/portal.lock");
        }
    }

    @Test
    void isNotEmptiedWhenItIsNotOurs() throws IOException {
        write("thesis.txt");

        assertThatThrownBy(() -> new DataDirectory(folder).empty()).isInstanceOf(ForeignDirectory.class);

        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void losesALinkWhenEmptiedButNotWhatItLeadsTo(@TempDir Path elsewhere) throws IOException {
        var data = claimed();
        Files.writeString(elsewhere.resolve("thesis.txt"), "kept");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);

        data.empty();

        assertThat(folder.resolve("link")).doesNotExist();
        assertThat(elsewhere.resolve("thesis.txt")).hasContent("kept");
    }

    @Test
    void isEmptiedThroughALinkToIt(@TempDir Path elsewhere) throws IOException {
        claimed();
        write("documents/documents.mv");
        var link = Files.createSymbolicLink(elsewhere.resolve("data"), folder);
        var data = new DataDirectory(link);
        data.claim();
        data.lock();

        data.empty();

        assertThat(folder.resolve("documents")).doesNotExist();
        assertThat(folder.resolve("run/portal.lock")).exists();
        assertThat(link).isSymbolicLink();
        Files.delete(link);
    }

    @Test
    void isHeldByOneProcessAtATime() throws Exception {
        var data = claimed();
        var holder = HeldDirectory.start(folder);
        try (var said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("locked");

            assertThat(data.lock()).isFalse();

            holder.getOutputStream().close();
            holder.waitFor();
            assertThat(data.lock()).isTrue();
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void isFreeAgainWhenItsHolderIsKilled() throws Exception {
        var data = claimed();
        var holder = HeldDirectory.start(folder);
        try (var said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("locked");
        }

        holder.destroyForcibly().waitFor();

        assertThat(data.lock()).isTrue();
    }

    @Test
    void keepsOthersOutWhileWeHoldIt() throws Exception {
        assertThat(claimed().lock()).isTrue();

        var other = HeldDirectory.start(folder);
        try (var said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("refused");
        } finally {
            other.destroyForcibly();
        }
    }

    private DataDirectory claimed() {
        var data = new DataDirectory(folder);
        data.claim();
        return data;
    }

    private void write(String file) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "content");
    }
}
