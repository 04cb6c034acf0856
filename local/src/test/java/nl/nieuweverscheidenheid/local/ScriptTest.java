// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code portal} on a machine that has only what each test puts on it: Java, Node and Maven are played. */
class ScriptTest {
    private static final List<String> MODULES =
            List.of("local", "gateway", "portfolio-service", "typology-service", "forum-service", "map-service");
    private static final List<String> TOOLS = List.of(
            "bash",
            "sh",
            "cat",
            "cp",
            "dirname",
            "find",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "sed",
            "tee",
            "touch");

    @TempDir
    Path machine;

    private PlayedHome home;
    private Path tools;

    @BeforeEach
    void cloneOntoAPoorMachine() throws IOException {
        tools = Files.createDirectory(machine.resolve("tools"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
        home = new PlayedHome(machine.resolve("a clone"));
        home.addScripts();
        withoutTheFoldersOfThisMachine(home.path().resolve("local/jdk.sh"));
        home.addSource("pom.xml");
        home.addSource("web/package.json");
        for (var module : MODULES) {
            home.addSource(module + "/pom.xml");
            home.addSource(module + "/src/main/java/Main.java");
            home.addSource(module + "/src/test/java/MainTest.java");
        }
        program(home.path().resolve("mvnw"), """
                cd "$(dirname "$0")"
                echo "$JAVA_HOME: $*" >> mvnw.calls
                [ ! -e broken ] || { echo '[INFO] Scanning'; echo '[ERROR] Main.java:[1,1] broken'; exit 1; }
                echo '[INFO] Building gateway 0.1.0-SNAPSHOT                                      [2/3]'
                mkdir -p web/node_modules web/target
                touch web/node_modules/installed
                for module in %s; do mkdir -p $module/target; echo jar > $module/target/$module-1.0.jar; done
                touch local/target/local-1.0-infrastructure.jar
                """.formatted(String.join(" ", MODULES)));
    }

    /** JUnit would warn of each link that it leads out of the folder to be deleted. */
    @AfterEach
    void removeLinks() throws IOException {
        try (var links = Files.list(tools)) {
            for (var link : links.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void saysThatTheJdkIsMissing() throws Exception {
        node(20);

        var outcome = run("start");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .startsWith("JDK 25 ontbreekt: installeer het")
                .contains("JAVA_HOME")
                .hasLineCount(1);
        assertThat(builds()).isEmpty();
    }

    @Test
    void isNotContentWithAnotherJdkNorWithARuntimeOnly() throws Exception {
        node(20);
        jdk(machine.resolve(".jdks/seventeen"), 17);
        Files.delete(jdk(machine.resolve(".jdks/runtime"), 25).resolve("bin/javac"));

        assertThat(run("start").errors()).startsWith("JDK 25 ontbreekt");
    }

    @Test
    void findsTheJdkOfTheVariableOnThePathOrInAUsualFolder() throws Exception {
        node(20);
        var usual = jdk(machine.resolve(".jdks/usual"), 25);
        assertThat(run("start").output()).contains(usual + " runs");

        var onPath = jdk(machine.resolve("on the path"), 25);
        Files.createSymbolicLink(tools.resolve("java"), onPath.resolve("bin/java"));
        assertThat(run("start").output()).contains(onPath + " runs");

        var named = jdk(machine.resolve("named"), 25);
        assertThat(run("JAVA_HOME=" + named, "start").output()).contains(named + " runs");

        var tooOld = jdk(machine.resolve("too old"), 17);
        assertThat(run("JAVA_HOME=" + tooOld, "start").output()).contains(onPath + " runs");
    }

    @Test
    void asksAJdkThatDoesNotHaveItWritten() throws Exception {
        node(20);
        var jdk = jdk(machine.resolve(".jdks/silent"), 25);
        Files.delete(jdk.resolve("release"));

        assertThat(run("start").output()).contains(jdk + " runs");
    }

    @Test
    void saysThatNodeIsMissing() throws Exception {
        jdk(machine.resolve(".jdks/usual"), 25);

        var outcome = run("start");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .startsWith("Node.js ontbreekt: installeer Node.js 20")
                .hasLineCount(1);
        assertThat(builds()).isEmpty();
    }

    @Test
    void saysThatNodeIsTooOld() throws Exception {
        jdk(machine.resolve(".jdks/usual"), 25);
        node(18);

        var outcome = run("start");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .startsWith("Node.js 18 is te oud: installeer Node.js 20")
                .hasLineCount(1);
        assertThat(builds()).isEmpty();
    }

    @Test
    void saysThatNpmIsMissing() throws Exception {
        jdk(machine.resolve(".jdks/usual"), 25);
        node(20);
        Files.delete(tools.resolve("npm"));

        var outcome = run("start");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .startsWith("npm ontbreekt: installeer Node.js 20")
                .hasLineCount(1);
        assertThat(builds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "status", "logs", "help"})
    void saysThatNothingWasBuiltYet(String word) throws Exception {
        jdk(machine.resolve(".jdks/usual"), 25);

        var outcome = run(word);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .isEqualTo("Het portaal is hier nog niet gebouwd; ./portal start doet dat en start het.\n");
    }

    @Test
    void buildsShowingItsProgressAndThenStarts() throws Exception {
        var jdk = completeMachine();

        var outcome = run("start", "--fresh");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output().lines()).first().asString().startsWith("Bouwen …");
        assertThat(outcome.output())
                .contains("  2/3 gateway\n")
                .containsPattern("Gebouwd in \\d+ s\\.")
                .endsWith(" -Dportal.home=%1$s -cp %1$s/local/target/run/portal.jar %2$s start --fresh\n"
                        .formatted(home.path(), Portal.class.getName()));
        assertThat(builds()).singleElement().asString().startsWith(jdk + ": ").contains("gateway", "-am", "package");
    }

    @Test
    void doesNotBuildAgainWhatHasNotChanged() throws Exception {
        completeMachine();
        run("start");

        var second = run("start");

        assertThat(second.output()).doesNotContain("Bouwen").contains(" start\n");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhatHasChanged() throws Exception {
        completeMachine();
        run("start");

        change("gateway/src/main/java/Main.java");
        run("start");
        assertThat(builds()).hasSize(2);

        change("web/package.json");
        run("start");
        assertThat(builds()).hasSize(3);

        Files.delete(home.path().resolve("map-service/src/main/java/Main.java"));
        run("start");
        assertThat(builds()).hasSize(4);
    }

    @Test
    void doesNotBuildAgainForATest() throws Exception {
        completeMachine();
        run("start");

        change("gateway/src/test/java/MainTest.java");
        run("start");

        assertThat(builds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum-service/target/forum-service-1.0.jar", "local/target/run/portal.jar"})
    void buildsAgainWhatIsGone(String jar) throws Exception {
        completeMachine();
        run("start");

        Files.delete(home.path().resolve(jar));
        run("start");

        assertThat(builds()).hasSize(2);
        assertThat(home.path().resolve(jar)).hasContent("jar");
    }

    @Test
    void saysWhyItCouldNotBuildAndDoesNotStart() throws Exception {
        completeMachine();
        Files.createFile(home.path().resolve("broken"));

        var outcome = run("start");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .isEqualTo("[ERROR] Main.java:[1,1] broken\nHet bouwen is mislukt; alles staat in %s.\n"
                        .formatted(home.path().resolve("local/target/run/build.log")));
        assertThat(outcome.output()).doesNotContain("runs");

        Files.delete(home.path().resolve("broken"));
        assertThat(run("start").output()).contains("runs");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void leavesThePortalThatRunsAsItWasBuilt() throws Exception {
        completeMachine();
        run("start");
        change("gateway/src/main/java/Main.java");

        var supervisor = new ProcessBuilder("sh", "-c", "read word", Portal.class.getName()).start();
        try {
            record(supervisor.pid());
            run("start");
        } finally {
            supervisor.destroyForcibly().waitFor();
        }
        assertThat(builds()).hasSize(1);

        run("start");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void doesNotTakeAnotherProgramForThePortal() throws Exception {
        completeMachine();
        run("start");
        change("gateway/src/main/java/Main.java");

        record(ProcessHandle.current().pid());
        run("start");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void worksFromAnotherFolder() throws Exception {
        completeMachine();

        var command = command("status");
        command.directory(machine.toFile());
        run("start");

        assertThat(Outcome.of(command, machine).output()).contains("-Dportal.home=" + home.path() + " ");
    }

    @Test
    void mavenRunsOnTheJdkThatTheSourcesAreFor() throws Exception {
        program(tools.resolve("mvn"), """
                [ "$1" != -v ] || { echo 'Apache Maven 3.9.9 (played)'; exit; }
                echo "$JAVA_HOME: $*"
                """);
        Files.createSymbolicLink(tools.resolve("sort"), found("sort"));
        var maven = home.mavenCommand("verify");
        maven.environment().clear();
        var seventeen = jdk(machine.resolve(".jdks/seventeen"), 17);
        maven.environment()
                .putAll(Map.of(
                        "PATH", tools.toString(), "HOME", machine.toString(), "JAVA_HOME", seventeen.toString()));

        assertThat(Outcome.of(maven, machine).output()).isEqualTo(seventeen + ": verify\n");

        var usual = jdk(machine.resolve(".jdks/usual"), 25);
        assertThat(Outcome.of(maven, machine).output()).isEqualTo(usual + ": verify\n");
    }

    private Path completeMachine() throws IOException {
        node(20);
        return jdk(machine.resolve(".jdks/usual"), 25);
    }

    private Path jdk(Path folder, int version) throws IOException {
        program(folder.resolve("bin/java"), """
                [ "$1" != -version ] || { echo 'openjdk version "%2$d.0.1" 2025-10-21' >&2; exit; }
                echo "%1$s runs $*"
                """.formatted(folder, version));
        program(folder.resolve("bin/javac"), "exit 1\n");
        Files.writeString(
                folder.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"%d.0.1\"\n".formatted(version));
        return folder;
    }

    private void node(int version) throws IOException {
        program(tools.resolve("node"), "echo " + version + "\n");
        program(tools.resolve("npm"), "exit 1\n");
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void change(String source) throws IOException {
        Files.setLastModifiedTime(
                home.path().resolve(source),
                FileTime.from(
                        Files.getLastModifiedTime(home.built()).toInstant().plusMillis(10)));
    }

    private void record(long pid) throws IOException {
        var run = Files.createDirectories(home.path().resolve("data/run"));
        Files.writeString(run.resolve("portal.pid"), "%d %d\n".formatted(pid, Instant.EPOCH.toEpochMilli()));
    }

    private List<String> builds() throws IOException {
        var calls = home.path().resolve("mvnw.calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private Outcome run(String... words) throws IOException, InterruptedException {
        return Outcome.of(command(words), machine);
    }

    /** Words with an equals sign in front of the command are variables, as in a shell. */
    private ProcessBuilder command(String... words) {
        var variables = new ArrayList<String>();
        var rest = new ArrayList<String>();
        Stream.of(words).forEach(word -> (word.contains("=") ? variables : rest).add(word));
        var command = home.command(rest.toArray(String[]::new));
        command.environment().clear();
        command.environment().put("PATH", tools.toString());
        command.environment().put("HOME", machine.toString());
        for (var variable : variables) {
            command.environment().put(variable.split("=")[0], variable.split("=")[1]);
        }
        return command;
    }

    private static Path found(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** JDKs outside the home folder are out of sight, so that the test does not depend on those that are there. */
    private void withoutTheFoldersOfThisMachine(Path script) throws IOException {
        var nowhere = machine.resolve("nowhere");
        Files.writeString(script, Files.readString(script).replaceAll("(?<= )/(?=usr/|opt/|Library/)", nowhere + "/"));
    }
}
