// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.Optional;
import java.util.Set;

/**
 * Which entries to list; an empty set of anything but states lets everything through.
 *
 * @param municipalities codes; empty Optional for all municipalities
 * @param year a year in which the described work ran
 */
public record Selection(
        Set<State> states,
        Optional<Set<String>> municipalities,
        Set<String> themes,
        Set<Kind> kinds,
        Set<Status> statuses,
        Optional<Integer> year) {
    public Selection {
        states = Set.copyOf(states);
        municipalities = municipalities.map(Set::copyOf);
        themes = Set.copyOf(themes);
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
    }

    /** Everything in these states. */
    public static Selection of(State... states) {
        return new Selection(Set.of(states), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty());
    }
}
