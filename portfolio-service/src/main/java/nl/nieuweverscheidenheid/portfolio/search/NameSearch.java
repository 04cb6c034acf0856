// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.portfolio.index.DocValue;
import nl.nieuweverscheidenheid.portfolio.index.DocumentKind;
import nl.nieuweverscheidenheid.portfolio.index.Documents;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.IndexedName;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import nl.nieuweverscheidenheid.portfolio.synonym.Synonyms;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.text.Token;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/**
 * Finds municipalities, types and themes by name: those that have all words of what is sought, and those whose whole name
 * is among them, as "huisvesting in Westland" names a theme and a municipality.
 */
@Component
class NameSearch {
    private static final int MOST_LOOKED_AT = 40;
    private static final int SHORTEST_PREFIX = 2;

    private final SearchIndex index;
    private final DutchText text;
    private final Synonyms synonyms;
    private final Documents documents;

    NameSearch(SearchIndex index, DutchText text, Synonyms synonyms, Documents documents) {
        this.index = index;
        this.text = text;
        this.synonyms = synonyms;
        this.documents = documents;
    }

    /** The names found, the best of each kind first. */
    Map<DocumentKind, List<IndexedName>> answer(String words) {
        var sought = text.readAll(words);
        var found = new EnumMap<DocumentKind, List<IndexedName>>(DocumentKind.class);
        if (sought.isEmpty()) {
            return found;
        }
        return index.search(searcher -> {
            var alike = alike(searcher.getIndexReader(), sought);
            var last = sought.getLast().forms().word();
            var query = new BooleanQuery.Builder();
            alike.forEach(stem -> query.add(new TermQuery(new Term(Fields.Words.NAME.stem(), stem)), Occur.SHOULD));
            sought.forEach(token -> query.add(
                    new TermQuery(
                            new Term(Fields.Words.NAME.part(), token.forms().stem())),
                    Occur.SHOULD));
            if (last.length() >= SHORTEST_PREFIX) {
                query.add(new PrefixQuery(new Term(Fields.Words.NAME.word(), last)), Occur.SHOULD);
            }
            var ranked = new ArrayList<Ranked>();
            for (var hit : searcher.search(query.build(), MOST_LOOKED_AT).scoreDocs) {
                var name = documents.name(searcher, hit.doc);
                var rank = rank(name, sought, alike);
                if (rank > 0) {
                    ranked.add(new Ranked(DocValue.kind(searcher, hit.doc), name, rank, hit.score));
                }
            }
            ranked.sort(Comparator.comparingInt(Ranked::rank)
                    .thenComparing(one -> one.name().endedDate() == null)
                    .thenComparingDouble(Ranked::score)
                    .thenComparingInt(
                            one -> Objects.requireNonNullElse(one.name().population(), 0))
                    .reversed()
                    .thenComparing(one -> one.name().name()));
            ranked.forEach(one ->
                    found.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.name()));
            return found;
        });
    }

    private record Ranked(DocumentKind kind, IndexedName name, int rank, float score) {}

    /** The stems of what is sought and of what is another word for it; of a word that no name has, of those like it. */
    private Set<String> alike(IndexReader reader, List<Token> sought) throws IOException {
        var stems = sought.stream().map(token -> token.forms().stem()).toList();
        var alike = new HashSet<>(stems);
        for (var place = 0; place < stems.size(); place++) {
            synonyms.at(stems, place)
                    .ifPresent(met -> met.others().stream()
                            .filter(other -> other.size() == 1)
                            .map(other -> other.getFirst().stem())
                            .forEach(alike::add));
        }
        var vocabulary = new Vocabulary(reader, Fields.Words.NAME.word());
        if (sought.size() == 1
                && vocabulary.beginning(sought.getFirst().forms().word(), 1).isEmpty()
                && alike.stream().noneMatch(stem -> has(reader, stem))) {
            vocabulary.alike(sought.getFirst().forms().word(), 3).stream()
                    .map(word -> text.formsOf(word.text()).stem())
                    .forEach(alike::add);
        }
        return alike;
    }

    private static boolean has(IndexReader reader, String stem) {
        try {
            return reader.docFreq(new Term(Fields.Words.NAME.stem(), stem)) > 0
                    || reader.docFreq(new Term(Fields.Words.NAME.part(), stem)) > 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** 3 if it is the name, 2 if the name is among what is sought, 1 if what is sought is in the name, 0 if neither. */
    private int rank(IndexedName name, List<Token> sought, Set<String> alike) {
        var best = rank(text.readAll(name.name()), sought, alike);
        return name.otherName() == null ? best : Math.max(best, rank(text.readAll(name.otherName()), sought, alike));
    }

    private static int rank(List<Token> name, List<Token> sought, Set<String> alike) {
        var words = sought.stream().map(token -> token.forms().word()).collect(Collectors.toSet());
        var isAmong =
                name.stream().allMatch(token -> words.contains(token.forms().word()));
        if (isAmong) {
            return name.size() == sought.size() ? 3 : 2;
        }
        var last = sought.getLast().forms().word();
        var hasAll = sought.stream().allMatch(token -> has(name, token));
        var hasAnother = sought.size() == 1
                && name.stream().anyMatch(part -> alike.contains(part.forms().stem()));
        var hasBeginning = last.length() >= SHORTEST_PREFIX
                && sought.stream().limit(sought.size() - 1L).allMatch(token -> has(name, token))
                && name.stream().anyMatch(part -> part.forms().word().startsWith(last));
        return hasAll || hasAnother || hasBeginning ? 1 : 0;
    }

    private static boolean has(List<Token> name, Token sought) {
        var stem = sought.forms().stem();
        return name.stream()
                .anyMatch(part ->
                        part.forms().stem().equals(stem) || part.forms().parts().contains(stem));
    }
}
