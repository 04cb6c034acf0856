// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.municipality;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundary.GeoJson;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The boundaries that the map shows, with what is worked out of a set once: its version, and the room in each area. */
@Component
public class Areas {
    /** A degree of longitude is about so much shorter than one of latitude here. */
    private static final double SHRINK = Math.cos(Math.toRadians(52.2));
    /** To a hundred metres. */
    private static final double TOLERANCE = 0.001;

    private final Supplier<Boundaries> current;
    private volatile @Nullable Known known;

    @Autowired
    Areas(CurrentMap map) {
        this(map::boundaries);
    }

    /** Of the boundaries that count at the moment. */
    public Areas(Supplier<Boundaries> current) {
        this.current = current;
    }

    /** The largest circle that fits in an area: its middle, and its radius in degrees of latitude. */
    public record Room(double longitude, double latitude, double radius) {}

    private record Known(Boundaries boundaries, String version, Map<String, Room> rooms) {}

    /** The boundaries that the map shows. */
    public Boundaries boundaries() {
        return current.get();
    }

    /** Equal where the boundaries are equal. */
    public String version() {
        return known().version();
    }

    /** The room in a municipality, if the boundaries have it. */
    public Optional<Room> room(String code) {
        return Optional.ofNullable(known().rooms().get(code));
    }

    @SuppressWarnings("ReferenceEquality") // A set is loaded once; to compare two by value is to work it all out again.
    private Known known() {
        var boundaries = current.get();
        var before = known;
        if (before != null && before.boundaries() == boundaries) {
            return before;
        }
        var now = new Known(boundaries, version(boundaries.municipalities()), rooms(boundaries.municipalities()));
        known = now;
        return now;
    }

    private static String version(List<Boundaries.Municipality> municipalities) {
        var text = new StringBuilder();
        municipalities.forEach(one -> text.append(one.code()).append(one.name()).append(GeoJson.write(one.area())));
        return DigestUtils.md5DigestAsHex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Room> rooms(List<Boundaries.Municipality> municipalities) {
        var flat = AffineTransformation.scaleInstance(SHRINK, 1);
        var rooms = new HashMap<String, Room>();
        municipalities.forEach(one -> {
            var circle = new MaximumInscribedCircle(largest(flat.transform(one.area())), TOLERANCE);
            var middle = circle.getCenter().getCoordinate();
            rooms.put(
                    one.code(),
                    new Room(middle.x / SHRINK, middle.y, circle.getRadiusLine().getLength()));
        });
        return Map.copyOf(rooms);
    }

    /** The largest part of an area that has several, such as islands. */
    private static Geometry largest(Geometry area) {
        var largest = area.getGeometryN(0);
        for (var i = 1; i < area.getNumGeometries(); i++) {
            largest = area.getGeometryN(i).getArea() > largest.getArea() ? area.getGeometryN(i) : largest;
        }
        return largest;
    }
}
