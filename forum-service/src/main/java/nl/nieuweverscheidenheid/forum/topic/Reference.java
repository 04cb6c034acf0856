// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a text mentions, written in Markdown as {@code [@name](author:id)}. The name is for readers: it is put in when the
 * text is read and taken out when it is written, so that neither the store nor an event holds it, and it is always as it is now.
 *
 * @param id of a contribution whose author it is, of a membership of a closed group, or of a municipality
 */
record Reference(Kind kind, String id) {
    /** What somebody is mentioned by. */
    enum Kind {
        AUTHOR,
        MEMBER,
        MUNICIPALITY
    }

    private static final String BEGINNING = "[@";
    private static final Pattern MENTION = Pattern.compile(
            "\\[@((?:[^\\[\\]\\\\\\n]|\\\\.){0,400})]\\((author|member|municipality):([A-Za-z0-9][A-Za-z0-9.-]{0,99})\\)");
    private static final Pattern MARKS = Pattern.compile("[\\\\\\[\\]()*_`<>&!#~|]");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    /** All whom a text mentions, each once. */
    static Set<Reference> in(String text) {
        if (!text.contains(BEGINNING)) {
            return Set.of();
        }
        var found = new LinkedHashSet<Reference>();
        MENTION.matcher(text).results().map(Reference::of).forEach(found::add);
        return found;
    }

    /** What events tell of whom a text mentions; nothing if it mentions nobody. */
    static List<String> told(String text) {
        return in(text).stream().map(Reference::toString).toList();
    }

    /** The text as it is stored. */
    static String withoutNames(String text) {
        return with(text, reference -> "");
    }

    /** The text as it is read, with these names. */
    static String withNames(String text, Function<Reference, String> names) {
        return with(text, names);
    }

    private static String with(String text, Function<Reference, String> names) {
        return text.contains(BEGINNING)
                ? MENTION.matcher(text).replaceAll(found -> {
                    var reference = of(found);
                    return Matcher.quoteReplacement("[@%s](%s)".formatted(escaped(names.apply(reference)), reference));
                })
                : text;
    }

    private static Reference of(MatchResult found) {
        return new Reference(Kind.valueOf(found.group(2).toUpperCase(Locale.ROOT)), found.group(3));
    }

    /** A name with a mark of Markdown in it is a name all the same. */
    private static String escaped(String name) {
        return MARKS.matcher(CONTROLS.matcher(name).replaceAll(" ")).replaceAll("\\\\$0");
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
