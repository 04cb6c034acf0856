// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import org.locationtech.jts.geom.Coordinate;

/**
 * Places in a circle for as many markers as there are, none of which hides another. The first lie like the seeds of a
 * sunflower, about a kilometre apart; when the circle is full the next ones lie between these, and so on. A place
 * depends on the number of a marker alone, so that a new marker moves none.
 *
 * @param radius in degrees of latitude
 */
record Spread(double longitude, double latitude, double radius) {
    /** A sunflower's angle: each next seed turns by it. */
    private static final double TURN = Math.PI * (3 - Math.sqrt(5));
    /** So many seeds fill the circle once. */
    private static final int SEEDS = 36;
    /** Seeds lie no further apart than this: a little over a kilometre. */
    private static final double WIDEST = 0.011;
    /** A margin, so that none lies on the border. */
    private static final double INSIDE = 0.85;
    /** Where nothing is known of the room there is. */
    private static final double USUAL_RADIUS = 0.02;

    /** In a usual circle. */
    static Spread around(double longitude, double latitude) {
        return new Spread(longitude, latitude, USUAL_RADIUS);
    }

    /** The place of the marker with this number, from 0, which is the middle. */
    Coordinate place(int number) {
        var turns = number % SEEDS + between(number / SEEDS);
        var step = Math.min(WIDEST, radius * INSIDE / Math.sqrt(SEEDS));
        var distance = step * Math.sqrt(turns);
        var shrink = Math.cos(Math.toRadians(latitude));
        return new Coordinate(
                longitude + distance * Math.sin(turns * TURN) / shrink, latitude + distance * Math.cos(turns * TURN));
    }

    /** Where from one seed to the next a further filling goes: 0, then a half, a quarter, three quarters, an eighth. */
    private static double between(int filling) {
        var part = 0.0;
        var weight = 0.5;
        for (var rest = filling; rest > 0; rest /= 2) {
            part += rest % 2 * weight;
            weight /= 2;
        }
        return part;
    }
}
