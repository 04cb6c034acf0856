// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.listening.Position;
import nl.nieuweverscheidenheid.kit.listening.ReplayListener;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The search index of this instance, a projection of the topics. It is never missing: another can be filled aside, from
 * the beginning of the topics, and take its place while searches go on.
 */
@Component
public class SearchIndex implements SmartLifecycle {
    /** Open before the replays feed it. */
    private static final int PHASE = 50;
    /** The file that names the folder of the index in use. */
    private static final String CURRENT = "current";

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final SearchSettings settings;
    private final Documents documents;
    private final Themes themes;
    private volatile @Nullable Projection current;
    private @Nullable Projection aside;

    SearchIndex(SearchSettings settings, Documents documents, Themes themes) {
        this.settings = settings;
        this.documents = documents;
        this.themes = themes;
    }

    /** Something to be done with a searcher. */
    public interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Searches the index as it is now. */
    public <T> T search(Search<T> search) {
        while (true) {
            try {
                return current().generation().search(search);
            } catch (AlreadyClosedException e) {
                if (!isRunning()) {
                    throw e;
                }
                // Another index took this one's place in between.
            }
        }
    }

    /** Makes searches faster, if there was peace for long enough. */
    void tidy() {
        var projection = current;
        if (projection != null) {
            projection.generation().tidy(settings.tidyAfter());
        }
    }

    @Override
    public synchronized void start() {
        if (current != null) {
            return;
        }
        try {
            current = opened(inUse().orElseGet(SearchIndex::newName));
        } catch (CorruptIndexException | IndexFormatTooOldException e) {
            LOG.warn("The index cannot be read and is filled anew: {}", e.getMessage());
            current = openedUnchecked(newName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nameInUse();
        clearOthers();
    }

    @Override
    public synchronized void stop() {
        dropAside();
        if (current != null) {
            var generation = current().generation();
            current = null;
            generation.commit();
            generation.close();
        }
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Takes a topic's events into the index in use. */
    <E extends Event> ReplayListener<E> listener(String topic, BiConsumer<Projection, E> intake) {
        return new Intake<>(topic, intake, false);
    }

    /** Takes a topic's events into the index that is filled aside. */
    <E extends Event> ReplayListener<E> asideListener(String topic, BiConsumer<Projection, E> intake) {
        return new Intake<>(topic, intake, true);
    }

    /** Opens an empty index aside. */
    synchronized void openAside() {
        if (aside != null) {
            throw new IllegalStateException("An index is being filled already");
        }
        aside = openedUnchecked(newName());
    }

    /** Puts the index filled aside in the place of the one in use, unless it still lacks something that this one has. */
    synchronized boolean swap() {
        var next = Objects.requireNonNull(aside, "No index is being filled");
        var before = current().generation();
        if (!next.generation().hasAllOf(before)) {
            return false;
        }
        next.generation().refresh();
        next.generation().commit();
        current = next;
        aside = null;
        nameInUse();
        before.close();
        clearOthers();
        return true;
    }

    /** Gives up what was filled aside. */
    synchronized void dropAside() {
        if (aside != null) {
            var generation = aside.generation();
            aside = null;
            generation.close();
            delete(settings.directory().resolve(generation.name()));
        }
    }

    private Projection current() {
        return Objects.requireNonNull(current, "The index is closed");
    }

    private Optional<String> inUse() throws IOException {
        var file = settings.directory().resolve(CURRENT);
        return Files.exists(file) ? Optional.of(Files.readString(file, UTF_8).strip()) : Optional.empty();
    }

    /** Names the index in use, in one step. */
    private void nameInUse() {
        var home = settings.directory();
        try {
            var draft = Files.writeString(
                    home.resolve(CURRENT + ".new"), current().generation().name(), UTF_8);
            Files.move(
                    draft, home.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clears all away but the index in use: the former, what an interrupted rebuild left, files of an old layout. */
    private void clearOthers() {
        try (var files = Files.list(settings.directory())) {
            files.filter(file -> !file.endsWith(current().generation().name()) && !file.endsWith(CURRENT))
                    .forEach(SearchIndex::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Projection opened(String name) throws IOException {
        return new Projection(
                Generation.open(settings.directory(), name, settings.commitEvery()), documents, themes.first());
    }

    private Projection openedUnchecked(String name) {
        try {
            return opened(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newName() {
        return "index-" + UUID.randomUUID();
    }

    private static void delete(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted: {}", path, e.getMessage());
        }
    }

    /** What a replay of one topic does to an index; all of them take turns, so that a commit holds matching offsets. */
    private final class Intake<E extends Event> implements ReplayListener<E> {
        private final String topic;
        private final BiConsumer<Projection, E> projecting;
        private final boolean isAside;

        Intake(String topic, BiConsumer<Projection, E> projecting, boolean isAside) {
            this.topic = topic;
            this.projecting = projecting;
            this.isAside = isAside;
        }

        @Override
        public Map<Integer, Long> positions() {
            synchronized (SearchIndex.this) {
                var projection = projection();
                return projection == null ? Map.of() : projection.generation().positions(topic);
            }
        }

        @Override
        public void on(E event, Position position) {
            synchronized (SearchIndex.this) {
                var projection = projection();
                if (projection != null) {
                    projecting.accept(projection, event);
                    projection.generation().reached(topic, position.partition(), position.offset());
                }
            }
        }

        @Override
        public void batchDone() {
            rest();
            synchronized (SearchIndex.this) {
                var projection = projection();
                if (projection != null) {
                    projection.generation().refresh();
                    projection.generation().commitNowAndThen();
                }
            }
        }

        /** Lets others write meanwhile; what they wrote is seen with this. */
        private void rest() {
            Duration rest;
            synchronized (SearchIndex.this) {
                var projection = projection();
                rest = projection == null
                        ? Duration.ZERO
                        : projection.generation().restBeforeRefresh();
            }
            try {
                TimeUnit.NANOSECONDS.sleep(rest.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** None when the index aside has taken its place meanwhile: the listeners of the one in use go on with it. */
        private @Nullable Projection projection() {
            return isAside ? aside : current();
        }
    }
}
