// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the person at the terminal what goes on, and keeps it in a log once there is one. A log that cannot be written,
 * on a full disk for one, keeps nobody from going on.
 */
final class Console {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final PrintStream output;
    private @Nullable Path log;

    Console(PrintStream output) {
        this.output = output;
    }

    /** Also adds all that is said from now on to this file. */
    synchronized void logTo(Path file) {
        log = file;
    }

    /** Says one line. */
    synchronized void say(String line) {
        output.println(line);
        output.flush();
        note(line);
    }

    /** The terminal itself, for what is no line of ours. */
    PrintStream output() {
        return output;
    }

    private void note(String line) {
        if (log == null) {
            return;
        }
        try {
            Files.writeString(
                    log,
                    LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + " " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritten) {
            // The terminal has heard it all the same.
        }
    }
}
