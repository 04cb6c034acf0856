// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundaryimport.OfficialFile;
import nl.nieuweverscheidenheid.map.crs.Crs;
import nl.nieuweverscheidenheid.map.features.Selection;
import nl.nieuweverscheidenheid.map.municipality.Areas;
import nl.nieuweverscheidenheid.map.municipality.Municipalities;
import nl.nieuweverscheidenheid.map.tile.SecondDecoder;
import nl.nieuweverscheidenheid.map.tile.Tile;
import nl.nieuweverscheidenheid.map.tile.TileAddress;
import nl.nieuweverscheidenheid.map.tile.TileDelivery;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import nl.nieuweverscheidenheid.testkit.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class EntryTilesTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final EntrySelection ALL = new EntrySelection(Map.of(), feature -> true);
    private static final TileAddress COUNTRY = new TileAddress(5, 16, 10);
    private static final List<String> CODES =
            OfficialFile.municipalities().stream().map(one -> one.code()).toList();

    private final MovableClock clock = new MovableClock("2026-12-01T12:00:00Z");
    private static final Boundaries BOUNDARIES = Boundaries.builtIn();
    private final Municipalities municipalities = new Municipalities();
    private final Markers markers = new Markers(municipalities, new Areas(() -> BOUNDARIES));
    private final EntryFeatures features = new EntryFeatures(markers, municipalities);
    private final EntryTiles tiles = new EntryTiles(features, clock);

    @TempDir
    Path folder;

    EntryTilesTest() {
        OfficialFile.municipalities().forEach(municipalities::on);
    }

    @Test
    void nothingIsOnTheMapBeforeAnythingIsPublished() {
        assertThat(tiles.find(ALL, COUNTRY)).isEmpty();
    }

    @Test
    void everyEntryIsOnATileAndNoneIsCountedTwice() throws Exception {
        publish(12_000);

        for (var zoom : List.of(0, 5, 8, 10)) {
            var count = 0L;
            var municipalities = new HashSet<String>();
            for (var point : points(zoom, ALL)) {
                count += (Long) point.get("count");
                municipalities.add((String) point.get("municipality"));
                assertThat(point).containsOnlyKeys("id", "kind", "municipality", "count");
            }
            assertThat(count).as("zoom %d", zoom).isEqualTo(12_000);
            if (zoom == 10) {
                assertThat(municipalities).hasSize(342);
            }
        }
    }

    @Test
    void howeverManyThereAreATileStaysSmallAndItsPointsApart() throws Exception {
        publish(12_000);

        assertThat(raw(tiles.find(ALL, COUNTRY).orElseThrow())).hasSizeLessThan(14_000);
        var places = layer(tiles.find(ALL, new TileAddress(6, 32, 21)).orElseThrow()).getGeometries().stream()
                .map(Geometry::getCoordinate)
                .toList();
        assertThat(places).hasSizeBetween(10, 144);
        for (var place : places) {
            assertThat(places)
                    .filteredOn(other -> other.distance(place) < 0.6 * 4096 / 12 - 2)
                    .as("nothing else is drawn where %s is", place)
                    .containsExactly(place);
        }
    }

    @Test
    void whatLiesAloneIsWhereItIs() throws Exception {
        markers.on(new EntryEvent.EntryPublished("alone", 1, NOON, Told.story("GM0599", "huisvesting")));
        var place = features.now().features().getFirst().geometry(Crs.CRS84).getCoordinate();
        var size = 360.0 / (1 << 12);
        var phi = Math.toRadians(place.y);
        var row = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * (1 << 12);
        var address = new TileAddress(12, (int) ((place.x + 180) / size), (int) row);

        var layer = layer(tiles.find(ALL, address).orElseThrow());

        var drawn = layer.getGeometries().iterator().next().getCoordinate();
        assertThat(address.column() * size - 180 + drawn.x / 4096 * size).isCloseTo(place.x, within(size / 4096));
    }

    @Test
    void aSecondDecoderReadsTheSame() throws Exception {
        publish(2_000);
        var tile = tiles.find(ALL, COUNTRY).orElseThrow();

        var read = SecondDecoder.read(Map.of("country", raw(tile)), folder)
                .path("country")
                .path("entries");

        assertThat(read.valueStream()
                        .map(point -> point.path("id").asString() + " "
                                + point.path("count").asLong())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(points(COUNTRY, ALL).stream()
                        .map(point -> point.get("id") + " " + point.get("count"))
                        .toList());
    }

    /** Each filter that a list of entries takes leaves the same on tiles as in the list. */
    @ParameterizedTest
    @CsvSource({
        "theme, huisvesting",
        "theme, taal",
        "theme, wonen",
        "kind, project",
        "kind, portrait",
        "status, running",
        "evidence, described",
        "province, PV27",
        "type, grensgemeenten",
        "municipality, GM0363",
        "year, 2021",
        "year, 2019",
        "id, entry-7"
    })
    void filtersLeaveWhatTheyLeaveOfTheList(String name, String value) throws Exception {
        publish(1_000);
        var selection = selection(Map.of(name, List.of(value)));

        var counted = points(5, selection).stream()
                .mapToLong(point -> (Long) point.get("count"))
                .sum();

        assertThat(counted)
                .isEqualTo(features.now().features().stream()
                        .filter(selection.passes())
                        .count());
        assertThat(counted).isLessThanOrEqualTo(1_000);
    }

    @Test
    void aTileIsMadeOnceForFiltersHoweverTheyAreWritten() {
        publish(100);
        var one = selection(Map.of("theme", List.of("taal", "huisvesting"), "kind", List.of("project")));
        var other = selection(Map.of("kind", List.of("project"), "theme", List.of("huisvesting,taal,taal")));

        assertThat(tiles.find(one, COUNTRY)).isPresent();
        assertThat(tiles.find(one, COUNTRY).get())
                .isSameAs(tiles.find(other, COUNTRY).get());
    }

    @Test
    void tilesOfManyFiltersAreNotAllKept() {
        publish(10);
        var first = tiles.find(ALL, COUNTRY).orElseThrow();

        for (var year = 1000; year < 2000; year++) {
            tiles.find(selection(Map.of("year", List.of(Integer.toString(year)))), COUNTRY);
        }

        assertThat(tiles.find(ALL, COUNTRY).orElseThrow()).isNotSameAs(first);
        assertThat(etag(tiles.find(ALL, COUNTRY).orElseThrow())).isEqualTo(etag(first));
    }

    @Test
    void whatIsNewIsThereASecondLaterAndUntilThenATileIsMadeOnce() {
        publish(1);
        var first = tiles.find(ALL, new TileAddress(0, 0, 0));
        assertThat(first).isPresent();

        markers.on(new EntryEvent.EntryPublished("new", 1, NOON, Told.story("GM0599", "huisvesting")));
        assertThat(tiles.find(ALL, new TileAddress(0, 0, 0))).containsSame(first.get());

        clock.pass(Duration.ofSeconds(1));
        assertThat(tiles.find(ALL, new TileAddress(0, 0, 0))).isPresent().get().isNotSameAs(first.get());
        var second = tiles.find(ALL, new TileAddress(0, 0, 0));
        clock.pass(Duration.ofHours(1));
        assertThat(tiles.find(ALL, new TileAddress(0, 0, 0))).containsSame(second.get());
    }

    @Test
    void anotherInstanceMakesTheSameTile() {
        publish(500);
        var others = new Municipalities();
        var other = new Markers(others, new Areas(() -> BOUNDARIES));
        OfficialFile.municipalities().reversed().forEach(others::on);
        for (var i = 499; i >= 0; i--) {
            other.on(entry(i));
        }

        assertThat(new EntryTiles(new EntryFeatures(other, others), clock)
                        .find(ALL, COUNTRY)
                        .map(EntryTilesTest::etag))
                .isEqualTo(tiles.find(ALL, COUNTRY).map(EntryTilesTest::etag));
    }

    private void publish(int count) {
        for (var i = 0; i < count; i++) {
            markers.on(entry(i));
        }
    }

    private static EntryEvent entry(int number) {
        return new EntryEvent.EntryPublished(
                "entry-" + number,
                1,
                NOON,
                Told.story(
                        CODES.get(number % CODES.size()),
                        number % 3 == 0 ? "taal" : "huisvesting",
                        "Verhaal " + number,
                        "Waar het over gaat",
                        Map.of("dilemma", "Kiezen"),
                        2020 + number % 5));
    }

    private EntrySelection selection(Map<String, List<String>> given) {
        var selection = new Selection(given);
        var selected = features.select(selection);
        selection.finish();
        return selected;
    }

    /** All points of a zoom, from the north-west of Texel to the south-east of Limburg. */
    private List<Map<String, Object>> points(int zoom, EntrySelection selection) throws Exception {
        var found = new ArrayList<Map<String, Object>>();
        for (var column = (16 << zoom) >> 5; column <= (17 << zoom) >> 5; column++) {
            for (var row = (9 << zoom) >> 5; row <= (11 << zoom) >> 5; row++) {
                found.addAll(points(new TileAddress(zoom, column, row), selection));
            }
        }
        return found;
    }

    private List<Map<String, Object>> points(TileAddress address, EntrySelection selection) throws Exception {
        var found = new ArrayList<Map<String, Object>>();
        var tile = tiles.find(selection, address);
        if (tile.isPresent()) {
            for (var point : layer(tile.get()).getGeometries()) {
                var tags = new HashMap<String, Object>();
                ((Map<?, ?>) point.getUserData()).forEach((key, value) -> tags.put((String) key, value));
                found.add(tags);
            }
        }
        return found;
    }

    private static JtsLayer layer(Tile tile) throws IOException {
        return MvtReader.loadMvt(
                        new ByteArrayInputStream(raw(tile)), new GeometryFactory(), new TagKeyValueMapConverter())
                .getLayer("entries");
    }

    /** As it is sent. */
    private static byte[] raw(Tile tile) {
        return TileDelivery.answer(Optional.of(tile), "", "", "no-store").getBody();
    }

    private static String etag(Tile tile) {
        return TileDelivery.answer(Optional.of(tile), "", "", "no-store")
                .getHeaders()
                .getETag();
    }
}
