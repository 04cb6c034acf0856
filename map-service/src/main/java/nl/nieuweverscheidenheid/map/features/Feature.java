// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.map.crs.Crs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Something at a place. Its geometry is worked out for other systems of coordinates when it is asked for, once. */
public final class Feature {
    private final String id;
    private final Map<String, Object> properties;
    private final Optional<TimeSpan> time;
    private final Map<Crs, Geometry> geometries = Collections.synchronizedMap(new EnumMap<>(Crs.class));

    /**
     * A feature.
     *
     * @param geometry in degrees (CRS84)
     * @param properties texts, numbers, truth values and lists of texts, in their order; what is not known is left out
     * @param time when it holds, unless it always does
     */
    public Feature(String id, Geometry geometry, Map<String, @Nullable Object> properties, Optional<TimeSpan> time) {
        this.id = id;
        var known = new LinkedHashMap<String, Object>();
        properties.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        this.properties = Collections.unmodifiableMap(known);
        this.time = time;
        geometries.put(Crs.CRS84, geometry);
    }

    /** Its name in addresses, unique in its collection. */
    public String id() {
        return id;
    }

    /** What is known of it, in the order in which it is told. */
    public Map<String, Object> properties() {
        return properties;
    }

    /** Where it is, in this system. */
    public Geometry geometry(Crs crs) {
        return geometries.computeIfAbsent(
                crs, asked -> Crs.CRS84.to(asked, Objects.requireNonNull(geometries.get(Crs.CRS84))));
    }

    /** When it holds, unless it always does. */
    Optional<TimeSpan> time() {
        return time;
    }

    /** Whether it held at some moment of a span; what knows no time holds always. */
    public boolean isDuring(TimeSpan span) {
        return time.map(span::overlaps).orElse(true);
    }

    /** Whether a property is one of these values, or a list with one of them. */
    public boolean has(String property, List<String> values) {
        return switch (properties.get(property)) {
            case List<?> several -> several.stream().anyMatch(one -> values.contains(String.valueOf(one)));
            case Object one -> values.contains(String.valueOf(one));
            case null -> false;
        };
    }
}
