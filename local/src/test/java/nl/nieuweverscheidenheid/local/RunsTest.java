// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.local.process.RecordedProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STAYS = "exec sleep 600";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Runs runs;

    @BeforeEach
    void runs() {
        runs = new Runs(folder);
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void rememberTheSupervisorAndItsPorts() {
        runs.begin(new Ports(18080));

        assertThat(new Runs(folder).ports()).isEqualTo(new Ports(18080));
        assertThat(new Runs(folder).process(Service.SUPERVISOR)).contains(ProcessHandle.current());

        runs.end();

        assertThat(runs.process(Service.SUPERVISOR)).isEmpty();
    }

    @Test
    void haveTheUsualPortsBeforeTheFirst() {
        assertThat(runs.ports()).isEqualTo(new Ports(8080));
        assertThat(runs.leftovers()).isEmpty();
    }

    @Test
    void endServicesThatOutlivedTheirSupervisor() throws IOException {
        var forum = recorded("forum-service", STAYS);
        var infrastructure = recorded("infrastructure", STAYS);
        assertThat(runs.leftovers()).containsExactly("infrastructure", "forum-service");

        runs.endLeftovers(PATIENCE);

        assertThat(forum.isAlive()).isFalse();
        assertThat(infrastructure.isAlive()).isFalse();
        assertThat(runs.leftovers()).isEmpty();
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void endTheInfrastructureWhenTheOthersAreGone() throws IOException {
        var journal = folder.resolve("journal");
        var noted = "trap 'echo %s >>" + journal + "; exit' TERM; echo ready; while :; do read word; done";
        recorded("infrastructure", noted.formatted("infrastructure"));
        recorded("map-service", noted.formatted("map"));

        runs.endLeftovers(PATIENCE);

        assertThat(journal).hasContent("map\ninfrastructure\n");
    }

    @Test
    void killWhatDoesNotListen() throws IOException {
        var deaf = recorded("map-service", "trap '' TERM; echo ready; " + STAYS);

        runs.endLeftovers(Duration.ZERO);

        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void leaveAProcessAloneThatMerelyGotTheSameNumber() throws IOException {
        var stranger = started("echo ready; " + STAYS);
        new RecordedProcess(stranger.pid(), Instant.now().minus(Duration.ofDays(1))).write(runs.record("map-service"));

        assertThat(runs.leftovers()).isEmpty();
        runs.endLeftovers(Duration.ZERO);

        assertThat(stranger.isAlive()).isTrue();
        assertThat(runs.record("map-service")).doesNotExist();
    }

    private Process recorded(String service, String script) throws IOException {
        var process = started("%s%s".formatted(script.contains("ready") ? "" : "echo ready; ", script));
        RecordedProcess.of(process.toHandle()).write(runs.record(service));
        return process;
    }

    /** A process that has said that it is ready, so its traps are set. */
    private Process started(String script) throws IOException {
        var said = folder.resolveSibling(folder.getFileName() + "-" + started.size());
        var process = new ProcessBuilder("/bin/sh", "-c", script)
                .redirectOutput(said.toFile())
                .start();
        started.add(process);
        await().until(() -> Files.readString(said).contains("ready"));
        Files.delete(said);
        return process;
    }
}
