// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The last part of an address: lower-case words with hyphens between them. */
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;
    /** Leaves room for a number. */
    private static final int LONGEST_OF_TITLE = 70;

    private static final String NAMELESS = "verhaal";

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A slug is made of lower-case words with hyphens between them");
        }
    }

    /** What a title becomes in an address; cut after a whole word if it is long. */
    public static Slug ofTitle(String title) {
        var words = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’‘]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (words.length() > LONGEST_OF_TITLE) {
            var end = words.lastIndexOf('-', LONGEST_OF_TITLE);
            words = words.substring(0, end > 0 ? end : LONGEST_OF_TITLE);
        }
        return new Slug(words.isEmpty() ? NAMELESS : words);
    }

    /** The same with something behind it, for where it is taken. */
    public Slug with(String suffix) {
        return new Slug(value + "-" + suffix);
    }

    @Override
    public String toString() {
        return value;
    }
}
