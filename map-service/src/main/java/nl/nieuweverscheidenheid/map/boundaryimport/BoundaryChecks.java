// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.map.boundary.Places;
import nl.nieuweverscheidenheid.map.crs.Crs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Holds features against what is known of municipalities and against each other. */
final class BoundaryChecks {
    private static final GeometryFactory FACTORY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    /** The country with its part of the sea, in degrees, and some more. */
    private static final Envelope COUNTRY = new Envelope(2.5, 7.7, 50.5, 55.9);
    /** The same in metres of the Dutch survey. */
    private static final Envelope COUNTRY_RD = new Envelope(-60_000, 320_000, 270_000, 880_000);
    /** Seven decimals of a degree: a centimetre. */
    private static final double GRID = 1e7;
    /** In degrees, about ten metres: what is wider between two municipalities may be water. */
    private static final double GAP = 1e-4;
    /** In square kilometres: less than this may be how lines were simplified, more is a mistake. */
    private static final double MOST_OVERLAP = 0.5;
    /** In degrees, about ten kilometres: how far a municipality's own point may be from its area. */
    private static final double ELSEWHERE = 0.1;
    /** One in so many municipalities may be elsewhere before all of it is taken for a mistake. */
    private static final int FEW = 20;

    private static final int MOST_NAMED = 25;
    private static final double KILOMETRES_PER_DEGREE = 111.32;

    private final Map<String, Places.Place> municipalities;
    private final KnownMunicipalities known;
    private final Findings findings;
    private final Map<String, Integer> counts;

    BoundaryChecks(KnownMunicipalities known, Findings findings, Map<String, Integer> counts) {
        this.municipalities = known.current();
        this.known = known;
        this.findings = findings;
        this.counts = counts;
    }

    /** The areas of all municipalities, in degrees. They are good if nothing of what was found is an error. */
    List<BoundaryReading.Area> check(List<ReadFeature> features, Crs crs) {
        var byCode = byCode(features);
        counts.put("municipalities", byCode.size());
        checkCodes(byCode.keySet());
        var areas = new TreeMap<String, Geometry>();
        var outside = new ArrayList<String>();
        var repaired = new ArrayList<String>();
        byCode.forEach((code, feature) -> {
            // Looked at before: far away, there is no way from the survey's grid into degrees.
            if (crs == Crs.RD && !COUNTRY_RD.contains(feature.area().getEnvelopeInternal())) {
                outside.add(name(code));
                return;
            }
            var degrees = rounded(crs.to(Crs.CRS84, feature.area()));
            if (!COUNTRY.contains(degrees.getEnvelopeInternal())) {
                outside.add(name(code));
                return;
            }
            var isValid = degrees.isValid();
            if (!isValid) {
                repaired.add(name(code));
            }
            polygons(isValid ? degrees : GeometryFixer.fix(degrees))
                    .ifPresentOrElse(
                            area -> areas.put(code, area),
                            () -> findings.error("no-area", "%s: van het vlak blijft niets over", name(code)));
        });
        counts.put("repaired", repaired.size());
        if (!outside.isEmpty()) {
            findings.error("outside-country", "Buiten Nederland liggen punten van: %s", listed(outside));
        }
        if (!repaired.isEmpty()) {
            findings.warning(
                    "repaired", "Randen die zichzelf kruisten of raakten, zijn hersteld van: %s", listed(repaired));
        }
        checkPlaces(areas);
        checkCoverage(areas);
        return areas.entrySet().stream()
                .filter(area -> municipalities.containsKey(area.getKey()))
                .map(area -> new BoundaryReading.Area(place(area.getKey()), area.getValue()))
                .toList();
    }

    private Map<String, ReadFeature> byCode(List<ReadFeature> features) {
        var byCode = new TreeMap<String, ReadFeature>();
        var twice = new LinkedHashSet<String>();
        for (var feature : features) {
            if (byCode.putIfAbsent(feature.code(), feature) != null) {
                twice.add(feature.code());
            }
        }
        twice.forEach(code -> findings.error("duplicate", "%s komt meer dan eens voor", name(code)));
        return byCode;
    }

    private void checkCodes(Iterable<String> codes) {
        if (municipalities.isEmpty()) {
            findings.error(
                    "no-municipalities", "Er is nog niet bekend welke gemeenten er zijn; probeer het later opnieuw");
            return;
        }
        var missing = new TreeSet<>(municipalities.keySet());
        for (var code : codes) {
            missing.remove(code);
            if (!municipalities.containsKey(code)) {
                known.ended(code)
                        .ifPresentOrElse(
                                name -> findings.error("municipality-ended", "%s (%s) bestaat niet meer", name, code),
                                () -> findings.error(
                                        "municipality-unknown", "Er is geen gemeente met de code %s", code));
            }
        }
        if (!missing.isEmpty()) {
            findings.error(
                    "municipality-missing",
                    "Er zijn geen grenzen van: %s",
                    listed(missing.stream().map(this::name).toList()));
        }
    }

    /** A municipality that lies far from where it is has another's code. */
    private void checkPlaces(Map<String, Geometry> areas) {
        var elsewhere = new ArrayList<String>();
        areas.forEach((code, area) -> {
            var place = municipalities.get(code);
            if (place != null
                    && area.distance(FACTORY.createPoint(new Coordinate(place.longitude(), place.latitude())))
                            > ELSEWHERE) {
                elsewhere.add(name(code));
            }
        });
        if (elsewhere.isEmpty()) {
            return;
        }
        var text = "Ver van waar de gemeente is, ligt het gebied van: %s";
        if (elsewhere.size() > municipalities.size() / FEW) {
            findings.error("elsewhere", text, listed(elsewhere));
        } else {
            findings.warning("elsewhere", text, listed(elsewhere));
        }
    }

    private void checkCoverage(Map<String, Geometry> byCode) {
        var codes = List.copyOf(byCode.keySet());
        var areas = byCode.values().toArray(Geometry[]::new);
        var lines = CoverageValidator.validate(areas, GAP);
        var tree = new STRtree();
        var faulty = new ArrayList<Integer>();
        for (var i = 0; i < areas.length; i++) {
            if (isThere(lines[i])) {
                faulty.add(i);
                tree.insert(areas[i].getEnvelopeInternal(), i);
            }
        }
        var overlapping = new TreeSet<String>();
        var mistakes = new ArrayList<String>();
        var small = new ArrayList<String>();
        for (var i : faulty) {
            for (Object found : tree.query(areas[i].getEnvelopeInternal())) {
                var j = (Integer) found;
                if (j > i) {
                    var common = OverlayNGRobust.overlay(areas[i], areas[j], OverlayNG.INTERSECTION);
                    var size = squareKilometres(common);
                    if (size > 0) {
                        overlapping.add(codes.get(i));
                        overlapping.add(codes.get(j));
                        (size > MOST_OVERLAP ? mistakes : small)
                                .add("%s en %s (%s)"
                                        .formatted(name(codes.get(i)), name(codes.get(j)), at(common, size)));
                    }
                }
            }
        }
        var gaps = faulty.stream()
                .map(codes::get)
                .filter(code -> !overlapping.contains(code))
                .map(this::name)
                .toList();
        counts.put("overlaps", mistakes.size() + small.size());
        counts.put("gaps", gaps.size());
        if (!mistakes.isEmpty()) {
            findings.error("overlap", "Over elkaar liggen: %s", listed(mistakes));
        }
        if (!small.isEmpty()) {
            findings.warning("small-overlap", "Een klein stuk over elkaar liggen: %s", listed(small));
        }
        if (!gaps.isEmpty()) {
            findings.warning(
                    "gap",
                    "Niet precies tegen hun buren liggen, of met een kier van minder dan tien meter: %s",
                    listed(gaps));
        }
    }

    private static boolean isThere(@Nullable Geometry line) {
        return line != null && !line.isEmpty();
    }

    private static double squareKilometres(Geometry area) {
        var latitude = area.isEmpty() ? 0 : area.getEnvelopeInternal().centre().y;
        return area.getArea() * KILOMETRES_PER_DEGREE * KILOMETRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    private static String at(Geometry area, double squareKilometres) {
        var centre = area.getEnvelopeInternal().centre();
        return String.format(Locale.ROOT, "%.4f km² bij %.4f, %.4f", squareKilometres, centre.x, centre.y);
    }

    /** The polygons of a valid geometry; nothing if it has none. */
    private static Optional<Geometry> polygons(Geometry valid) {
        List<Polygon> polygons = new ArrayList<>();
        PolygonExtracter.getPolygons(valid, polygons);
        polygons.removeIf(Geometry::isEmpty);
        return polygons.isEmpty()
                ? Optional.empty()
                : Optional.of(FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new)));
    }

    /** The same, on the grid on which it will be kept; a copy already, so in place. */
    private static Geometry rounded(Geometry copy) {
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                sequence.setOrdinate(i, 0, Math.rint(sequence.getX(i) * GRID) / GRID);
                sequence.setOrdinate(i, 1, Math.rint(sequence.getY(i) * GRID) / GRID);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    private Places.Place place(String code) {
        return Objects.requireNonNull(municipalities.get(code));
    }

    private String name(String code) {
        var place = municipalities.get(code);
        return place == null ? code : "%s (%s)".formatted(place.name(), code);
    }

    private static String listed(List<String> names) {
        var first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? "%s en nog %d".formatted(first, names.size() - MOST_NAMED) : first;
    }
}
