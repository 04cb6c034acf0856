// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.index.Documents;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.IndexedTopic;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.springframework.stereotype.Component;

/** Finds topics of the forum by words, as stories are found. */
@Component
class TopicSearch {
    private final SearchIndex index;
    private final Reading reading;
    private final Documents documents;

    TopicSearch(SearchIndex index, Reading reading, Documents documents) {
        this.index = index;
        this.reading = reading;
        this.documents = documents;
    }

    /** A found topic, with what was sought marked in HTML. */
    record Hit(IndexedTopic topic, Optional<String> title, Optional<String> snippet) {}

    record Answer(List<Hit> hits, long total) {}

    Answer answer(String words, Paging paging) {
        var units = reading.units(words);
        if (units.isEmpty()) {
            return new Answer(List.of(), 0);
        }
        return index.search(searcher -> {
            var plan = reading.plan(searcher, units, Fields.Words.TOPIC, false);
            var total = searcher.count(plan.query());
            return new Answer(total == 0 ? List.of() : hits(searcher, plan, paging), total);
        });
    }

    private List<Hit> hits(IndexSearcher searcher, Plan plan, Paging paging) throws IOException {
        var reach = paging.skip() + paging.pageSize();
        var found = searcher.search(plan.query(), new TopScoreDocCollectorManager(reach, null, reach));
        var numbers = Arrays.stream(found.scoreDocs)
                .skip(paging.skip())
                .map(hit -> hit.doc)
                .toList();
        var marks = new Marks(searcher.getIndexReader(), plan);
        var titles = marks.in(Fields.Words.TOPIC.title(), numbers);
        var bodies = marks.in(Fields.Words.TOPIC.body(), numbers);
        var hits = new ArrayList<Hit>();
        for (var number : numbers) {
            var topic = documents.topic(searcher, number);
            hits.add(new Hit(
                    topic,
                    marks.with(topic.title(), titles.get(number))
                            .map(places -> MarkedText.whole(topic.title(), places)),
                    marks.with(topic.text(), bodies.get(number))
                            .map(places ->
                                    MarkedText.piece(topic.text(), places).html())));
        }
        return hits;
    }
}
