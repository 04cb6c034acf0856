// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure it is that the described work works. */
public enum Evidence {
    /** It is told how it works. */
    DESCRIBED,
    /** There are good reasons to expect that it works. */
    SUBSTANTIATED,
    /** It was looked into whether it works. */
    EVALUATED;

    /** Whether it takes more than one's own experience, which others can look up. */
    boolean restsOnSources() {
        return this != DESCRIBED;
    }

    /** Its name on the wire. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name on the wire. */
    public static Optional<Evidence> of(String slug) {
        return Arrays.stream(values())
                .filter(value -> value.slug().equals(slug))
                .findFirst();
    }
}
