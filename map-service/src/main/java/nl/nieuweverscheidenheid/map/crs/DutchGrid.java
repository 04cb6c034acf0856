// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.crs;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;

/** Between the Dutch survey's metres and degrees, to within some decimetres: good for maps, not for surveying. */
final class DutchGrid {
    /** Written out, with the shift to WGS84: the projection's own list of systems has an older one, or none. */
    private static final String PARAMETERS =
            "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079"
                    + " +x_0=155000 +y_0=463000 +ellps=bessel"
                    + " +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725"
                    + " +units=m +no_defs";

    private static final CoordinateTransform TO_DEGREES;
    private static final CoordinateTransform FROM_DEGREES;

    static {
        var factory = new CRSFactory();
        var grid = factory.createFromParameters("EPSG:28992", PARAMETERS);
        var degrees = factory.createFromParameters("OGC:CRS84", "+proj=longlat +datum=WGS84 +no_defs");
        TO_DEGREES = new BasicCoordinateTransform(grid, degrees);
        FROM_DEGREES = new BasicCoordinateTransform(degrees, grid);
    }

    private DutchGrid() {}

    static Coordinate toDegrees(double x, double y) {
        return transform(TO_DEGREES, x, y);
    }

    static Coordinate fromDegrees(double longitude, double latitude) {
        return transform(FROM_DEGREES, longitude, latitude);
    }

    private static Coordinate transform(CoordinateTransform transform, double x, double y) {
        var place = transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
        return new Coordinate(place.x, place.y);
    }
}
