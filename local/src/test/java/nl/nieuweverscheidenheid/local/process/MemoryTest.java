// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void isKnownInBytesOfAProcessThatRuns() {
        var megabytes = Memory.resident(ProcessHandle.current()).orElseThrow() / 1024 / 1024;

        assertThat(megabytes).isBetween(20L, 20_000L);
    }

    @Test
    void isUnknownOfAProcessThatHasEnded() throws Exception {
        var process = new ProcessBuilder("/bin/sh", "-c", "exit").start();
        process.waitFor();

        assertThat(Memory.resident(process.toHandle())).isEmpty();
    }
}
