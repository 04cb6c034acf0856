// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** The whole body of a request: in memory, or in a file as long as it is open where it is large. */
final class TakenBody extends ServletInputStream {
    private static final int IN_MEMORY_BYTES = 256 * 1024;

    private final InputStream content;
    private long left;

    private TakenBody(InputStream content, long length) {
        this.content = content;
        this.left = length;
    }

    /**
     * Reads the body to its end.
     *
     * @throws TooLarge if it has more bytes than the limit
     * @throws BrokenOff if it did not come to its end
     * @throws IOException if it could not be kept
     */
    static TakenBody of(InputStream upload, long limit) throws IOException {
        var part = next(upload);
        var length = (long) part.length;
        if (length < IN_MEMORY_BYTES) {
            return new TakenBody(new ByteArrayInputStream(part), refused(length, limit));
        }
        var file = Files.createTempFile("upload-", null);
        try {
            try (var kept = Files.newOutputStream(file)) {
                while (part.length > 0) {
                    kept.write(part);
                    part = next(upload);
                    length = refused(length + part.length, limit);
                }
            }
            return new TakenBody(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), length);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static byte[] next(InputStream upload) throws BrokenOff {
        try {
            return upload.readNBytes(IN_MEMORY_BYTES);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    private static long refused(long length, long limit) throws TooLarge {
        if (length > limit) {
            throw new TooLarge();
        }
        return length;
    }

    @Override
    public int read() throws IOException {
        var next = content.read();
        left -= next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = content.read(target, offset, length);
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    @Override
    public boolean isFinished() {
        return left == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("The body is here: there is nothing to wait for");
    }

    static final class TooLarge extends IOException {}

    static final class BrokenOff extends IOException {
        BrokenOff(IOException cause) {
            super(cause);
        }
    }
}
