// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.comparison;

import java.util.Arrays;
import java.util.List;
import nl.nieuweverscheidenheid.typology.peer.Aspect;
import nl.nieuweverscheidenheid.typology.peer.Weights;

/** How much an aspect counts in an answer, and how much it usually does. */
record WeightView(String aspect, String label, double weight, double usual) {
    static List<WeightView> of(Weights weights) {
        return Arrays.stream(Aspect.values())
                .map(aspect -> new WeightView(aspect.slug(), aspect.label(), weights.of(aspect), aspect.usualWeight()))
                .toList();
    }
}
