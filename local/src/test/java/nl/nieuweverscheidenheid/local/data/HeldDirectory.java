// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.data;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that locks a data directory, says whether it could, and holds it until its input ends. */
final class HeldDirectory {
    private HeldDirectory() {}

    public static void main(String[] words) throws IOException {
        var directory = new DataDirectory(Path.of(words[0]));
        directory.claim();
        System.out.println(directory.lock() ? "locked" : "refused");
        System.in.readAllBytes();
    }

    static Process start(Path directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldDirectory.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
