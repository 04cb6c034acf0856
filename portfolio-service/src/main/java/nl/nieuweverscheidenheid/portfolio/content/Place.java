// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import org.jspecify.annotations.Nullable;

/**
 * Where a project is: a building or a square, never somebody's home.
 *
 * @param longitude degrees (WGS84)
 * @param latitude degrees (WGS84)
 * @param label what is there, such as the library
 */
public record Place(
        double longitude, double latitude, @Nullable String label) {
    static final String WEST = "3.2";
    static final String EAST = "7.3";
    static final String SOUTH = "50.7";
    static final String NORTH = "53.6";

    public Place {
        // It may lie outside the municipality's boundaries: those that are drawn are schematic, and projects cross
        // them.
        if (!isBetween(WEST, longitude, EAST) || !isBetween(SOUTH, latitude, NORTH)) {
            throw new IllegalArgumentException("%s, %s is not in the Netherlands".formatted(latitude, longitude));
        }
    }

    private static boolean isBetween(String low, double value, String high) {
        return value >= Double.parseDouble(low) && value <= Double.parseDouble(high);
    }
}
