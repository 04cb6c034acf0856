// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose process is killed while it indexes is complete again afterwards, with nothing twice. */
class KilledIndexTest {
    private static final int KILLS = 3;

    @TempDir
    Path directory;

    @Test
    void whatIsThereAfterAKillIsAllUpToItsOffsetAndOnce() throws IOException, InterruptedException {
        var reached = 0L;
        for (var kill = 0; kill < KILLS; kill++) {
            killAfter(reached + 400 + 333L * kill);

            try (var filled = new FilledIndex(directory)) {
                var next = KilledIndex.next(filled);
                assertThat(next).as("after kill %d", kill).isGreaterThanOrEqualTo(reached);
                assertThat(KilledIndex.versions(filled)).containsExactlyInAnyOrderElementsOf(lastOf(next));
                KilledIndex.feed(filled, next, next + 60);
                reached = next + 60;
                assertThat(KilledIndex.versions(filled)).containsExactlyInAnyOrderElementsOf(lastOf(reached));
            }
        }
    }

    /** Lets a process of its own index until it has said so much, and kills it in the midst of it. */
    private void killAfter(long fed) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledIndex.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var told = process.inputReader(US_ASCII)) {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                if (line.startsWith("fed ") && Long.parseLong(line.substring(4)) >= fed) {
                    break;
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, not failed").isEqualTo(128 + 9);
    }

    /** The last version of each story among the events before this offset; a version is one more than its offset. */
    private static List<Long> lastOf(long next) {
        return LongStream.range(Math.max(0, next - KilledIndex.STORIES), next)
                .map(offset -> offset + 1)
                .boxed()
                .toList();
    }
}
