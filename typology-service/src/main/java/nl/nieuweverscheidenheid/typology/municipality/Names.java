// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names as people type them: without diacritics, apostrophes, brackets and case. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`.]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Names() {}

    /** "'s-Gravenhage" as "s gravenhage", "Bergen (NH.)" as "bergen nh". */
    static String folded(String name) {
        var lower = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var bare = APOSTROPHES.matcher(MARKS.matcher(lower).replaceAll("")).replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip();
    }
}
