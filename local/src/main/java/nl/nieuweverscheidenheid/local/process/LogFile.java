// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that a process adds lines to. */
public record LogFile(Path path) {
    private static final int BLOCK = 64 * 1024;

    /** Rotates each log in the directory. One that cannot be rotated now is left to the next time. */
    public static void rotateAll(Path directory, long limit) {
        try (var logs = Files.newDirectoryStream(directory, "*.log")) {
            for (var log : logs) {
                new LogFile(log).rotateIfPossible(limit);
            }
        } catch (IOException | DirectoryIteratorException notNow) {
            // The next time will do.
        }
    }

    /**
     * Moves the lines to an older file when there are more than so many bytes. The process goes on adding to the same
     * file, so it is copied and then cut; what is printed just between the two is lost.
     */
    public void rotate(long limit) {
        try {
            if (!Files.exists(path) || Files.size(path) <= limit) {
                return;
            }
            Files.copy(path, older(), StandardCopyOption.REPLACE_EXISTING);
            try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.truncate(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where rotated lines are. */
    public Path older() {
        return path.resolveSibling(path.getFileName() + ".1");
    }

    /** Copies the last lines, and tells where the file ended. */
    public long printLast(int lines, OutputStream output) {
        try (var file = FileChannel.open(path)) {
            var end = file.size();
            copy(file, startOfLast(lines, file, end), end, output);
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what was added since the file ended there, from its begin if it is a new one, and tells where it ends now. */
    public long printFrom(long position, OutputStream output) {
        if (!Files.exists(path)) {
            return 0;
        }
        try (var file = FileChannel.open(path)) {
            var end = file.size();
            copy(file, end < position ? 0 : position, end, output);
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rotateIfPossible(long limit) {
        try {
            rotate(limit);
        } catch (UncheckedIOException notNow) {
            // The next time will do.
        }
    }

    private static long startOfLast(int lines, FileChannel file, long end) throws IOException {
        var found = 0;
        var block = ByteBuffer.allocate(BLOCK);
        for (var blockEnd = end; blockEnd > 0; ) {
            var blockStart = Math.max(0, blockEnd - BLOCK);
            block.clear().limit((int) (blockEnd - blockStart));
            var read = file.read(block, blockStart);
            for (var i = read - 1; i >= 0; i--) {
                var endsALine = block.get(i) == '\n' && blockStart + i != end - 1;
                if (endsALine && ++found == lines) {
                    return blockStart + i + 1;
                }
            }
            blockEnd = blockStart;
        }
        return 0;
    }

    private static void copy(FileChannel file, long from, long to, OutputStream output) throws IOException {
        var target = Channels.newChannel(output);
        for (var position = from; position < to; ) {
            var copied = file.transferTo(position, to - position, target);
            if (copied <= 0) {
                break;
            }
            position += copied;
        }
        output.flush();
    }
}
