// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, with the same heap and the same options for all that are compared. */
final class Program implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "-Xms2g",
            "-Xmx2g",
            "-XX:+UseG1GC",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    static Program start(Path log, List<String> what, Map<String, String> environment) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(what);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var program = new Program(builder.start());
        // Also where this process is ended from outside.
        Runtime.getRuntime().addShutdownHook(new Thread(program.process::destroy));
        return program;
    }

    /** How long its threads have worked, all together. */
    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** How much memory it takes, as the system says. */
    String memory() throws IOException {
        var status = Path.of("/proc/%d/status".formatted(process.pid()));
        if (!Files.exists(status)) {
            return "not known here";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("not known here");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
