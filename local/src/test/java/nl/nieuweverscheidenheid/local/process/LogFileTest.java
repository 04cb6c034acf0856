// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsTheLastLines() throws IOException {
        var log = log("one\ntwo\nthree\n");

        var end = log.printLast(2, printed);

        assertThat(printed()).isEqualTo("two\nthree\n");
        assertThat(end).isEqualTo(Files.size(log.path()));
    }

    @Test
    void printsALineThatIsNotFinished() throws IOException {
        log("one\ntwo\nthr").printLast(2, printed);

        assertThat(printed()).isEqualTo("two\nthr");
    }

    @Test
    void printsAllWhenThereAreFewerLines() throws IOException {
        log("one\ntwo\n").printLast(9, printed);

        assertThat(printed()).isEqualTo("one\ntwo\n");
    }

    @Test
    void printsNothingOfAnEmptyFile() throws IOException {
        var end = log("").printLast(9, printed);

        assertThat(printed()).isEmpty();
        assertThat(end).isZero();
    }

    @Test
    void findsTheLastLinesOfALargeFile() throws IOException {
        var lines = IntStream.range(0, 50_000).mapToObj(i -> "line " + i).toList();

        log(String.join("\n", lines) + "\n").printLast(20_000, printed);

        assertThat(printed().lines()).isEqualTo(lines.subList(30_000, 50_000));
    }

    @Test
    void printsWhatWasAddedSince() throws IOException {
        var log = log("one\n");
        var position = log.printLast(9, printed);
        printed.reset();
        Files.writeString(log.path(), "one\ntwo\n");

        var end = log.printFrom(position, printed);

        assertThat(printed()).isEqualTo("two\n");
        assertThat(log.printFrom(end, printed)).isEqualTo(end);
        assertThat(printed()).isEqualTo("two\n");
    }

    @Test
    void printsFromTheBeginOnceItWasRotated() throws IOException {
        var log = log("a long line\n");
        var position = log.printLast(9, printed);
        printed.reset();
        log.rotate(1);
        Files.writeString(log.path(), "new\n");

        log.printFrom(position, printed);

        assertThat(printed()).isEqualTo("new\n");
    }

    @Test
    void printsAgainWhenItComesBackAfterItsDeletion() throws IOException {
        var log = log("old\n");
        var position = log.printLast(9, printed);
        printed.reset();
        Files.delete(log.path());

        position = log.printFrom(position, printed);
        Files.writeString(log.path(), "new, and longer\n");
        log.printFrom(position, printed);

        assertThat(printed()).isEqualTo("new, and longer\n");
    }

    @Test
    void staysAsItIsUpToTheLimit() throws IOException {
        var log = log("12345");

        log.rotate(5);

        assertThat(log.path()).hasContent("12345");
        assertThat(log.older()).doesNotExist();
    }

    @Test
    void keepsOneOlderFileBeyondTheLimit() throws IOException {
        var log = log("123456");
        log.rotate(5);
        Files.writeString(log.path(), "abcdef");

        log.rotate(5);

        assertThat(log.path()).isEmptyFile();
        assertThat(log.older()).hasContent("abcdef");
        assertThat(folder).isDirectoryContaining(file -> file.equals(log.older()));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("played.log", "played.log.1");
    }

    @Test
    void isGoneOnWithFromTheBeginByAProcessThatHasItOpen() throws Exception {
        var log = new LogFile(folder.resolve("played.log"));
        var pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        var process = new Program(
                        "played",
                        List.of("/bin/sh", "-c", "echo first; read word <\"$PIPE\"; echo second"),
                        Map.of("PIPE", pipe.toString()),
                        log.path())
                .start();
        await().until(() -> Files.size(log.path()) > 0);

        log.rotate(1);
        Files.writeString(pipe, "go on\n");
        process.waitFor();

        assertThat(log.older()).hasContent("first\n");
        assertThat(Files.readString(log.path())).isEqualTo("second\n");
    }

    @Test
    void rotatesAllOfADirectoryButThoseItCannot() throws IOException {
        var names = List.of("a.log", "b.log", "c.log");
        for (var name : names) {
            Files.writeString(folder.resolve(name), "123456");
        }
        Files.createDirectories(folder.resolve("b.log.1").resolve("in the way"));
        Files.writeString(folder.resolve("note.txt"), "123456");

        LogFile.rotateAll(folder, 5);

        var sizes = names.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> folder.resolve(name).toFile().length()));
        assertThat(sizes).isEqualTo(Map.of("a.log", 0L, "b.log", 6L, "c.log", 0L));
        assertThat(folder.resolve("note.txt")).hasContent("123456");
    }

    @Test
    void rotatesNothingWhereThereIsNoDirectory() {
        var nowhere = folder.resolve("nowhere");

        LogFile.rotateAll(nowhere, 5);

        assertThat(nowhere).doesNotExist();
    }

    private LogFile log(String content) throws IOException {
        return new LogFile(Files.writeString(folder.resolve("played.log"), content));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
