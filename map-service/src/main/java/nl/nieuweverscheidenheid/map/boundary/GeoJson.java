// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes areas as GeoJSON. */
public final class GeoJson {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper MAPPER = new JsonMapper();

    private GeoJson() {}

    /** Areas by municipality code as a FeatureCollection, to five decimals. */
    public static String write(Map<String, Geometry> areas) {
        var json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        var separator = "";
        for (var area : areas.entrySet()) {
            json.append(separator)
                    .append("\n{\"type\":\"Feature\",\"properties\":{\"code\":\"")
                    .append(area.getKey())
                    .append("\"},\"geometry\":")
                    .append(write(area.getValue()))
                    .append('}');
            separator = ",";
        }
        return json.append("\n]}\n").toString();
    }

    /** An area as a MultiPolygon, to five decimals. */
    public static String write(Geometry area) {
        var json = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (var i = 0; i < area.getNumGeometries(); i++) {
            json.append(i == 0 ? "[" : ",[");
            var polygon = (Polygon) area.getGeometryN(i);
            ring(polygon.getExteriorRing(), json);
            for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                json.append(',');
                ring(polygon.getInteriorRingN(hole), json);
            }
            json.append(']');
        }
        return json.append("]}").toString();
    }

    /** Reads what {@link #write(Map)} wrote. */
    static Map<String, Geometry> read(InputStream json) throws IOException {
        var areas = new LinkedHashMap<String, Geometry>();
        for (var feature : MAPPER.readTree(json).path("features")) {
            areas.put(feature.path("properties").path("code").asString(), geometry(feature.path("geometry")));
        }
        return areas;
    }

    /** A Polygon or MultiPolygon. */
    public static Geometry geometry(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        if (geometry.path("type").asString().equals("Polygon")) {
            return polygon(coordinates);
        }
        var polygons = new ArrayList<Polygon>();
        coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        var read = new ArrayList<LinearRing>();
        for (var ring : rings) {
            var places = new ArrayList<Coordinate>();
            ring.forEach(place -> places.add(
                    new Coordinate(place.path(0).asDouble(), place.path(1).asDouble())));
            read.add(FACTORY.createLinearRing(places.toArray(Coordinate[]::new)));
        }
        return FACTORY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static void ring(LinearRing ring, StringBuilder json) {
        json.append('[');
        var separator = "";
        for (var place : ring.getCoordinates()) {
            json.append(separator)
                    .append('[')
                    .append(number(place.x))
                    .append(',')
                    .append(number(place.y))
                    .append(']');
            separator = ",";
        }
        json.append(']');
    }

    private static String number(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }
}
