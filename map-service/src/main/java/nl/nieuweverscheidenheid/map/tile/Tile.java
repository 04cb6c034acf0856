// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A tile ready to be sent: as it is, compressed, and with a strong ETag of its content. */
final class Tile {
    private final byte[] raw;
    private final byte[] compressed;
    private final String etag;

    private Tile(byte[] raw, byte[] compressed, String etag) {
        this.raw = raw;
        this.compressed = compressed;
        this.etag = etag;
    }

    static Tile of(byte[] raw) {
        return new Tile(raw, compress(raw), digest(raw));
    }

    byte[] raw() {
        return raw;
    }

    byte[] compressed() {
        return compressed;
    }

    /** By representation, as the bytes differ. */
    String etag(boolean isCompressed) {
        return "\"" + etag + (isCompressed ? "-gzip" : "") + "\"";
    }

    private static byte[] compress(byte[] raw) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] raw) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(raw);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
