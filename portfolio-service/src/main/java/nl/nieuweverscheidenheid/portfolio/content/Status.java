// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the described work goes on. */
public enum Status {
    /** It still runs. */
    RUNNING,
    /** It was stopped. */
    STOPPED,
    /** It became something else. */
    EVOLVED;

    /** Its name on the wire. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name on the wire. */
    public static Optional<Status> of(String slug) {
        return Arrays.stream(values())
                .filter(value -> value.slug().equals(slug))
                .findFirst();
    }
}
