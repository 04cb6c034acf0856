// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/** Walks the requirements of OGC API Tiles and of the tile matrix sets it names. */
class TilesConformanceTest extends RunningMap {
    private static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    @Test
    void fromTheLandingPageOneComesToATile() throws Exception {
        var tilesets = json(link(json(""), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"));
        var first = tilesets.path("tilesets").get(0);
        assertThat(first.path("dataType").asString()).isEqualTo("vector");
        assertThat(first.path("crs").asString()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/3857");
        assertThat(first.path("tileMatrixSetURI").asString())
                .isEqualTo("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
        assertThat(json(link(first, TILING_SCHEME)).path("id").asString()).isEqualTo("WebMercatorQuad");

        var tileset = json(link(first, "self"));
        var item = tileset.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals("item"))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("templated").asBoolean()).isTrue();
        var tile = bytes(item.path("href")
                .asString()
                .replace("{tileMatrix}", "5")
                .replace("{tileRow}", "10")
                .replace("{tileCol}", "16"));
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type"))
                .contains(item.path("type").asString());
        assertThat(tile.body()).isNotEmpty();
        assertThat(json(link(tileset, "describedby"))
                        .path("vector_layers")
                        .valueStream()
                        .map(layer -> layer.path("id").asString())
                        .toList())
                .as("TileJSON tells of the same layers")
                .isEqualTo(tileset.path("layers")
                        .valueStream()
                        .map(layer -> layer.path("id").asString())
                        .toList());
    }

    /** At each zoom all tiles on the edges of the limits are there, and the country is in them. */
    @Test
    void theLimitsAreThoseOfTheTiles() throws Exception {
        for (var limits : json("/tiles/WebMercatorQuad").path("tileMatrixSetLimits")) {
            var zoom = limits.path("tileMatrix").asString();
            var filled = 0;
            for (var row : List.of(
                    limits.path("minTileRow").asInt(), limits.path("maxTileRow").asInt())) {
                for (var column = limits.path("minTileCol").asInt();
                        column <= limits.path("maxTileCol").asInt();
                        column++) {
                    var status = bytes("/tiles/WebMercatorQuad/%s/%d/%d?f=mvt".formatted(zoom, row, column))
                            .statusCode();
                    assertThat(status).isIn(200, 204);
                    filled += status == 200 ? 1 : 0;
                }
            }
            assertThat(filled).as("zoom " + zoom).isPositive();
        }
    }

    /** By the register: scale denominators and cell sizes halve from level to level. */
    @Test
    void theTileMatrixSetIsTheRegisteredOne() throws Exception {
        var matrices = json("/tileMatrixSets/WebMercatorQuad").path("tileMatrices");

        for (var zoom = 0; zoom < matrices.size(); zoom++) {
            var matrix = matrices.get(zoom);
            assertThat(matrix.path("id").asString()).isEqualTo(Integer.toString(zoom));
            assertThat(matrix.path("scaleDenominator").asDouble())
                    .isCloseTo(559082264.028717 / (1 << zoom), within(0.001));
            assertThat(matrix.path("cellSize").asDouble()).isCloseTo(156543.033928041 / (1 << zoom), within(1e-6));
            assertThat(matrix.path("matrixWidth").asInt()).isEqualTo(1 << zoom);
            assertThat(matrix.path("pointOfOrigin").get(0).asDouble()).isCloseTo(-20037508.3427892, within(1e-6));
            assertThat(matrix.path("pointOfOrigin").get(1).asDouble()).isCloseTo(20037508.3427892, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=toets",
                "theme=toets&municipality=GM0935",
                "theme=toets&municipality=GM0935,GM0363",
                "theme=toets&type=grensgemeenten",
                "theme=toets&year=2003&year=2001",
                "theme=toets&kind=project&status=running&evidence=described&province=PV27",
                "id=ogc-03,ogc-04"
            })
    void tilesOfEntriesHoldWhatTheListHolds(String query) throws Exception {
        var listed = json("/collections/entries/items?" + query)
                .path("numberMatched")
                .asLong();

        var tile = bytes("/collections/entries/tiles/WebMercatorQuad/0/0/0?" + query);

        assertThat(listed).isPositive();
        assertThat(MvtReader.loadMvt(
                                new ByteArrayInputStream(tile.body()),
                                new GeometryFactory(),
                                new TagKeyValueMapConverter())
                        .getLayer("entries")
                        .getGeometries()
                        .stream()
                        .mapToLong(point -> (Long) ((Map<?, ?>) point.getUserData()).get("count"))
                        .sum())
                .isEqualTo(listed);
    }

    @Test
    void theStyleAndTileJsonNameThePublicAddress() throws Exception {
        assertThat(json("/tilejson").at("/tiles/0").asString()).startsWith(PUBLIC + BASE);
        assertThat(json("/styles/portal").toString()).contains(PUBLIC + BASE + "/tilejson");
    }

    private static String link(JsonNode document, String rel) {
        return document.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .map(link -> link.path("href").asString())
                .findFirst()
                .orElseThrow();
    }
}
