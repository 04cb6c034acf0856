// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.nieuweverscheidenheid.map.crs.Crs;
import nl.nieuweverscheidenheid.map.page.Link;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes features as GeoJSON. Coordinates say no more than is known: about a metre. */
@Component
class FeatureWriter {
    private static final double DEGREE_STEPS = 1e5;
    private static final double METRE_STEPS = 1e2;

    private final JsonMapper mapper;

    FeatureWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] collection(ItemsPage page, Crs crs, List<Link> links, Instant now) {
        var out = new ByteArrayOutputStream();
        try (var json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty(
                    "timeStamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeNumberProperty("numberMatched", page.matched());
            json.writeNumberProperty("numberReturned", page.features().size());
            json.writePOJOProperty("links", links);
            json.writeArrayPropertyStart("features");
            for (var feature : page.features()) {
                write(json, feature, crs, null);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    byte[] feature(Feature feature, Crs crs, List<Link> links) {
        var out = new ByteArrayOutputStream();
        try (var json = mapper.createGenerator(out)) {
            write(json, feature, crs, links);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Feature feature, Crs crs, @Nullable List<Link> links) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", feature.id());
        if (links != null) {
            json.writePOJOProperty("links", links);
        }
        json.writeName("geometry");
        write(json, feature.geometry(crs), crs == Crs.RD ? METRE_STEPS : DEGREE_STEPS);
        json.writePOJOProperty("properties", feature.properties());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Geometry geometry, double steps) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName("coordinates");
        switch (geometry) {
            case Point point -> write(json, point.getCoordinate(), steps);
            case Polygon polygon -> write(json, polygon, steps);
            case MultiPolygon polygons -> {
                json.writeStartArray();
                for (var i = 0; i < polygons.getNumGeometries(); i++) {
                    write(json, (Polygon) polygons.getGeometryN(i), steps);
                }
                json.writeEndArray();
            }
            default -> throw new IllegalArgumentException("A feature has no " + geometry.getGeometryType());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Polygon polygon, double steps) {
        json.writeStartArray();
        write(json, polygon.getExteriorRing().getCoordinates(), steps);
        for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(json, polygon.getInteriorRingN(i).getCoordinates(), steps);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Coordinate[] ring, double steps) {
        json.writeStartArray();
        for (var place : ring) {
            write(json, place, steps);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Coordinate place, double steps) {
        json.writeStartArray();
        json.writeNumber(Math.round(place.x * steps) / steps);
        json.writeNumber(Math.round(place.y * steps) / steps);
        json.writeEndArray();
    }
}
