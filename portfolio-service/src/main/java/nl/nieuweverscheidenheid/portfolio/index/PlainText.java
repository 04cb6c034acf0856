// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Sections of Markdown as one plain text, so that what is shown of it carries no marks.
 *
 * @param sections where in the text each begins
 */
record PlainText(String text, Map<String, Integer> sections) {
    private static final List<String> ORDER =
            List.of("occasion", "dilemma", "approach", "roles", "cost", "result", "whatDidNotWork", "tip");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\n]{0,300})\\]\\([^)\\n]{0,2000}\\)");
    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]{0,8}(?:[-*+>]|#{1,6}|\\d{1,3}[.)])[ \\t]+");
    private static final Pattern MARKS = Pattern.compile("[*_`]{1,3}");

    static PlainText of(Map<String, String> markdown) {
        var text = new StringBuilder();
        var sections = new LinkedHashMap<String, Integer>();
        for (var name : inOrder(markdown)) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            sections.put(name, text.length());
            text.append(plain(markdown.getOrDefault(name, "")));
        }
        return new PlainText(text.toString(), sections);
    }

    static String plain(String markdown) {
        var linked = LINK.matcher(markdown).replaceAll("$1");
        return MARKS.matcher(LINE_START.matcher(linked).replaceAll("")).replaceAll("");
    }

    private static Iterable<String> inOrder(Map<String, String> markdown) {
        var places = new TreeMap<Integer, String>();
        var others = ORDER.size();
        for (var name : new TreeMap<>(markdown).keySet()) {
            var place = ORDER.indexOf(name);
            places.put(place < 0 ? others++ : place, name);
        }
        return places.values();
    }
}
