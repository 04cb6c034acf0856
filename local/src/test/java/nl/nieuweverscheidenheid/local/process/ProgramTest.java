// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    @TempDir
    Path folder;

    @Test
    void addsAllThatItPrintsToItsLog() throws Exception {
        Files.createDirectories(log().getParent());
        Files.writeString(log(), "before\n");

        run("echo said; echo complained >&2");

        assertThat(log()).hasContent("before\nsaid\ncomplained\n");
    }

    @Test
    void makesTheFolderOfItsLog() throws Exception {
        run("echo said");

        assertThat(log()).hasContent("said\n");
    }

    @Test
    void knowsItsOwnEnvironmentOnTopOfOurs() throws Exception {
        run("echo \"$GREETING\"; [ -n \"$PATH\" ] && echo path");

        assertThat(log()).hasContent("hallo\npath\n");
    }

    @Test
    void getsItsWordsAsTheyAre() throws Exception {
        start("/bin/sh", "-c", "printf '%s|' \"$@\"", "sh", "two words", "$HOME", "*", "")
                .waitFor();

        assertThat(log()).hasContent("two words|$HOME|*||");
    }

    @Test
    void runsAsTheVeryProcessThatWasStarted() throws Exception {
        var process = start("/bin/sh", "-c", "echo $$");
        process.waitFor();

        assertThat(log()).hasContent(process.pid() + "\n");
    }

    @Test
    void isNotEndedByCtrlCNorByAClosedTerminal() throws Exception {
        run("kill -INT $$; kill -HUP $$; echo survived");

        assertThat(log()).hasContent("survived\n");
    }

    @Test
    void hasNothingToRead() throws Exception {
        run("cat; echo read");

        assertThat(log()).hasContent("read\n");
    }

    private void run(String script) throws InterruptedException {
        start("/bin/sh", "-c", script).waitFor();
    }

    private Process start(String... command) {
        return new Program("played", List.of(command), Map.of("GREETING", "hallo"), log()).start();
    }

    private Path log() {
        return folder.resolve("logs").resolve("played.log");
    }
}
