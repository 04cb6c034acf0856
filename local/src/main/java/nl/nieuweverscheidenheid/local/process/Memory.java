// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory processes hold. */
public final class Memory {
    private Memory() {}

    /** The process's resident memory in bytes; empty if the system does not tell. */
    public static OptionalLong resident(ProcessHandle process) {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.exists(status) ? fromStatus(status) : fromPs(process);
        } catch (IOException | NumberFormatException unknown) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong fromStatus(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> kilobytes(line.replaceAll("\\D", "")))
                    .findFirst();
        }
    }

    private static OptionalLong fromPs(ProcessHandle process) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        try (var output = new InputStreamReader(ps.getInputStream(), StandardCharsets.US_ASCII)) {
            return OptionalLong.of(kilobytes(output.readAllAsString().strip()));
        }
    }

    private static long kilobytes(String number) {
        return Long.parseLong(number) * 1024;
    }
}
