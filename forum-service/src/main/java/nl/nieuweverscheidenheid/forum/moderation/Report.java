// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import java.time.Instant;
import nl.nieuweverscheidenheid.forum.trail.Person;
import org.jspecify.annotations.Nullable;

/** That somebody thinks a contribution should not be there. */
public record Report(Person by, Ground ground, @Nullable String words, Instant at) {
    Report without(String person, boolean withoutWords) {
        var isTheirs = by.subject().equals(person);
        return isTheirs ? new Report(by.without(person), ground, withoutWords ? null : words, at) : this;
    }
}
