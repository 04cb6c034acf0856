// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of texts and of what is sought in them, without case, accents and signs, so that one is found in the other. */
final class Words {
    /** Who writes more of them has said what they seek. */
    private static final int MOST = 8;

    /** Shorter ones are in so many others that only the beginnings of words count. */
    private static final int PART = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** The words of texts, each after a space. */
    static String of(String... texts) {
        var plain = MARKS.matcher(Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFD))
                .replaceAll("");
        return " "
                + SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** What has to be in the {@link #of words} of texts that are sought: parts of compounds too, unless they are short. */
    static List<String> sought(String query) {
        return Arrays.stream(of(query).strip().split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .map(word -> word.length() < PART ? " " + word : word)
                .toList();
    }
}
