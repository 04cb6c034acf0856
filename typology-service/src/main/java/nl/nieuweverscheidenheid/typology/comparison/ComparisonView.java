// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.comparison;

import java.util.Arrays;
import java.util.List;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.figures.Written;
import nl.nieuweverscheidenheid.typology.lookup.MunicipalityView;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.peer.Aspect;
import nl.nieuweverscheidenheid.typology.peer.Weights;

/** A municipality beside others: how alike they are in each aspect, and the figures with the country's median. */
record ComparisonView(
        MunicipalityView municipality,
        List<OtherView> others,
        List<ComparedFigureView> figures,
        List<WeightView> weights) {
    /** Another municipality, with how alike it is to the first from 0 to 1. */
    record OtherView(MunicipalityView municipality, double similarity, List<AspectDistanceView> aspects) {
        static OtherView of(Municipality own, Municipality other, Weights weights, Typology now) {
            return new OtherView(
                    MunicipalityView.of(other, now),
                    now.peers().similarity(own.code(), other.code(), weights),
                    Arrays.stream(Aspect.values())
                            .map(aspect -> new AspectDistanceView(
                                    aspect.slug(),
                                    aspect.label(),
                                    now.peers().distance(own.code(), other.code(), aspect)))
                            .toList());
        }
    }

    /** How far apart two are in one aspect; 1 is how far apart two municipalities usually are. */
    record AspectDistanceView(String aspect, String label, double distance) {}

    /** A figure of all that are compared, in their order, and the median of the country. */
    record ComparedFigureView(String indicator, String label, Written own, List<Written> others, Written median) {}

    static ComparisonView of(Municipality own, List<Municipality> others, Weights weights, Typology now) {
        return new ComparisonView(
                MunicipalityView.of(own, now),
                others.stream()
                        .map(other -> OtherView.of(own, other, weights, now))
                        .toList(),
                Arrays.stream(Indicator.values())
                        .map(indicator -> new ComparedFigureView(
                                indicator.slug(),
                                indicator.label(),
                                written(indicator, own, now),
                                others.stream()
                                        .map(other -> written(indicator, other, now))
                                        .toList(),
                                indicator.of(now.figures().median(indicator))))
                        .toList(),
                WeightView.of(weights));
    }

    private static Written written(Indicator indicator, Municipality one, Typology now) {
        return indicator.of(now.figures().indicators(one.code()).getOrDefault(indicator, 0.0));
    }
}
