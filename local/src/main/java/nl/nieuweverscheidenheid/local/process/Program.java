// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that can be run as a process of its own.
 *
 * @param environment what it is told on top of this process's own environment
 * @param log where all that it prints is added
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path log) {
    /** Copies what it is given. */
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Starts it. A Ctrl-C in the terminal is not for the child: the supervisor decides in which order processes end, so
     * the child is started with that signal (and that of a closed terminal) ignored, which it keeps across exec.
     */
    public Process start() {
        var line = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        line.addAll(command);
        var builder = new ProcessBuilder(line)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var directory = log.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
