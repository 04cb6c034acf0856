// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundary.Places;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

class TilePyramidTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final TileAddress COUNTRY = new TileAddress(5, 16, 10);
    /** Changes with the schematic boundaries, or with how tiles are made of them. */
    private static final String COUNTRY_ETAG = "\"27749a0f7d238d4a9ee69fa2\"";

    private static TilePyramid pyramid;

    @TempDir
    Path directory;

    @BeforeAll
    static void build() {
        pyramid = TilePyramid.of(Boundaries.builtIn());
    }

    @Test
    void anIndependentDecoderReadsEveryMunicipality() throws Exception {
        var codes = new HashMap<Integer, Set<String>>();
        for (var tile : pyramid.all().entrySet()) {
            codes.computeIfAbsent(tile.getKey().zoom(), unseen -> new HashSet<>())
                    .addAll(codes(tile.getValue()));
        }

        for (var zoom = 7; zoom <= 12; zoom++) {
            assertThat(codes.get(zoom)).as("zoom %d", zoom).hasSize(342).contains("GM0363", "GM0088");
        }
    }

    @Test
    void areasOfATileAreValidAndHaveTheirMunicipalitysNumber() throws Exception {
        var tile = pyramid.find(new TileAddress(9, 263, 168)).orElseThrow();

        var layers = MvtReader.loadMvt(
                new ByteArrayInputStream(tile.raw().bytes()),
                new GeometryFactory(),
                new TagKeyValueMapConverter(true, "id"));

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
        var country = pyramid.all().entrySet().stream()
                .filter(tile -> tile.getKey().zoom() == 9)
                .toList();
        var read = SecondDecoder.read(
                country.stream()
                        .collect(Collectors.toMap(
                                tile -> name(tile.getKey()),
                                tile -> tile.getValue().raw().bytes())),
                directory);

        assertThat(read).hasSize(country.size()).hasSizeGreaterThan(20);
        for (var tile : country) {
            var codes = read.path(name(tile.getKey()))
                    .path("municipalities")
                    .valueStream()
                    .map(area -> area.path("code").asString())
                    .toList();
            // It also shows slivers within the margin, which the first decoder leaves out as they have no inside.
            assertThat(codes)
                    .containsAll(codes(tile.getValue()))
                    .isSubsetOf(Places.read().keySet());
        }
    }

    @Test
    void theCompressedTileIsTheSameTile() throws Exception {
        var tile = pyramid.find(COUNTRY).orElseThrow();

        try (var unpacked =
                new GZIPInputStream(new ByteArrayInputStream(tile.compressed().bytes()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(tile.raw().bytes());
        }
        assertThat(tile.compressed().etag()).isNotEqualTo(tile.raw().etag());
    }

    @Test
    void buildingAgainMakesTheSameTiles() {
        var again = TilePyramid.of(Boundaries.builtIn());

        assertThat(again.all().keySet()).isEqualTo(pyramid.all().keySet());
        assertThat(again.find(COUNTRY).orElseThrow().raw().etag())
                .isEqualTo(pyramid.find(COUNTRY).orElseThrow().raw().etag())
                .as("another instance, another day")
                .isEqualTo(COUNTRY_ETAG);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0, 0, 1", "3, 8, 0", "3, -1, 0", "-1, 0, 0", "25, 0, 0"})
    void thereIsNoTileOutsideTheGrid(int zoom, int column, int row) {
        assertThatThrownBy(() -> new TileAddress(zoom, column, row)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void provincesRunAlongTheirMunicipalities() throws Exception {
        var layers = layers(pyramid.find(new TileAddress(7, 65, 42)).orElseThrow());
        var borders = UnaryUnionNG.union(
                layers.getLayer("municipalities").getGeometries().stream()
                        .map(Geometry::getBoundary)
                        .toList(),
                new PrecisionModel(1));

        assertThat(layers.getLayer("provinces").getGeometries())
                .isNotEmpty()
                .allSatisfy(province -> assertThat(province.getBoundary()
                                .difference(borders.buffer(1.5))
                                .getLength())
                        .as("a line of its own")
                        .isZero());
    }

    @Test
    void noHoleStandsWithoutItsArea() {
        // Its hole is within the tile's margin beside it, its outer ring nowhere near.
        var square = FACTORY.createPolygon(ring(5.0, 52.0, 5.4, 52.4), new LinearRing[] {ring(4.9, 51.9, 4.95, 51.95)});

        assertThatCode(() -> TilePyramid.of(Boundaries.of(Map.of("GM0363", square), Places.read(), false, "Proef")))
                .doesNotThrowAnyException();
    }

    /** Tiles are made of whatever passes as a geometry: no tangle, spike, sliver or repeated point may stop them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 16, 17})
    void noTangleStopsThem(long seed) throws Exception {
        var random = new Random(seed);
        var areas = new TreeMap<String, Geometry>();
        List.copyOf(Places.read().keySet()).subList(0, 12).forEach(code -> areas.put(code, tangle(random)));

        var tiles = TilePyramid.of(Boundaries.of(areas, Places.read(), false, "Proef"));

        for (var tile : tiles.all().values()) {
            var polygons = rings(tile);
            assertThat(polygons).allSatisfy(ring -> {
                assertThat(ring.size()).isGreaterThanOrEqualTo(3);
                assertThat(ring).allSatisfy(point -> {
                    assertThat(point.x).isBetween(-64.0, 4160.0);
                    assertThat(point.y).isBetween(-64.0, 4160.0);
                });
            });
        }
    }

    private static LinearRing ring(double west, double south, double east, double north) {
        return FACTORY.createLinearRing(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        });
    }

    /** One to three polygons of random points, some on one another or on one line, with holes that lie anywhere. */
    private static Geometry tangle(Random random) {
        var west = 4 + random.nextDouble();
        var south = 51.5 + random.nextDouble();
        var size = Math.pow(10, -3 * random.nextDouble());
        var polygons = new Polygon[1 + random.nextInt(3)];
        for (var i = 0; i < polygons.length; i++) {
            var holes = new LinearRing[random.nextInt(3)];
            for (var hole = 0; hole < holes.length; hole++) {
                holes[hole] = tangledRing(random, west, south, size);
            }
            polygons[i] = FACTORY.createPolygon(tangledRing(random, west, south, size), holes);
        }
        return FACTORY.createMultiPolygon(polygons);
    }

    private static LinearRing tangledRing(Random random, double west, double south, double size) {
        var points = new ArrayList<Coordinate>();
        for (var i = 3 + random.nextInt(20); i > 0; i--) {
            points.add(
                    switch (points.isEmpty() ? 0 : random.nextInt(6)) {
                        case 1 -> points.getLast().copy();
                        case 2 -> points.getFirst().copy();
                        case 3 -> new Coordinate(points.getLast().x, south + size * random.nextDouble());
                        default ->
                            new Coordinate(west + size * random.nextDouble(), south + size * random.nextDouble());
                    });
        }
        points.add(points.getFirst().copy());
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Map<?, ?> tags(Geometry area) {
        return (Map<?, ?>) area.getUserData();
    }

    private static String name(TileAddress address) {
        return "%d-%d".formatted(address.column(), address.row());
    }

    private static JtsMvt layers(Tile tile) throws IOException {
        return MvtReader.loadMvt(
                new ByteArrayInputStream(tile.raw().bytes()), new GeometryFactory(), new TagKeyValueMapConverter());
    }

    /** All rings as they stand in the tile, without deciding which is a hole. */
    private static List<List<Coordinate>> rings(Tile tile) throws IOException {
        var rings = new ArrayList<List<Coordinate>>();
        for (var layer : VectorTile.Tile.parseFrom(tile.raw().bytes()).getLayersList()) {
            for (var feature : layer.getFeaturesList()) {
                if (feature.getType() == VectorTile.Tile.GeomType.POLYGON) {
                    rings.addAll(rings(feature.getGeometryList()));
                }
            }
        }
        return rings;
    }

    private static List<List<Coordinate>> rings(List<Integer> commands) {
        var rings = new ArrayList<List<Coordinate>>();
        var x = 0;
        var y = 0;
        for (var i = 0; i < commands.size(); ) {
            var command = commands.get(i++);
            if ((command & 7) == 7) {
                continue;
            }
            if ((command & 7) == 1) {
                rings.add(new ArrayList<>());
            }
            for (var points = command >> 3; points > 0; points--) {
                x += unzigzag(commands.get(i++));
                y += unzigzag(commands.get(i++));
                rings.getLast().add(new Coordinate(x, y));
            }
        }
        return rings;
    }

    private static int unzigzag(int value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private static Set<String> codes(Tile tile) throws IOException {
        var layers = layers(tile);
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
