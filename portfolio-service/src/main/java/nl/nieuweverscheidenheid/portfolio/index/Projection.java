// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.ThemeEvent;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.portfolio.theme.Theme;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Puts what the topics tell into one index. It knows the municipalities and themes by what that index has taken in
 * itself, so that an index is always of a piece, in whatever order the topics come.
 */
final class Projection {
    /** A chain of mergers is not longer than this; what is heard of its links may contradict itself for a moment. */
    private static final int LONGEST_CHAIN = 20;
    /** The version of what no event has told of yet. */
    private static final long BEFORE_ALL = 0;

    private final Generation generation;
    private final Documents documents;
    private final Map<String, IndexedName> municipalities = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, IndexedName> themes = new HashMap<>();

    /** @param first the themes that every portal begins with, which count until the topic tells more of them */
    Projection(Generation generation, Documents documents, List<Theme> first) {
        this.generation = generation;
        this.documents = documents;
        names(DocumentKind.THEME).forEach(name -> themes.put(name.id(), name));
        for (var theme : first) {
            put(IndexedName.plain(theme.slug(), BEFORE_ALL, theme.name()));
        }
        generation.refresh();
        names(DocumentKind.MUNICIPALITY).forEach(name -> municipalities.put(name.id(), name));
        names(DocumentKind.TYPE).forEach(name -> types.put(name.id(), name.name()));
    }

    Generation generation() {
        return generation;
    }

    void on(EntryEvent event) {
        switch (event) {
            case EntryPublished published ->
                put(published.entryId(), published.version(), published.publishedAt(), published.content());
            case EntryRevised revised ->
                put(revised.entryId(), revised.version(), revised.publishedAt(), revised.content());
            case EntryWithdrawn withdrawn -> bury(DocumentKind.STORY.keyOf(withdrawn.entryId()), withdrawn.version());
        }
    }

    void on(TopicEvent event) {
        switch (event) {
            case TopicOpened opened -> put(IndexedTopic.of(opened.topicId(), opened.version(), opened.content()));
            case TopicChanged changed -> put(IndexedTopic.of(changed.topicId(), changed.version(), changed.content()));
            case TopicRemoved removed -> bury(DocumentKind.TOPIC.keyOf(removed.topicId()), removed.version());
        }
    }

    void on(MunicipalityEvent event) {
        var now = IndexedName.of(event);
        var before = municipalities.get(now.id());
        if (before != null && before.version() >= now.version()) {
            return;
        }
        municipalities.put(now.id(), now);
        generation.write(
                DocumentKind.MUNICIPALITY.keyOf(now.id()), now.version(), documents.of(DocumentKind.MUNICIPALITY, now));
        var type = now.type();
        if (type != null && !type.name().equals(types.put(type.slug(), type.name()))) {
            var name = IndexedName.plain(type.slug(), 1, type.name());
            generation.write(DocumentKind.TYPE.keyOf(type.slug()), 1, documents.of(DocumentKind.TYPE, name));
        }
        if (before == null || !looksLike(before, now)) {
            indexAnew(now.id());
        }
    }

    void on(ThemeEvent event) {
        switch (event) {
            case ThemeDefined defined -> {
                var now = IndexedName.plain(defined.theme(), defined.version(), defined.name());
                var before = themes.get(now.id());
                if (put(now) && (before == null || !before.name().equals(now.name()))) {
                    generation.refresh();
                    indexAnew(new TermQuery(new Term(Fields.TOLD_THEME, now.id())));
                }
            }
        }
    }

    /** Whether the name of the theme is newer than what was known. */
    private boolean put(IndexedName theme) {
        var before = themes.get(theme.id());
        if (before != null && before.version() >= theme.version()) {
            return false;
        }
        themes.put(theme.id(), theme);
        generation.write(
                DocumentKind.THEME.keyOf(theme.id()), theme.version(), documents.of(DocumentKind.THEME, theme));
        return true;
    }

    /** Whether what is said of a municipality in its stories is the same. */
    private static boolean looksLike(IndexedName before, IndexedName now) {
        return before.name().equals(now.name())
                && before.typeSlug().equals(now.typeSlug())
                && before.became().equals(now.became())
                && Optional.ofNullable(before.provinceCode()).equals(Optional.ofNullable(now.provinceCode()));
    }

    private void put(String id, long version, Instant publishedAt, EntryEvent.Content content) {
        if (generation.isNewer(DocumentKind.STORY.keyOf(id), version)) {
            var body = PlainText.of(content.sections());
            write(IndexedStory.of(id, version, publishedAt, content, body), body.text());
        }
    }

    private void put(IndexedTopic topic) {
        if (generation.isNewer(DocumentKind.TOPIC.keyOf(topic.id()), topic.version())) {
            write(topic);
        }
    }

    private void write(IndexedStory story, String body) {
        generation.write(
                DocumentKind.STORY.keyOf(story.id()),
                story.version(),
                documents.of(story, body, chain(story.municipality()), themeNames(story.themes())));
    }

    private void write(IndexedTopic topic) {
        var document = documents.of(
                topic,
                topic.municipality() == null ? List.of() : chain(topic.municipality()),
                themeNames(topic.themes()),
                topic.types().stream()
                        .map(slug -> types.getOrDefault(slug, slug))
                        .toList());
        generation.write(DocumentKind.TOPIC.keyOf(topic.id()), topic.version(), document);
    }

    private List<String> themeNames(List<String> slugs) {
        return slugs.stream()
                .map(slug -> Optional.ofNullable(themes.get(slug))
                        .map(IndexedName::name)
                        .orElse(slug))
                .toList();
    }

    private void bury(String key, long version) {
        if (generation.isNewer(key, version)) {
            generation.write(key, version, Documents.grave(key, version));
        }
    }

    /** The municipality with this code and, if it has ended, what became of it, as far as that is known. */
    private List<IndexedName> chain(String code) {
        var chain = new ArrayList<IndexedName>();
        for (var one = municipalities.get(code); one != null && chain.size() < LONGEST_CHAIN; ) {
            chain.add(one);
            one = one.became().isEmpty()
                    ? null
                    : municipalities.get(one.became().getFirst().code());
        }
        return chain;
    }

    /**
     * What is told of a municipality is found by its name and type, also when those came later or changed; and so is what is
     * told of those that became part of it.
     */
    private void indexAnew(String code) {
        generation.refresh();
        municipalities.keySet().stream()
                .filter(one -> chain(one).stream().anyMatch(link -> link.id().equals(code)))
                .forEach(one -> indexAnew(new TermQuery(new Term(Fields.PLACE, one))));
    }

    private void indexAnew(Query told) {
        each(told, (searcher, number) -> {
            if (DocValue.kind(searcher, number) == DocumentKind.STORY) {
                write(documents.story(searcher, number), documents.body(searcher, number));
            } else {
                write(documents.topic(searcher, number));
            }
        });
    }

    private List<IndexedName> names(DocumentKind kind) {
        var names = new ArrayList<IndexedName>();
        each(
                new TermQuery(new Term(Fields.KIND, kind.slug())),
                (searcher, number) -> names.add(documents.name(searcher, number)));
        return names;
    }

    /** Something to be done with a document that is found. */
    private interface Taking {
        void take(IndexSearcher searcher, int number) throws IOException;
    }

    private void each(Query query, Taking taking) {
        var unused = generation.search(searcher -> {
            var most = Math.max(1, searcher.getIndexReader().maxDoc());
            var found = searcher.search(query, most).scoreDocs;
            for (var hit : found) {
                taking.take(searcher, hit.doc);
            }
            return found.length;
        });
    }
}
