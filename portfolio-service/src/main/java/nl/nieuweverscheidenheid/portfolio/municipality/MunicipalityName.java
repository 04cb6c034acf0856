// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.municipality;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a municipality is called, as far as it matters however people write it.
 *
 * @param letters without accents, apostrophes, spaces and capitals
 * @param place what stands in brackets behind it, to tell it from its namesakes; mostly nothing
 */
record MunicipalityName(String letters, String place) {
    static MunicipalityName of(String written) {
        var name = written.strip().replaceFirst("(?i)^gemeente\\s+", "");
        var bracket = name.indexOf('(');
        return bracket < 0
                ? new MunicipalityName(bare(name), "")
                : new MunicipalityName(bare(name.substring(0, bracket)), bare(name.substring(bracket)));
    }

    /** Whether this says less of where it is than the other does, and nothing else. */
    boolean isWithoutPlaceOf(MunicipalityName other) {
        return place.isEmpty() && letters.equals(other.letters);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
