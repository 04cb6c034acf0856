// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAliveTest {
    private static final Duration CALM = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STAYS = "exec sleep 600";

    @TempDir
    Path folder;

    private final Told told = new Told();
    private final Later later = new Later();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private KeptAlive kept;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("run"));
    }

    @AfterEach
    void end() {
        kept.askToStop();
        kept.awaitEnd(Duration.ZERO);
        later.shutdownNow();
    }

    @Test
    void startsADeadProgramAgainAfterAPauseThatGrows() {
        kept = keptAlive("exit 3");

        kept.start();
        later.awaitPause();
        later.passPause();
        later.awaitPause();
        later.passPause();
        later.awaitPause();

        assertThat(later.pauses).containsExactly(250L, 500L, 1000L);
        await().untilAsserted(() -> assertThat(told.lines)
                .containsExactly(
                        "played died with 3, again after PT0.25S",
                        "played restarted",
                        "played died with 3, again after PT0.5S",
                        "played restarted",
                        "played died with 3, again after PT1S"));
        assertThat(kept.deathsInARow()).isEqualTo(3);
    }

    @Test
    void writesDownWhichProcessRunsNow() {
        kept = keptAlive(STAYS);
        kept.start();
        var first = running();

        first.destroyForcibly();
        later.awaitPause();
        later.passPause();
        await().until(() -> kept.process().isPresent());

        assertThat(running().pid()).isNotEqualTo(first.pid());
        assertThat(RecordedProcess.read(record()).flatMap(RecordedProcess::alive))
                .contains(running());
    }

    @Test
    void forgetsEarlierDeathsOfAProgramThatRanForAGoodWhile() {
        kept = keptAlive(STAYS);
        kept.start();
        dieAndComeBack();
        dieAndComeBack();

        now = now.plus(CALM).plusSeconds(1);
        dieAndComeBack();

        assertThat(later.pauses).containsExactly(250L, 500L, 250L);
        assertThat(kept.deathsInARow()).isEqualTo(1);
    }

    @Test
    void doesNotStartAgainWhatWasAskedToStop() {
        kept = keptAlive(STAYS);
        kept.start();
        var process = running();

        kept.askToStop();
        kept.awaitEnd(PATIENCE);
        later.awaitIdle();

        assertThat(process.isAlive()).isFalse();
        assertThat(later.pauses).isEmpty();
        assertThat(told.lines).isEmpty();
        assertThat(record()).doesNotExist();
    }

    @Test
    void doesNotStartAgainWhatWasStoppedDuringThePause() {
        kept = keptAlive("exit 3");
        kept.start();
        later.awaitPause();

        kept.askToStop();
        later.passPause();
        later.awaitIdle();

        assertThat(kept.process()).isEmpty();
        assertThat(told.lines).containsExactly("played died with 3, again after PT0.25S");
    }

    @Test
    void killsWhatDoesNotListen() throws IOException {
        kept = keptAlive("trap '' TERM; echo deaf; " + STAYS);
        kept.start();
        await().until(() -> Files.readString(log()).contains("deaf"));
        var process = running();
        kept.askToStop();
        assertThat(process.isAlive()).isTrue();

        kept.awaitEnd(Duration.ZERO);

        assertThat(process.isAlive()).isFalse();
        assertThat(record()).doesNotExist();
    }

    @Test
    void triesAgainWhenItCannotBeStarted() throws IOException {
        kept = keptAlive(STAYS);
        kept.start();
        Files.delete(log());
        Files.createDirectory(log());

        running().destroyForcibly();
        later.awaitPause();
        later.passPause();
        later.awaitPause();
        Files.delete(log());
        later.passPause();

        await().until(() -> kept.process().isPresent());
        await().untilAsserted(() -> assertThat(told.lines)
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("played died with 137, again after PT0.25S"));
        assertThat(told.lines.stream().toList().get(1))
                .startsWith("played not restarted because")
                .contains("directory")
                .endsWith("again after PT0.5S");
        assertThat(told.lines.stream().toList().get(2)).isEqualTo("played restarted");
    }

    @Test
    void leavesNoProcessBehindThatItCouldNotWriteDown() throws IOException {
        kept = keptAlive("echo $$; " + STAYS);
        kept.start();
        await().until(() -> pids().size() == 1);
        Files.delete(record());
        Files.delete(folder.resolve("run"));

        running().destroyForcibly();
        later.awaitPause();
        later.passPause();
        later.awaitPause();
        Files.createDirectory(folder.resolve("run"));
        later.passPause();
        await().until(() -> kept.process().isPresent());

        var now = running().pid();
        await().until(() -> pids().contains(now));
        await().untilAsserted(() -> assertThat(pids())
                .filteredOn(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent())
                .containsExactly(now));
    }

    private void dieAndComeBack() {
        running().destroyForcibly();
        later.awaitPause();
        later.passPause();
        await().until(() -> kept.process().isPresent());
    }

    private ProcessHandle running() {
        return kept.process().orElseThrow();
    }

    private List<Long> pids() throws IOException {
        return Files.readAllLines(log()).stream().map(Long::valueOf).toList();
    }

    private Path record() {
        return folder.resolve("run").resolve("played.pid");
    }

    private Path log() {
        return folder.resolve("played.log");
    }

    private KeptAlive keptAlive(String script) {
        return new KeptAlive(
                new Program("played", List.of("/bin/sh", "-c", script), Map.of(), log()),
                record(),
                new Backoff(Duration.ofMillis(250), Duration.ofSeconds(30), CALM),
                later,
                () -> now,
                told);
    }

    /** Remembers what it was told. */
    private static final class Told implements KeptAlive.Observer {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void died(String name, int exitCode, Duration pause) {
            lines.add("%s died with %d, again after %s".formatted(name, exitCode, pause));
        }

        @Override
        public void restarted(String name) {
            lines.add(name + " restarted");
        }

        @Override
        public void notRestarted(String name, String reason, Duration pause) {
            lines.add("%s not restarted because %s, again after %s".formatted(name, reason, pause));
        }
    }

    /** Lets pauses pass when it is told to. */
    private static final class Later extends ScheduledThreadPoolExecutor {
        private final Queue<Long> pauses = new ConcurrentLinkedQueue<>();
        private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

        Later() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            if (delay == 0) {
                return super.schedule(task, delay, unit);
            }
            pauses.add(unit.toMillis(delay));
            waiting.add(task);
            return super.schedule(() -> {}, 0, unit);
        }

        void awaitPause() {
            await().until(() -> !waiting.isEmpty());
        }

        void passPause() {
            execute(waiting.remove());
        }

        /** Until all that was under way is done. */
        void awaitIdle() {
            try {
                submit(() -> {}).get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
