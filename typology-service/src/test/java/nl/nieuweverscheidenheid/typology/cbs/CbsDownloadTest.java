// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading.Finding;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that were downloaded, and files that only look like it. */
@Timeout(60)
class CbsDownloadTest {
    private static final Register REGISTER = Tables.register("GM0184", "GM0518");

    private final MadeTable table = MadeTable.of(2025, "GM0184|GM0518");

    @TempDir
    private Path directory;

    @Test
    void aFileGivesWhatTheServiceGives() {
        try (var cbs = new PlayedCbs(table, 40)) {
            var served = Tables.usual().read(cbs.source(), 2025, REGISTER);

            assertThat(served.isUsable()).isTrue();
            assertThat(read(table.pages(directory, 40))).isEqualTo(served);
            assertThat(read(table.pages(directory, 100_000))).isEqualTo(served);
            assertThat(read(table.csv(directory))).isEqualTo(served);
        }
    }

    @Test
    void aCsvWithoutAMarkOrQuotesAndWithDecimalCommasIsReadToo() {
        var files = new LinkedHashMap<String, byte[]>();
        var quoted = table.csv(directory);
        unzip(quoted)
                .forEach((name, text) -> files.put(
                        "85458NED/" + name,
                        text.replace("\uFEFF", "")
                                .replace("\"", "")
                                .replaceAll("(?m)^(\\d+;M000352;None;\\d+);", "$1,0;")
                                .getBytes(UTF_8)));

        assertThat(read(MadeTable.zip(directory, files))).isEqualTo(read(quoted));
    }

    @Test
    void aColumnThatIsCalledOtherwiseIsRefused() {
        table.renameDimension("Herkomstland", "Herkomst");

        assertThat(error(table.csv(directory)).text())
                .isEqualTo("De tabel heeft andere dimensies dan verwacht; verdwenen: Herkomstland; nieuw: Herkomst");
        assertThat(error(table.pages(directory, 40)).code()).isEqualTo("dimensions-changed");
    }

    @Test
    void aListThatIsNotInTheFileIsToldByName() {
        table.lists.remove("GeslachtCodes");

        assertThat(error(table.csv(directory)).text())
                .isEqualTo("Het zipbestand hoort één GeslachtCodes.csv te hebben, niet 0");
        assertThat(error(table.pages(directory, 40)).text()).contains("GeslachtCodes");
    }

    @Test
    void pagesMayHaveTheSameNameInSeveralFolders() {
        var files = new LinkedHashMap<String, byte[]>();
        unzip(table.pages(directory, 40))
                .forEach((name, text) -> files.put("map-%d/page.json".formatted(files.size()), text.getBytes(UTF_8)));

        assertThat(read(MadeTable.zip(directory, files)).isUsable()).isTrue();
    }

    @Test
    void twoTablesInOneFileAreRefused() {
        var files = csvWith("Observations.csv", "");
        files.put("oud/Observations.csv", new byte[0]);

        assertThat(error(MadeTable.zip(directory, files)).text())
                .isEqualTo("Het zipbestand hoort één Observations.csv te hebben, niet 2");
    }

    @Test
    void pagesOfWhichTheLastOneIsMissingAreRefused() {
        var files = new LinkedHashMap<String, byte[]>();
        unzip(table.pages(directory, 40)).forEach((name, text) -> {
            if (!text.contains("#Observations") || text.contains("nextLink")) {
                files.put(name, text.getBytes(UTF_8));
            }
        });

        assertThat(error(MadeTable.zip(directory, files)).code()).isEqualTo("file-incomplete");
    }

    @Test
    void pagesOfAnotherTableAreRefused() {
        var files = new LinkedHashMap<String, byte[]>();
        unzip(table.pages(directory, 40))
                .forEach((name, text) ->
                        files.put(name, text.replace("85458NED", "85384NED").getBytes(UTF_8)));

        assertThat(error(MadeTable.zip(directory, files)).text()).contains("is van tabel 85384NED, niet van 85458NED");
    }

    @Test
    void aFileThatIsNoPageIsRefused() {
        assertThat(error(MadeTable.zip(directory, Map.of("a.json", "[]".getBytes(UTF_8))))
                        .code())
                .isEqualTo("page-unreadable");
        assertThat(error(MadeTable.zip(directory, Map.of("a.json", "{\"value\":[]}".getBytes(UTF_8))))
                        .text())
                .isEqualTo("a.json zegt niet van welke tabel het is");
    }

    @Test
    void anEmptyZipIsRefused() {
        assertThat(error(MadeTable.zip(directory, Map.of("leesmij.txt", "niets".getBytes(UTF_8))))
                        .code())
                .isEqualTo("file-incomplete");
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        var text = Files.writeString(directory.resolve("85458NED.zip"), "Id;Measure");

        assertThat(error(text).code()).isEqualTo("file-unreadable");
        assertThat(error(Files.createFile(directory.resolve("leeg.zip"))).code())
                .isEqualTo("file-unreadable");
        assertThat(error(directory).code()).isEqualTo("file-missing");
        assertThat(error(directory.resolve("weg.zip")).code()).isEqualTo("file-missing");
    }

    @Test
    void aZipThatWasCutOffIsRefused() throws IOException {
        var zip = table.csv(directory);
        try (var file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }

        assertThat(error(zip).code()).isEqualTo("file-unreadable");
    }

    @Test
    void aZipThatIsDamagedInsideIsRefused() throws IOException {
        var zip = table.csv(directory);
        try (var file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.seek(200);
            file.write(new byte[500]);
        }

        assertThat(error(zip).code()).isEqualTo("file-damaged");
    }

    @Test
    void aRowWithAnotherNumberOfColumnsIsRefused() {
        var files = csvWith("Observations.csv", "1;2;3\r\n");

        assertThat(error(MadeTable.zip(directory, files)).text()).contains("Observations.csv heeft op regel");
    }

    @Test
    void aFileThatUnpacksToFarMoreThanItIsIsRefused() {
        var row = "1;M000352;None;1;;3000   ;10000  ;H008673;T001638;GM0184;2025JJ00\r\n";

        assertThat(error(MadeTable.zip(directory, csvWith("Observations.csv", row.repeat(300_000))))
                        .text())
                .isEqualTo("Observations.csv is uitgepakt meer dan 200 keer zo groot");
    }

    @Test
    void aRowWithoutAnEndIsRefusedBeforeItFillsTheMemory() {
        var noise = new StringBuilder("\"");
        for (var i = 0; noise.length() < 1_500_000; i++) {
            noise.append(i * 7919L % 1_000_003);
        }

        assertThat(error(MadeTable.zip(directory, csvWith("Observations.csv", noise.toString())))
                        .text())
                .contains("heeft een rij van meer dan");
    }

    @Test
    void aCodeListIsNoLargerThanAPage() {
        var noise = new StringBuilder();
        for (var i = 0; noise.length() < Tables.LIMITS.mostPerPage().toBytes(); i++) {
            noise.append(i).append(";1;\"Titel ").append(i * 7919L % 1_000_003).append("\";;0\r\n");
        }

        assertThat(error(MadeTable.zip(directory, csvWith("GeslachtCodes.csv", noise.toString())))
                        .text())
                .isEqualTo("GeslachtCodes.csv is uitgepakt groter dan is toegestaan");
    }

    private Map<String, byte[]> csvWith(String name, String appended) {
        var files = new LinkedHashMap<String, byte[]>();
        unzip(table.csv(directory))
                .forEach((file, text) -> files.put(file, (file.equals(name) ? text + appended : text).getBytes(UTF_8)));
        return files;
    }

    private static Map<String, String> unzip(Path zip) {
        var files = new LinkedHashMap<String, String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                files.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static CbsReading read(Path file) {
        return Tables.usual().read(new CbsSource.Download(file), 2025, REGISTER);
    }

    private static Finding error(Path file) {
        var reading = read(file);
        assertThat(reading.isUsable()).isFalse();
        assertThat(reading.compositions()).isEmpty();
        return reading.findings().getFirst();
    }
}
