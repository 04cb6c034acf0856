// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.typology.peer.Aspect;
import nl.nieuweverscheidenheid.typology.peer.Weights;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code weight=origin:2}, once for each aspect that is to count otherwise than usual. */
final class WeightsParameter {
    private static final double MOST = 10;

    private WeightsParameter() {}

    /**
     * The usual weights with those that were named in their place.
     *
     * @throws InvalidInput if one is no weight, or if nothing counts
     */
    static Weights read(@Nullable List<String> named) {
        if (named == null) {
            return Weights.USUAL;
        }
        var weights = new EnumMap<>(Weights.USUAL.values());
        var violations = new ArrayList<Violation>();
        for (var one : named) {
            var parts = one.split(":", -1);
            var aspect = Aspect.of(parts[0]);
            if (parts.length != 2 || aspect.isEmpty()) {
                violations.add(Violation.in(
                        "weight", "not-allowed", "'%s' is not an aspect, a colon and a weight".formatted(one)));
            } else {
                read(parts[1])
                        .ifPresentOrElse(
                                weight -> weights.put(aspect.get(), weight),
                                () -> violations.add(Violation.in(
                                        "weight",
                                        "not-allowed",
                                        "The weight of %s is a number from 0 to %.0f".formatted(parts[0], MOST))));
            }
        }
        if (violations.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0)) {
            violations.add(Violation.in("weight", "not-allowed", "At least one aspect counts"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new Weights(weights);
    }

    private static Optional<Double> read(String weight) {
        try {
            var value = Double.parseDouble(weight);
            return value >= 0 && value <= MOST ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
