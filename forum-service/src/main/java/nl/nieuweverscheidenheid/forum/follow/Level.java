// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a topic somebody wants to hear. */
enum Level {
    /** Every answer, and all that changes the topic. */
    EVERY_ANSWER,
    /** The answer that was pointed out, and what changes the topic as a whole. */
    OUTCOME,
    /** Nothing, also if they write in it. */
    NONE;

    /** Its name on the wire. */
    @JsonValue
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name on the wire. */
    static Optional<Level> of(String slug) {
        return Arrays.stream(values())
                .filter(value -> value.slug().equals(slug))
                .findFirst();
    }
}
