// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedProcessTest {
    private final ProcessHandle self = ProcessHandle.current();

    @TempDir
    Path folder;

    @Test
    void isRecognisedByWhoReadsTheFile() {
        RecordedProcess.of(self).write(file());

        assertThat(RecordedProcess.read(file()).flatMap(RecordedProcess::alive)).contains(self);
    }

    @Test
    void isNotTakenForALaterProcessWithTheSameNumber() {
        var started = self.info().startInstant().orElseThrow();

        assertThat(new RecordedProcess(self.pid(), started).alive()).contains(self);
        assertThat(new RecordedProcess(self.pid(), started.minus(Duration.ofSeconds(5))).alive())
                .isEmpty();
        assertThat(new RecordedProcess(self.pid(), Instant.EPOCH).alive()).isEmpty();
    }

    @Test
    void isGoneOnceItHasEnded() throws Exception {
        var process = new ProcessBuilder("/bin/sh", "-c", "exec sleep 600").start();
        var recorded = RecordedProcess.of(process.toHandle());
        assertThat(recorded.alive()).isPresent();

        process.destroyForcibly().waitFor();

        assertThat(recorded.alive()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "twelve 34", "12 thirty-four", "12,34"})
    void isUnknownWhenTheFileCannotBeRead(String content) throws IOException {
        Files.writeString(file(), content);

        assertThat(RecordedProcess.read(file())).isEmpty();
    }

    @Test
    void isUnknownWithoutAFile() {
        assertThat(RecordedProcess.read(file())).isEmpty();
    }

    private Path file() {
        return folder.resolve("played.pid");
    }
}
