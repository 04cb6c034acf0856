// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Status;

/**
 * Which entries to list; an empty set of anything but municipalities lets everything through.
 *
 * @param steps where the text under way is, of an entry that nobody reads yet or of a revision
 * @param municipalities codes; empty Optional for all municipalities
 * @param year a year in which the described work ran
 */
public record Selection(
        Set<State> states,
        Set<Step> steps,
        Optional<Set<String>> municipalities,
        Set<String> themes,
        Set<Kind> kinds,
        Set<Status> statuses,
        Optional<Integer> year) {
    public Selection {
        states = Set.copyOf(states);
        steps = Set.copyOf(steps);
        municipalities = municipalities.map(Set::copyOf);
        themes = Set.copyOf(themes);
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
    }

    /** Everything in these states. */
    public static Selection of(State... states) {
        return new Selection(
                Set.of(states), Set.of(), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty());
    }

    /** Whether it lets through what everybody can read only, and tells of it nothing but that. */
    public boolean isOfPublicMatters() {
        return states.equals(Set.of(State.PUBLISHED)) && steps.isEmpty();
    }

    /** The same, of these municipalities. */
    public Selection within(Set<String> codes) {
        return new Selection(states, steps, Optional.of(codes), themes, kinds, statuses, year);
    }
}
