// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A tile ready to be sent: as it is, and compressed. */
public final class Tile {
    private final Form raw;
    private final Form compressed;

    private Tile(Form raw, Form compressed) {
        this.raw = raw;
        this.compressed = compressed;
    }

    /** One of the two, with a strong ETag of its own, as the bytes differ. */
    static final class Form {
        private final byte[] bytes;
        private final String etag;

        private Form(byte[] bytes, String etag) {
            this.bytes = bytes;
            this.etag = etag;
        }

        byte[] bytes() {
            return bytes;
        }

        String etag() {
            return etag;
        }

        /** Whether it is among those that a client says it has, as the header If-None-Match lists them. */
        boolean isKnown(String ifNoneMatch) {
            return ifNoneMatch.contains(etag) || ifNoneMatch.strip().equals("*");
        }
    }

    static Tile of(byte[] raw) {
        var digest = digest(raw);
        return new Tile(new Form(raw, "\"" + digest + "\""), new Form(compress(raw), "\"" + digest + "-gzip\""));
    }

    Form raw() {
        return raw;
    }

    Form compressed() {
        return compressed;
    }

    /** Whether the header Accept-Encoding lets a tile be sent compressed. */
    static boolean mayBeCompressed(String acceptEncoding) {
        for (var coding : acceptEncoding.split(",", -1)) {
            var name = coding.strip();
            if (name.equalsIgnoreCase("gzip") || name.equals("*")) {
                return true;
            }
            var weight = name.indexOf(';');
            if (weight > 0 && name.substring(0, weight).strip().equalsIgnoreCase("gzip")) {
                return !name.substring(weight).matches(";\\s*q\\s*=\\s*0(\\.0*)?\\s*");
            }
        }
        return false;
    }

    private static byte[] compress(byte[] raw) {
        var out = new ByteArrayOutputStream(raw.length);
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
