// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One program that is started again, after a growing pause, whenever it dies, until it is stopped. */
public final class KeptAlive {
    private final Program program;
    private final Path record;
    private final Backoff backoff;
    private final ScheduledExecutorService tending;
    private final InstantSource clock;
    private final Observer observer;

    private @Nullable Process process;
    private Instant started = Instant.EPOCH;
    private int deathsInARow;
    private boolean stopping;

    /**
     * Does not start it yet.
     *
     * @param record the file in which the running process is written down
     * @param tending what restarts run on
     */
    public KeptAlive(
            Program program,
            Path record,
            Backoff backoff,
            ScheduledExecutorService tending,
            InstantSource clock,
            Observer observer) {
        this.program = program;
        this.record = record;
        this.backoff = backoff;
        this.tending = tending;
        this.clock = clock;
        this.observer = observer;
    }

    /** Hears what becomes of a program. */
    public interface Observer {
        /** The program died unasked with this exit code and will be started again after the pause. */
        void died(String name, int exitCode, Duration pause);

        /** The program was started again. */
        void restarted(String name);

        /** The program could not be started again for this reason; the next attempt comes after the pause. */
        void notRestarted(String name, String reason, Duration pause);
    }

    /** The program's name. */
    public String name() {
        return program.name();
    }

    /** Starts it for the first time. */
    public synchronized void start() {
        if (stopping) {
            return;
        }
        started = clock.instant();
        var child = program.start();
        try {
            RecordedProcess.of(child.toHandle()).write(record);
        } catch (UncheckedIOException e) {
            child.destroyForcibly();
            throw e;
        }
        process = child;
        var unused = child.onExit().thenAcceptAsync(this::ended, tending);
    }

    /** How often it died since it last ran for a good while. */
    public synchronized int deathsInARow() {
        return deathsInARow;
    }

    /** The process as it runs now; empty between a death and the next start. */
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    /** Asks it to end, and does not start it again. Does not wait. */
    public synchronized void askToStop() {
        stopping = true;
        if (process != null) {
            process.destroy();
        }
    }

    /** Waits until it has ended; kills it when that takes longer than the patience. */
    public void awaitEnd(Duration patience) {
        Process last;
        synchronized (this) {
            last = process;
        }
        if (last != null) {
            try {
                if (!last.waitFor(patience)) {
                    last.destroyForcibly().waitFor();
                }
            } catch (InterruptedException interrupted) {
                last.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void ended(Process ended) {
        if (stopping) {
            return;
        }
        if (Duration.between(started, clock.instant()).compareTo(backoff.calm()) > 0) {
            deathsInARow = 0;
        }
        var pause = startLater();
        observer.died(name(), ended.exitValue(), pause);
    }

    private synchronized void restart() {
        if (stopping) {
            return;
        }
        try {
            start();
        } catch (UncheckedIOException e) {
            var pause = startLater();
            observer.notRestarted(name(), String.valueOf(e.getMessage()), pause);
            return;
        }
        observer.restarted(name());
    }

    private Duration startLater() {
        var pause = backoff.pause(deathsInARow++);
        var unused = tending.schedule(this::restart, pause.toMillis(), TimeUnit.MILLISECONDS);
        return pause;
    }
}
