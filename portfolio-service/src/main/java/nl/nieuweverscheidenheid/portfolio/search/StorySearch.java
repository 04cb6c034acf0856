// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.index.DocValue;
import nl.nieuweverscheidenheid.portfolio.index.Documents;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.IndexedStory;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import nl.nieuweverscheidenheid.portfolio.index.Stories;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.springframework.stereotype.Component;

/** Finds stories by words and facets. */
@Component
class StorySearch {
    private static final int MOST_IDS = 10_000;
    /** So many of the best are looked at once more: whether words stand together, and how fresh the story is. */
    private static final int LOOKED_AT_TWICE = 200;
    /** Where fewer are found, it may have been a typo after all. */
    private static final int FEW = 3;
    /** A correction is offered only if the index has it so many times as often. */
    private static final int MORE_USUAL = 3;

    private static final int WIDENED = 10;
    private static final float FRESH = 0.06f;
    private static final double YEAR = Duration.ofDays(365).toMillis();
    private static final Sort NEWEST = new Sort(new SortField(Fields.TIME, SortField.Type.LONG, true));

    private final SearchIndex index;
    private final Reading reading;
    private final Documents documents;
    private final Clock clock;

    StorySearch(SearchIndex index, Reading reading, Documents documents, Clock clock) {
        this.index = index;
        this.reading = reading;
        this.documents = documents;
        this.clock = clock;
    }

    /** A found story, with the words that were sought marked. */
    record Hit(IndexedStory story, Highlight highlight) {}

    /**
     * What was found in a story, as HTML: escaped but for the marks.
     *
     * @param section where the snippet is from
     */
    record Highlight(
            Optional<String> title, Optional<String> summary, Optional<String> snippet, Optional<String> section) {}

    /**
     * What is near, where nothing is found.
     *
     * @param withoutFilters whether the facets and the year were let go
     * @param withoutWords the words that were let go
     */
    record Widened(boolean withoutFilters, List<String> withoutWords, List<Hit> hits, long total) {}

    /** The answer: one page of hits, all counts, the ids of everything found, and what else may have been meant. */
    record Answer(
            List<Hit> hits,
            long total,
            Map<Facet, Map<String, Integer>> facets,
            List<String> ids,
            Optional<String> didYouMean,
            Optional<Widened> widened) {}

    Answer answer(Question question, Paging paging, boolean withIds) {
        var units = reading.units(question.words());
        return index.search(searcher -> {
            var most = withIds ? MOST_IDS : 0;
            var plan = planned(searcher, units, false);
            var counts = count(searcher, plan, question, most);
            if (counts.total() == 0 && isFoundNowhere(searcher, plan)) {
                plan = planned(searcher, units, true);
                counts = count(searcher, plan, question, most);
            }
            return new Answer(
                    counts.total() == 0 ? List.of() : hits(searcher, plan, top(searcher, plan, question, paging)),
                    counts.total(),
                    counts.values(),
                    ids(searcher, counts.documents()),
                    counts.total() < FEW
                            ? corrected(searcher, plan, question, counts.total())
                            : corrected(question, plan),
                    counts.total() == 0 ? widened(searcher, units, question) : Optional.empty());
        });
    }

    /** How the words are sought in stories: as typed, or, where no story has them so, each with its likes. */
    Plan plan(IndexSearcher searcher, List<Unit> units) throws IOException {
        var plan = planned(searcher, units, false);
        return isFoundNowhere(searcher, plan) ? planned(searcher, units, true) : plan;
    }

    private Plan planned(IndexSearcher searcher, List<Unit> units, boolean tolerant) throws IOException {
        return reading.plan(searcher.getIndexReader(), units, Fields.Words.STORY, tolerant);
    }

    /** Whether there are several words, each of which may be in some story, but no story that has them all. */
    private static boolean isFoundNowhere(IndexSearcher searcher, Plan plan) throws IOException {
        return plan.sought().size() > 1 && searcher.count(plan.query()) == 0;
    }

    /** The best of one page, the words that stand together and what is fresh before the rest. */
    ScoreDoc[] top(IndexSearcher searcher, Plan plan, Question question, Paging paging) throws IOException {
        var query = narrowed(matching(plan, question), question);
        var reach = paging.skip() + paging.pageSize();
        var found = question.newestFirst() || plan.isEmpty()
                ? newest(searcher, query, reach)
                : best(searcher, plan, query, reach);
        return Arrays.stream(found.scoreDocs)
                .skip(paging.skip())
                .limit(paging.pageSize())
                .toArray(ScoreDoc[]::new);
    }

    /** The last published of what the query finds, the last one first. */
    static TopDocs newest(IndexSearcher searcher, Query query, int most) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(NEWEST, most, null, most));
    }

    private TopDocs best(IndexSearcher searcher, Plan plan, Query query, int reach) throws IOException {
        var most = Math.max(reach, LOOKED_AT_TWICE);
        var found = searcher.search(query, new TopScoreDocCollectorManager(most, null, most));
        var near = plan.nearness();
        if (near.isPresent()) {
            found = QueryRescorer.rescore(searcher, found, near.get(), 1, most);
        }
        var now = clock.millis();
        for (var hit : found.scoreDocs) {
            var age = Math.max(0, now - DocValue.number(searcher, hit.doc, Fields.TIME)) / YEAR;
            hit.score *= (float) (1 + FRESH / (1 + age));
        }
        Arrays.sort(
                found.scoreDocs,
                Comparator.comparingDouble((ScoreDoc hit) -> hit.score)
                        .reversed()
                        .thenComparingInt(hit -> hit.doc));
        return found;
    }

    /** The words and the year, without the facets, which are counted disjunctively. */
    static Query matching(Plan plan, Question question) {
        if (plan.isEmpty() && question.year().isEmpty()) {
            return Stories.all();
        }
        var query = new BooleanQuery.Builder();
        if (!plan.isEmpty()) {
            query.add(plan.query(), Occur.MUST);
        }
        question.year().ifPresent(year -> {
            query.add(IntPoint.newRangeQuery(Fields.YEAR_FROM, Integer.MIN_VALUE, year), Occur.FILTER);
            query.add(IntPoint.newRangeQuery(Fields.YEAR_TO, year, Integer.MAX_VALUE), Occur.FILTER);
        });
        return query.build();
    }

    static Query narrowed(Query matching, Question question) {
        if (question.wanted().isEmpty()) {
            return matching;
        }
        var narrowed = new BooleanQuery.Builder().add(matching, Occur.MUST);
        question.wanted().forEach((facet, values) -> narrowed.add(facet.anyOf(values), Occur.FILTER));
        return narrowed.build();
    }

    private static FacetCounter.Counts count(IndexSearcher searcher, Plan plan, Question question, int mostDocuments)
            throws IOException {
        return searcher.search(
                new ConstantScoreQuery(matching(plan, question)), new FacetCounter(question.wanted(), mostDocuments));
    }

    private List<Hit> hits(IndexSearcher searcher, Plan plan, ScoreDoc[] found) throws IOException {
        var numbers = Arrays.stream(found).map(hit -> hit.doc).toList();
        var marks = new Marks(searcher.getIndexReader(), plan);
        var titles = marks.in(Fields.Words.STORY.title(), numbers);
        var summaries = marks.in(Fields.Words.STORY.summary(), numbers);
        var bodies = marks.in(Fields.Words.STORY.body(), numbers);
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var number : numbers) {
            var story = documents.story(stored.document(number));
            var body = Optional.ofNullable(bodies.get(number)).map(places -> MarkedText.piece(story.body(), places));
            hits.add(new Hit(
                    story,
                    new Highlight(
                            Optional.ofNullable(titles.get(number))
                                    .map(places -> MarkedText.whole(story.title(), places)),
                            Optional.ofNullable(summaries.get(number))
                                    .map(places -> MarkedText.whole(story.summary(), places)),
                            body.map(MarkedText.Piece::html),
                            body.flatMap(piece -> sectionAt(story, piece.start())))));
        }
        return hits;
    }

    private static Optional<String> sectionAt(IndexedStory story, int place) {
        return story.sections().entrySet().stream()
                .filter(section -> section.getValue() <= place)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static List<String> ids(IndexSearcher searcher, List<Integer> numbers) throws IOException {
        var ids = new ArrayList<String>(numbers.size());
        for (var number : numbers) {
            ids.add(DocValue.id(searcher, number));
        }
        return ids;
    }

    /** The words with those put right that no story has as they were typed. */
    private static Optional<String> corrected(Question question, Plan plan) {
        return rewritten(
                question,
                plan,
                sought -> sought.ways().stream().allMatch(way -> way.kind() == Plan.Way.Kind.TYPO)
                        ? sought.corrections().stream().findFirst()
                        : Optional.empty());
    }

    /** Where little is found, also words that the index has, if another that is almost the same is far more usual. */
    private Optional<String> corrected(IndexSearcher searcher, Plan plan, Question question, long total)
            throws IOException {
        var certain = corrected(question, plan);
        if (certain.isPresent() || plan.isEmpty()) {
            return certain;
        }
        var reader = searcher.getIndexReader();
        var vocabulary = new Vocabulary(reader, Fields.Words.STORY.word());
        var better = new ArrayList<Optional<String>>();
        for (var sought : plan.sought()) {
            var word = sought.unit().word().word();
            var own = reader.docFreq(new Term(Fields.Words.STORY.word(), word));
            better.add(
                    sought.unit().isOneWord()
                            ? vocabulary.alike(word, 1).stream()
                                    .filter(other -> other.documents() > own * MORE_USUAL)
                                    .map(Vocabulary.Word::text)
                                    .findFirst()
                            : Optional.empty());
        }
        var offered =
                rewritten(question, plan, sought -> better.get(plan.sought().indexOf(sought)));
        if (offered.isEmpty()) {
            return offered;
        }
        var meant = plan(searcher, reading.units(offered.get()));
        return searcher.count(matching(meant, question.unfiltered())) > total ? offered : Optional.empty();
    }

    private interface Correction {
        Optional<String> of(Plan.Sought sought);
    }

    private static Optional<String> rewritten(Question question, Plan plan, Correction correction) {
        var text = new StringBuilder(question.words());
        var isChanged = false;
        for (var sought : plan.sought().reversed()) {
            var other = correction.of(sought);
            if (other.isPresent()) {
                var token = sought.unit().tokens().getFirst();
                text.replace(token.start(), token.end(), other.get());
                isChanged = true;
            }
        }
        return isChanged ? Optional.of(text.toString()) : Optional.empty();
    }

    /** Lets go of the filters, or else of the words that nothing has and then of the rarest, until something is found. */
    private Optional<Widened> widened(IndexSearcher searcher, List<Unit> units, Question question) throws IOException {
        if (question.isFiltered()) {
            var all = widened(searcher, units, question.unfiltered(), true, List.of());
            if (all.isPresent()) {
                return all;
            }
        }
        var left = new ArrayList<>(plan(searcher, units).sought());
        var dropped = new ArrayList<Plan.Sought>();
        left.sort(Comparator.comparing((Plan.Sought sought) -> !sought.ways().isEmpty())
                .thenComparing(Plan.Sought::weight, Comparator.reverseOrder()));
        while (left.size() > 1) {
            dropped.add(left.removeFirst());
            if (!left.getFirst().ways().isEmpty()) {
                var kept = units.stream()
                        .filter(unit ->
                                left.stream().anyMatch(sought -> sought.unit().equals(unit)))
                        .toList();
                var fewer = widened(
                        searcher,
                        kept,
                        question.unfiltered(),
                        question.isFiltered(),
                        dropped.stream()
                                .flatMap(sought -> sought.unit().typed(question.words()).stream())
                                .toList());
                if (fewer.isPresent()) {
                    return fewer;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Widened> widened(
            IndexSearcher searcher, List<Unit> units, Question question, boolean withoutFilters, List<String> without)
            throws IOException {
        var plan = plan(searcher, units);
        var total = searcher.count(matching(plan, question));
        return total == 0
                ? Optional.empty()
                : Optional.of(new Widened(
                        withoutFilters,
                        without,
                        hits(searcher, plan, top(searcher, plan, question, new Paging(1, WIDENED))),
                        total));
    }
}
