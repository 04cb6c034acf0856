// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.index.Documents;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.IndexedStory;
import nl.nieuweverscheidenheid.portfolio.index.IndexedTopic;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import nl.nieuweverscheidenheid.portfolio.index.Stories;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.text.Token;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/**
 * Finds stories that are like another: on the same themes, from the same type of municipality, or of similar words; and what
 * there is already of what somebody begins to write.
 */
@Component
class RelatedStories {
    private static final int MOST_WORDS = 20;
    private static final int MOST_TOLD = 3;
    private static final int SHORTEST_TELLING = 4;
    private static final float THEME = 1f;
    private static final float TYPE = 0.7f;
    private static final float WORDS = 4f;
    private static final float PART = 0.6f;
    private static final float ENOUGH_WORDS = 0.6f;

    private final SearchIndex index;
    private final Documents documents;
    private final DutchText text;
    private final Municipalities municipalities;

    RelatedStories(SearchIndex index, Documents documents, DutchText text, Municipalities municipalities) {
        this.index = index;
        this.documents = documents;
        this.text = text;
        this.municipalities = municipalities;
    }

    /** A story like another, and what they have in common. */
    record Related(IndexedStory story, List<String> themes, Optional<Municipalities.Type> type, List<String> words) {}

    /**
     * The stories most like this one.
     *
     * @throws nl.nieuweverscheidenheid.portfolio.index.StoryNotFound if there is no such story
     */
    List<Related> to(String id, int most) {
        return index.search(searcher -> {
            var number = Stories.number(searcher, id);
            var story = documents.story(searcher, number);
            var telling = telling(searcher.getIndexReader(), story, documents.body(searcher, number));
            var query = new BooleanQuery.Builder();
            story.themes()
                    .forEach(theme -> query.add(constant(Facet.THEME.anyOf(List.of(theme)), THEME), Occur.SHOULD));
            typeOf(story)
                    .ifPresent(type -> query.add(constant(Facet.TYPE.anyOf(List.of(type.slug())), TYPE), Occur.SHOULD));
            var all = telling.values().stream().mapToDouble(Float::doubleValue).sum();
            telling.forEach((stem, weight) -> query.add(
                    new BoostQuery(either(Fields.Words.STORY, stem), (float) (WORDS * weight / all)), Occur.SHOULD));
            query.add(Stories.only(id), Occur.MUST_NOT);
            query.add(Stories.all(), Occur.FILTER);
            query.setMinimumNumberShouldMatch(1);
            var related = new ArrayList<Related>();
            for (var hit : searcher.search(query.build(), most).scoreDocs) {
                related.add(
                        related(story, documents.story(searcher, hit.doc), documents.body(searcher, hit.doc), telling));
            }
            return related;
        });
    }

    /** Stories that may tell the same as the title of one that is being written; the likeliest first. */
    List<IndexedStory> like(String title, int most) {
        return like(title, Fields.Words.STORY, documents::story, most);
    }

    /** Topics of the forum that may ask the same as the title of one that is being written; the likeliest first. */
    List<IndexedTopic> topicsLike(String title, int most) {
        return like(title, Fields.Words.TOPIC, documents::topic, most);
    }

    /** How a found document is read. */
    private interface Reading<T> {
        T of(IndexSearcher searcher, int number) throws IOException;
    }

    private <T> List<T> like(String title, Fields.Words fields, Reading<T> read, int most) {
        var stems = text.read(title).stream()
                .map(token -> token.forms().stem())
                .distinct()
                .toList();
        if (stems.isEmpty()) {
            return List.of();
        }
        return index.search(searcher -> {
            var query = new BooleanQuery.Builder();
            var reader = searcher.getIndexReader();
            for (var stem : stems) {
                query.add(new BoostQuery(either(fields, stem), rarity(reader, fields, stem)), Occur.SHOULD);
            }
            query.setMinimumNumberShouldMatch((int) Math.ceil(stems.size() * ENOUGH_WORDS));
            var alike = new ArrayList<T>();
            for (var hit : searcher.search(query.build(), most).scoreDocs) {
                alike.add(read.of(searcher, hit.doc));
            }
            return alike;
        });
    }

    private Related related(IndexedStory story, IndexedStory other, String otherBody, Map<String, Float> telling) {
        var themes = other.themes().stream().filter(story.themes()::contains).toList();
        var type = typeOf(other)
                .filter(one -> typeOf(story)
                        .filter(own -> own.slug().equals(one.slug()))
                        .isPresent());
        var seen = new HashMap<String, String>();
        for (var part : List.of(other.title(), other.summary(), otherBody)) {
            text.read(part)
                    .forEach(token ->
                            seen.putIfAbsent(token.forms().stem(), token.forms().word()));
        }
        var words = new LinkedHashSet<String>();
        telling.entrySet().stream()
                .filter(word -> seen.containsKey(word.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_TOLD)
                .forEach(word -> words.add(seen.get(word.getKey())));
        return new Related(other, themes, type, List.copyOf(words));
    }

    /** The words that set the story apart: often in it, rarely elsewhere, but somewhere. */
    private Map<String, Float> telling(IndexReader reader, IndexedStory story, String body) throws IOException {
        var counts = new HashMap<String, Integer>();
        count(counts, story.title(), 3);
        count(counts, story.summary(), 2);
        count(counts, body, 1);
        var weights = new HashMap<String, Float>();
        for (var count : counts.entrySet()) {
            if (documents(reader, Fields.Words.STORY, count.getKey()) > 1) {
                weights.put(
                        count.getKey(),
                        (float) Math.sqrt(count.getValue()) * rarity(reader, Fields.Words.STORY, count.getKey()));
            }
        }
        var telling = new HashMap<String, Float>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .forEach(word -> telling.put(word.getKey(), word.getValue()));
        return telling;
    }

    /** Counts the nouns, which are what the dictionary of compounds has; they say what a text is about. */
    private void count(Map<String, Integer> counts, String part, int weight) {
        text.read(part).stream()
                .map(Token::forms)
                .filter(forms -> forms.word().length() >= SHORTEST_TELLING && text.isDutch(forms.word()))
                .forEach(forms -> {
                    counts.merge(forms.stem(), weight, Integer::sum);
                    forms.parts().forEach(stem -> counts.merge(stem, weight, Integer::sum));
                });
    }

    private Optional<Municipalities.Type> typeOf(IndexedStory story) {
        return municipalities
                .current(new MunicipalityCode(story.municipality()))
                .flatMap(Municipalities.Municipality::type);
    }

    /** The word itself, or a compound that has it in it. */
    private static Query either(Fields.Words fields, String stem) {
        return new DisjunctionMaxQuery(
                List.of(
                        new TermQuery(new Term(fields.stem(), stem)),
                        new BoostQuery(new TermQuery(new Term(fields.part(), stem)), PART)),
                0);
    }

    private static float rarity(IndexReader reader, Fields.Words fields, String stem) throws IOException {
        var all = Math.max(1, reader.getDocCount(fields.stem()));
        var having = Math.min(all, documents(reader, fields, stem));
        return (float) Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    private static int documents(IndexReader reader, Fields.Words fields, String stem) throws IOException {
        return reader.docFreq(new Term(fields.stem(), stem)) + reader.docFreq(new Term(fields.part(), stem));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
