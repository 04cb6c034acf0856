// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;

/** A part of the earth between two meridians and two parallels, in degrees (WGS84). */
public record Box(double west, double south, double east, double north) {
    /** Reads the parameter bbox: four numbers, west, south, east, north. */
    public static Optional<Box> read(@Nullable List<String> bbox) {
        if (bbox == null) {
            return Optional.empty();
        }
        if (bbox.size() != 4) {
            throw refusal("bbox has four numbers: west, south, east, north");
        }
        var numbers = new double[4];
        for (var i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(bbox.get(i));
            } catch (NumberFormatException e) {
                throw refusal("bbox has four numbers: west, south, east, north");
            }
            if (!Double.isFinite(numbers[i])) {
                throw refusal("bbox has four finite numbers");
            }
        }
        if (numbers[0] > numbers[2]) {
            throw refusal("bbox does not cross the antimeridian here: west is at most east");
        }
        if (numbers[1] > numbers[3]) {
            throw refusal("south is at most north in bbox");
        }
        return Optional.of(new Box(numbers[0], numbers[1], numbers[2], numbers[3]));
    }

    /** Whether a place lies in it, its edges included. */
    public boolean contains(double longitude, double latitude) {
        return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    }

    private static InvalidInput refusal(String detail) {
        return new InvalidInput(List.of(Violation.in("bbox", "not-allowed", detail)));
    }
}
