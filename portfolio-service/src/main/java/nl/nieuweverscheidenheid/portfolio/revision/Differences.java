// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.revision;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Place;
import org.jspecify.annotations.Nullable;

/**
 * How one text of an entry differs from another: the parts that do, and in each the words. The e-mail address is left out,
 * as not everybody sees it.
 */
record Differences(List<Part> parts) {
    /** A word with the blanks behind it, or the end of a paragraph. */
    private static final Pattern WORD = Pattern.compile("\\S+[^\\S\\n]*|\\n\\s*|[^\\S\\n]+");

    static Differences between(Content before, Content after) {
        var former = texts(before);
        var present = texts(after);
        return new Differences(former.keySet().stream()
                .filter(name -> !Objects.equals(former.get(name), present.get(name)))
                .map(name -> new Part(name, pieces(former.getOrDefault(name, ""), present.getOrDefault(name, ""))))
                .toList());
    }

    /** A part that differs: its whole text, in pieces. */
    record Part(String part, List<Piece> pieces) {}

    /** Some words that are in one of the texts, or in both. */
    record Piece(In in, String text) {}

    /** Where words are. */
    enum In {
        BOTH,
        BEFORE,
        AFTER;

        /** Its name on the wire. */
        @JsonValue
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Every part as text; words of the contract, such as a status, as they are there. */
    private static Map<String, String> texts(Content content) {
        var texts = new LinkedHashMap<String, String>();
        var contact = content.contact();
        texts.put("title", content.title());
        texts.put("summary", orEmpty(content.summary()));
        texts.put("kind", content.kind().slug());
        texts.put("municipality", content.municipality().value());
        texts.put("themes", String.join(" ", content.themes()));
        texts.putAll(content.sections().all());
        texts.put("period", period(content.period()));
        texts.put("status", content.status() == null ? "" : content.status().slug());
        texts.put(
                "evidence", content.evidence() == null ? "" : content.evidence().slug());
        texts.put(
                "sources",
                lines(content.sources().stream()
                        .map(source ->
                                lines(List.of(source.title(), orEmpty(source.url()), orEmpty(source.reference()))))
                        .toList()));
        texts.put(
                "links",
                lines(content.links().stream()
                        .map(link -> link.title() + "\n" + link.url())
                        .toList()));
        texts.put(
                "images",
                lines(content.images().stream()
                        .map(image -> lines(
                                List.of(orEmpty(image.altText()), orEmpty(image.caption()), orEmpty(image.credit()))))
                        .toList()));
        texts.put("place", place(content.place()));
        texts.put("contact", contact == null ? "" : orEmpty(contact.department()));
        texts.put("language", content.language().slug());
        return texts;
    }

    private static String period(Content.@Nullable Period period) {
        if (period == null) {
            return "";
        }
        return period.endYear() == null ? period.startYear() + " –" : period.startYear() + " – " + period.endYear();
    }

    private static String place(@Nullable Place place) {
        return place == null ? "" : lines(List.of(place.latitude() + ", " + place.longitude(), orEmpty(place.label())));
    }

    private static String lines(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** In linear space: texts that have nothing in common would take gigabytes otherwise. */
    private static List<Piece> pieces(String before, String after) {
        var pieces = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        var algorithm = new MyersDiffWithLinearSpace<Word>();
        for (var delta : DiffUtils.diff(words(before), words(after), algorithm, null, true)
                .getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> {
                    flush(removed, In.BEFORE, pieces);
                    flush(added, In.AFTER, pieces);
                    pieces.add(new Piece(In.BOTH, text(delta.getTarget().getLines())));
                }
                case DELETE -> removed.append(text(delta.getSource().getLines()));
                case INSERT -> added.append(text(delta.getTarget().getLines()));
                case CHANGE -> {
                    removed.append(text(delta.getSource().getLines()));
                    added.append(text(delta.getTarget().getLines()));
                }
            }
        }
        flush(removed, In.BEFORE, pieces);
        flush(added, In.AFTER, pieces);
        return pieces;
    }

    private static void flush(StringBuilder text, In in, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(in, text.toString()));
            text.setLength(0);
        }
    }

    private static List<Word> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Word::of)
                .toList();
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::written).collect(Collectors.joining());
    }

    /** A word as it is compared and as it is written, with the blanks behind it. */
    private record Word(String compared, String written) {
        static Word of(String written) {
            return new Word(written.startsWith("\n") ? "\n" : written.strip(), written);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Word word && compared.equals(word.compared);
        }

        @Override
        public int hashCode() {
            return compared.hashCode();
        }
    }
}
