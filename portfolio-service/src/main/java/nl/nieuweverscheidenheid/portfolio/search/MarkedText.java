// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.util.BitSet;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A text or a piece of it as HTML: escaped, but for the marks around what was sought. */
final class MarkedText {
    private static final int PIECE = 220;
    private static final String ELLIPSIS = "…";

    private MarkedText() {}

    /** A piece of a text, and where in the text it starts. */
    record Piece(String html, int start) {}

    /** The whole text. */
    static String whole(String text, List<Marks.Mark> marks) {
        return html(text, 0, text.length(), marks);
    }

    /** The place of the text that has most of what was sought, in whole words. */
    static Piece piece(String text, List<Marks.Mark> marks) {
        var best = best(marks);
        var start = startOf(text, marks.get(best).start());
        var end = endOf(
                text, Math.min(text.length(), start + PIECE), marks.get(best).end());
        var html = html(text, start, end, marks).strip();
        return new Piece(
                (isSentenceStart(text, start) ? "" : ELLIPSIS + " ")
                        + html
                        + (end < text.length() ? " " + ELLIPSIS : ""),
                start);
    }

    /** The mark from which a piece has the most units in it, and of those the most marks. */
    private static int best(List<Marks.Mark> marks) {
        var best = 0;
        var most = -1;
        for (var from = 0; from < marks.size(); from++) {
            var units = new BitSet();
            var count = 0;
            for (var to = from;
                    to < marks.size() && marks.get(to).end() - marks.get(from).start() <= PIECE * 3 / 4;
                    to++) {
                units.set(marks.get(to).unit());
                count++;
            }
            var worth = units.cardinality() * 100 + Math.min(count, 99);
            if (worth > most) {
                most = worth;
                best = from;
            }
        }
        return best;
    }

    /** The start of the sentence, or a few words before the mark if the sentence starts far away. */
    private static int startOf(String text, int mark) {
        var furthest = Math.max(0, mark - PIECE / 3);
        for (var at = mark; at > furthest; at--) {
            if (isSentenceStart(text, at)) {
                return at;
            }
        }
        if (furthest == 0) {
            return 0;
        }
        var space = text.indexOf(' ', furthest);
        return space >= 0 && space < mark ? space + 1 : mark;
    }

    private static boolean isSentenceStart(String text, int at) {
        if (at == 0 || text.charAt(at - 1) == '\n') {
            return true;
        }
        return at > 1 && text.charAt(at - 1) == ' ' && ".?!".indexOf(text.charAt(at - 2)) >= 0;
    }

    /** Behind a whole word, and never in another paragraph than the mark. */
    private static int endOf(String text, int end, int mark) {
        var line = text.indexOf('\n', mark);
        if (line >= 0 && line < end) {
            return line;
        }
        if (end == text.length()) {
            return end;
        }
        var space = text.lastIndexOf(' ', end);
        return space > mark ? space : Math.max(end, mark);
    }

    private static String html(String text, int start, int end, List<Marks.Mark> marks) {
        var html = new StringBuilder(end - start + 32);
        var at = start;
        for (var mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                html.append(escaped(text, at, mark.start()))
                        .append("<mark>")
                        .append(escaped(text, mark.start(), mark.end()))
                        .append("</mark>");
                at = mark.end();
            }
        }
        return html.append(escaped(text, at, end)).toString();
    }

    private static String escaped(String text, int start, int end) {
        return HtmlUtils.htmlEscape(text.substring(start, end), "UTF-8");
    }
}
