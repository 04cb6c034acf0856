// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.crs;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** How coordinates say where on the earth a place is. */
public enum Crs {
    /** Degrees of longitude and of latitude (WGS84), in this order. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84"),
    /** Metres east and north of a point far south-west of Amersfoort, the Dutch survey's own (Rijksdriehoeksstelsel). */
    RD("http://www.opengis.net/def/crs/EPSG/0/28992", "urn:ogc:def:crs:EPSG::28992", "EPSG:28992"),
    /** Degrees of latitude and of longitude, in this order (ETRS89): within a metre of WGS84, and taken for the same. */
    ETRS89("http://www.opengis.net/def/crs/EPSG/0/4258", "urn:ogc:def:crs:EPSG::4258", "EPSG:4258");

    private final String uri;
    private final String urn;
    private final String shortName;

    Crs(String uri, String urn, String shortName) {
        this.uri = uri;
        this.urn = urn;
        this.shortName = shortName;
    }

    /** The one that goes by this name: its URI, its URN, or short, such as EPSG:28992 or RD. */
    public static Optional<Crs> of(String name) {
        var asked = name.strip().replaceFirst("^https:", "http:");
        return Arrays.stream(values())
                .filter(crs ->
                        Stream.of(crs.uri, crs.urn, crs.shortName, crs.name()).anyMatch(asked::equalsIgnoreCase))
                .findFirst();
    }

    /** Its name in OGC's APIs. */
    public String uri() {
        return uri;
    }

    /** A place of this system, in another; the first number is the first axis. */
    public Coordinate to(Crs other, double first, double second) {
        if (this == other) {
            return new Coordinate(first, second);
        }
        var place = toDegrees(first, second);
        return switch (other) {
            case CRS84 -> place;
            case RD -> DutchGrid.fromDegrees(place.x, place.y);
            case ETRS89 -> new Coordinate(place.y, place.x);
        };
    }

    /** A copy of a geometry of this system, in another. Straight lines stay straight between their points. */
    public Geometry to(Crs other, Geometry geometry) {
        var copy = geometry.copy();
        if (this == other) {
            return copy;
        }
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                var place = to(other, sequence.getX(i), sequence.getY(i));
                sequence.setOrdinate(i, 0, place.x);
                sequence.setOrdinate(i, 1, place.y);
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

    private Coordinate toDegrees(double first, double second) {
        return switch (this) {
            case CRS84 -> new Coordinate(first, second);
            case RD -> DutchGrid.toDegrees(first, second);
            case ETRS89 -> new Coordinate(second, first);
        };
    }
}
