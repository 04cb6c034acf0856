// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A document store that speaks MongoDB's protocol, in a file or in memory. What it has acknowledged outlives kill -9; it
 * does not sync to disk, so a loss of power may cost the last seconds.
 */
public final class EmbeddedDocuments implements AutoCloseable {
    /** Enough writers at once for a group commit to be worth it, however few cores there are. */
    private static final int WORKERS = 16;

    private static final int PAGE_BYTES = 4096;

    private final MongoServer server;
    private final CommittingBackend backend;

    private EmbeddedDocuments(MongoServer server, CommittingBackend backend) {
        this.server = server;
        this.backend = backend;
    }

    /** Opens the file, or makes it, and listens on this port; 0 is any free one. */
    public static EmbeddedDocuments open(Path file, int port) {
        try {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return serve(
                new MVStore.Builder()
                        .fileName(file.toString())
                        .cacheSize(32)
                        // Each commit writes the whole pages anew in which something changed.
                        .pageSplitSize(PAGE_BYTES)
                        // Commits are the backend's: none may happen in the middle of a write.
                        .autoCommitDisabled()
                        .open(),
                port);
    }

    /** A store that is gone when it is closed. */
    public static EmbeddedDocuments inMemory() {
        return serve(new MVStore.Builder().autoCommitDisabled().open(), 0);
    }

    /** Where the MongoDB driver connects. */
    public String connectionString() {
        return server.getConnectionString();
    }

    /** How many documents queries have looked at since the start; tells whether indexes are used. */
    public long documentsExamined() {
        return backend.documentsExamined();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static EmbeddedDocuments serve(MVStore store, int port) {
        var backend = new CommittingBackend(store);
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        return new EmbeddedDocuments(server, backend);
    }
}
