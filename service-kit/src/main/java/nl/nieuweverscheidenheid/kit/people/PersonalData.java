// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import java.util.List;
import java.util.Set;

/**
 * What a feature keeps of people. A service has it exported and erased by making it a bean; a test of each service fails
 * for a collection that no such bean covers.
 */
public interface PersonalData {
    /** The collections that it looks after. */
    Set<String> collections();

    /**
     * What it keeps of somebody, for themselves to read: what they wrote and did, and what was decided about it. Nothing of
     * others, such as who reported or decided.
     *
     * @param person opaque id
     */
    List<OwnTable> of(String person);

    /**
     * Erases what it keeps of somebody, or a batch of it. Called again and again until nothing is left, and by several
     * processes at once; so it looks for what is left and never counts on having been called before.
     *
     * @param person opaque id
     * @return whether nothing is left
     */
    boolean erase(String person, Choice choice);
}
