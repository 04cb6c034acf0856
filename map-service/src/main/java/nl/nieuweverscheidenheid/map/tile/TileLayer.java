// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A layer of a Mapbox Vector Tile (version 2.1 of the specification), being filled. */
final class TileLayer {
    private static final int POINT = 1;
    private static final int POLYGON = 3;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 15;

    private final String name;
    private final List<Protobuf> features = new ArrayList<>();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();

    TileLayer(String name) {
        this.name = name;
    }

    /** Adds an area by its rings, outer ones clockwise, each followed by its holes; nothing if none is left. */
    void polygon(int id, Map<String, Object> properties, List<List<Outline.Point>> rings) {
        if (rings.isEmpty()) {
            return;
        }
        var commands = new ArrayList<Integer>();
        var cursor = new Outline.Point(0, 0);
        for (var ring : rings) {
            commands.add(command(MOVE_TO, 1));
            cursor = move(cursor, ring.getFirst(), commands);
            commands.add(command(LINE_TO, ring.size() - 1));
            for (var point : ring.subList(1, ring.size())) {
                cursor = move(cursor, point, commands);
            }
            commands.add(CLOSE_PATH);
        }
        feature(id, POLYGON, properties, commands);
    }

    void point(int id, Map<String, Object> properties, Outline.Point point) {
        var commands = new ArrayList<Integer>();
        commands.add(command(MOVE_TO, 1));
        move(new Outline.Point(0, 0), point, commands);
        feature(id, POINT, properties, commands);
    }

    boolean isEmpty() {
        return features.isEmpty();
    }

    Protobuf toProtobuf() {
        var layer = new Protobuf().number(15, 2).text(1, name);
        features.forEach(feature -> layer.message(2, feature));
        keys.keySet().forEach(key -> layer.text(3, key));
        values.keySet().forEach(value -> layer.message(4, value(value)));
        return layer.number(5, Outline.EXTENT);
    }

    private void feature(int id, int type, Map<String, Object> properties, List<Integer> commands) {
        var tags = new ArrayList<Integer>();
        properties.forEach((key, value) -> {
            tags.add(keys.computeIfAbsent(key, unseen -> keys.size()));
            tags.add(values.computeIfAbsent(value, unseen -> values.size()));
        });
        features.add(
                new Protobuf().number(1, id).packed(2, tags).number(3, type).packed(4, commands));
    }

    private static Protobuf value(Object value) {
        return switch (value) {
            case String text -> new Protobuf().text(1, text);
            case Integer number -> new Protobuf().number(5, number);
            default -> throw new IllegalArgumentException("Tiles hold texts and whole numbers, not " + value);
        };
    }

    private static int command(int id, int count) {
        return (id & 0x7) | (count << 3);
    }

    private static Outline.Point move(Outline.Point from, Outline.Point to, List<Integer> commands) {
        commands.add(zigzag(to.x() - from.x()));
        commands.add(zigzag(to.y() - from.y()));
        return to;
    }

    private static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }
}
