// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.util.Arrays;
import java.util.List;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.peer.Aspect;

/** A municipality beside others: how alike they are in each aspect, and the figures with the country's median. */
record ComparisonView(MunicipalityView municipality, List<Other> others, List<Figure> figures) {
    /** Another municipality; distances are in what is usual between two, 1. */
    record Other(MunicipalityView municipality, double similarity, List<AspectDistance> aspects) {}

    /** How far apart two are in one aspect. */
    record AspectDistance(String aspect, String label, double distance) {}

    /** A figure of all that are compared, in their order, and the median of the country. */
    record Figure(String indicator, String label, Value own, List<Value> others, Value median) {}

    /** A value, and how Dutch readers write it. */
    record Value(double value, String text) {}

    static ComparisonView of(Municipality own, List<Municipality> others, Typology now) {
        return new ComparisonView(
                MunicipalityView.of(own, now),
                others.stream()
                        .map(other -> new Other(
                                MunicipalityView.of(other, now),
                                now.peers().similarity(own.code(), other.code()),
                                Arrays.stream(Aspect.values())
                                        .map(aspect -> new AspectDistance(
                                                aspect.slug(),
                                                aspect.label(),
                                                now.peers().distance(own.code(), other.code(), aspect)))
                                        .toList()))
                        .toList(),
                Arrays.stream(Indicator.values())
                        .map(indicator -> new Figure(
                                indicator.slug(),
                                indicator.label(),
                                value(indicator, own, now),
                                others.stream()
                                        .map(other -> value(indicator, other, now))
                                        .toList(),
                                written(indicator, now.figures().median(indicator))))
                        .toList());
    }

    private static Value value(Indicator indicator, Municipality one, Typology now) {
        return written(indicator, now.figures().indicators(one.code()).getOrDefault(indicator, 0.0));
    }

    private static Value written(Indicator indicator, double value) {
        return new Value(value, indicator.written(value));
    }
}
