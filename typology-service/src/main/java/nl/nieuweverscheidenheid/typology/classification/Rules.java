// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings.Criterion;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings.Rule;
import nl.nieuweverscheidenheid.typology.figures.Indicator;

/** Indicates a municipality's type by its figures: the first rule whose criteria all hold. */
public final class Rules {
    /** Below this fit a type is not near enough to be named. */
    private static final double NEAR = -3;

    private final RuleSettings settings;

    public Rules(RuleSettings settings) {
        this.settings = settings;
    }

    /** The indication for a municipality with these values. */
    public Indication indicate(Map<Indicator, Double> values) {
        var holding = settings.rules().stream()
                .filter(rule -> weakest(rule, values) >= 0)
                .findFirst();
        var type = holding.map(Rule::type);
        var nearest = nearestTo(values, type.orElse(""));
        var told = holding.or(() -> nearest);
        return new Indication(
                type,
                told.map(rule -> confidence(Math.abs(weakest(rule, values)))).orElse(1.0),
                told.map(rule -> reasons(rule, values)).orElse(List.of()),
                nearest.map(rule -> new Indication.Nearest(
                        rule.type(),
                        Math.max(0, -weakest(rule, values)),
                        reasons(rule, values).stream()
                                .filter(reason -> !reason.holds())
                                .toList())),
                settings.version());
    }

    private Optional<Rule> nearestTo(Map<Indicator, Double> values, String otherThan) {
        return settings.rules().stream()
                .filter(rule -> !rule.type().equals(otherThan))
                .filter(rule -> weakest(rule, values) > NEAR)
                .max(Comparator.comparingDouble(rule -> weakest(rule, values)));
    }

    /** The margin of the criterion that holds least; a type is only as near as that. */
    private static double weakest(Rule rule, Map<Indicator, Double> values) {
        return rule.criteria().stream()
                .mapToDouble(criterion -> criterion.margin(value(criterion, values)))
                .min()
                .orElseThrow(() -> new IllegalArgumentException("A rule has criteria: " + rule.type()));
    }

    private static double confidence(double margin) {
        return 0.5 + 0.5 * Math.clamp(margin, 0.0, 1.0);
    }

    private static List<Indication.Reason> reasons(Rule rule, Map<Indicator, Double> values) {
        return rule.criteria().stream()
                .map(criterion -> {
                    var value = value(criterion, values);
                    var holds = criterion.margin(value) >= 0;
                    var text = "%s; bij dit type is dat %s."
                            .formatted(criterion.indicator().told(value, criterion.threshold()), criterion.written());
                    return new Indication.Reason(criterion.indicator(), value, criterion.written(), holds, text);
                })
                .toList();
    }

    private static double value(Criterion criterion, Map<Indicator, Double> values) {
        var value = values.get(criterion.indicator());
        if (value == null) {
            throw new IllegalArgumentException("There is no value of " + criterion.indicator());
        }
        return value;
    }
}
