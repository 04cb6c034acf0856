// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

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
record Portrayal(int persons, List<Consent> consents) {
    Portrayal {
        consents = List.copyOf(consents);
        if (persons < 0 || consents.size() > persons) {
            throw new IllegalArgumentException("%d consents of %d persons".formatted(consents.size(), persons));
        }
    }

    /** Whether everybody agreed. */
    boolean isComplete() {
        return consents.size() == persons;
    }

    /**
     * That one person agreed to be shown.
     *
     * @param givenDate when
     * @param means how
     * @param keptAt where its proof is, such as the number of a case
     */
    record Consent(LocalDate givenDate, Means means, String keptAt) {}

    /** How somebody agreed. */
    enum Means {
        /** By a signed form. */
        WRITTEN,
        /** By e-mail. */
        EMAIL,
        /** In a talk that was noted down. */
        SPOKEN;

        /** Its name on the wire. */
        @JsonValue
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with this name on the wire. */
        static Optional<Means> of(String slug) {
            return Arrays.stream(values())
                    .filter(value -> value.slug().equals(slug))
                    .findFirst();
        }
    }
}
