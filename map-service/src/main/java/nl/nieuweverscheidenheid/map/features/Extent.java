// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.List;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.map.crs.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The parameter bbox: a part of the earth whose edges are lines of a system of coordinates. West of its western edge
 * and east of its eastern one it may go round the back of the earth; then it is two.
 */
record Extent(Crs crs, List<Geometry> boxes) {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * Reads the numbers, in the order of the system's axes: the lowest of each axis, then the highest of each. Heights
     * are passed over, as nothing here has one.
     *
     * @throws InvalidInput if they are no such part of the earth
     */
    static Extent read(String bbox, Crs crs) {
        var numbers = bbox.split(",", -1);
        if (numbers.length != 4 && numbers.length != 6) {
            throw refusal("bbox has four numbers, or six with heights");
        }
        var second = numbers.length / 2;
        var low = new double[] {number(numbers[0]), number(numbers[1])};
        var high = new double[] {number(numbers[second]), number(numbers[second + 1])};
        if (numbers.length == 6 && number(numbers[2]) > number(numbers[5])) {
            throw refusal("The lower height is at most the upper one in bbox");
        }
        var eastern = crs == Crs.ETRS89 ? 1 : 0;
        var northern = 1 - eastern;
        if (low[northern] > high[northern]) {
            throw refusal("The southern edge is at most the northern one in bbox");
        }
        if (crs == Crs.RD) {
            if (low[eastern] > high[eastern]) {
                throw refusal("The western edge is at most the eastern one in bbox");
            }
        } else if (Math.abs(low[northern]) > 90
                || Math.abs(high[northern]) > 90
                || Math.abs(low[eastern]) > 180
                || Math.abs(high[eastern]) > 180) {
            throw refusal("bbox is in degrees here: latitudes from -90 to 90, longitudes from -180 to 180");
        }
        if (low[eastern] <= high[eastern]) {
            return new Extent(crs, List.of(box(low[0], low[1], high[0], high[1])));
        }
        var east = high.clone();
        east[eastern] = 180;
        var west = low.clone();
        west[eastern] = -180;
        return new Extent(crs, List.of(box(low[0], low[1], east[0], east[1]), box(west[0], west[1], high[0], high[1])));
    }

    /** Whether some of a feature is inside, the edges included. */
    boolean touches(Feature feature) {
        var geometry = feature.geometry(crs);
        return boxes.stream().anyMatch(box -> box.intersects(geometry));
    }

    private static Geometry box(double x1, double y1, double x2, double y2) {
        return FACTORY.toGeometry(new Envelope(x1, x2, y1, y2));
    }

    private static double number(String text) {
        try {
            var number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers without end.
        }
        throw refusal("'%s' in bbox is no finite number".formatted(text));
    }

    private static InvalidInput refusal(String detail) {
        return new InvalidInput(List.of(Violation.in("bbox", "not-allowed", detail)));
    }
}
