// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.suggestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.index.Beginnings;
import nl.nieuweverscheidenheid.portfolio.index.DocValue;
import nl.nieuweverscheidenheid.portfolio.index.DocumentKind;
import nl.nieuweverscheidenheid.portfolio.index.Documents;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.IndexedName;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.text.Token;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.springframework.stereotype.Component;

/**
 * Finds names and titles by the beginnings of their words, whichever words and in any order; and where hardly any has them,
 * also by beginnings that are written almost so.
 */
@Component
class Suggestions {
    private static final int MOST = 8;
    private static final int MOST_OF_KIND = 3;
    private static final int LOOKED_AT = 60;
    private static final int FEW = 2;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_TO_MISSPELL = 4;
    private static final int MOST_MISSPELT = 30;
    /** Names before titles: who types the name of a municipality means the municipality. */
    private static final Map<DocumentKind, Float> WEIGHTS = new EnumMap<>(Map.of(
            DocumentKind.THEME, 1.2f,
            DocumentKind.TYPE, 1.2f,
            DocumentKind.MUNICIPALITY, 1f,
            DocumentKind.STORY, 0.4f,
            DocumentKind.TOPIC, 0.3f));

    private final SearchIndex index;
    private final Documents documents;
    private final DutchText text;
    private final Municipalities municipalities;

    Suggestions(SearchIndex index, Documents documents, DutchText text, Municipalities municipalities) {
        this.index = index;
        this.documents = documents;
        this.text = text;
        this.municipalities = municipalities;
    }

    /**
     * A name or title that may be meant.
     *
     * @param slug for the address of its page
     * @param note what tells it from others of that name
     */
    record Suggestion(DocumentKind kind, String id, String slug, String text, Optional<String> note) {}

    List<Suggestion> answer(String typed) {
        var words = text.readAll(typed).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return index.search(searcher -> {
            var found = found(searcher, query(words, false));
            return found.size() >= FEW ? found : found(searcher, query(words, true));
        });
    }

    private static Query query(List<Token> words, boolean tolerant) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            var beginning = shortened(word.forms().word(), Beginnings.LONGEST);
            query.add(
                    tolerant && beginning.length() >= SHORTEST_TO_MISSPELL
                            ? new FuzzyQuery(new Term(Fields.BEGINNINGS, beginning), 1, 1, MOST_MISSPELT, true)
                            : constant(Fields.BEGINNINGS, beginning, 1),
                    Occur.MUST);
        }
        query.add(
                constant(Fields.WHOLE_BEGINNINGS, shortened(Beginnings.whole(words), Beginnings.LONGEST_WHOLE), 1.5f),
                Occur.SHOULD);
        WEIGHTS.forEach((kind, weight) -> query.add(constant(Fields.KIND, kind.slug(), weight), Occur.SHOULD));
        return query.build();
    }

    private static Query constant(String field, String term, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
    }

    private static String shortened(String word, int longest) {
        return word.length() <= longest ? word : word.substring(0, longest);
    }

    private List<Suggestion> found(IndexSearcher searcher, Query query) throws IOException {
        var hits = new ArrayList<Ranked>();
        for (var hit : searcher.search(query, new TopScoreDocCollectorManager(LOOKED_AT, null, LOOKED_AT)).scoreDocs) {
            hits.add(new Ranked(
                    hit.doc,
                    hit.score,
                    DocValue.kind(searcher, hit.doc),
                    DocValue.number(searcher, hit.doc, Fields.POPULATION)));
        }
        // Of two that are as likely, the one that more people live in.
        hits.sort(Comparator.comparingDouble(Ranked::score)
                .thenComparingLong(Ranked::population)
                .reversed()
                .thenComparingInt(Ranked::document));
        var stored = searcher.storedFields();
        var ofKind = new EnumMap<DocumentKind, Integer>(DocumentKind.class);
        var found = new ArrayList<Suggestion>();
        for (var hit : hits) {
            if (found.size() < MOST && ofKind.merge(hit.kind(), 1, Integer::sum) <= MOST_OF_KIND) {
                found.add(suggestion(stored.document(hit.document())));
            }
        }
        // A municipality that exists before one that has ended, whatever else is equal.
        found.sort(Comparator.comparing(Suggestions::isEnded));
        return found;
    }

    private record Ranked(int document, float score, DocumentKind kind, long population) {}

    private static boolean isEnded(Suggestion suggestion) {
        return suggestion.kind() == DocumentKind.MUNICIPALITY
                && suggestion.note().filter(note -> note.startsWith("nu ")).isPresent();
    }

    private Suggestion suggestion(Document document) {
        return switch (Documents.kind(document)) {
            case STORY -> {
                var story = documents.story(document);
                yield new Suggestion(
                        DocumentKind.STORY,
                        story.id(),
                        story.id(),
                        story.title(),
                        municipalities
                                .find(new MunicipalityCode(story.municipality()))
                                .map(Municipalities.Municipality::name));
            }
            case TOPIC -> {
                var topic = documents.topic(document);
                yield new Suggestion(DocumentKind.TOPIC, topic.id(), topic.id(), topic.title(), Optional.empty());
            }
            case MUNICIPALITY -> named(DocumentKind.MUNICIPALITY, documents.name(document));
            case TYPE -> named(DocumentKind.TYPE, documents.name(document));
            case THEME -> named(DocumentKind.THEME, documents.name(document));
        };
    }

    private static Suggestion named(DocumentKind kind, IndexedName name) {
        var note = name.endedDate() == null
                ? Optional.ofNullable(name.province())
                : name.became().stream().map(other -> "nu " + other.name()).findFirst();
        return new Suggestion(kind, name.id(), name.slug(), name.name(), note);
    }
}
