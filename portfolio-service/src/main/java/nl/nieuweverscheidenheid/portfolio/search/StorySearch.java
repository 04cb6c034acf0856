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
import nl.nieuweverscheidenheid.portfolio.index.FacetColumns;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.IndexedStory;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
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
            var reach = paging.skip() + paging.pageSize();
            var most = withIds ? MOST_IDS : 0;
            var plan = planned(searcher, units, false);
            var found = found(searcher, plan, question, reach, most);
            if (found.total() == 0 && isFoundNowhere(searcher, plan)) {
                plan = planned(searcher, units, true);
                found = found(searcher, plan, question, reach, most);
            }
            return new Answer(
                    hits(searcher, plan, found.page(paging)),
                    found.total(),
                    found.values(),
                    ids(searcher, found.documents()),
                    found.total() < FEW
                            ? corrected(searcher, plan, question, found.total())
                            : corrected(question, plan),
                    found.total() == 0 ? widened(searcher, units, question) : Optional.empty());
        });
    }

    /** How the words are sought in stories: as typed, or, where no story has them so, each with its likes. */
    Plan plan(IndexSearcher searcher, List<Unit> units) throws IOException {
        var plan = planned(searcher, units, false);
        return isFoundNowhere(searcher, plan) ? planned(searcher, units, true) : plan;
    }

    private Plan planned(IndexSearcher searcher, List<Unit> units, boolean tolerant) throws IOException {
        return reading.plan(searcher, units, Fields.Words.STORY, tolerant);
    }

    /** Whether there are several words, each of which may be in some story, but no story that has them all. */
    private static boolean isFoundNowhere(IndexSearcher searcher, Plan plan) throws IOException {
        return plan.sought().size() > 1 && !new UnitMatches(searcher, plan).isAny(searcher);
    }

    /**
     * What is found.
     *
     * @param best the first of them, in order
     * @param documents numbers of all of them, or of some
     */
    record Found(List<ScoreDoc> best, long total, Map<Facet, Map<String, Integer>> values, List<Integer> documents) {
        List<Integer> page(Paging paging) {
            return best.stream()
                    .skip(paging.skip())
                    .limit(paging.pageSize())
                    .map(hit -> hit.doc)
                    .toList();
        }
    }

    /** All that is found, counted, and the first so many of it: the words that stand together and what is fresh first. */
    Found found(IndexSearcher searcher, Plan plan, Question question, int reach, int mostDocuments) throws IOException {
        return question.newestFirst() || plan.isEmpty()
                ? newest(searcher, plan, question, reach, mostDocuments)
                : best(searcher, plan, question, reach, mostDocuments);
    }

    private static Found newest(IndexSearcher searcher, Plan plan, Question question, int reach, int mostDocuments)
            throws IOException {
        var counter = new FacetCounter(question.wanted());
        var years = years(searcher, question);
        var matches = new UnitMatches(searcher, plan);
        var documents = new ArrayList<Integer>();
        var newest = new ArrayList<Dated>();
        var total = 0L;
        for (var segment : searcher.getIndexReader().leaves()) {
            var columns = FacetColumns.of(segment.reader());
            var all = plan.isEmpty() ? columns.stories() : matches.in(segment).asBits(segment.reader());
            var live = segment.reader().getLiveDocs();
            if (live != null) {
                live.applyMask(all, 0);
            }
            if (years != null) {
                all.and(documents(years, segment));
            }
            var found = counter.segment(segment.reader()).count(all, plan.isEmpty() && years == null);
            total += found.length;
            for (var document : columns.newest(found, reach)) {
                newest.add(new Dated(segment.docBase + document, columns.time(document)));
            }
            for (var at = 0; at < found.length && documents.size() < mostDocuments; at++) {
                documents.add(segment.docBase + found[at]);
            }
        }
        var first = newest.stream()
                .sorted(Comparator.comparingLong(Dated::time).reversed().thenComparingInt(Dated::document))
                .limit(reach)
                .map(one -> new ScoreDoc(one.document(), Float.NaN))
                .toList();
        return new Found(first, total, counter.values(), documents);
    }

    private record Dated(int document, long time) {}

    private Found best(IndexSearcher searcher, Plan plan, Question question, int reach, int mostDocuments)
            throws IOException {
        var counter = new FacetCounter(question.wanted());
        var years = years(searcher, question);
        var matches = new UnitMatches(searcher, plan);
        var documents = new ArrayList<Integer>();
        var best = new Likeliest(Math.max(reach, LOOKED_AT_TWICE));
        var total = 0L;
        for (var segment : searcher.getIndexReader().leaves()) {
            var inYears = years == null ? null : documents(years, segment);
            var counting = counter.segment(segment.reader());
            var scored = matches.in(segment);
            if (inYears != null) {
                scored.retain(inYears::get);
            }
            if (counting.isFiltered()) {
                scored.retain(counting::passes);
            }
            counting.count(scored.documents(), scored.size());
            total += scored.size();
            for (var place = 0; place < scored.size(); place++) {
                var document = segment.docBase + scored.document(place);
                best.add(document, scored.score(place));
                if (documents.size() < mostDocuments) {
                    documents.add(document);
                }
            }
        }
        return new Found(List.of(lookedAtTwice(searcher, plan, best.inOrder())), total, counter.values(), documents);
    }

    private ScoreDoc[] lookedAtTwice(IndexSearcher searcher, Plan plan, ScoreDoc[] first) throws IOException {
        var near = plan.nearness();
        var found = near.isPresent() && first.length > 0
                ? QueryRescorer.rescore(
                                searcher,
                                new TopDocs(new TotalHits(first.length, TotalHits.Relation.EQUAL_TO), first),
                                near.get(),
                                1,
                                first.length)
                        .scoreDocs
                : first;
        var leaves = searcher.getIndexReader().leaves();
        var now = clock.millis();
        for (var hit : found) {
            var segment = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            var time = FacetColumns.of(segment.reader()).time(hit.doc - segment.docBase);
            hit.score *= (float) (1 + FRESH / (1 + Math.max(0, now - time) / YEAR));
        }
        Arrays.sort(
                found,
                Comparator.comparingDouble((ScoreDoc hit) -> hit.score)
                        .reversed()
                        .thenComparingInt(hit -> hit.doc));
        return found;
    }

    private static @Nullable Weight years(IndexSearcher searcher, Question question) throws IOException {
        if (question.year().isEmpty()) {
            return null;
        }
        var year = question.year().get();
        var query = new BooleanQuery.Builder()
                .add(IntPoint.newRangeQuery(Fields.YEAR_FROM, Integer.MIN_VALUE, year), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Fields.YEAR_TO, year, Integer.MAX_VALUE), Occur.FILTER)
                .build();
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static FixedBitSet documents(Weight weight, LeafReaderContext segment) throws IOException {
        var documents = new FixedBitSet(segment.reader().maxDoc());
        var scorer = weight.scorer(segment);
        if (scorer != null) {
            documents.or(scorer.iterator());
        }
        return documents;
    }

    private List<Hit> hits(IndexSearcher searcher, Plan plan, List<Integer> numbers) throws IOException {
        var marks = new Marks(searcher.getIndexReader(), plan);
        var titles = marks.in(Fields.Words.STORY.title(), numbers);
        var summaries = marks.in(Fields.Words.STORY.summary(), numbers);
        var bodies = marks.in(Fields.Words.STORY.body(), numbers);
        var hits = new ArrayList<Hit>();
        for (var number : numbers) {
            var story = documents.story(searcher, number);
            var text = plan.isEmpty() ? "" : documents.body(searcher, number);
            var body = marks.with(text, bodies.get(number)).map(places -> MarkedText.piece(text, places));
            hits.add(new Hit(
                    story,
                    new Highlight(
                            marks.with(story.title(), titles.get(number))
                                    .map(places -> MarkedText.whole(story.title(), places)),
                            marks.with(story.summary(), summaries.get(number))
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
        return found(searcher, meant, question.unfiltered(), 1, 0).total() > total ? offered : Optional.empty();
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
        var paging = new Paging(1, WIDENED);
        var found = found(searcher, plan, question, WIDENED, 0);
        return found.total() == 0
                ? Optional.empty()
                : Optional.of(
                        new Widened(withoutFilters, without, hits(searcher, plan, found.page(paging)), found.total()));
    }
}
