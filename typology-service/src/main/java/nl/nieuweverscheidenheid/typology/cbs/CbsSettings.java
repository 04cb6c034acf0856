// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The table, and what its codes are expected to mean.
 *
 * @param measure of which exactly one of the table's measures is expected, by its title
 * @param origins the code of every origin that is used
 * @param jump by how many times a group may grow or shrink in a year before an editor is asked to look at it
 * @param jumpFrom the residents that the larger of both years has at least for that; smaller groups jump all the time
 */
@Validated
@ConfigurationProperties("typology.cbs")
record CbsSettings(
        URI catalogue,
        String table,
        @NotEmpty List<String> measure,
        @Valid Code sex,
        @Valid Code age,
        @Valid Code birthCountry,
        @Valid Code country,
        Map<Origin, @Valid Code> origins,
        double jump,
        @PositiveOrZero int jumpFrom) {
    CbsSettings {
        var missing = EnumSet.allOf(Origin.class);
        missing.removeAll(origins.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("There are no codes of " + missing);
        }
        if (jump <= 1) {
            throw new IllegalArgumentException("A jump is more than 1 time, not " + jump);
        }
        measure = List.copyOf(measure);
        origins = Collections.unmodifiableMap(new EnumMap<>(origins));
    }

    /**
     * A code, and the words that its title has if it still means what we take it for.
     *
     * @param words parts of the title, however large or small they are written
     */
    record Code(String code, @NotEmpty List<String> words) {
        Code {
            words = List.copyOf(words);
        }

        boolean means(String title) {
            return has(title, words);
        }
    }

    static boolean has(String title, List<String> words) {
        var folded = title.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> folded.contains(word.toLowerCase(Locale.ROOT)));
    }
}
