// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an entry is in the editorial workflow. */
public enum State {
    /** Its author works on it. */
    DRAFT,
    /** It waits for an editor. */
    SUBMITTED,
    /** An editor reads it. */
    IN_REVIEW,
    /** Everybody can read it. */
    PUBLISHED,
    /** It was put away. */
    ARCHIVED;

    /** Its name on the wire. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name on the wire. */
    public static Optional<State> of(String slug) {
        return Arrays.stream(values())
                .filter(value -> value.slug().equals(slug))
                .findFirst();
    }
}
