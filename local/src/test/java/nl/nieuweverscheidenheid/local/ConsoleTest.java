// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(heard, false, StandardCharsets.UTF_8));

    @Test
    void saysEachLineAtOnce() {
        console.say("Één moment …");

        assertThat(heard.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("Één moment …\n");
    }

    @Test
    void keepsWhatItSaysWithItsTimeOnceThereIsALog() throws IOException {
        var log = folder.resolve("portal.log");
        console.say("before");
        console.logTo(log);

        console.say("one");
        console.say("two");

        assertThat(Files.readAllLines(log))
                .hasSize(2)
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d (one|two)"));
    }

    @Test
    void goesOnWhenTheLogCannotBeWritten() {
        console.logTo(folder);

        console.say("still here");

        assertThat(heard.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("still here\n");
    }
}
