// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.nieuweverscheidenheid.kit.image.ImageId;

/**
 * The images that a text in Markdown shows, each as {@code ![what there is to see](image:id)}. Whatever names an image in
 * another way counts too, so that nothing is shown that nobody looked at.
 *
 * @param ids in the order in which they are shown
 * @param wordless those that are shown without words for who cannot see them, or are named otherwise
 */
record NamedImages(Set<ImageId> ids, Set<ImageId> wordless) {
    private static final String SCHEME = "image:";
    private static final Pattern NAMED = Pattern.compile(SCHEME + "([0-9a-f-]{36})(?![0-9a-f-])");

    /** The words have no brackets or marks, so that all who read Markdown, however simply, see where they end. */
    private static final Pattern DESCRIBED = Pattern.compile(
            "!\\[(?=[^\\]]{0,250}[\\p{L}\\p{N}])[^\\[\\]\\\\\\n]{1,250}]\\(" + SCHEME + "([0-9a-f-]{36})\\)");

    NamedImages {
        ids = Set.copyOf(ids);
        wordless = Set.copyOf(wordless);
    }

    static NamedImages in(String text) {
        if (!text.contains(SCHEME)) {
            return new NamedImages(Set.of(), Set.of());
        }
        return new NamedImages(
                found(NAMED, text), found(NAMED, DESCRIBED.matcher(text).replaceAll("")));
    }

    private static Set<ImageId> found(Pattern pattern, String text) {
        var found = new LinkedHashSet<ImageId>();
        pattern.matcher(text)
                .results()
                .map(match -> new ImageId(match.group(1)))
                .forEach(found::add);
        return found;
    }
}
