// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** GDAL, on which most programs for maps rest, reads features and tiles. */
class GdalTest extends RunningMap {
    private static final Logger LOG = LoggerFactory.getLogger(GdalTest.class);
    private static final Pattern POINT = Pattern.compile("POINT \\(([0-9.]+) ([0-9.]+)\\)");

    @TempDir
    private Path folder;

    @BeforeAll
    static void isThere() throws Exception {
        try {
            LOG.info("Reading with {}", run("ogrinfo", "--version").strip());
        } catch (IOException e) {
            LOG.warn("SKIPPED: GDAL does not read this service's features and tiles, as ogrinfo is not installed"
                    + " (Debian package gdal-bin)");
            Assumptions.abort("ogrinfo is not installed");
        }
    }

    @Test
    void listsTheCollections() throws Exception {
        assertThat(run("ogrinfo", "OAPIF:" + HERE + BASE))
                .contains("Gepubliceerde voorbeelden", "entries", "municipalities", "provinces");
    }

    @Test
    void readsEveryFeatureOverAllPages() throws Exception {
        var read = run("ogrinfo", "-al", "-oo", "PAGE_SIZE=5", "OAPIF:" + HERE + BASE + "/collections/municipalities");
        assertThat(read).contains("Feature Count: 342", "name (String) = Amsterdam", "MULTIPOLYGON");
        assertThat(read.lines().filter(line -> line.startsWith("OGRFeature(")).toList())
                .hasSize(342)
                .doesNotHaveDuplicates();
    }

    @Test
    void readsEntriesWhereTheyAre() throws Exception {
        var read = run("ogrinfo", "-al", "-where", "id = 'ogc-00'", "OAPIF:" + HERE + BASE + "/collections/entries");

        var expected = json("/collections/entries/items/ogc-00").at("/geometry/coordinates");
        var point = POINT.matcher(read);
        assertThat(point.find()).as(read).isTrue();
        assertThat(Double.parseDouble(point.group(1))).isCloseTo(expected.get(0).asDouble(), within(1e-6));
        assertThat(Double.parseDouble(point.group(2))).isCloseTo(expected.get(1).asDouble(), within(1e-6));
        assertThat(read).contains("title (String) = Voorbeeld <0> & zo");
    }

    /** GDAL's own transformation, made by others, puts the service's metres where the service's degrees are. */
    @Test
    void agreesOnWhereThePlacesOfTheDutchSurveyAre() throws Exception {
        var metres =
                bytes("/collections/entries/items?id=ogc-00&crs=EPSG:28992").body();
        var degrees = json("/collections/entries/items?id=ogc-00").at("/features/0/geometry/coordinates");
        var file = Files.write(folder.resolve("rd.geojson"), metres);
        var turned = folder.resolve("turned.geojson");

        run(
                "ogr2ogr",
                "-s_srs",
                "EPSG:28992",
                "-t_srs",
                "OGC:CRS84",
                "-f",
                "GeoJSON",
                turned.toString(),
                file.toString());

        var read = run("ogrinfo", "-al", turned.toString());
        var point = POINT.matcher(read);
        assertThat(point.find()).as(read).isTrue();
        assertThat(Double.parseDouble(point.group(1))).isCloseTo(degrees.get(0).asDouble(), within(3e-5));
        assertThat(Double.parseDouble(point.group(2))).isCloseTo(degrees.get(1).asDouble(), within(3e-5));
    }

    @Test
    void readsATile() throws Exception {
        var tile = bytes("/tiles/WebMercatorQuad/7/42/65?f=mvt");
        assertThat(tile.statusCode()).isEqualTo(200);
        var file = Files.write(folder.resolve("tile.mvt"), tile.body());

        var read = run("ogrinfo", "-al", "-oo", "Z=7", "-oo", "X=65", "-oo", "Y=42", "MVT:" + file);

        assertThat(read).contains("Layer name: municipalities", "Layer name: provinces", "code (String) = GM0");
        var extent = Pattern.compile("Extent: \\(([-0-9.]+), ([-0-9.]+)\\) - \\(([-0-9.]+), ([-0-9.]+)\\)")
                .matcher(read);
        assertThat(extent.find()).as(read).isTrue();
        // The tile's own part of Web Mercator, and the margin around it that lets lines go on.
        assertThat(Double.parseDouble(extent.group(1))).isBetween(300_000.0, 400_000.0);
        assertThat(Double.parseDouble(extent.group(3))).isBetween(600_000.0, 640_000.0);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + output)
                .isZero();
        return output;
    }
}
