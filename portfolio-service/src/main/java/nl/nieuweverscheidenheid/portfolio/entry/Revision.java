// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That an entry had another public text from some time on.
 *
 * @param number from 1
 * @param note what an editor corrected, for everybody to read
 */
public record Revision(int number, Change change, @Nullable String note, Instant publishedAt) {
    /** Why there was another text. */
    public enum Change {
        /** It was the first. */
        PUBLICATION,
        /** Its municipality wrote another one, which was reviewed. */
        REVISION,
        /** An editor corrected it. */
        CORRECTION;

        /** Its name on the wire. */
        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this name on the wire. */
        public static Optional<Change> of(String slug) {
            return Arrays.stream(values())
                    .filter(value -> value.slug().equals(slug))
                    .findFirst();
        }
    }
}
