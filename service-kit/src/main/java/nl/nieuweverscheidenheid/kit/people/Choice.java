// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is to become of the contributions of somebody who asks to be forgotten. */
public enum Choice {
    /** They stay, and nobody knows any more who wrote them. */
    KEEP_WITHOUT_NAME,
    /** They go, where they are the person's to take away. */
    REMOVE;

    /** Its name on the wire. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name on the wire. */
    public static Optional<Choice> of(String slug) {
        return Arrays.stream(values())
                .filter(choice -> choice.slug().equals(slug))
                .findFirst();
    }
}
