// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.util.Locale;
import java.util.Map;

/** By what search results can be narrowed; several values of one facet widen, different facets narrow. */
enum Facet {
    TYPE,
    THEME,
    KIND,
    PROVINCE,
    STATUS,
    EVIDENCE,
    MUNICIPALITY;

    /** Dutch labels of the values that are the same for ever; the others have their names from elsewhere. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("portrait", "Portret"),
            Map.entry("programme", "Programma"),
            Map.entry("project", "Project"),
            Map.entry("running", "Loopt"),
            Map.entry("stopped", "Gestopt"),
            Map.entry("evolved", "Doorontwikkeld"),
            Map.entry("described", "Beschreven"),
            Map.entry("substantiated", "Onderbouwd"),
            Map.entry("evaluated", "Geëvalueerd"));

    /** Its name in queries and answers. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String labelOf(String value) {
        return LABELS.getOrDefault(value, value);
    }
}
