// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.suggestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.index.Beginnings;
import nl.nieuweverscheidenheid.portfolio.index.DocumentKind;
import nl.nieuweverscheidenheid.portfolio.index.Documents;
import nl.nieuweverscheidenheid.portfolio.index.IndexedName;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/**
 * Finds names and titles by the beginnings of their words, whichever words and in any order; and where hardly any has them,
 * also by beginnings that are written almost so.
 */
@Component
class Suggestions {
    private static final int MOST = 8;
    private static final int MOST_OF_KIND = 3;
    /** Where fewer are found, it may have been a typo. */
    private static final int FEW = 2;

    private static final int MOST_WORDS = 8;

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
        var beginnings = words.stream()
                .map(word -> shortened(word.forms().word(), Beginnings.LONGEST))
                .distinct()
                .toList();
        var whole = shortened(Beginnings.whole(words), Beginnings.LONGEST_WHOLE);
        return index.search(searcher -> {
            var matches = new BeginningMatches(searcher, MOST_OF_KIND);
            return suggestions(searcher, matches.of(beginnings, whole, FEW));
        });
    }

    private static String shortened(String word, int longest) {
        return word.length() <= longest ? word : word.substring(0, longest);
    }

    private List<Suggestion> suggestions(IndexSearcher searcher, List<BeginningMatches.Match> matches)
            throws IOException {
        var ofKind = new EnumMap<DocumentKind, Integer>(DocumentKind.class);
        var suggestions = new ArrayList<Suggestion>();
        for (var match : matches) {
            if (suggestions.size() < MOST && ofKind.merge(match.kind(), 1, Integer::sum) <= MOST_OF_KIND) {
                suggestions.add(suggestion(searcher, match));
            }
        }
        // A municipality that exists before one that has ended, whatever else is equal.
        suggestions.sort(Comparator.comparing(Suggestions::isEnded));
        return suggestions;
    }

    private static boolean isEnded(Suggestion suggestion) {
        return suggestion.kind() == DocumentKind.MUNICIPALITY
                && suggestion.note().filter(note -> note.startsWith("nu ")).isPresent();
    }

    private Suggestion suggestion(IndexSearcher searcher, BeginningMatches.Match match) throws IOException {
        return switch (match.kind()) {
            case STORY -> {
                var story = documents.story(searcher, match.document());
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
                var topic = documents.topic(searcher, match.document());
                yield new Suggestion(DocumentKind.TOPIC, topic.id(), topic.id(), topic.title(), Optional.empty());
            }
            case MUNICIPALITY, TYPE, THEME -> named(match.kind(), documents.name(searcher, match.document()));
        };
    }

    private static Suggestion named(DocumentKind kind, IndexedName name) {
        var note = name.endedDate() == null
                ? Optional.ofNullable(name.province())
                : name.became().stream().map(other -> "nu " + other.name()).findFirst();
        return new Suggestion(kind, name.id(), name.slug(), name.name(), note);
    }
}
