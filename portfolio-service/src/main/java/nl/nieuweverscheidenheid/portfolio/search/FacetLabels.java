// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.springframework.stereotype.Component;

/** Says what facet values are called, and puts the most frequent first. */
@Component
class FacetLabels {
    private static final int MOST_VALUES = 50;

    /** Dutch names of the values that are the same for ever; the others have theirs from elsewhere. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("portrait", "Portret"),
            Map.entry("programme", "Programma"),
            Map.entry("project", "Project"),
            Map.entry("running", "Loopt"),
            Map.entry("stopped", "Gestopt"),
            Map.entry("evolved", "Doorontwikkeld"),
            Map.entry("described", "Beschreven"),
            Map.entry("substantiated", "Onderbouwd"),
            Map.entry("evaluated", "Geëvalueerd"));

    private final Municipalities municipalities;
    private final Themes themes;

    FacetLabels(Municipalities municipalities, Themes themes) {
        this.municipalities = municipalities;
        this.themes = themes;
    }

    /** A facet's value with the number of stories that it would leave. */
    record Count(String value, String label, int count) {}

    List<Count> labelled(Facet facet, Map<String, Integer> counts) {
        var fewest = counts.size() <= MOST_VALUES
                ? 0
                : counts.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .skip(MOST_VALUES - 1L)
                        .findFirst()
                        .orElse(0);
        // Labels only for those that may be shown; among the last of them the label decides.
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= fewest)
                .map(count -> new Count(count.getKey(), label(facet, count.getKey()), count.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::label))
                .limit(MOST_VALUES)
                .toList();
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case THEME -> themes.nameOf(value);
            case TYPE -> municipalities.nameOfType(value);
            case PROVINCE -> municipalities.nameOfProvince(value);
            case MUNICIPALITY ->
                municipalities
                        .find(new MunicipalityCode(value))
                        .map(Municipalities.Municipality::name)
                        .orElse(value);
            case KIND, STATUS, EVIDENCE -> NAMES.getOrDefault(value, value);
        };
    }
}
