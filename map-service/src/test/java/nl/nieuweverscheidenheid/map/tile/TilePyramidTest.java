// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundary.Places;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TilePyramidTest {
    private static final TileAddress COUNTRY = new TileAddress(5, 16, 10);

    private static TilePyramid pyramid;

    @TempDir
    Path directory;

    @BeforeAll
    static void build() {
        pyramid = TilePyramid.of(Boundaries.builtIn());
    }

    @Test
    void anIndependentDecoderReadsEveryMunicipality() throws Exception {
        var codes = new HashSet<String>();
        for (var column = 0; column < 1 << 7; column++) {
            for (var row = 0; row < 1 << 7; row++) {
                var tile = pyramid.find(new TileAddress(7, column, row));
                if (tile.isPresent()) {
                    codes.addAll(codes(tile.get()));
                }
            }
        }

        assertThat(codes).hasSize(342).contains("GM0363", "GM0088");
    }

    @Test
    void areasOfATileAreValidAndHaveTheirMunicipalitysNumber() throws Exception {
        var tile = pyramid.find(new TileAddress(9, 263, 168)).orElseThrow();

        var layers = MvtReader.loadMvt(
                new ByteArrayInputStream(tile.raw()), new GeometryFactory(), new TagKeyValueMapConverter(true, "id"));

        assertThat(layers.getLayersByName().keySet()).contains("municipalities", "provinces");
        assertThat(layers.getLayer("municipalities").getGeometries())
                .isNotEmpty()
                .allSatisfy(area -> {
                    var tags = tags(area);
                    assertThat("GM%04d".formatted((Long) tags.get("id"))).isEqualTo(tags.get("code"));
                });
    }

    @Test
    void aSecondDecoderReadsTheSame() throws Exception {
        var tile = pyramid.find(new TileAddress(8, 131, 84)).orElseThrow();
        var file = Files.write(directory.resolve("tile.mvt"), tile.raw());

        var node = new ProcessBuilder("node", "src/test/node/decode.mjs", file.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(node.getInputStream().readAllBytes());

        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // It also shows slivers within the margin, which the first decoder leaves out as they have no inside.
        assertThat(output.strip().split("\n"))
                .containsAll(codes(tile))
                .allMatch(code -> Places.read().containsKey(code));
    }

    @Test
    void theCompressedTileIsTheSameTile() throws Exception {
        var tile = pyramid.find(COUNTRY).orElseThrow();

        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(tile.compressed()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(tile.raw());
        }
        assertThat(tile.etag(true)).isNotEqualTo(tile.etag(false));
    }

    @Test
    void buildingAgainMakesTheSameTiles() {
        var again = TilePyramid.of(Boundaries.builtIn());

        assertThat(again.size()).isEqualTo(pyramid.size());
        assertThat(again.find(COUNTRY).orElseThrow().etag(false))
                .isEqualTo(pyramid.find(COUNTRY).orElseThrow().etag(false));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0, 0, 1", "3, 8, 0", "3, -1, 0", "-1, 0, 0", "25, 0, 0"})
    void thereIsNoTileOutsideTheGrid(int zoom, int column, int row) {
        assertThatThrownBy(() -> new TileAddress(zoom, column, row)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRingIsCutAtTheMarginAndTurnsAsAsked() {
        var world = new TileAddress(0, 0, 0);
        var ring = new Coordinate[] {
            new Coordinate(-1, -1),
            new Coordinate(0.5, -1),
            new Coordinate(0.5, 0.5),
            new Coordinate(-1, 0.5),
            new Coordinate(-1, -1)
        };

        assertThat(Outline.of(ring, world, true))
                .containsExactlyInAnyOrder(
                        new Outline.Point(-64, -64),
                        new Outline.Point(2048, -64),
                        new Outline.Point(2048, 2048),
                        new Outline.Point(-64, 2048));
        assertThat(Outline.of(ring, world, false))
                .isEqualTo(Outline.of(ring, world, true).reversed());
    }

    @Test
    void nothingIsLeftOfARingOutsideOrSmallerThanTheGrid() {
        var tile = new TileAddress(1, 0, 0);
        var outside = new Coordinate[] {
            new Coordinate(0.8, 0.8), new Coordinate(0.9, 0.8), new Coordinate(0.9, 0.9), new Coordinate(0.8, 0.8)
        };
        var tiny = new Coordinate[] {
            new Coordinate(0.2, 0.2),
            new Coordinate(0.200001, 0.2),
            new Coordinate(0.200001, 0.200001),
            new Coordinate(0.2, 0.2)
        };

        assertThat(Outline.of(outside, tile, true)).isEmpty();
        assertThat(Outline.of(tiny, tile, true)).isEmpty();
    }

    @Test
    void aTangledRingDoesNoHarm() {
        var bowTie = new Coordinate[] {
            new Coordinate(0.1, 0.1),
            new Coordinate(0.9, 0.9),
            new Coordinate(0.9, 0.1),
            new Coordinate(0.1, 0.8),
            new Coordinate(0.1, 0.1)
        };

        assertThat(Outline.of(bowTie, new TileAddress(0, 0, 0), true)).isNotEmpty();
    }

    private static Map<?, ?> tags(Geometry area) {
        return (Map<?, ?>) area.getUserData();
    }

    private static Set<String> codes(Tile tile) throws Exception {
        var layers = MvtReader.loadMvt(
                new ByteArrayInputStream(tile.raw()), new GeometryFactory(), new TagKeyValueMapConverter());
        var codes = new HashSet<String>();
        var municipalities = layers.getLayer("municipalities");
        if (municipalities != null) {
            municipalities
                    .getGeometries()
                    .forEach(area -> codes.add((String) tags(area).get("code")));
        }
        return codes;
    }
}
