// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.time.Duration;
import java.util.Objects;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The boundaries in use and their tiles; another set takes their place in one step. */
@Component
public class CurrentMap {
    /** Tiles go down to here. */
    public static final int DEEPEST_ZOOM = TilePyramid.DEEPEST;

    private static final Logger LOG = LoggerFactory.getLogger(CurrentMap.class);

    private volatile @Nullable Loaded loaded;

    private record Loaded(Boundaries boundaries, TilePyramid tiles) {}

    /** The boundaries in use. */
    public Boundaries boundaries() {
        return now().boundaries();
    }

    /** Shows these boundaries from now on. Their tiles are made before, while the former ones are served. */
    public void show(Boundaries boundaries) {
        var began = System.nanoTime();
        var tiles = TilePyramid.of(boundaries);
        loaded = new Loaded(boundaries, tiles);
        LOG.info(
                "{} tiles of {} municipalities, {} kB, were made in {} ms",
                tiles.all().size(),
                boundaries.municipalities().size(),
                tiles.bytes() / 1000,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    TilePyramid tiles() {
        return now().tiles();
    }

    private Loaded now() {
        return Objects.requireNonNull(loaded, "No boundaries are loaded");
    }
}
