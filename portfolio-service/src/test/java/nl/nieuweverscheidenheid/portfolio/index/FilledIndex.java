// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.ThemeEvent;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.kit.listening.Position;
import nl.nieuweverscheidenheid.kit.listening.ReplayListener;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import tools.jackson.databind.json.JsonMapper;

/** An index that hears what a test tells it, as if Kafka had. */
public final class FilledIndex implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Themes THEMES = new Themes(MAPPER);
    private static final DutchText TEXT = new DutchText();

    private final Documents documents = new Documents(TEXT, MAPPER);
    private final SearchIndex index;
    private final ReplayListener<EntryEvent> entries;
    private final ReplayListener<TopicEvent> topics;
    private final ReplayListener<MunicipalityEvent> municipalities;
    private final ReplayListener<ThemeEvent> themes;
    private final Map<String, Long> offsets = new HashMap<>();

    public FilledIndex(Path directory) {
        this(directory, Duration.ZERO);
    }

    FilledIndex(Path directory, Duration commitEvery) {
        this(directory, commitEvery, Duration.ZERO);
    }

    FilledIndex(Path directory, Duration commitEvery, Duration tidyAfter) {
        index = new SearchIndex(new SearchSettings(directory, commitEvery, tidyAfter), documents, THEMES);
        entries = index.listener(EntryEvent.TOPIC, Projection::on);
        topics = index.listener(TopicEvent.TOPIC, Projection::on);
        municipalities = index.listener(MunicipalityEvent.TOPIC, Projection::on);
        themes = index.listener(ThemeEvent.TOPIC, Projection::on);
        index.start();
    }

    /** Takes events in, and makes them visible. */
    public void hear(Iterable<? extends Event> events) {
        events.forEach(this::take);
        entries.batchDone();
        topics.batchDone();
        municipalities.batchDone();
        themes.batchDone();
    }

    /** The index itself. */
    public SearchIndex index() {
        return index;
    }

    /** Reads documents. */
    public Documents documents() {
        return documents;
    }

    /** Reads texts. */
    public DutchText text() {
        return TEXT;
    }

    /** The themes that stories have. */
    public Themes themes() {
        return THEMES;
    }

    ReplayListener<EntryEvent> entries() {
        return entries;
    }

    ReplayListener<TopicEvent> topics() {
        return topics;
    }

    ReplayListener<MunicipalityEvent> municipalities() {
        return municipalities;
    }

    @Override
    public void close() {
        index.stop();
    }

    private void take(Event event) {
        switch (event) {
            case EntryEvent entry -> entries.on(entry, next(EntryEvent.TOPIC));
            case TopicEvent topic -> topics.on(topic, next(TopicEvent.TOPIC));
            case MunicipalityEvent municipality -> municipalities.on(municipality, next(MunicipalityEvent.TOPIC));
            case ThemeEvent theme -> themes.on(theme, next(ThemeEvent.TOPIC));
            default -> throw new IllegalArgumentException("The index does not hear " + event);
        }
    }

    private Position next(String topic) {
        return new Position(0, offsets.merge(topic, 1L, Long::sum) - 1);
    }
}
