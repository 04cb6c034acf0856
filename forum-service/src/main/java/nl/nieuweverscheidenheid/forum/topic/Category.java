// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a topic is for. */
public enum Category {
    /** Somebody wants to know something; an answer can be accepted. */
    QUESTION,
    /** Somebody tells how it went. */
    EXPERIENCE,
    /** Somebody is in two minds. */
    DILEMMA,
    /** The editors tell everybody something. */
    ANNOUNCEMENT;

    /** Its name on the wire. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this name on the wire. */
    public static Optional<Category> of(String slug) {
        return Arrays.stream(values())
                .filter(value -> value.slug().equals(slug))
                .findFirst();
    }
}
