// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.nieuweverscheidenheid.local.process.RecordedProcess;

/**
 * Which processes run, as it is written down in the data directory: {@code <name>.pid} for each, and the supervisor's
 * first port in {@code port}.
 */
final class Runs {
    private final Path directory;

    Runs(Path directory) {
        this.directory = directory;
    }

    /** The file of the process with this name. */
    Path record(String name) {
        return directory.resolve(name + ".pid");
    }

    /** The process with this name, if it runs. */
    Optional<ProcessHandle> process(String name) {
        return RecordedProcess.read(record(name)).flatMap(RecordedProcess::alive);
    }

    /** Writes down that this very process is the supervisor. */
    void begin(Ports ports) {
        try {
            Files.writeString(directory.resolve("port"), ports.gateway() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RecordedProcess.of(ProcessHandle.current()).write(record(Service.SUPERVISOR));
    }

    /** Forgets the supervisor, which has ended. */
    void end() {
        try {
            Files.deleteIfExists(record(Service.SUPERVISOR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ports that the portal was last started on. */
    Ports ports() {
        try {
            return Ports.of(Files.readString(directory.resolve("port")));
        } catch (IOException e) {
            return Ports.of(null);
        }
    }

    /** Services that outlived their supervisor. */
    List<String> leftovers() {
        return Service.names().stream()
                .filter(name -> process(name).isPresent())
                .toList();
    }

    /** Ends the leftovers: asks first, then kills. The infrastructure goes last, so that the others can finish. */
    void endLeftovers(Duration patience) {
        var services = new ArrayList<ProcessHandle>();
        for (var name : Service.names()) {
            if (!name.equals(Service.INFRASTRUCTURE.fullName())) {
                process(name).ifPresent(services::add);
            }
        }
        end(services, patience);
        end(process(Service.INFRASTRUCTURE.fullName()).stream().toList(), patience);
        for (var name : Service.names()) {
            try {
                Files.deleteIfExists(record(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Asks processes to end, waits, and kills those that have not ended by then. */
    static void end(Collection<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        var ended = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            processes.forEach(ProcessHandle::destroyForcibly);
            ended.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
