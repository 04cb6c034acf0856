// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.nieuweverscheidenheid.portfolio.index.Documents;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import nl.nieuweverscheidenheid.portfolio.index.Stories;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/** Says why a story stands where it stands among what is found, in points. */
@Component
class Explanations {
    private static final int FIRST = 100;

    private final SearchIndex index;
    private final Reading reading;
    private final StorySearch stories;
    private final Documents documents;

    Explanations(SearchIndex index, Reading reading, StorySearch stories, Documents documents) {
        this.index = index;
        this.reading = reading;
        this.stories = stories;
        this.documents = documents;
    }

    /**
     * Why a story is found, or not.
     *
     * @param place among all that is found, from 1, if it is among the first hundred
     * @param points all together
     * @param together points for words that stand together as they were typed
     */
    record Explanation(boolean found, OptionalInt place, double points, double together, List<Word> words) {}

    /**
     * What a word of the question brings.
     *
     * @param rarity what it counts for: the fewer stories have it, the more
     * @param ways how the story has it; the best of them counts
     */
    record Word(String typed, double rarity, double points, List<Had> ways) {}

    /**
     * A way in which the story has a word.
     *
     * @param kind exact, stem, part, parts, synonym, apart, prefix or typo
     * @param term what it has
     * @param in where: title, summary, body; nowhere of these if it is a theme or a place
     */
    record Had(Plan.Way.Kind kind, String term, double points, List<String> in) {}

    /**
     * Explains a story's place.
     *
     * @throws nl.nieuweverscheidenheid.portfolio.index.StoryNotFound if there is no such story
     */
    Explanation of(String typed, String id) {
        var units = reading.units(typed);
        return index.search(searcher -> {
            var number = Stories.number(searcher, id);
            var plan = stories.plan(searcher, units);
            var words = new ArrayList<Word>();
            for (var sought : plan.sought()) {
                words.add(word(searcher, sought, number, typed));
            }
            var together = 0.0;
            if (plan.nearness().isPresent()) {
                together = searcher.explain(plan.nearness().get(), number)
                        .getValue()
                        .doubleValue();
            }
            var found = words.stream().noneMatch(word -> word.ways().isEmpty());
            return new Explanation(
                    found,
                    found ? place(searcher, plan, typed, number) : OptionalInt.empty(),
                    found ? words.stream().mapToDouble(Word::points).sum() + together : 0,
                    together,
                    words);
        });
    }

    private Word word(IndexSearcher searcher, Plan.Sought sought, int number, String typed) throws IOException {
        var had = new ArrayList<Had>();
        for (var way : sought.ways()) {
            var score = searcher.explain(way.query(), number);
            if (score.isMatch()) {
                had.add(new Had(
                        way.kind(),
                        way.term(),
                        score.getValue().doubleValue() * way.kind().weight() * sought.weight(),
                        places(searcher, way, number)));
            }
        }
        return new Word(
                String.join(" ", sought.unit().typed(typed)),
                sought.weight(),
                had.stream().mapToDouble(Had::points).max().orElse(0),
                had);
    }

    private List<String> places(IndexSearcher searcher, Plan.Way way, int number) throws IOException {
        var marks = new Marks(searcher.getIndexReader(), List.of(List.of(way)));
        var story = documents.story(searcher, number);
        var fields = Fields.Words.STORY;
        var places = new ArrayList<String>();
        if (isIn(marks, fields.title(), number, story.title())) {
            places.add("title");
        }
        if (isIn(marks, fields.summary(), number, story.summary())) {
            places.add("summary");
        }
        if (isIn(marks, fields.body(), number, documents.body(searcher, number))) {
            places.add("body");
        }
        return places;
    }

    private static boolean isIn(Marks marks, String field, int number, String text) throws IOException {
        return marks.with(text, marks.in(field, List.of(number)).get(number)).isPresent();
    }

    private OptionalInt place(IndexSearcher searcher, Plan plan, String typed, int number) throws IOException {
        var first = stories.found(searcher, plan, Question.of(typed), FIRST, 0).best();
        for (var place = 0; place < Math.min(FIRST, first.size()); place++) {
            if (first.get(place).doc == number) {
                return OptionalInt.of(place + 1);
            }
        }
        return OptionalInt.empty();
    }
}
