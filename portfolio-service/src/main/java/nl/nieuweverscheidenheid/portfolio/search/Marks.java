// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan's words stand in found texts. It reads the places that the index keeps, so that a stem, a part of a
 * compound or a synonym is marked where it was found, and no text has to be taken apart again; only for words that are not
 * finished does it look through the texts that are shown, as so many words may begin so.
 */
final class Marks {
    /** So many places in one text are enough to choose what to show. */
    private static final int MOST_IN_TEXT = 100;

    private final IndexReader reader;
    private final List<Row> rows = new ArrayList<>();
    private final List<Beginning> beginnings = new ArrayList<>();

    /** A row of terms that mark only where they follow each other, and the unit that they are for. */
    private record Row(int unit, List<String> terms) {}

    /** Letters with which words to be marked begin, folded, and the unit that they are for. */
    private record Beginning(int unit, String letters) {}

    /** A marked place. */
    record Mark(int unit, int start, int end) {}

    private record Place(int position, int start, int end) {}

    Marks(IndexReader reader, Plan plan) {
        this(reader, plan.sought().stream().map(Plan.Sought::ways).toList());
    }

    /** Marks what these ways mark, by unit. */
    Marks(IndexReader reader, List<List<Plan.Way>> ways) {
        this.reader = reader;
        for (var unit = 0; unit < ways.size(); unit++) {
            var seen = new LinkedHashMap<List<String>, Row>();
            for (var way : ways.get(unit)) {
                for (var terms : way.marks()) {
                    seen.put(terms, new Row(unit, terms));
                }
                if (way.beginning() != null) {
                    beginnings.add(new Beginning(unit, way.beginning()));
                }
            }
            rows.addAll(seen.values());
        }
    }

    /** The places of one field of each document that the index tells; documents without any are left out. */
    Map<Integer, List<Mark>> in(String field, List<Integer> documents) throws IOException {
        var marks = new HashMap<Integer, List<Mark>>();
        var sorted = documents.stream().sorted().toList();
        var leaves = reader.leaves();
        for (var from = 0; from < sorted.size(); ) {
            var leaf = leaves.get(ReaderUtil.subIndex(sorted.get(from), leaves));
            var end = leaf.docBase + leaf.reader().maxDoc();
            var to = from;
            while (to < sorted.size() && sorted.get(to) < end) {
                to++;
            }
            mark(leaf, field, sorted.subList(from, to), marks);
            from = to;
        }
        return marks;
    }

    /** What is to be marked in a text: the places that the index told of it, if any, and words that begin as sought. */
    Optional<List<Mark>> with(String text, @Nullable List<Mark> told) {
        var marks = told == null ? new ArrayList<Mark>() : new ArrayList<>(told);
        for (var beginning : beginnings) {
            addBeginning(text, beginning, marks);
        }
        return marks.isEmpty() ? Optional.empty() : Optional.of(merged(marks));
    }

    private static void addBeginning(String text, Beginning beginning, List<Mark> marks) {
        var left = MOST_IN_TEXT;
        for (var at = 0; at < text.length() && left > 0; at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                var end = endOfWord(text, at);
                if (begins(text, at, end, beginning.letters())) {
                    marks.add(new Mark(beginning.unit(), at, end));
                    left--;
                }
                at = end;
            }
        }
    }

    private static int endOfWord(String text, int start) {
        var end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a word begins so when it is folded as what is indexed is. */
    private static boolean begins(String text, int start, int end, String letters) {
        var same = 0;
        var from = new char[1];
        var folded = new char[4];
        for (var at = start; at < end && same < letters.length(); at++) {
            from[0] = Character.toLowerCase(text.charAt(at));
            var count = ASCIIFoldingFilter.foldToASCII(from, 0, folded, 0, 1);
            for (var place = 0; place < count && same < letters.length(); place++) {
                if (folded[place] != letters.charAt(same++)) {
                    return false;
                }
            }
        }
        return same == letters.length();
    }

    private void mark(LeafReaderContext leaf, String field, List<Integer> documents, Map<Integer, List<Mark>> marks)
            throws IOException {
        var terms = Terms.getTerms(leaf.reader(), field).iterator();
        for (var row : rows) {
            var postings = new ArrayList<PostingsEnum>();
            for (var term : row.terms()) {
                if (!terms.seekExact(new BytesRef(term))) {
                    break;
                }
                postings.add(terms.postings(null, PostingsEnum.OFFSETS));
            }
            if (postings.size() == row.terms().size()) {
                for (var document : documents) {
                    var found = follow(postings, document - leaf.docBase, row.unit());
                    if (!found.isEmpty()) {
                        marks.computeIfAbsent(document, key -> new ArrayList<>())
                                .addAll(found);
                    }
                }
            }
        }
    }

    /** Where the terms follow each other, with at most a stop word or two in between. */
    private static List<Mark> follow(List<PostingsEnum> postings, int document, int unit) throws IOException {
        var rows = new ArrayList<List<Place>>();
        for (var posting : postings) {
            var places = places(posting, document);
            if (places.isEmpty()) {
                return List.of();
            }
            rows.add(places);
        }
        var marks = new ArrayList<Mark>();
        for (var first : rows.getFirst()) {
            var last = first;
            for (var row = 1; row < rows.size() && last != null; row++) {
                var before = last;
                last = rows.get(row).stream()
                        .filter(place ->
                                place.position() > before.position() && place.position() <= before.position() + 3)
                        .findFirst()
                        .orElse(null);
            }
            if (last != null) {
                marks.add(new Mark(unit, first.start(), last.end()));
            }
        }
        return marks;
    }

    private static List<Place> places(PostingsEnum postings, int document) throws IOException {
        if (postings.docID() < document) {
            postings.advance(document);
        }
        if (postings.docID() != document) {
            return List.of();
        }
        var places = new ArrayList<Place>();
        for (var left = Math.min(MOST_IN_TEXT, postings.freq()); left > 0; left--) {
            var position = postings.nextPosition();
            places.add(new Place(position, postings.startOffset(), postings.endOffset()));
        }
        return places;
    }

    /** In order, and one mark where several overlap. */
    private static List<Mark> merged(List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        var merged = new ArrayList<Mark>();
        for (var mark : marks) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && mark.start() < last.end()) {
                if (mark.end() > last.end()) {
                    merged.set(merged.size() - 1, new Mark(last.unit(), last.start(), mark.end()));
                }
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
