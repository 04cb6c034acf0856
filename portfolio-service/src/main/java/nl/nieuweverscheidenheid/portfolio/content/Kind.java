// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry tells of. */
public enum Kind {
    /** An official and how they go about it. */
    PORTRAIT,
    /** A municipality's lasting approach. */
    PROGRAMME,
    /** One piece of work with an end. */
    PROJECT;

    /** Its name on the wire. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name on the wire. */
    public static Optional<Kind> of(String slug) {
        return Arrays.stream(values())
                .filter(value -> value.slug().equals(slug))
                .findFirst();
    }
}
