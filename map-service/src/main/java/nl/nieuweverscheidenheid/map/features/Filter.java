// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A parameter by which a collection can be narrowed. Several values of one widen, different ones narrow.
 *
 * @param description of what it narrows by
 * @param isNumber whether its values are whole numbers
 * @param matching what lets features pass, by the values that are asked for
 */
public record Filter(
        String name, String description, boolean isNumber, Function<List<String>, Predicate<Feature>> matching) {
    /** By a property of the same name. */
    public static Filter byProperty(String name, String description) {
        return new Filter(name, description, false, values -> feature -> feature.has(name, values));
    }

    /** The same by a property of another name. */
    public Filter on(String property) {
        return new Filter(name, description, isNumber, values -> feature -> feature.has(property, values));
    }
}
