// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.peer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How much each aspect counts when municipalities are compared; what is not named does not count. */
public record Weights(Map<Aspect, Double> values) {
    /** As the portal compares unless somebody asks otherwise. */
    public static final Weights USUAL = usual();

    public Weights {
        if (values.values().stream().anyMatch(weight -> weight < 0 || !Double.isFinite(weight))) {
            throw new IllegalArgumentException("A weight is not below 0");
        }
        if (values.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            throw new IllegalArgumentException("At least one aspect counts");
        }
        values = Map.copyOf(values);
    }

    /** How much an aspect counts. */
    public double of(Aspect aspect) {
        return values.getOrDefault(aspect, 0.0);
    }

    double sum() {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Weights usual() {
        var weights = new EnumMap<Aspect, Double>(Aspect.class);
        Arrays.stream(Aspect.values()).forEach(aspect -> weights.put(aspect, aspect.usualWeight()));
        return new Weights(weights);
    }
}
