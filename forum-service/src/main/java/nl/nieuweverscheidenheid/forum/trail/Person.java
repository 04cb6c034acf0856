// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import nl.nieuweverscheidenheid.kit.people.Erased;
import nl.nieuweverscheidenheid.kit.signin.Official;

/**
 * Somebody who acted.
 *
 * @param subject opaque id
 * @param name as it was then; leaves in no event
 */
public record Person(String subject, String name) {
    /** In the place of somebody who was forgotten. */
    public static final Person ERASED = new Person(Erased.SUBJECT, Erased.NAME);

    /** The official, by what is kept of them. */
    public static Person of(Official official) {
        return new Person(official.subject(), official.name());
    }

    /** The same, or nobody in the place of this person. */
    public Person without(String other) {
        return subject.equals(other) ? ERASED : this;
    }
}
