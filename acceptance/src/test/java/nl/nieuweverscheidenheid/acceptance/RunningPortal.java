// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The whole portal as {@code ./portal start} runs it, once for all tests, on ports and data of its own. */
final class RunningPortal {
    /** How far each process's port lies from the gateway's. */
    private static final Map<String, Integer> PLACES = Map.of(
            "gateway", 0,
            "portfolio-service", 1,
            "typology-service", 2,
            "forum-service", 3,
            "map-service", 4,
            "infrastructure", 5);

    private static final int PORTS = 9;
    private static final Duration START = Duration.ofMinutes(6);
    private static final RunningPortal INSTANCE = new RunningPortal();

    private final Path home =
            Path.of(System.getProperty("portal.home")).toAbsolutePath().normalize();
    private final Path data = home.resolve("acceptance/target/data");
    private final int port = freePorts();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private RunningPortal() {
        try {
            Files.createDirectories(data.getParent());
            var log = data.resolveSibling("portal.log");
            var process = command("start", "--fresh")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            await().atMost(START).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The portal did not start: " + Files.readString(log));
                }
                return Files.readString(log).contains("http://localhost:" + port);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningPortal get() {
        return INSTANCE;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where Kafka's clients connect. */
    String broker() {
        return "127.0.0.1:" + (port + 6);
    }

    /** Where the document store's clients connect. */
    String documents() {
        return "mongodb://127.0.0.1:" + (port + 8);
    }

    /** All that its processes have written down. */
    String logs() {
        try (var files = Files.list(data.resolve("logs"))) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a test may leave files to look at. */
    Path output(String name) {
        return data.resolveSibling(name);
    }

    /** Ends a process as if its plug was pulled. */
    void kill(String process) {
        try {
            var pid = Files.readString(data.resolve("run").resolve(process + ".pid"))
                    .split(" ")[0];
            ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the supervisor has started it again and all is well. */
    void awaitReady() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> PLACES.values().stream().allMatch(this::isReady));
    }

    private boolean isReady(int place) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/actuator/health/readiness".formatted(port + place)))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stop() {
        try {
            command("stop")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(60, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the script {@code portal} does once all is built; building again is not these tests' matter. */
    private ProcessBuilder command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<String>();
        command.add(java);
        command.add("-Xmx64m");
        command.add("-Dportal.home=" + home);
        command.add("-cp");
        command.add(home.resolve("local/target/local-0.1.0-SNAPSHOT.jar").toString());
        command.add("nl.nieuweverscheidenheid.local.Portal");
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("PORTAL_PORT", Integer.toString(port));
        builder.environment().put("PORTAL_DATA", data.toString());
        return builder;
    }

    /** The first of some ports in a row that nobody listens on. */
    private static int freePorts() {
        return IntStream.iterate(21_000, first -> first < 60_000, first -> first + 20)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(RunningPortal::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
