// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Runs a program that writes and prints what was acknowledged, kills it in the middle and tells what it had printed. */
final class Killed {
    private static final int ENOUGH = 400;

    private Killed() {}

    static List<String> afterWriting(Class<?> program, String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new CopyOnWriteArrayList<String>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null && acknowledged.size() < ENOUGH; line = lines.readLine()) {
                if (line.startsWith("ack ")) {
                    acknowledged.add(line.substring(4));
                }
            }
            process.destroyForcibly();
        }
        process.waitFor(10, TimeUnit.SECONDS);
        return acknowledged;
    }
}
