// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.index.FilledIndex;
import nl.nieuweverscheidenheid.portfolio.synonym.Synonyms;

/** The search on an index that hears what a test tells it. */
final class SearchBench implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Paging TEN = new Paging(1, 10);

    private final FilledIndex filled;
    private final StorySearch stories;
    private final TopicSearch topics;
    private final NameSearch names;
    private final Explanations explanations;

    SearchBench(Path directory) {
        filled = new FilledIndex(directory.resolve("search"));
        var synonyms = new Synonyms(filled.text());
        var reading = new Reading(filled.text(), synonyms);
        stories = new StorySearch(filled.index(), reading, filled.documents(), Clock.fixed(NOW, ZoneOffset.UTC));
        topics = new TopicSearch(filled.index(), reading, filled.documents());
        explanations = new Explanations(filled.index(), reading, stories, filled.documents());
        names = new NameSearch(filled.index(), filled.text(), synonyms, filled.documents());
    }

    void hear(Iterable<? extends Event> events) {
        filled.hear(events);
    }

    void hear(Event... events) {
        filled.hear(List.of(events));
    }

    StorySearch stories() {
        return stories;
    }

    TopicSearch topics() {
        return topics;
    }

    NameSearch names() {
        return names;
    }

    Explanations explanations() {
        return explanations;
    }

    StorySearch.Answer answer(String words) {
        return answer(Question.of(words));
    }

    StorySearch.Answer answer(Question question) {
        return stories.answer(question, TEN, false);
    }

    /** Ids of the stories found, the best first. */
    List<String> found(String words) {
        return answer(words).hits().stream().map(hit -> hit.story().id()).toList();
    }

    @Override
    public void close() {
        filled.close();
    }
}
