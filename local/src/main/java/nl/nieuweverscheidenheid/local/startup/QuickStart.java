// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.local.process.Program;

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

    /** Whether it can be started at once. */
    public boolean isMade() {
        try {
            if (!Files.exists(stamp()) || !Files.exists(cache()) || !Files.exists(unpackedJar())) {
                return false;
            }
            var stamped = Files.readString(stamp());
            if (stamped.equals(fingerprint(stampedDigest(stamped)))) {
                return true;
            }
            // The build writes the same jar again when something else has changed.
            var now = fingerprint(digest());
            if (withoutTime(stamped).equals(withoutTime(now))) {
                Files.writeString(stamp(), now);
                return true;
            }
            return false;
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
            run(training.toArray(String[]::new));
            if (!Files.exists(cache())) {
                return false;
            }
            Files.writeString(stamp(), fingerprint(digest()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        var process = new Program(application.name(), command, environment, log).start();
        var end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        } finally {
            forget(end);
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // Then it runs now, and the process is gone as it should be.
        }
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

    /** What the cache was made from, line by line: the jar's digest, the jar's time, the rest. */
    private String fingerprint(String digest) throws IOException {
        var jar = application.jar();
        return String.join(
                "\n",
                digest,
                Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis(),
                java + " " + Runtime.version(),
                String.join(" ", application.options()),
                String.join(" ", application.training().options()));
    }

    private static String stampedDigest(String stamped) {
        return stamped.lines().findFirst().orElse("");
    }

    private static List<String> withoutTime(String fingerprint) {
        var lines = new ArrayList<>(fingerprint.lines().toList());
        if (lines.size() > 1) {
            lines.remove(1);
        }
        return lines;
    }

    private String digest() throws IOException {
        try (InputStream jar = new DigestInputStream(Files.newInputStream(application.jar()), sha256())) {
            jar.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) jar).getMessageDigest().digest());
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
}
