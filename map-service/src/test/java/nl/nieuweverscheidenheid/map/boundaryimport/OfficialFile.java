// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundary.Places;
import nl.nieuweverscheidenheid.map.crs.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.springframework.util.unit.DataSize;

/** Boundaries as official files have them, made of the schematic set: by statcode and jaarcode, and broken at will. */
public final class OfficialFile {
    private final Map<String, String> features = new TreeMap<>();
    private final List<String> members = new ArrayList<>();

    private OfficialFile() {}

    /** The schematic boundaries of all municipalities, written as the official ones of a year. */
    public static OfficialFile of(int year) {
        return of(year, Crs.CRS84);
    }

    static OfficialFile of(int year, Crs crs) {
        var areas = new TreeMap<String, Geometry>();
        Boundaries.builtIn().municipalities().forEach(one -> areas.put(one.code(), one.area()));
        return of(areas, year, crs);
    }

    static OfficialFile of(Map<String, Geometry> areas, int year, Crs crs) {
        var file = new OfficialFile();
        areas.forEach((code, area) -> file.with(
                code,
                "{\"statcode\":\"%s\",\"jaarcode\":%d,\"rubriek\":null}".formatted(code, year),
                geometry(Crs.CRS84.to(crs, area))));
        return file;
    }

    /** Another feature in the place of a municipality's. */
    OfficialFile with(String code, String properties, String geometry) {
        features.put(code, "{\"type\":\"Feature\",\"geometry\":%s,\"properties\":%s}".formatted(geometry, properties));
        return this;
    }

    /** Another geometry in the place of a municipality's. */
    OfficialFile drawn(String code, String geometry) {
        return with(code, "{\"statcode\":\"%s\",\"jaarcode\":2025}".formatted(code), geometry);
    }

    OfficialFile without(String code) {
        features.remove(code);
        return this;
    }

    /** With one more member of the collection, such as crs. */
    OfficialFile saying(String member) {
        members.add(member);
        return this;
    }

    /** All features written otherwise. */
    OfficialFile replacing(String part, String by) {
        features.replaceAll((code, feature) -> feature.replace(part, by));
        return this;
    }

    /** The whole file. */
    public String json() {
        return Stream.concat(
                        members.stream(), Stream.of("\"features\":[" + String.join(",\n", features.values()) + "]"))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",", "}"));
    }

    BoundaryOrder order(Path folder) {
        return order(folder, json());
    }

    static BoundaryOrder order(Path folder, String content) {
        try {
            var path = Files.writeString(folder.resolve("gemeenten.geojson"), content);
            return new BoundaryOrder(
                    Optional.of(new BoundaryOrder.Upload("gemeenten.geojson", path)),
                    Optional.empty(),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String geometry(Geometry area) {
        return Stream.iterate(0, i -> i < area.getNumGeometries(), i -> i + 1)
                .map(i -> polygon((Polygon) area.getGeometryN(i)))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
    }

    /** The events by which all municipalities are known. */
    public static List<MunicipalityEvent> municipalities() {
        return Places.read().values().stream()
                .<MunicipalityEvent>map(place -> new MunicipalityEvent.MunicipalityRegistered(
                        place.code(),
                        1,
                        new MunicipalityEvent.Description(
                                place.name(),
                                place.name(),
                                place.code().toLowerCase(Locale.ROOT),
                                place.provinceCode(),
                                place.province(),
                                place.longitude(),
                                place.latitude(),
                                place.population()),
                        null,
                        Instant.EPOCH))
                .toList();
    }

    /** An importer to which all municipalities are known. */
    public static BoundaryImport importing() {
        var known = new KnownMunicipalities();
        municipalities().forEach(known::on);
        return new BoundaryImport(BoundaryImportTest.settings(500_000, DataSize.ofMegabytes(64)), known);
    }

    private static String polygon(Polygon polygon) {
        var rings = new ArrayList<String>();
        rings.add(ring(polygon.getExteriorRing()));
        for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String ring(LinearRing ring) {
        return Stream.of(ring.getCoordinates()).map(OfficialFile::place).collect(Collectors.joining(",", "[", "]"));
    }

    private static String place(Coordinate place) {
        return "[%s,%s]".formatted(place.x, place.y);
    }
}
