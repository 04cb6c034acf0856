// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import nl.nieuweverscheidenheid.local.process.Program;
import org.jspecify.annotations.Nullable;

/**
 * An application unpacked from its jar, with an AOT cache made by watching it start once. Both are made anew when the
 * jar, the Java machine or its options change.
 */
public final class QuickStart {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Application application;
    private final Path java;
    private final Path folder;
    private final Path log;

    private @Nullable Process running;
    private boolean abandoned;

    /**
     * @param java the machine that runs it
     * @param folder where the unpacked application and its cache are kept
     * @param log where it is told what making them printed
     */
    public QuickStart(Application application, Path java, Path folder, Path log) {
        this.application = application;
        this.java = java;
        this.folder = folder.resolve(application.name());
        this.log = log;
    }

    /** The application's name. */
    public String name() {
        return application.name();
    }

    /** Where it is told what making it printed. */
    public Path log() {
        return log;
    }

    /** Whether it can be started at once. */
    public boolean isMade() {
        try {
            if (!Files.exists(stamp()) || !Files.exists(cache()) || !Files.exists(unpackedJar())) {
                return false;
            }
            return Files.readString(stamp()).equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Unpacks the application and watches it start. Takes some ten seconds. If only the watching fails, the application
     * can be started all the same, slowly.
     *
     * @return whether there is a cache now
     */
    public boolean make() {
        try {
            clear();
            Files.createDirectories(folder);
            if (run("-Djarmode=tools", "-jar", application.jar().toString(), "extract", "--destination", unpacked())
                    != 0) {
                throw new NotUnpacked(application.jar(), log);
            }
            var training = new ArrayList<>(application.options());
            training.add("-XX:AOTCacheOutput=" + cache());
            training.addAll(application.training().options());
            training.addAll(List.of("-jar", unpackedJar().toString()));
            if (run(training.toArray(String[]::new)) != 0 || !Files.exists(cache())) {
                Files.deleteIfExists(cache());
                return false;
            }
            Files.writeString(stamp(), fingerprint());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the making, if it goes on. */
    public synchronized void abandon() {
        abandoned = true;
        if (running != null) {
            // With the one that it has put to work on the cache.
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    /** The program that runs the application in earnest. */
    public Program program(Path itsLog) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(application.options());
        if (Files.exists(cache())) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.addAll(List.of("-jar", unpackedJar().toString()));
        return new Program(application.name(), command, application.environment(), itsLog);
    }

    private int run(String... arguments) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(application.environment());
        environment.putAll(application.training().environment());
        var process = begin(new Program(application.name(), command, environment, log));
        try {
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
            }
            var exitCode = process.waitFor();
            if (isAbandoned()) {
                throw new Abandoned();
            }
            return exitCode;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Abandoned();
        }
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }

    private synchronized Process begin(Program program) {
        if (abandoned) {
            throw new Abandoned();
        }
        var process = program.start();
        running = process;
        return process;
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var content = Files.walk(folder)) {
            for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What the cache is made from. */
    private String fingerprint() throws IOException {
        return String.join(
                "\n",
                content(),
                java + " " + Runtime.version(),
                String.join(" ", application.options()),
                String.join(" ", application.training().options()));
    }

    /**
     * A digest of the jar's table of contents, which has a checksum of each file. The jar's time tells nothing: the build
     * gives the same to all.
     */
    private String content() throws IOException {
        try (var jar = new ZipFile(application.jar().toFile())) {
            var digest = sha256();
            jar.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String unpacked() {
        return folder.resolve("application").toString();
    }

    private Path unpackedJar() {
        return folder.resolve("application").resolve(application.jar().getFileName());
    }

    private Path cache() {
        return folder.resolve("start.aot");
    }

    private Path stamp() {
        return folder.resolve("stamp");
    }

    /** The making was ended from outside. */
    private static final class Abandoned extends RuntimeException {}
}
