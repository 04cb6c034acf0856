// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one portal keeps all it must not forget. A marker file shows that the directory is ours to empty. */
public final class DataDirectory {
    private static final String MARKER = ".nieuwe-verscheidenheid";
    private static final String RUN = "run";
    private static final String LOCK = "portal.lock";

    private final Path path;

    /** Held, as the lock goes when it is collected. */
    private @Nullable FileChannel channel;

    /** A directory that may not be there yet. */
    public DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** The directory itself, absolute. */
    public Path path() {
        return path;
    }

    /** What processes write about themselves. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Which processes run now. */
    public Path run() {
        return path.resolve(RUN);
    }

    /** Keys, for their owner's eyes only. */
    public Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    /** Whether a portal has ever been started on this directory. */
    public boolean isClaimed() {
        return Files.exists(path.resolve(MARKER));
    }

    /**
     * Makes the directory ours, which it is from then on.
     *
     * @throws ForeignDirectory if it holds something that is not ours
     */
    public void claim() {
        try {
            if (!isClaimed()) {
                if (Files.exists(path) && !isEmpty()) {
                    throw new ForeignDirectory(path);
                }
                Files.createDirectories(path);
                Files.writeString(
                        path.resolve(MARKER),
                        "Data of De Nieuwe Verscheidenheid; ./portal start --fresh empties this directory.\n");
            }
            Files.createDirectories(logs());
            Files.createDirectories(run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps other supervisors out for as long as this process lives; false if there is one already. */
    public boolean lock() {
        try {
            if (channel == null) {
                channel = FileChannel.open(run().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            return channel.tryLock() != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything but the marker and the lock; only ever in a directory that carries the marker. */
    public void empty() {
        if (!isClaimed()) {
            throw new ForeignDirectory(path);
        }
        try {
            // The directory may be a link to somewhere else.
            var root = path.toRealPath();
            var run = root.resolve(RUN);
            var kept = Set.of(root, run, root.resolve(MARKER), run.resolve(LOCK));
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    return delete(file);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    return delete(directory);
                }

                private FileVisitResult delete(Path found) throws IOException {
                    if (!kept.contains(found)) {
                        Files.delete(found);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (var content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }
}
