// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.local.process.RecordedProcess;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command with the real supervisor, as it is typed; only the services are played. */
class PortalTest {
    private static PlayedHome shared;

    @TempDir
    Path folder;

    private final Ports ports = FreePorts.nine();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<Started> started = new ArrayList<>();
    private PlayedHome home = shared;
    private Path data;

    @BeforeAll
    static void build(@TempDir Path clone) throws IOException {
        shared = PlayedHome.build(clone.resolve("a clone"));
    }

    @BeforeEach
    void settings() {
        data = folder.resolve("data");
        environment.put("PORTAL_PORT", Integer.toString(ports.gateway()));
        environment.put("PORTAL_DATA", data.toString());
        environment.put("PLAYED_JOURNAL", journal().toString());
    }

    @AfterEach
    void end() {
        started.forEach(one -> one.process().destroyForcibly());
        for (var service : Service.names()) {
            process(service).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void startsAndStopsEverythingInfrastructureFirstInLastOut() throws Exception {
        var portal = startReady("start");

        var status = run("status");
        assertThat(status.exitCode()).isZero();
        assertThat(status.output()).startsWith("Het portaal draait op " + ports.address() + "\n");
        for (var service : Service.names()) {
            assertThat(status.output()).containsPattern("%s +gereed +%d +\\d+ MB".formatted(service, pid(service)));
        }
        assertThat(status.output())
                .containsPattern("portal +bewaakt +" + portal.process().pid());

        var stop = run("stop");
        assertThat(stop.exitCode()).isZero();
        assertThat(stop.output()).isEqualTo("Het portaal is gestopt.\n");
        assertThat(portal.process().waitFor()).isZero();
        assertThat(portal.said())
                .endsWith("Stoppen …\nHet portaal is gestopt; de gegevens staan in %s.\n".formatted(data));
        assertThat(Files.readAllLines(journal()))
                .hasSize(12)
                .startsWith("infrastructure started")
                .endsWith("infrastructure ended");
        assertThat(run("status")).isEqualTo(new Outcome(1, "Het portaal draait niet.\n", ""));
    }

    @Test
    void isEndedByCtrlC() throws Exception {
        var portal = startReady("start");
        var services = services();

        signal("INT", portal.process());

        assertThat(portal.process().waitFor()).isZero();
        assertThat(services).hasSize(6).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void doesNotStartTwice() throws Exception {
        var portal = startReady("start");

        var second = run("start", "--fresh");

        assertThat(second)
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "Het portaal draait al op %s (proces %d); stop het eerst met ./portal stop.\n"
                                .formatted(ports.address(), portal.process().pid())));
        assertThat(services()).hasSize(6).allMatch(ProcessHandle::isAlive);
    }

    @Test
    void startsAServiceAgainThatWasKilled() throws Exception {
        var portal = startReady("start");
        var killed = pid("map-service");

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().untilAsserted(() -> assertThat(portal.said())
                .contains("map-service is onverwacht gestopt (code 137) en start over 0,3 s opnieuw;"
                        + " zie ./portal logs map-service.\nmap-service is opnieuw gestart.\n"));
        await().until(() -> Health.isReady(ports.map()));
        assertThat(pid("map-service")).isNotEqualTo(killed);
        assertThat(Files.readString(data.resolve("logs/portal.log"))).contains("map-service is opnieuw gestart.");
    }

    @Test
    void endsWhatOutlivedAKilledSupervisor() throws Exception {
        startReady("start").process().destroyForcibly().waitFor();
        var orphans = services();
        assertThat(orphans).hasSize(6).allMatch(ProcessHandle::isAlive);

        var status = run("status");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.output())
                .startsWith("De bewaker van het portaal op %s is weg; ruim op met ./portal stop.\n"
                        .formatted(ports.address()));

        var next = startReady("start");
        assertThat(next.said()).contains("Van een vorige keer draaien nog: " + String.join(", ", Service.names()));
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);

        next.process().destroyForcibly().waitFor();
        orphans = services();
        assertThat(run("stop")).isEqualTo(new Outcome(0, "Het portaal is gestopt.\n", ""));
        assertThat(orphans).hasSize(6).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void givesUpAStartInWhichAServiceKeepsDying() throws Exception {
        environment.put("PLAYED_DYING", "forum-service");

        var start = run("start");

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.errors())
                .startsWith("forum-service komt niet op gang. De laatste regels van %s:\n"
                        .formatted(data.resolve("logs/forum-service.log")))
                .containsOnlyOnce("komt niet op gang")
                .contains("played death\nplayed death\nplayed death\n");
        assertThat(start.output())
                .containsSubsequence(
                        "forum-service is onverwacht gestopt (code 1) en start over 0,3 s opnieuw",
                        "forum-service is onverwacht gestopt (code 1) en start over 0,5 s opnieuw",
                        "forum-service is onverwacht gestopt (code 1) en start over 1,0 s opnieuw",
                        "Het portaal is gestopt");
        assertThat(services()).isEmpty();
        assertThat(Files.readAllLines(journal())).endsWith("infrastructure ended");
    }

    @Test
    void preparesAQuickStartOnce() throws Exception {
        startReady("start");
        run("stop");

        var second = startReady("start");

        assertThat(second.said()).doesNotContain("voorbereid");
        for (var service : Service.names()) {
            assertThat(ProcessHandle.of(pid(service))
                            .orElseThrow()
                            .info()
                            .arguments()
                            .orElseThrow())
                    .anyMatch(word -> word.startsWith("-XX:AOTCache="));
        }
    }

    @Test
    void endsAtOnceWhileItPreparesAQuickStart(@TempDir Path clone) throws Exception {
        home = PlayedHome.build(clone.resolve("another clone"));
        environment.put("PLAYED_ENDLESS_TRAINING", "yes");
        var portal = start("start");
        await().until(() ->
                readable(data.resolve("logs/infrastructure-training.log")).contains("training"));
        var trained = portal.process().descendants().toList();
        assertThat(trained).isNotEmpty();

        portal.process().destroy();

        assertThat(portal.process().waitFor()).isZero();
        assertThat(trained).noneMatch(ProcessHandle::isAlive);
        assertThat(portal.said())
                .startsWith("Nieuw: 6 van de 6 diensten; snelle start voorbereiden")
                .endsWith("Het portaal is gestopt; de gegevens staan in %s.\n".formatted(data))
                .doesNotContain("mislukte", "Exception", "kon niet");
    }

    @Test
    void keepsTheDataUnlessAskedForAFreshStart() throws Exception {
        startReady("start");
        run("stop");
        var kept = Files.writeString(
                Files.createDirectories(data.resolve("documents")).resolve("one"), "kept");
        var secret = Files.readString(data.resolve("secrets/session-key"));

        startReady("start");
        run("stop");
        assertThat(kept).hasContent("kept");
        assertThat(data.resolve("secrets/session-key")).hasContent(secret);

        var fresh = startReady("start", "--fresh");
        assertThat(fresh.said()).startsWith("De gegevens in %s worden gewist.\n".formatted(data));
        assertThat(kept).doesNotExist();
        assertThat(Files.readString(data.resolve("secrets/session-key"))).isNotEqualTo(secret);
    }

    @Test
    void keepsTheDataWhenAPortIsTaken() throws Exception {
        startReady("start");
        run("stop");
        Files.writeString(data.resolve("one"), "kept");

        try (var taken = new ServerSocket(ports.forum(), 1, InetAddress.getLoopbackAddress())) {
            var start = run("start", "--fresh");

            assertThat(start.exitCode()).isEqualTo(1);
            assertThat(start.errors())
                    .startsWith("Poort %d (voor forum-service) is al in gebruik".formatted(taken.getLocalPort()))
                    .hasLineCount(1);
        }
        assertThat(data.resolve("one")).hasContent("kept");
        assertThat(services()).isEmpty();
    }

    @Test
    void keepsOutOfAFolderThatIsNotItsOwn() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("thesis.txt"), "mine");

        var start = run("start", "--fresh");

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.errors())
                .startsWith("De map %s is niet leeg en is geen gegevensmap van het portaal".formatted(data))
                .hasLineCount(1);
        assertThat(data.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void doesNotLetALogGrowWithoutEnd() throws Exception {
        environment.put("PLAYED_TALKATIVE", "forum-service");

        startReady("start");

        var log = data.resolve("logs/forum-service.log");
        await().until(() -> Files.size(log) < 10_000_000);
        assertThat(Files.size(log.resolveSibling("forum-service.log.1"))).isGreaterThan(10_000_000);
        assertThat(Health.isReady(ports.forum())).isTrue();
    }

    @Test
    void showsTheLogOfAServiceAndGoesOnWithItIfAsked() throws Exception {
        var log = Files.createDirectories(data.resolve("logs")).resolve("forum-service.log");
        Files.writeString(log, "one\n");
        assertThat(run("logs", "forum")).isEqualTo(new Outcome(0, "one\n", ""));

        var following = start("logs", "forum", "-f");
        await().until(() -> following.said().equals("one\n"));
        Files.writeString(log, "two\n", StandardOpenOption.APPEND);
        await().until(() -> following.said().equals("one\ntwo\n"));
        assertThat(following.process().isAlive()).isTrue();
    }

    @Test
    void saysThatAServiceHasNotWrittenAnything() throws Exception {
        assertThat(run("logs", "gateway"))
                .isEqualTo(new Outcome(
                        1, "", "gateway heeft nog niets geschreven in %s.\n".formatted(data.resolve("logs"))));
    }

    @Test
    void importsWhatItIsGivenAndSaysWhatCameOfIt() throws Exception {
        var answer = folder.resolve("answer");
        environment.put("PLAYED_ANSWER", answer.toString());
        startReady("start");
        var file = Files.writeString(folder.resolve("nieuwe \"gemeenten\".csv"), "old_code\nGM0629\n");
        var report = "{\"report\":{\"kind\":\"mergers\",\"source\":\"een bestand\",\"usable\":%s,\"findings\":[%s],"
                + "\"changes\":{\"asOfDate\":\"2027-01-01\"}}}";

        Files.writeString(answer, "201\n" + report.formatted(true, ""));
        assertThat(run("import", "mergers", file.toString()))
                .isEqualTo(new Outcome(0, "Samenvoegingen uit een bestand\nEr verandert niets.\nIngevoerd.\n", ""));
        assertThat(Files.readAllLines(journal()))
                .endsWith(
                        "POST /api/typology/v1/imports?dryRun=false Bearer played",
                        "Content-Disposition: form-data; name=\"kind\"",
                        "mergers",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"nieuwe _gemeenten_.csv\"",
                        "old_code",
                        "GM0629");

        Files.writeString(answer, "200\n" + report.formatted(true, ""));
        assertThat(run("import", "figures", "--year", "2026", "--dry-run").output())
                .endsWith("Dit was een proef; er is niets veranderd.\n");
        assertThat(Files.readAllLines(journal()))
                .endsWith(
                        "POST /api/typology/v1/imports?dryRun=true Bearer played",
                        "Content-Disposition: form-data; name=\"kind\"",
                        "figures",
                        "Content-Disposition: form-data; name=\"year\"",
                        "2026");

        var finding = "{\"severity\":\"error\",\"code\":\"bad-date\",\"line\":2,\"text\":\"Dat is geen dag\"}";
        Files.writeString(answer, "400\n" + report.formatted(false, finding));
        assertThat(run("import", "mergers", file.toString()))
                .isEqualTo(new Outcome(
                        1,
                        "Samenvoegingen uit een bestand\n  fout     regel 2: Dat is geen dag\n"
                                + "Geweigerd; er is niets veranderd.\n",
                        ""));

        Files.writeString(
                answer,
                "201\n{\"report\":{\"kind\":\"portfolio\",\"source\":\"een bestand\",\"usable\":true,\"taken\":[]}}");
        assertThat(run("import", "portfolio", file.toString(), "--publish", "--source", "oud"))
                .isEqualTo(new Outcome(0, "Verhalen uit een bestand\nEr verandert niets.\nIngevoerd.\n", ""));
        assertThat(Files.readAllLines(journal()))
                .contains("POST /api/portfolio/v1/imports?dryRun=false Bearer played", "published", "markdown", "oud");

        Files.writeString(answer, "503\n{\"detail\":\"The store cannot be reached\"}");
        assertThat(run("import", "mergers", file.toString()))
                .isEqualTo(new Outcome(1, "", "De dienst weigerde dit (503): The store cannot be reached\n"));
        Files.writeString(answer, "502\n<html>");
        assertThat(run("import", "mergers", file.toString()))
                .isEqualTo(new Outcome(1, "", "Het portaal antwoordde onbegrijpelijk (502).\n"));
        assertThat(run("import", "mergers", "nergens.csv"))
                .isEqualTo(new Outcome(1, "", "nergens.csv is er niet, of mag niet worden gelezen.\n"));
    }

    @Test
    void rebuildsTheSearchIndexAndWaitsForIt() throws Exception {
        var answer = folder.resolve("answer");
        environment.put("PLAYED_ANSWER", answer.toString());
        startReady("start");
        var times = "\"startedAt\":\"2026-11-25T10:00:00Z\",\"endedAt\":\"2026-11-25T10:00:07.5Z\"}";
        Files.writeString(answer, "202\n{\"state\":\"running\",\"startedAt\":\"2026-11-25T10:00:00Z\"}");

        var rebuilding = start("rebuild", "search");
        await().until(() ->
                Files.readAllLines(journal()).contains("GET /api/portfolio/v1/search/rebuild Bearer played"));
        var done = Files.writeString(folder.resolve("done"), "200\n{\"state\":\"done\"," + times);
        Files.move(done, answer, StandardCopyOption.ATOMIC_MOVE);

        assertThat(rebuilding.process().waitFor()).isZero();
        assertThat(rebuilding.said())
                .isEqualTo("De zoekindex wordt opnieuw gevuld; zoeken blijft intussen werken.\nKlaar na 7 s.\n");
        assertThat(Files.readAllLines(journal())).contains("PUT /api/portfolio/v1/search/rebuild Bearer played");

        Files.writeString(answer, "200\n{\"state\":\"failed\"," + times);
        var failed = run("rebuild", "search");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output()).endsWith("de vorige index blijft in gebruik. Zie ./portal logs portfolio.\n");

        Files.writeString(answer, "503\n{\"detail\":\"The index is not there yet\"}");
        assertThat(run("rebuild", "search"))
                .isEqualTo(new Outcome(1, "", "De dienst weigerde dit (503): The index is not there yet\n"));
    }

    @Test
    void importsAndRebuildsNothingWhenNothingRuns() throws Exception {
        var refused = new Outcome(1, "", "Het portaal draait niet; start het eerst met ./portal start.\n");
        assertThat(run("import", "figures")).isEqualTo(refused);
        assertThat(run("rebuild", "search")).isEqualTo(refused);
        assertThat(data).doesNotExist();
    }

    @Test
    void hasNothingToStopWhenNothingRuns() throws Exception {
        assertThat(run("stop")).isEqualTo(new Outcome(0, "Het portaal draait niet.\n", ""));
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "begin     | Het commando 'begin' is er niet.",
                "logs mail | De dienst 'mail' is er niet; wel infrastructure, portfolio-service, typology-service,"
                        + " forum-service, map-service, gateway en portal."
            })
    void helpsWhoeverAsksForWhatIsNotThere(String words, String sentence) throws Exception {
        var outcome = run(words.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).startsWith(sentence + "\nGebruik: ./portal <commando>\n");
        assertThat(outcome.output()).isEmpty();
    }

    @Test
    void helps() throws Exception {
        var help = run("help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output())
                .startsWith("Gebruik: ./portal <commando>\n")
                .contains("start", "stop", "status", "logs", "import", "PORTAL_PORT", "PORTAL_DATA")
                .contains(Service.names());
        assertThat(run()).isEqualTo(help);
    }

    @Test
    void refusesAPortThatIsNone() throws Exception {
        environment.put("PORTAL_PORT", "achtduizend");

        assertThat(run("start"))
                .isEqualTo(new Outcome(
                        1, "", "PORTAL_PORT moet een getal zijn van 1024 tot en met 65527, niet 'achtduizend'.\n"));
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void takesAnEmptyVariableForNone(String empty) throws Exception {
        environment.put("PORTAL_JAVA_OPTIONS", empty);
        startReady("start");

        environment.put("PORTAL_DATA", empty);
        assertThat(run("logs", "gateway").errors())
                .contains(home.path().resolve("data/logs").toString());
    }

    private Started startReady(String... words) throws IOException {
        var portal = start(words);
        await().until(() -> {
            if (!portal.process().isAlive()) {
                throw new AssertionError("It did not start: " + portal.said());
            }
            return portal.said().contains("Het portaal is gereed: " + ports.address() + "\n");
        });
        return portal;
    }

    private Started start(String... words) throws IOException {
        var terminal = folder.resolve("terminal-" + started.size());
        var process = command(words)
                .redirectErrorStream(true)
                .redirectOutput(terminal.toFile())
                .start();
        var one = new Started(process, terminal);
        started.add(one);
        return one;
    }

    private Outcome run(String... words) throws IOException, InterruptedException {
        return Outcome.of(command(words), folder);
    }

    private ProcessBuilder command(String... words) {
        var command = home.command(words);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().putAll(environment);
        return command;
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                .start()
                .waitFor();
    }

    private List<ProcessHandle> services() {
        return Arrays.stream(Service.values())
                .map(Service::fullName)
                .flatMap(name -> process(name).stream())
                .toList();
    }

    private long pid(String service) {
        return process(service).orElseThrow().pid();
    }

    private Optional<ProcessHandle> process(String service) {
        return RecordedProcess.read(data.resolve("run").resolve(service + ".pid"))
                .flatMap(RecordedProcess::alive);
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private static String readable(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(3));
    }

    /** A command that runs, and what it has said until now. */
    private record Started(Process process, Path terminal) {
        String said() throws IOException {
            return Files.readString(terminal);
        }
    }
}
