// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundaryimport.OfficialFile;
import nl.nieuweverscheidenheid.map.municipality.Areas;
import nl.nieuweverscheidenheid.map.municipality.Municipalities;
import nl.nieuweverscheidenheid.map.tile.Tile;
import nl.nieuweverscheidenheid.map.tile.TileAddress;
import nl.nieuweverscheidenheid.map.tile.TileDelivery;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import nl.nieuweverscheidenheid.testkit.Told;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

class EntryTilesTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final TileAddress COUNTRY = new TileAddress(5, 16, 10);
    private static final List<String> CODES =
            OfficialFile.municipalities().stream().map(one -> one.code()).toList();

    private final MovableClock clock = new MovableClock("2026-12-01T12:00:00Z");
    private static final Boundaries BOUNDARIES = Boundaries.builtIn();
    private final Municipalities municipalities = new Municipalities();
    private final Markers markers = new Markers(municipalities, new Areas(() -> BOUNDARIES));
    private final EntryTiles tiles = new EntryTiles(markers, clock);

    EntryTilesTest() {
        OfficialFile.municipalities().forEach(municipalities::on);
    }

    @Test
    void nothingIsOnTheMapBeforeAnythingIsPublished() {
        assertThat(tiles.find(COUNTRY)).isEmpty();
    }

    @Test
    void everyEntryIsOnATileAndNoneIsCountedTwice() throws Exception {
        publish(12_000);

        for (var zoom : List.of(0, 5, 8)) {
            var count = 0L;
            var municipalities = new HashSet<String>();
            // From the north-west of Texel to the south-east of Limburg.
            for (var column = (16 << zoom) >> 5; column <= (17 << zoom) >> 5; column++) {
                for (var row = (9 << zoom) >> 5; row <= (11 << zoom) >> 5; row++) {
                    for (var point : points(new TileAddress(zoom, column, row))) {
                        count += (Long) point.get("count");
                        municipalities.add((String) point.get("municipality"));
                        assertThat(point).containsOnlyKeys("id", "kind", "municipality", "count");
                    }
                }
            }
            assertThat(count).as("zoom %d", zoom).isEqualTo(12_000);
            if (zoom == 8) {
                assertThat(municipalities).hasSize(342);
            }
        }
        assertThat(bytes(COUNTRY)).as("a tile of the country stays small").isLessThan(600_000);
    }

    @Test
    void whatIsNewIsThereASecondLaterAndUntilThenATileIsMadeOnce() {
        publish(1);
        var first = tiles.find(new TileAddress(0, 0, 0));
        assertThat(first).isPresent();

        markers.on(new EntryEvent.EntryPublished("new", 1, NOON, Told.story("GM0599", "huisvesting")));
        assertThat(tiles.find(new TileAddress(0, 0, 0))).containsSame(first.get());

        clock.pass(Duration.ofSeconds(1));
        assertThat(tiles.find(new TileAddress(0, 0, 0))).isPresent().get().isNotSameAs(first.get());
        var second = tiles.find(new TileAddress(0, 0, 0));
        clock.pass(Duration.ofHours(1));
        assertThat(tiles.find(new TileAddress(0, 0, 0))).containsSame(second.get());
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

        assertThat(new EntryTiles(other, clock).find(COUNTRY).map(EntryTilesTest::etag))
                .isEqualTo(tiles.find(COUNTRY).map(EntryTilesTest::etag));
    }

    private void publish(int count) {
        for (var i = 0; i < count; i++) {
            markers.on(entry(i));
        }
    }

    private static EntryEvent entry(int number) {
        return new EntryEvent.EntryPublished(
                "entry-" + number, 1, NOON, Told.story(CODES.get(number % CODES.size()), "huisvesting"));
    }

    private Set<Map<String, Object>> points(TileAddress address) throws Exception {
        var found = new HashSet<Map<String, Object>>();
        var tile = tiles.find(address);
        if (tile.isPresent()) {
            var layer = MvtReader.loadMvt(
                            new ByteArrayInputStream(raw(tile.get())),
                            new GeometryFactory(),
                            new TagKeyValueMapConverter())
                    .getLayer("entries");
            for (var point : layer.getGeometries()) {
                var tags = new HashMap<String, Object>();
                ((Map<?, ?>) point.getUserData()).forEach((key, value) -> tags.put((String) key, value));
                found.add(tags);
            }
        }
        return found;
    }

    private int bytes(TileAddress address) {
        return raw(tiles.find(address).orElseThrow()).length;
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
