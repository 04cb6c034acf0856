// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.local.played.Jars;

/** A clone of the repository in which all is built, with the real command and supervisor, and services that are played. */
record PlayedHome(Path path) {
    /** Of the repository that is tested. */
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    static PlayedHome build(Path path) throws IOException {
        var home = new PlayedHome(path);
        home.addScripts();
        for (var service : Service.values()) {
            Jars.ofPlayedService(
                    path.resolve("%1$s/target/%1$s-1.0%2$s.jar".formatted(service.module(), service.classifier())));
            home.addSource(service.module() + "/pom.xml");
            home.addSource(service.module() + "/src/main/java/Main.java");
        }
        home.addSource("pom.xml");
        home.addSource("web/package.json");
        Jars.ofAllBuiltWith(Portal.class, "1.0", path.resolve("local/target/run/portal.jar"));
        Files.createFile(home.built());
        return home;
    }

    /** The command and what it reads. */
    void addScripts() throws IOException {
        for (var script : List.of("portal", "local/jdk.sh")) {
            addScript(script);
        }
    }

    private void addScript(String script) throws IOException {
        var copy = path.resolve(script);
        Files.createDirectories(copy.getParent());
        Files.copy(
                REPOSITORY.resolve(script),
                copy,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** A file that was written long before the last build. */
    Path addSource(String name) throws IOException {
        var file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "source");
        for (var part = file; !part.equals(path); part = part.getParent()) {
            Files.setLastModifiedTime(part, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        }
        return file;
    }

    /** Newer than what went into the last build. */
    Path built() {
        return path.resolve("local/target/run/built");
    }

    /** The repository's own {@code mvnw}, in the place of one that is played. */
    ProcessBuilder mavenCommand(String... words) throws IOException {
        addScript("mvnw");
        var command = new ProcessBuilder("/bin/sh", path.resolve("mvnw").toString());
        command.command().addAll(List.of(words));
        return command;
    }

    /** The command with these words, as it would be typed. */
    ProcessBuilder command(String... words) {
        var command = new ProcessBuilder("bash", path.resolve("portal").toString());
        command.command().addAll(List.of(words));
        command.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PORTAL_")
                        || name.endsWith("JAVA_OPTIONS")
                        || name.equals("JAVA_TOOL_OPTIONS"));
        return command;
    }
}
