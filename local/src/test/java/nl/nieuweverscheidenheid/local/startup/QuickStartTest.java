// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.nieuweverscheidenheid.local.played.Jars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m");

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void jar() {
        jar = Jars.ofPlayedService(folder.resolve("played-1.0.jar"));
    }

    @Test
    void startsFromACacheThatFitsOnceItIsMade() throws Exception {
        var quickStart = quickStart(OPTIONS, Map.of());
        assertThat(quickStart.isMade()).isFalse();

        assertThat(quickStart.make()).isTrue();

        assertThat(quickStart.isMade()).isTrue();
        assertThat(quickStart(OPTIONS, Map.of()).isMade()).isTrue();
        assertThat(log()).content().contains("training");
        var command = quickStart.program(log()).command();
        var cache = command.stream()
                .filter(word -> word.startsWith("-XX:AOTCache="))
                .findFirst()
                .orElseThrow();
        // Given once more with the order to refuse a cache that does not fit.
        var check = new ProcessBuilder(command.getFirst(), "-XX:AOTMode=on", cache);
        check.command().addAll(OPTIONS);
        check.command().addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", command.getLast()));
        assertThat(check.inheritIO().start().waitFor()).isZero();
    }

    @Test
    void isMadeAnewForAnotherJarOrOtherOptions() throws IOException {
        quickStart(OPTIONS, Map.of()).make();

        assertThat(quickStart(List.of("-XX:+UseSerialGC"), Map.of()).isMade()).isFalse();
        Jars.ofAllBuiltWith(QuickStart.class, "1.0", jar);
        assertThat(quickStart(OPTIONS, Map.of()).isMade()).isFalse();
    }

    @Test
    void isNotMadeAnewForAJarThatWasBuiltToTheSameContent() {
        quickStart(OPTIONS, Map.of()).make();

        Jars.ofPlayedService(jar);

        assertThat(quickStart(OPTIONS, Map.of()).isMade()).isTrue();
    }

    @Test
    void startsSlowlyWhenTheTrainingFailed() throws IOException {
        var quickStart = quickStart(OPTIONS, Map.of("PLAYED_FAILING_TRAINING", "yes"));

        assertThat(quickStart.make()).isFalse();

        assertThat(quickStart.isMade()).isFalse();
        var command = quickStart.program(log()).command();
        assertThat(command).noneMatch(word -> word.startsWith("-XX:AOTCache"));
        assertThat(Path.of(command.getLast())).isRegularFile();
    }

    @Test
    void saysWhatCannotBeUnpacked() throws IOException {
        Files.writeString(jar, "no jar");

        assertThatThrownBy(() -> quickStart(OPTIONS, Map.of()).make())
                .isInstanceOf(NotUnpacked.class)
                .hasMessage("played-1.0.jar kon niet worden uitgepakt; zie %s.", log());
    }

    @Test
    void endsTheTrainingWhenItIsAbandoned() throws Exception {
        var quickStart = quickStart(OPTIONS, Map.of("PLAYED_ENDLESS_TRAINING", "yes"));
        var making = CompletableFuture.supplyAsync(quickStart::make);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(log()) && Files.readString(log()).contains("training"));

        quickStart.abandon();

        assertThat(making).failsWithin(Duration.ofMinutes(1));
        await().untilAsserted(
                        () -> assertThat(ProcessHandle.current().descendants()).isEmpty());
        assertThatThrownBy(quickStart::make).isNotInstanceOf(NotUnpacked.class);
        assertThat(quickStart.isMade()).isFalse();
    }

    private QuickStart quickStart(List<String> options, Map<String, String> trained) {
        var training = new Application.Training(List.of("-Dspring.context.exit=onRefresh"), trained);
        var application = new Application("played", jar, options, Map.of(), training);
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new QuickStart(application, java, folder.resolve("run"), log());
    }

    private Path log() {
        return folder.resolve("played-training.log");
    }
}
