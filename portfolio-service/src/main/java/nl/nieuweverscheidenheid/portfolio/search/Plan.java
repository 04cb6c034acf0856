// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.text.Forms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How an index is asked for what was typed: for each unit the ways in which a text may have it, in the index's own words.
 * Every unit must be had in one way or another; the nearest way counts.
 */
final class Plan {
    private static final int MOST_PREFIXED = 50;
    private static final int MOST_MISSPELT = 8;
    private static final int SHORTEST_UNFINISHED = 3;
    private static final int SHORTEST_UNKNOWN = 2;
    /** A last word that so many have as it is, is taken for a whole one. */
    private static final int USUAL = 10;

    private static final int SLOP = 2;
    /** So far apart the parts of a compound may stand in a text that does not write it as one. */
    private static final int APART = 3;

    private final DutchText text;
    private final IndexSearcher searcher;
    private final IndexReader reader;
    /** Where the segments have each term, looked up once for all that is asked of it. */
    private final Map<Term, TermStates> states = new HashMap<>();

    private final Fields.Words fields;
    private final Vocabulary vocabulary;
    private final List<Sought> sought = new ArrayList<>();

    /**
     * A way in which a text can have what a unit seeks.
     *
     * @param term what the text has, in words
     * @param marks the indexed terms to mark where they stand, each as a row of terms that follow each other
     * @param beginning of the words to mark, where whatever begins so is meant
     * @param query finds the texts that have it, and scores between 0 and 1 how much
     */
    record Way(
            Kind kind,
            String term,
            List<List<String>> marks,
            @Nullable String beginning,
            Query query) {
        Way(Kind kind, String term, List<List<String>> marks, Query query) {
            this(kind, term, marks, null, query);
        }

        /** How near to what was typed it is; what is nearer always counts for more in the same place. */
        enum Kind {
            /** The very word. */
            EXACT(1f),
            /** Another form of the word. */
            STEM(0.9f),
            /** A compound that has the word in it. */
            PART(0.6f),
            /** All parts of the compound that was typed, beside each other. */
            PARTS(0.55f),
            /** Another word for it. */
            SYNONYM(0.45f),
            /** All parts of the compound that was typed, wherever they stand. */
            APART(0.25f),
            /** A word that begins like it. */
            PREFIX(0.15f),
            /** A word that is written almost like it. */
            TYPO(0.04f);

            private final float weight;

            Kind(float weight) {
                this.weight = weight;
            }

            float weight() {
                return weight;
            }
        }
    }

    /**
     * A unit with the ways to have it.
     *
     * @param weight the rarer, the more it tells
     * @param corrections how it may have been meant, if the index does not have it as typed
     */
    record Sought(Unit unit, float weight, List<Way> ways, List<String> corrections) {
        Query query() {
            if (ways.isEmpty()) {
                return new MatchNoDocsQuery("nothing like " + unit.words());
            }
            return new DisjunctionMaxQuery(
                    ways.stream()
                            .<Query>map(way ->
                                    new BoostQuery(way.query(), way.kind().weight() * weight))
                            .toList(),
                    0);
        }
    }

    /**
     * Works out how to ask.
     *
     * @param tolerant whether each word may be a typo, instead of only those that the index does not have at all
     */
    Plan(DutchText text, IndexSearcher searcher, List<Unit> units, Fields.Words fields, boolean tolerant)
            throws IOException {
        this.text = text;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.fields = fields;
        this.vocabulary = new Vocabulary(reader, fields.word());
        for (var unit : units) {
            sought.add(worked(unit, tolerant));
        }
    }

    List<Sought> sought() {
        return sought;
    }

    boolean isEmpty() {
        return sought.isEmpty();
    }

    /** Finds the texts that have all units. */
    Query query() {
        var all = new BooleanQuery.Builder();
        sought.forEach(unit -> all.add(unit.query(), Occur.MUST));
        return all.build();
    }

    /** Adds to a score where the words stand together as they were typed. */
    Optional<Query> nearness() {
        var stems = sought.stream()
                .flatMap(one -> one.unit().words().stream())
                .map(Forms::stem)
                .toList();
        if (stems.size() < 2) {
            return Optional.empty();
        }
        var near = new BooleanQuery.Builder();
        var weight =
                (float) sought.stream().mapToDouble(Sought::weight).average().orElse(1);
        near.add(new BoostQuery(phrase(fields.title(), stems, SLOP), 0.6f * weight), Occur.SHOULD);
        near.add(new BoostQuery(phrase(fields.summary(), stems, SLOP), 0.4f * weight), Occur.SHOULD);
        near.add(new BoostQuery(phrase(fields.body(), stems, SLOP), 0.3f * weight), Occur.SHOULD);
        return Optional.of(near.build());
    }

    private Sought worked(Unit unit, boolean tolerant) throws IOException {
        var ways = new ArrayList<Way>();
        var weight = 0f;
        var corrections = List.<String>of();
        if (unit.isOneWord()) {
            ways.addAll(forms(unit.word()));
            weight = weight(documents(unit.word()));
        } else {
            asTyped(unit).ifPresent(ways::add);
            for (var word : unit.words()) {
                weight = Math.max(weight, weight(documents(word)));
            }
        }
        var isKnown = !ways.isEmpty();
        for (var synonym : unit.synonyms()) {
            ways.addAll(synonym(synonym));
        }
        if (unit.unfinished() && unit.isOneWord() && mayBeUnfinished(unit.word().word())) {
            var longer = vocabulary.beginning(unit.word().word(), MOST_PREFIXED);
            if (!longer.isEmpty()) {
                ways.add(beginning(unit.word().word(), longer));
                weight = isKnown ? weight : weight(sum(longer));
            }
        }
        if (unit.isOneWord() && (tolerant || ways.isEmpty())) {
            var alike = vocabulary.alike(unit.word().word(), MOST_MISSPELT);
            if (!alike.isEmpty()) {
                for (var other : alike) {
                    ways.add(typo(other, text.formsOf(other.text())));
                }
                weight = isKnown ? weight : weight(alike.getFirst().documents());
                corrections = alike.stream().map(Vocabulary.Word::text).toList();
            }
        }
        return new Sought(unit, weight, ways, corrections);
    }

    /** A word that many have is taken for a whole one: what only begins so would tell little. */
    private boolean mayBeUnfinished(String word) throws IOException {
        var having = documents(fields.word(), word);
        return having < USUAL && word.length() >= (having > 0 ? SHORTEST_UNFINISHED : SHORTEST_UNKNOWN);
    }

    private List<Way> forms(Forms word) throws IOException {
        var ways = new ArrayList<Way>();
        addTerm(ways, Way.Kind.EXACT, fields.word(), word.word(), word.word());
        addTerm(ways, Way.Kind.STEM, fields.stem(), word.stem(), word.word());
        addTerm(ways, Way.Kind.PART, fields.part(), word.stem(), word.word());
        if (!word.parts().isEmpty()) {
            parts(word, Way.Kind.PARTS).ifPresent(ways::add);
            apart(word).ifPresent(ways::add);
        }
        return ways;
    }

    /** The parts of a compound beside each other: "huisvesting van arbeidsmigranten" for arbeidsmigrantenhuisvesting. */
    private Optional<Way> parts(Forms word, Way.Kind kind) throws IOException {
        for (var part : word.parts()) {
            if (!has(fields.stem(), part) && !has(fields.part(), part)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Way(
                kind,
                String.join(" + ", word.parts()),
                word.parts().stream().map(List::of).toList(),
                together(word.parts(), APART + word.parts().size())));
    }

    private Optional<Way> apart(Forms word) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var part : word.parts()) {
            var either = new ArrayList<Query>();
            if (has(fields.stem(), part)) {
                either.add(term(fields.stem(), part));
            }
            if (has(fields.part(), part)) {
                either.add(term(fields.part(), part));
            }
            if (either.isEmpty()) {
                return Optional.empty();
            }
            var share = 1f / word.parts().size();
            all.add(new BoostQuery(new DisjunctionMaxQuery(either, 0), share), Occur.MUST);
        }
        return Optional.of(new Way(
                Way.Kind.APART,
                String.join(", ", word.parts()),
                word.parts().stream().map(List::of).toList(),
                all.build()));
    }

    /** All words of a term that is one to the synonyms. */
    private Optional<Way> asTyped(Unit unit) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var word : unit.words()) {
            var ways = forms(word);
            if (ways.isEmpty()) {
                return Optional.empty();
            }
            all.add(
                    new BoostQuery(
                            new DisjunctionMaxQuery(
                                    ways.stream()
                                            .<Query>map(way -> new BoostQuery(
                                                    way.query(), way.kind().weight()))
                                            .toList(),
                                    0),
                            1f / unit.words().size()),
                    Occur.MUST);
        }
        return Optional.of(new Way(
                Way.Kind.EXACT,
                String.join(" ", unit.words().stream().map(Forms::word).toList()),
                unit.words().stream()
                        .flatMap(word -> Stream.of(List.of(word.word()), List.of(word.stem())))
                        .distinct()
                        .toList(),
                all.build()));
    }

    private List<Way> synonym(List<Forms> words) throws IOException {
        var ways = new ArrayList<Way>();
        if (words.size() == 1) {
            var word = words.getFirst();
            addTerm(ways, Way.Kind.SYNONYM, fields.stem(), word.stem(), word.word());
            addTerm(ways, Way.Kind.SYNONYM, fields.part(), word.stem(), word.word());
            if (!word.parts().isEmpty()) {
                parts(word, Way.Kind.SYNONYM).ifPresent(ways::add);
            }
            return ways;
        }
        var stems = words.stream().map(Forms::stem).toList();
        for (var stem : stems) {
            if (!has(fields.stem(), stem)) {
                return ways;
            }
        }
        ways.add(new Way(
                Way.Kind.SYNONYM,
                String.join(" ", words.stream().map(Forms::word).toList()),
                List.of(stems),
                together(stems, SLOP)));
        return ways;
    }

    /** What was meant, if it was a typo: the more alike, the likelier. */
    private Way typo(Vocabulary.Word other, Forms meant) throws IOException {
        return new Way(
                Way.Kind.TYPO,
                other.text(),
                List.of(List.of(meant.stem())),
                new BoostQuery(
                        new DisjunctionMaxQuery(
                                List.of(term(fields.stem(), meant.stem()), term(fields.part(), meant.stem())), 0),
                        other.likeness()));
    }

    private Way beginning(String beginning, List<Vocabulary.Word> words) {
        return new Way(
                Way.Kind.PREFIX,
                beginning + "…",
                List.of(),
                beginning,
                new ConstantScoreQuery(new TermInSetQuery(
                        fields.word(),
                        words.stream().map(word -> new BytesRef(word.text())).toList())));
    }

    private void addTerm(List<Way> ways, Way.Kind kind, String field, String term, String told) throws IOException {
        if (has(field, term)) {
            ways.add(new Way(kind, told, List.of(List.of(term)), term(field, term)));
        }
    }

    private boolean has(String field, String term) throws IOException {
        return documents(field, term) > 0;
    }

    private int documents(Forms word) throws IOException {
        return documents(fields.stem(), word.stem()) + documents(fields.part(), word.stem());
    }

    private int documents(String field, String term) throws IOException {
        return states(new Term(field, term)).docFreq();
    }

    private TermStates states(Term term) throws IOException {
        var known = states.get(term);
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            states.put(term, known);
        }
        return known;
    }

    private static int sum(List<Vocabulary.Word> words) {
        return words.stream().mapToInt(Vocabulary.Word::documents).sum();
    }

    private float weight(int documents) throws IOException {
        var all = Math.max(1, reader.getDocCount(fields.stem()));
        var having = Math.clamp(documents, 0, all);
        return (float) Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    private TermQuery term(String field, String text) throws IOException {
        var term = new Term(field, text);
        return new TermQuery(term, states(term));
    }

    private Query together(List<String> stems, int slop) {
        return new DisjunctionMaxQuery(
                List.of(
                        phrase(fields.title(), stems, slop),
                        new BoostQuery(phrase(fields.summary(), stems, slop), 0.8f),
                        new BoostQuery(phrase(fields.body(), stems, slop), 0.6f)),
                0);
    }

    private static PhraseQuery phrase(String field, List<String> stems, int slop) {
        return new PhraseQuery(slop, field, new LinkedHashSet<>(stems).toArray(String[]::new));
    }
}
