// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The rules of the indication.
 *
 * @param version told with every indication that they give
 * @param rules in the order in which they are tried
 */
@ConfigurationProperties("typology.rules")
public record RuleSettings(String version, List<Rule> rules) {
    public RuleSettings {
        rules = List.copyOf(rules);
    }

    /** The criteria that all must hold for a type. */
    public record Rule(String type, List<Criterion> criteria) {
        public Rule {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A threshold for an indicator.
     *
     * @param scale how far from the threshold a value is clearly over or under it
     */
    public record Criterion(
            Indicator indicator,
            @Nullable Double atLeast,
            @Nullable Double atMost,
            double scale) {
        public Criterion {
            if ((atLeast == null) == (atMost == null)) {
                throw new IllegalArgumentException("A criterion has either a least or a most: " + indicator);
            }
            if (scale <= 0) {
                throw new IllegalArgumentException("The scale of a criterion is more than 0: " + indicator);
            }
        }

        /** How far inside (positive) or outside (negative) the threshold a value is, in scales. */
        double margin(double value) {
            return (atLeast != null ? value - threshold() : threshold() - value) / scale;
        }

        /** The value from which, or up to which, it holds. */
        double threshold() {
            return atLeast != null ? atLeast : Optional.ofNullable(atMost).orElseThrow();
        }

        /** The threshold in Dutch. */
        public String written() {
            return (atLeast != null ? "minstens " : "hoogstens ") + indicator.writtenShort(threshold());
        }
    }
}
