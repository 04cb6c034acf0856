// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;

/**
 * How alike municipalities are. Each indicator is standardised (z-score over all municipalities, capped so that one
 * outlier does not drown the rest); the distance of two is the weighted Euclidean distance of their scores, the usual way
 * of peer-city tools such as the ONS's and the Chicago Fed's; similarity is exp(−distance), from 0 to 1.
 */
public final class Peers {
    private static final double CAP = 5;
    private static final int REASONS = 3;
    private static final Map<Indicator, Double> WEIGHTS = Map.of(
            Indicator.DUTCH_SHARE, 2.0,
            Indicator.EUROPE_SHARE, 2.0,
            Indicator.OUTSIDE_SHARE, 2.0,
            Indicator.LARGEST_GROUP_SHARE, 1.0,
            Indicator.NEWER_GROUPS_AMONG_MIGRANTS, 1.0,
            Indicator.POPULATION, 1.5,
            Indicator.URBANITY, 1.0,
            Indicator.AGRICULTURE_SHARE, 0.75,
            Indicator.BORDER_KM, 0.75);

    private final Map<MunicipalityCode, Map<Indicator, Double>> values;
    private final Map<MunicipalityCode, Map<Indicator, Double>> scores = new HashMap<>();

    public Peers(Map<MunicipalityCode, Map<Indicator, Double>> values) {
        this.values = values;
        values.keySet().forEach(code -> scores.put(code, new EnumMap<>(Indicator.class)));
        WEIGHTS.keySet().forEach(this::standardise);
    }

    /** A municipality that is like another, from 0 to 1, and in what above all. */
    public record Peer(MunicipalityCode code, double similarity, List<Reason> reasons) {
        public Peer {
            reasons = List.copyOf(reasons);
        }
    }

    /** In what two municipalities are alike, in Dutch. */
    public record Reason(Indicator indicator, String text) {}

    /** The municipalities that are most like this one, the most alike first. */
    public List<Peer> of(MunicipalityCode code, int limit) {
        return scores.keySet().stream()
                .filter(other -> !other.equals(code))
                .map(other -> Map.entry(other, similarity(code, other)))
                .sorted(Map.Entry.<MunicipalityCode, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(limit)
                .map(entry -> new Peer(entry.getKey(), entry.getValue(), reasons(code, entry.getKey())))
                .toList();
    }

    /** How alike two municipalities are, from 0 to 1. */
    public double similarity(MunicipalityCode a, MunicipalityCode b) {
        var sum = 0.0;
        var weights = 0.0;
        for (var weight : WEIGHTS.entrySet()) {
            var difference = score(a, weight.getKey()) - score(b, weight.getKey());
            sum += weight.getValue() * difference * difference;
            weights += weight.getValue();
        }
        return Math.exp(-Math.sqrt(sum / weights));
    }

    /** What the two share and few others do: far from the average, and close together. */
    private List<Reason> reasons(MunicipalityCode a, MunicipalityCode b) {
        return WEIGHTS.keySet().stream()
                .sorted(Comparator.comparingDouble(indicator -> Math.abs(score(a, indicator) - score(b, indicator))
                        - 0.5 * Math.min(Math.abs(score(a, indicator)), Math.abs(score(b, indicator)))))
                .limit(REASONS)
                .map(indicator -> new Reason(
                        indicator,
                        "%s: %s en %s"
                                .formatted(
                                        indicator.label(),
                                        indicator.written(value(a, indicator)),
                                        indicator.written(value(b, indicator)))))
                .toList();
    }

    private void standardise(Indicator indicator) {
        var all = new ArrayList<Double>();
        values.keySet().forEach(code -> all.add(comparable(code, indicator)));
        var mean = all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        var deviation = Math.sqrt(all.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
        scores.forEach((code, own) -> own.put(
                indicator,
                deviation == 0 ? 0 : Math.clamp((comparable(code, indicator) - mean) / deviation, -CAP, CAP)));
    }

    /** Sizes are compared by how many times, not by how many more. */
    private double comparable(MunicipalityCode code, Indicator indicator) {
        var value = value(code, indicator);
        return indicator == Indicator.POPULATION ? Math.log(Math.max(1, value)) : value;
    }

    private double value(MunicipalityCode code, Indicator indicator) {
        return values.getOrDefault(code, Map.of()).getOrDefault(indicator, 0.0);
    }

    private double score(MunicipalityCode code, Indicator indicator) {
        return scores.getOrDefault(code, Map.of()).getOrDefault(indicator, 0.0);
    }
}
