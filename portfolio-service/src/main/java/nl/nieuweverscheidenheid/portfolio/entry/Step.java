// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a text is on its way to publication. */
public enum Step {
    /** Its authors work on it. */
    DRAFT,
    /** It waits for an editor. */
    SUBMITTED,
    /** An editor reads it. */
    IN_REVIEW;

    /** The state of an entry whose only text is here. */
    public State state() {
        return switch (this) {
            case DRAFT -> State.DRAFT;
            case SUBMITTED -> State.SUBMITTED;
            case IN_REVIEW -> State.IN_REVIEW;
        };
    }

    /** Its name on the wire. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name on the wire. */
    public static Optional<Step> of(String slug) {
        return Arrays.stream(values())
                .filter(value -> value.slug().equals(slug))
                .findFirst();
    }
}
