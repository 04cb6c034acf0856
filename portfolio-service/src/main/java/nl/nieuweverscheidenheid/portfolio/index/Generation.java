// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * One index on disk with the offsets of what it holds: both are part of each commit, so what is indexed and what counts
 * as read are one, whenever the process dies.
 */
final class Generation {
    /** To be raised whenever documents are made in another way: an index of another make is thrown away. */
    private static final String MAKE = "7";

    /** Segments of a size. Every question looks all its terms up in each of them, and changes are few beside questions. */
    private static final int FEW = 2;

    /** Megabytes of one new segment, and of all of them, that wait in memory for the next commit. */
    private static final double LARGEST_IN_MEMORY = 2;

    private static final double MOST_IN_MEMORY = 16;

    /** An index of so many documents is merged whenever there is something to merge: it takes less than a second. */
    private static final int SMALL = 10_000;

    /** A larger one if at least one document in so many lies outside its largest segment, or was deleted. */
    private static final int SCATTERED = 50;

    /**
     * For so many times as long as a refresh took the next one waits, so that no more than a fifth of the time goes into them:
     * each makes a segment, which is to be merged.
     */
    private static final int REST = 4;

    /** But no longer than this: a story is to be found within a fraction of a second, also on a machine that is slow at first. */
    private static final long LONGEST_REST = Duration.ofMillis(50).toNanos();

    private static final String OFFSET = "offset.";

    private final String name;
    private final Duration commitEvery;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    /** The offset to read next, by topic and partition. */
    private final Map<String, Map<Integer, Long>> next = new TreeMap<>();
    /** Versions written since the last refresh, which a searcher does not show yet. */
    private final Map<String, Long> unseen = new HashMap<>();

    private boolean changed;
    private volatile long writtenAt = System.nanoTime();
    private long nextRefreshAt = System.nanoTime();
    private long committedAt = System.nanoTime();

    private Generation(String name, Duration commitEvery, Directory directory) throws IOException {
        this.name = name;
        this.commitEvery = commitEvery;
        this.directory = directory;
        // Every field brings its own terms; the analyser is never asked.
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setSimilarity(EvenSimilarity.INSTANCE)
                        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(FEW))
                        // So that nobody's question waits for it after a large merge.
                        .setMergedSegmentWarmer(FacetColumns::of));
        var data = new HashMap<String, String>();
        var commit = writer.getLiveCommitData();
        if (commit != null) {
            commit.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        if (MAKE.equals(data.get("make"))) {
            data.forEach(this::remember);
        } else {
            writer.deleteAll();
        }
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(
                    org.apache.lucene.index.IndexReader reader,
                    org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(EvenSimilarity.INSTANCE);
                // What is cached here is asked once: the questions of people hardly repeat within one refresh.
                searcher.setQueryCache(null);
                return searcher;
            }
        });
    }

    static Generation open(Path home, String name, Duration commitEvery) throws IOException {
        var folder = home.resolve(name);
        Files.createDirectories(folder);
        // What is new is made visible from memory; a commit puts it on disk.
        var directory = new NRTCachingDirectory(FSDirectory.open(folder), LARGEST_IN_MEMORY, MOST_IN_MEMORY);
        try {
            return new Generation(name, commitEvery, directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    String name() {
        return name;
    }

    Map<Integer, Long> positions(String topic) {
        return Map.copyOf(next.getOrDefault(topic, Map.of()));
    }

    /** Whether this index has taken in all that the other has. */
    boolean hasAllOf(Generation other) {
        return other.next.entrySet().stream().allMatch(topic -> {
            var reached = next.getOrDefault(topic.getKey(), Map.of());
            return topic.getValue().entrySet().stream()
                    .allMatch(offset -> reached.getOrDefault(offset.getKey(), -1L) >= offset.getValue());
        });
    }

    void reached(String topic, int partition, long offset) {
        next.computeIfAbsent(topic, key -> new TreeMap<>()).merge(partition, offset + 1, Math::max);
        changed = true;
    }

    boolean isNewer(String key, long version) {
        var written = unseen.get(key);
        if (written != null) {
            return written < version;
        }
        return search(searcher -> {
            var found = searcher.search(new TermQuery(new Term(Fields.KEY, key)), 1);
            if (found.scoreDocs.length == 0) {
                return true;
            }
            return DocValue.number(searcher, found.scoreDocs[0].doc, Fields.VERSION) < version;
        });
    }

    void write(String key, long version, Document document) {
        try {
            writer.updateDocument(new Term(Fields.KEY, key), document);
            unseen.put(key, version);
            changed = true;
            writtenAt = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was written visible. */
    void refresh() {
        var start = System.nanoTime();
        try {
            searchers.maybeRefreshBlocking();
            unseen.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var end = System.nanoTime();
        nextRefreshAt = end + Math.min(LONGEST_REST, REST * (end - start));
    }

    /** How long the next refresh should wait for more to come: nothing, unless one has just been. */
    Duration restBeforeRefresh() {
        return Duration.ofNanos(Math.max(0, nextRefreshAt - System.nanoTime()));
    }

    /** Makes what was written safe from crashes, if that is due. */
    void commitNowAndThen() {
        if (changed && System.nanoTime() - committedAt > commitEvery.toNanos()) {
            commit();
        }
    }

    void commit() {
        try {
            var data = new HashMap<String, String>();
            data.put("make", MAKE);
            next.forEach((topic, offsets) -> offsets.forEach(
                    (partition, offset) -> data.put(OFFSET + topic + "." + partition, Long.toString(offset))));
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            changed = false;
            committedAt = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Brings all into one segment if nothing was written for so long and it is worth it: a question looks its words up in
     * each segment. Searches and writes go on meanwhile.
     */
    void tidy(Duration quiet) {
        try {
            if (System.nanoTime() - writtenAt >= quiet.toNanos() && search(Generation::isScattered)) {
                writer.forceMerge(1);
                searchers.maybeRefreshBlocking();
            }
        } catch (AlreadyClosedException e) {
            // Another index has taken this one's place.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isScattered(IndexSearcher searcher) {
        var reader = searcher.getIndexReader();
        var all = 0L;
        var largest = 0L;
        for (var segment : reader.leaves()) {
            all += segment.reader().maxDoc();
            largest = Math.max(largest, segment.reader().maxDoc());
        }
        var scattered = all - largest + reader.numDeletedDocs();
        return scattered > 0 && (all <= SMALL || scattered * SCATTERED >= all);
    }

    /**
     * Searches the index as it was at the last refresh.
     *
     * @throws org.apache.lucene.store.AlreadyClosedException if another index has taken this one's place
     */
    <T> T search(SearchIndex.Search<T> search) {
        try {
            var searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(String key, String value) {
        if (key.startsWith(OFFSET)) {
            var partition = key.lastIndexOf('.');
            next.computeIfAbsent(key.substring(OFFSET.length(), partition), topic -> new TreeMap<>())
                    .put(Integer.parseInt(key.substring(partition + 1)), Long.parseLong(value));
        }
    }
}
