// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/**
 * Places in a circle for as many markers as there are, none of which hides another. The first lie like the seeds of a
 * sunflower, about a kilometre apart; when the circle is full each next one lies where there is most room between those
 * before it. A place depends on the number of a marker alone, so that a new marker moves none.
 *
 * @param radius in degrees of latitude
 */
record Spread(double longitude, double latitude, double radius) {
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
        var seed = Seeds.seed(number);
        var step = Math.min(WIDEST, radius * INSIDE / Math.sqrt(Seeds.OF_A_FLOWER));
        var shrink = Math.cos(Math.toRadians(latitude));
        return new Coordinate(longitude + step * seed.x / shrink, latitude + step * seed.y);
    }

    /** The same places for every circle, worked out once; in steps from one seed to the next. */
    private static final class Seeds {
        /** So many fill the circle once. */
        static final int OF_A_FLOWER = 36;

        /** More in one municipality lie where others do, a little turned. */
        private static final int KNOWN = 1_000;

        /** Among so many places the one with most room is sought. */
        private static final int CANDIDATES = 4_000;

        /** A sunflower's angle: each next seed turns by it. */
        private static final double TURN = Math.PI * (3 - Math.sqrt(5));

        private static final Coordinate[] ALL = all();

        static Coordinate seed(int number) {
            if (number < KNOWN) {
                return ALL[number];
            }
            // Without the one in the middle, which stays where it is however it is turned.
            var more = number - KNOWN;
            return turned(ALL[1 + more % (KNOWN - 1)], 1 + more / (KNOWN - 1));
        }

        private static Coordinate[] all() {
            var seeds = new Coordinate[KNOWN];
            var candidates = new Coordinate[CANDIDATES];
            var room = new double[CANDIDATES];
            Arrays.setAll(candidates, i -> sunflower(i + 0.5, Math.sqrt((double) OF_A_FLOWER / CANDIDATES)));
            Arrays.fill(room, Double.MAX_VALUE);
            for (var i = 0; i < KNOWN; i++) {
                seeds[i] = i < OF_A_FLOWER ? sunflower(i, 1) : candidates[widest(room)];
                for (var j = 0; j < CANDIDATES; j++) {
                    room[j] = Math.min(room[j], candidates[j].distance(seeds[i]));
                }
            }
            return seeds;
        }

        private static int widest(double[] room) {
            var widest = 0;
            for (var i = 1; i < room.length; i++) {
                widest = room[i] > room[widest] ? i : widest;
            }
            return widest;
        }

        /** The strict functions are the same to the last digit on every machine, as the choice among candidates is. */
        private static Coordinate sunflower(double number, double step) {
            var distance = step * Math.sqrt(number);
            return new Coordinate(distance * StrictMath.sin(number * TURN), distance * StrictMath.cos(number * TURN));
        }

        private static Coordinate turned(Coordinate seed, int times) {
            var sin = StrictMath.sin(times * TURN);
            var cos = StrictMath.cos(times * TURN);
            return new Coordinate(seed.x * cos - seed.y * sin, seed.x * sin + seed.y * cos);
        }
    }
}
