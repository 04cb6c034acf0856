// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.kit.listening.Position;
import nl.nieuweverscheidenheid.kit.listening.ReplayListener;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The search index of this instance, a projection of {@code portfolio.entries}. The offsets of what it holds are part of
 * its commits, so each event counts once, whenever the process dies; and an index that is lost fills itself anew.
 */
@Component
class EntryIndex implements ReplayListener<EntryEvent>, SmartLifecycle {
    /** Open before the replays feed it. */
    private static final int PHASE = 50;
    /** To be raised whenever documents are made in another way: an index of another make is thrown away. */
    private static final String MAKE = "2";

    private static final Logger LOG = LoggerFactory.getLogger(EntryIndex.class);
    private static final String YES = "1";

    private final SearchSettings settings;
    private final Municipalities municipalities;
    private final Themes themes;
    private final JsonMapper mapper;
    private final DutchText text = new DutchText();
    private final Map<Integer, Long> next = new ConcurrentHashMap<>();
    /** Versions written since the last refresh, which a searcher does not show yet. */
    private final Map<String, Long> unseen = new HashMap<>();

    private @Nullable Directory directory;
    private @Nullable IndexWriter writer;
    private @Nullable SearcherManager searchers;
    private boolean changed;
    private long committedAt;

    EntryIndex(SearchSettings settings, Municipalities municipalities, Themes themes, JsonMapper mapper) {
        this.settings = settings;
        this.municipalities = municipalities;
        this.themes = themes;
        this.mapper = mapper;
        municipalities.watch(this::onMunicipality);
    }

    static FacetsConfig facets() {
        var config = new FacetsConfig();
        config.setMultiValued(Facet.THEME.parameter(), true);
        return config;
    }

    @Override
    public synchronized void start() {
        if (writer != null) {
            return;
        }
        try {
            open();
        } catch (CorruptIndexException | IndexFormatTooOldException e) {
            LOG.warn("The index cannot be read and is filled anew: {}", e.getMessage());
            startAnew();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startAnew() {
        try {
            close();
            FileSystemUtils.deleteRecursively(settings.directory());
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        Files.createDirectories(settings.directory());
        directory = FSDirectory.open(settings.directory());
        writer = new IndexWriter(directory, new IndexWriterConfig(text));
        var data = new HashMap<String, String>();
        var commit = writer.getLiveCommitData();
        if (commit != null) {
            commit.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        next.clear();
        if (MAKE.equals(data.get("make"))) {
            data.forEach((key, value) -> {
                if (key.startsWith("offset.")) {
                    next.put(Integer.parseInt(key.substring("offset.".length())), Long.parseLong(value));
                }
            });
        } else {
            writer.deleteAll();
        }
        searchers = new SearcherManager(writer, null);
        committedAt = System.nanoTime();
    }

    @Override
    public Map<Integer, Long> positions() {
        return Map.copyOf(next);
    }

    @Override
    public synchronized void on(EntryEvent event, Position position) {
        switch (event) {
            case EntryPublished published ->
                put(new IndexedEntry(
                        published.entryId(), published.version(), published.publishedAt(), published.content()));
            case EntryRevised revised ->
                put(new IndexedEntry(revised.entryId(), revised.version(), revised.publishedAt(), revised.content()));
            case EntryWithdrawn withdrawn -> bury(withdrawn.entryId(), withdrawn.version());
        }
        next.put(position.partition(), position.offset() + 1);
        changed = true;
    }

    /** Makes what came visible at once, and safe from crashes now and then. */
    @Override
    public synchronized void batchDone() {
        refresh();
        if (changed && System.nanoTime() - committedAt > settings.commitEvery().toNanos()) {
            commit();
        }
    }

    @Override
    public synchronized void stop() {
        try {
            if (writer != null) {
                commit();
            }
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return writer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Searches the index as it is now. */
    <T> T search(Search<T> search) {
        var manager = open(searchers);
        try {
            var searcher = manager.acquire();
            try {
                return search.in(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DutchText text() {
        return text;
    }

    IndexedEntry read(String source) {
        return mapper.readValue(source, IndexedEntry.class);
    }

    /** Something to be done with a searcher. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private void put(IndexedEntry entry) {
        if (isNewer(entry.id(), entry.version())) {
            write(entry.id(), entry.version(), document(entry));
        }
    }

    /** Leaves the version of a withdrawn entry behind, so that a late repeat does not bring it back. */
    private void bury(String id, long version) {
        if (isNewer(id, version)) {
            var document = new Document();
            document.add(new StringField(Fields.ID, id, Field.Store.YES));
            document.add(new StoredField(Fields.VERSION, version));
            document.add(new StringField(Fields.WITHDRAWN, YES, Field.Store.NO));
            write(id, version, document);
        }
    }

    private boolean isNewer(String id, long version) {
        var written = unseen.get(id);
        if (written != null) {
            return written < version;
        }
        return search(searcher -> {
            var found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
            if (found.scoreDocs.length == 0) {
                return true;
            }
            var stored = searcher.storedFields().document(found.scoreDocs[0].doc);
            return stored.getField(Fields.VERSION).numericValue().longValue() < version;
        });
    }

    /** A municipality's type or name changed: its entries are found by the new one from now on. */
    private synchronized void onMunicipality(Municipalities.Municipality municipality) {
        if (writer == null) {
            return;
        }
        refresh();
        var sources = search(searcher -> {
            var found = searcher.search(
                    new TermQuery(new Term(Fields.MUNICIPALITY, municipality.code())), Integer.MAX_VALUE - 1);
            var read = new ArrayList<String>();
            for (var hit : found.scoreDocs) {
                read.add(searcher.storedFields().document(hit.doc).get(Fields.SOURCE));
            }
            return read;
        });
        if (!sources.isEmpty()) {
            sources.stream().map(this::read).forEach(entry -> write(entry.id(), entry.version(), document(entry)));
            refresh();
            changed = true;
        }
    }

    private Document document(IndexedEntry entry) {
        var content = entry.content();
        var municipality = municipalities.find(new MunicipalityCode(content.municipality()));
        var document = new Document();
        document.add(new StringField(Fields.ID, entry.id(), Field.Store.YES));
        document.add(new StoredField(Fields.VERSION, entry.version()));
        document.add(new StringField(Fields.MUNICIPALITY, content.municipality(), Field.Store.NO));
        document.add(new StoredField(Fields.SOURCE, mapper.writeValueAsString(entry)));
        document.add(new NumericDocValuesField(
                Fields.PUBLISHED_AT, entry.publishedAt().toEpochMilli()));
        document.add(new IntPoint(Fields.YEAR_FROM, content.period().startYear()));
        document.add(new IntPoint(
                Fields.YEAR_TO, Objects.requireNonNullElse(content.period().endYear(), Integer.MAX_VALUE)));

        document.add(new TextField(Fields.TITLE, content.title(), Field.Store.YES));
        document.add(new TextField(Fields.SUMMARY, content.summary(), Field.Store.YES));
        document.add(new TextField(
                Fields.BODY, String.join("\n\n", content.sections().values()), Field.Store.YES));
        var places = new ArrayList<String>();
        content.themes().forEach(theme -> places.add(themes.nameOf(theme)));
        municipality.ifPresent(one -> {
            places.add(one.name());
            places.add(one.province());
            one.type().ifPresent(type -> places.add(type.name()));
        });
        document.add(new TextField(Fields.PLACE, String.join("\n", places), Field.Store.NO));
        document.add(new TextField(Fields.ALL, content.title(), Field.Store.NO));
        document.add(new TextField(Fields.ALL, content.summary(), Field.Store.NO));
        document.add(
                new TextField(Fields.ALL, String.join("\n", content.sections().values()), Field.Store.NO));
        document.add(new TextField(Fields.ALL, String.join("\n", places), Field.Store.NO));

        facet(document, Facet.KIND, content.kind());
        facet(document, Facet.STATUS, content.status());
        facet(document, Facet.EVIDENCE, content.evidence());
        facet(document, Facet.MUNICIPALITY, content.municipality());
        content.themes().forEach(theme -> facet(document, Facet.THEME, theme));
        municipality.ifPresent(one -> {
            facet(document, Facet.PROVINCE, one.provinceCode());
            one.type().ifPresent(type -> facet(document, Facet.TYPE, type.slug()));
        });
        return document;
    }

    private static void facet(Document document, Facet facet, String value) {
        document.add(new SortedSetDocValuesFacetField(facet.parameter(), value));
    }

    private void write(String id, long version, Document document) {
        try {
            open(writer).updateDocument(new Term(Fields.ID, id), facets().build(document));
            unseen.put(id, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() {
        try {
            open(searchers).maybeRefreshBlocking();
            unseen.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commit() {
        try {
            var data = new HashMap<String, String>();
            data.put("make", MAKE);
            next.forEach((partition, offset) -> data.put("offset." + partition, Long.toString(offset)));
            open(writer).setLiveCommitData(data.entrySet());
            open(writer).commit();
            changed = false;
            committedAt = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() throws IOException {
        if (searchers != null) {
            searchers.close();
            searchers = null;
        }
        if (writer != null) {
            writer.close();
            writer = null;
        }
        if (directory != null) {
            directory.close();
            directory = null;
        }
    }

    private static <T> T open(@Nullable T part) {
        return Objects.requireNonNull(part, "The index is closed");
    }
}
