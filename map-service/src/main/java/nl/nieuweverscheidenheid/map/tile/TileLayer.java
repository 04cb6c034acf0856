// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.LinkedHashMap;
import java.util.Map;

/** A layer of a Mapbox Vector Tile (version 2.1 of the specification), being filled. Cleared, it can be filled again. */
final class TileLayer {
    private static final long NO_ID = -1;
    private static final int POINT = 1;
    private static final int POLYGON = 3;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 15;

    private final String name;
    private final Protobuf features = new Protobuf();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final Protobuf commands = new Protobuf();
    private final Protobuf scratch = new Protobuf();
    private final Protobuf tags = new Protobuf();
    private int atX;
    private int atY;

    TileLayer(String name) {
        this.name = name;
    }

    void clear() {
        features.clear();
        keys.clear();
        values.clear();
        commands.clear();
    }

    boolean isEmpty() {
        return features.isEmpty();
    }

    /**
     * A ring of the area that is ended by {@link #endArea}: outer ones clockwise, each followed by its holes, which turn the
     * other way.
     */
    void ring(GridRing ring) {
        if (commands.isEmpty()) {
            atX = 0;
            atY = 0;
        }
        commands.packed(command(MOVE_TO, 1));
        moveTo(ring.x(0), ring.y(0));
        commands.packed(command(LINE_TO, ring.size() - 1));
        for (var i = 1; i < ring.size(); i++) {
            moveTo(ring.x(i), ring.y(i));
        }
        commands.packed(CLOSE_PATH);
    }

    /** Makes the rings so far an area; nothing if there are none. */
    void endArea(long id, Map<String, Object> properties) {
        if (!commands.isEmpty()) {
            feature(id, POLYGON, properties);
        }
    }

    void point(long id, Map<String, Object> properties, int x, int y) {
        place(x, y);
        feature(id, POINT, properties);
    }

    /** A point without an id. */
    void point(Map<String, Object> properties, int x, int y) {
        place(x, y);
        feature(NO_ID, POINT, properties);
    }

    /** Adds the layer to a tile, unless it is empty. */
    void writeTo(Protobuf tile) {
        if (isEmpty()) {
            return;
        }
        var layer = scratch.clear().number(15, 2).text(1, name).append(features);
        keys.keySet().forEach(key -> layer.text(3, key));
        values.keySet().forEach(value -> layer.message(4, value(value)));
        tile.message(3, layer.number(5, RingCutter.EXTENT));
    }

    private void feature(long id, int type, Map<String, Object> properties) {
        tags.clear();
        properties.forEach((key, value) -> {
            tags.packed(keys.computeIfAbsent(key, unseen -> keys.size()));
            tags.packed(values.computeIfAbsent(value, unseen -> values.size()));
        });
        scratch.clear();
        if (id != NO_ID) {
            scratch.number(1, id);
        }
        features.message(2, scratch.message(2, tags).number(3, type).message(4, commands));
        commands.clear();
    }

    private Protobuf value(Object value) {
        return switch (value) {
            case String text -> tags.clear().text(1, text);
            case Integer number -> tags.clear().number(5, number);
            default -> throw new IllegalArgumentException("Tiles hold texts and whole numbers, not " + value);
        };
    }

    private void place(int x, int y) {
        atX = 0;
        atY = 0;
        commands.packed(command(MOVE_TO, 1));
        moveTo(x, y);
    }

    private void moveTo(int x, int y) {
        commands.packed(zigzag(x - atX));
        commands.packed(zigzag(y - atY));
        atX = x;
        atY = y;
    }

    private static int command(int id, int count) {
        return (id & 0x7) | (count << 3);
    }

    private static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }
}
