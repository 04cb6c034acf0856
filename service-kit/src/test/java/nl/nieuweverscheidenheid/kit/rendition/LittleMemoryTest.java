// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.nieuweverscheidenheid.testkit.SampleImages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Fifty megapixels in a process of its own with less memory than a service has, which an error of memory would end. */
class LittleMemoryTest {
    private static final String HEAP = "-Xmx112m";

    @TempDir
    static Path folder;

    private static List<Path> files;

    @BeforeAll
    static void fiftyMegapixels() throws IOException {
        var image = new BufferedImage(8_660, 5_773, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 99);
        files = List.of(
                written("grey.jpg", SampleImages.written(image, "jpeg")),
                written("rgb.png", SampleImages.hugePng(8_660, 5_773, 8, 2)),
                written("rgba16.png", SampleImages.hugePng(7_071, 7_071, 16, 6)),
                written("high.png", SampleImages.hugePng(3_400, 14_700, 8, 6)),
                written("lossless.webp", SampleImages.webp(3_000, 2_500)));
    }

    @Test
    void fiftyMegapixelsTakeNoMoreThanWasPlannedFor() throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Developing.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        var output = folder.resolve("output.txt");

        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(output)).contains("5 developed");
        assertThat(process.exitValue()).isZero();
    }

    private static Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** What the process does: as a service with the usual settings, one file after the other. */
    static final class Developing {
        private Developing() {}

        public static void main(String... files) throws IOException {
            var darkroom = new Darkroom(new DarkroomSettings(50, DataSize.ofMegabytes(48), 1, Duration.ofSeconds(5)));
            var developed = 0;
            for (var file : files) {
                if (darkroom.develop(Path.of(file)).getLast().width() > 800) {
                    developed++;
                }
            }
            Files.writeString(Path.of("/dev/stdout"), developed + " developed\n");
        }
    }
}
