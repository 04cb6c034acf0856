// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.portfolio.index.DocValue;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/** The stories that a filter leaves, exactly those that the search shows with it, the last published first. */
@Component
public class SelectedStories {
    private final SearchIndex index;
    private final StorySearch search;
    private final Reading reading;
    private final Municipalities municipalities;

    SelectedStories(SearchIndex index, StorySearch search, Reading reading, Municipalities municipalities) {
        this.index = index;
        this.search = search;
        this.reading = reading;
        this.municipalities = municipalities;
    }

    /** A story and the version of it that the index knows. */
    public record Selected(String id, long version) {}

    /** Some of the selected stories, and how many there are in all. */
    public record Selection(List<Selected> stories, long total) {
        public Selection {
            stories = List.copyOf(stories);
        }
    }

    /** All of them. */
    public Selection all(StoryFilter filter) {
        return select(filter, 0, Integer.MAX_VALUE);
    }

    /** Those of one page. */
    public Selection page(StoryFilter filter, int skip, int most) {
        return select(filter, skip, most);
    }

    private Selection select(StoryFilter filter, int skip, int most) {
        var question = filter.toQuestion(municipalities);
        var units = reading.units(question.words());
        return index.search(searcher -> {
            var plan = search.plan(searcher, units);
            var reach = (int) Math.min(searcher.getIndexReader().maxDoc(), (long) skip + most);
            var found = search.found(searcher, plan, question, reach, 0);
            var stories = new ArrayList<Selected>();
            for (var hit : found.best()
                    .subList(Math.min(skip, found.best().size()), found.best().size())) {
                stories.add(selected(searcher, hit.doc));
            }
            return new Selection(stories, found.total());
        });
    }

    private static Selected selected(IndexSearcher searcher, int document) throws IOException {
        return new Selected(DocValue.id(searcher, document), DocValue.version(searcher, document));
    }
}
