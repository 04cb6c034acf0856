// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.Objects;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The boundaries in use and their tiles; another set takes their place in one step. */
@Component
public class CurrentMap implements SmartLifecycle {
    /** Before the web server takes requests. */
    private static final int PHASE = 0;

    private volatile @Nullable Loaded loaded;

    private record Loaded(Boundaries boundaries, TilePyramid tiles) {}

    /** The boundaries in use. */
    public Boundaries boundaries() {
        return now().boundaries();
    }

    TilePyramid tiles() {
        return now().tiles();
    }

    @Override
    public void start() {
        var boundaries = Boundaries.builtIn();
        loaded = new Loaded(boundaries, TilePyramid.of(boundaries));
    }

    @Override
    public void stop() {
        loaded = null;
    }

    @Override
    public boolean isRunning() {
        return loaded != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private Loaded now() {
        return Objects.requireNonNull(loaded, "No boundaries are loaded");
    }
}
