// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many people can be recognised on a picture, and that they agreed. Nobody is named: who they are is known where the
 * consent is kept.
 *
 * @param consents what was agreed to, one for each person once it is complete
 */
public record Portrayal(int persons, List<Consent> consents) {
    public Portrayal {
        consents = List.copyOf(consents);
        if (persons < 0 || consents.size() > persons) {
            throw new IllegalArgumentException("%d consents of %d persons".formatted(consents.size(), persons));
        }
    }

    /** Whether everybody agreed. */
    public boolean isComplete() {
        return consents.size() == persons;
    }

    /**
     * That one person agreed to be shown.
     *
     * @param givenDate when
     * @param means how
     * @param keptAt where its proof is, such as the number of a case
     */
    public record Consent(LocalDate givenDate, Means means, String keptAt) {}

    /** How somebody agreed. */
    public enum Means {
        /** By a signed form. */
        WRITTEN,
        /** By e-mail. */
        EMAIL,
        /** In a talk that was noted down. */
        SPOKEN;

        /** Its name on the wire. */
        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this name on the wire. */
        public static Optional<Means> of(String slug) {
            return Arrays.stream(values())
                    .filter(value -> value.slug().equals(slug))
                    .findFirst();
        }
    }
}
