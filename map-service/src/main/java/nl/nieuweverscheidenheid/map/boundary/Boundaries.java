// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * One set of boundaries of all municipalities, fitting together without gaps or overlaps. Immutable.
 *
 * @param schematic true for a drawing that shows about where municipalities are
 * @param attribution to be shown wherever the boundaries are
 */
public record Boundaries(
        List<Municipality> municipalities, List<Province> provinces, boolean schematic, String attribution) {
    public Boundaries {
        municipalities = List.copyOf(municipalities);
        provinces = List.copyOf(provinces);
    }

    /** A municipality's area in degrees (WGS84), and a point inside for its name. */
    public record Municipality(
            String code, String name, String provinceCode, int population, Geometry area, Point label) {
        /** The digits of the code, as a feature's id. */
        public int number() {
            return Integer.parseInt(code.substring(2));
        }
    }

    /** A province's area in degrees (WGS84). */
    public record Province(String code, String name, Geometry area) {}

    /** The boundaries that come with this service. */
    public static Boundaries builtIn() {
        try (var json = builtInFile()) {
            return of(
                    GeoJson.read(json),
                    Places.read(),
                    true,
                    "Schematische grenzen: GeoNames (CC BY 4.0), Natural Earth");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the file of {@link #builtIn}. */
    public static String builtInHash() {
        try (var json = builtInFile()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static InputStream builtInFile() {
        return Objects.requireNonNull(
                Boundaries.class.getResourceAsStream("/boundaries/schematic.geojson"),
                "The schematic boundaries were not built in");
    }

    /**
     * A set of areas by municipality code.
     *
     * @param places what is known of each of them
     */
    public static Boundaries of(
            Map<String, Geometry> areas, Map<String, Places.Place> places, boolean schematic, String attribution) {
        var municipalities = new ArrayList<Municipality>();
        var parts = new TreeMap<String, List<Geometry>>();
        var names = new TreeMap<String, String>();
        areas.forEach((code, area) -> {
            var place = Objects.requireNonNull(places.get(code), "No municipality has the code " + code);
            municipalities.add(new Municipality(
                    code, place.name(), place.provinceCode(), place.population(), area, area.getInteriorPoint()));
            parts.computeIfAbsent(place.provinceCode(), unseen -> new ArrayList<>())
                    .add(area);
            names.put(place.provinceCode(), place.province());
        });
        return new Boundaries(
                municipalities,
                parts.entrySet().stream()
                        .map(province -> new Province(
                                province.getKey(),
                                Objects.requireNonNull(names.get(province.getKey())),
                                united(province.getValue())))
                        .toList(),
                schematic,
                attribution);
    }

    /** What municipalities cover together; also of those that do not quite fit together. */
    private static Geometry united(List<Geometry> areas) {
        try {
            return CoverageUnion.union(areas.toArray(Geometry[]::new));
        } catch (RuntimeException e) {
            // Not only by a TopologyException; it depends on what they do to one another.
            return OverlayNGRobust.union(areas.stream().map(GeometryFixer::fix).toList());
        }
    }
}
