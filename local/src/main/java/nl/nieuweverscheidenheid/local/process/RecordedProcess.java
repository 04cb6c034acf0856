// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it is written down in a file, so that others recognise it. The moment of its start tells it from a later
 * process that happens to have got the same number.
 */
public record RecordedProcess(long pid, Instant started) {
    /** Linux derives the moment from a boot time in whole seconds, which may be read one off. */
    private static final Duration BLUR = Duration.ofMillis(1500);

    /** How this process is written down. */
    public static RecordedProcess of(ProcessHandle process) {
        return new RecordedProcess(process.pid(), started(process));
    }

    /** What the file says; empty if there is none or it cannot be read. */
    public static Optional<RecordedProcess> read(Path file) {
        try {
            var parts = Files.readString(file).strip().split(" ", -1);
            return Optional.of(
                    new RecordedProcess(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes it down as {@code <pid> <start in milliseconds>}. */
    public void write(Path file) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, pid + " " + started.toEpochMilli() + "\n");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if that very one still runs. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(started, started(process)).abs().compareTo(BLUR) <= 0);
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
