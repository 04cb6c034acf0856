// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.springframework.stereotype.Component;

/** Finds entries by words and facets. */
@Component
class EntrySearch {
    private static final int MOST_IDS = 10_000;
    private static final int MOST_VALUES = 400;
    private static final int SHORTEST_TO_MISSPELL = 5;
    private static final int LONG = 9;
    private static final Map<String, Float> WEIGHTS =
            Map.of(Fields.TITLE, 5f, Fields.SUMMARY, 2.5f, Fields.PLACE, 2f, Fields.BODY, 1f);

    private final EntryIndex index;
    private final Municipalities municipalities;
    private final Themes themes;

    EntrySearch(EntryIndex index, Municipalities municipalities, Themes themes) {
        this.index = index;
        this.municipalities = municipalities;
        this.themes = themes;
    }

    /**
     * What is sought.
     *
     * @param words as typed; empty for everything
     * @param wanted the values asked for, by facet
     * @param newestFirst instead of the best first
     */
    record Question(String words, Map<Facet, List<String>> wanted, Optional<Integer> year, boolean newestFirst) {}

    /** A found entry, with the words that were sought marked. */
    record Hit(IndexedEntry entry, Optional<Municipalities.Municipality> municipality, Highlight highlight) {}

    /** HTML, escaped but for the marks. */
    record Highlight(Optional<String> title, Optional<String> summary, Optional<String> snippet) {}

    /** A facet's value with the number of entries that it would leave. */
    record Count(String value, String label, long count) {}

    /** The answer: one page of hits, all counts, and the ids of everything found. */
    record Answer(List<Hit> hits, long total, Map<Facet, List<Count>> facets, List<String> ids) {}

    Answer answer(Question question, Paging paging, boolean withIds) {
        return index.search(searcher -> {
            var matching = searcher.rewrite(matching(question, false));
            if (searcher.count(matching) == 0) {
                // Only when nothing has the words as typed: a typo never beats an exact hit, and costs who makes none
                // nothing.
                matching = searcher.rewrite(matching(question, true));
            }
            var facets = facets(searcher, matching, question);
            var sort = question.newestFirst() || question.words().isBlank()
                    ? new Sort(new SortField(Fields.PUBLISHED_AT, SortField.Type.LONG, true), SortField.FIELD_SCORE)
                    : new Sort(SortField.FIELD_SCORE, new SortField(Fields.PUBLISHED_AT, SortField.Type.LONG, true));
            var narrowed = narrowed(matching, question);
            var reach = withIds ? MOST_IDS : paging.skip() + paging.pageSize();
            var found = searcher.search(narrowed, Math.max(1, reach), sort);
            var onPage = Arrays.stream(found.scoreDocs)
                    .skip(paging.skip())
                    .limit(paging.pageSize())
                    .toArray(ScoreDoc[]::new);
            return new Answer(
                    hits(searcher, matching, onPage, !question.words().isBlank()),
                    searcher.count(narrowed),
                    facets,
                    withIds ? ids(searcher, found) : List.of());
        });
    }

    /** The words and the year, without the facets, which are counted disjunctively. */
    private Query matching(Question question, boolean tolerant) {
        var query = new BooleanQuery.Builder();
        var words = index.text().words(question.words());
        if (words.isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.SHOULD);
        } else {
            for (var i = 0; i < words.size(); i++) {
                query.add(anywhere(words.get(i), i == words.size() - 1, tolerant), Occur.MUST);
            }
            if (words.size() > 1) {
                WEIGHTS.forEach((field, weight) -> query.add(phrase(field, words, weight), Occur.SHOULD));
            }
        }
        question.year().ifPresent(year -> {
            query.add(IntPoint.newRangeQuery(Fields.YEAR_FROM, Integer.MIN_VALUE, year), Occur.FILTER);
            query.add(IntPoint.newRangeQuery(Fields.YEAR_TO, year, Integer.MAX_VALUE), Occur.FILTER);
        });
        query.add(new TermQuery(new Term(Fields.WITHDRAWN, "1")), Occur.MUST_NOT);
        return query.build();
    }

    /** A word in whichever field it counts most; the word itself before its stem, before its beginning, before a typo. */
    private static Query anywhere(List<String> terms, boolean mayBeUnfinished, boolean tolerant) {
        var fields = new ArrayList<Query>();
        WEIGHTS.forEach((field, weight) -> {
            var word = terms.getFirst();
            var forms = new BooleanQuery.Builder();
            forms.add(new BoostQuery(new TermQuery(new Term(field, word)), 1.5f), Occur.SHOULD);
            terms.stream().skip(1).forEach(stem -> forms.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
            if (mayBeUnfinished && word.length() >= 2) {
                forms.add(constant(new PrefixQuery(new Term(field, word)), 0.4f), Occur.SHOULD);
            }
            fields.add(new BoostQuery(forms.build(), weight));
        });
        if (tolerant) {
            fields.add(alike(terms.getFirst()));
        }
        return new DisjunctionMaxQuery(fields, 0.1f);
    }

    /** Words that differ by a letter, or by two in a long word; in all text at once, as looking for them is dear. */
    private static Query alike(String word) {
        if (word.length() < SHORTEST_TO_MISSPELL) {
            return new TermQuery(new Term(Fields.ALL, word));
        }
        var edits = word.length() < LONG ? 1 : 2;
        return constant(new FuzzyQuery(new Term(Fields.ALL, word), edits, 1), 0.05f);
    }

    /** A fixed score, as a rare misspelling must not count for more than the word that was meant. */
    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query phrase(String field, List<List<String>> words, float weight) {
        var phrase = new PhraseQuery.Builder().setSlop(3);
        for (var i = 0; i < words.size(); i++) {
            phrase.add(new Term(field, words.get(i).getFirst()), i);
        }
        return new BoostQuery(phrase.build(), weight);
    }

    private static DrillDownQuery narrowed(Query matching, Question question) {
        var narrowed = new DrillDownQuery(EntryIndex.facets(), matching);
        question.wanted().forEach((facet, values) -> values.forEach(value -> narrowed.add(facet.parameter(), value)));
        return narrowed;
    }

    private Map<Facet, List<Count>> facets(IndexSearcher searcher, Query matching, Question question)
            throws IOException {
        var counted = new EnumMap<Facet, List<Count>>(Facet.class);
        var state = state(searcher.getIndexReader());
        if (state.isEmpty()) {
            Arrays.stream(Facet.values()).forEach(facet -> counted.put(facet, List.of()));
            return counted;
        }
        var result =
                new DrillSideways(searcher, EntryIndex.facets(), state.get()).search(narrowed(matching, question), 1);
        for (var facet : Facet.values()) {
            var top = result.facets.getTopChildren(MOST_VALUES, facet.parameter());
            counted.put(
                    facet,
                    top == null
                            ? List.of()
                            : Arrays.stream(top.labelValues)
                                    .map(value ->
                                            new Count(value.label, label(facet, value.label), value.value.longValue()))
                                    .sorted(Comparator.comparingLong(Count::count)
                                            .reversed()
                                            .thenComparing(Count::label))
                                    .toList());
        }
        return counted;
    }

    private static Optional<SortedSetDocValuesReaderState> state(IndexReader reader) throws IOException {
        try {
            return Optional.of(new DefaultSortedSetDocValuesReaderState(reader, EntryIndex.facets()));
        } catch (IllegalArgumentException e) {
            // Lucene's way to say that no document has any facet yet.
            return Optional.empty();
        }
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case THEME -> themes.nameOf(value);
            case TYPE ->
                municipalities.all().stream()
                        .flatMap(one -> one.type().stream())
                        .filter(type -> type.slug().equals(value))
                        .map(Municipalities.Type::name)
                        .findFirst()
                        .orElse(value);
            case PROVINCE ->
                municipalities.all().stream()
                        .filter(one -> one.provinceCode().equals(value))
                        .map(Municipalities.Municipality::province)
                        .findFirst()
                        .orElse(value);
            case MUNICIPALITY ->
                municipalities
                        .find(new MunicipalityCode(value))
                        .map(Municipalities.Municipality::name)
                        .orElse(value);
            case KIND, STATUS, EVIDENCE -> Facet.labelOf(value);
        };
    }

    private List<Hit> hits(IndexSearcher searcher, Query matching, ScoreDoc[] found, boolean mark) throws IOException {
        var highlights = mark ? highlights(searcher, matching, found) : Map.<String, String[]>of();
        var hits = new ArrayList<Hit>();
        for (var i = 0; i < found.length; i++) {
            var source = searcher.storedFields().document(found[i].doc).get(Fields.SOURCE);
            var entry = index.read(source);
            hits.add(new Hit(
                    entry,
                    municipalities.find(new MunicipalityCode(entry.content().municipality())),
                    new Highlight(
                            marked(highlights, Fields.TITLE, i),
                            marked(highlights, Fields.SUMMARY, i),
                            marked(highlights, Fields.BODY, i))));
        }
        return hits;
    }

    private Map<String, String[]> highlights(IndexSearcher searcher, Query matching, ScoreDoc[] found)
            throws IOException {
        var highlighter = UnifiedHighlighter.builder(searcher, index.text())
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", "… ", true))
                .withFieldMatcher(field -> true)
                .withMaxNoHighlightPassages(0)
                .build();
        return highlighter.highlightFields(
                new String[] {Fields.TITLE, Fields.SUMMARY, Fields.BODY},
                matching,
                Arrays.stream(found).mapToInt(hit -> hit.doc).toArray(),
                new int[] {1, 2, 2});
    }

    private static Optional<String> marked(Map<String, String[]> highlights, String field, int number) {
        return Optional.ofNullable(highlights.get(field)).map(texts -> texts[number]);
    }

    private static List<String> ids(IndexSearcher searcher, TopDocs found) throws IOException {
        var ids = new ArrayList<String>();
        var stored = searcher.storedFields();
        for (var hit : found.scoreDocs) {
            ids.add(stored.document(hit.doc, Set.of(Fields.ID)).get(Fields.ID));
        }
        return ids;
    }
}
