// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * The library's backend with what it lacks as a store one can rely on: a write is answered after it was committed, no
 * commit falls into the middle of another write, and {@code hello} is understood.
 */
final class CommittingBackend extends H2Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropdatabase",
            "dropindexes",
            "renamecollection");
    private static final Duration TIDY_EVERY = Duration.ofSeconds(5);
    private static final int FILL_RATE = 60;
    private static final int TIDY_BYTES = 8 * 1024 * 1024;

    // Set before super(), which opens the databases that the store holds already.
    private final LongAdder examined;

    /** Shared by writes, held alone by a commit. */
    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock(true);

    private long written;
    private long committed;
    private final Object counting = new Object();
    private Instant tidied = Instant.now();

    CommittingBackend(MVStore store) {
        this.examined = new LongAdder();
        super(store);
        // Chunks that nothing refers to any more may be used again at once: there is no sync whose order they guard.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
    }

    long documentsExamined() {
        return examined.sum();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry(), examined);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            var answer = super.handleCommand(channel, database, "ismaster", query);
            answer.remove("ismaster");
            return answer.append("isWritablePrimary", true);
        }
        if (!WRITES.contains(command.toLowerCase(Locale.ROOT))) {
            return super.handleCommand(channel, database, command, query);
        }
        long mine;
        Document answer;
        writing.readLock().lock();
        try {
            answer = super.handleCommand(channel, database, command, query);
        } finally {
            synchronized (counting) {
                mine = ++written;
            }
            writing.readLock().unlock();
        }
        commit(mine);
        return answer;
    }

    /** Commits for all who have written so far, unless somebody has done so since this write. */
    private void commit(long mine) {
        writing.writeLock().lock();
        try {
            if (committed >= mine) {
                return;
            }
            synchronized (counting) {
                committed = written;
            }
            getMvStore().commit();
            tidyNowAndThen();
        } finally {
            writing.writeLock().unlock();
        }
    }

    /** Each commit leaves a small chunk behind; without this the file would grow with every write. */
    private void tidyNowAndThen() {
        if (!isInMemory() && Duration.between(tidied, Instant.now()).compareTo(TIDY_EVERY) > 0) {
            getMvStore().compact(FILL_RATE, TIDY_BYTES);
            tidied = Instant.now();
        }
    }

    @Override
    public void close() {
        writing.writeLock().lock();
        try {
            super.close();
        } finally {
            writing.writeLock().unlock();
        }
    }
}
