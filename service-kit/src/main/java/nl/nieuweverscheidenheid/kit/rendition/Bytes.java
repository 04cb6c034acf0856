// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A file that is being put together from parts of another, which is never shorter by more than some room for headers. */
final class Bytes {
    private static final int ROOM = 64;

    private final ByteBuffer from;
    private final byte[] kept;
    private int count;

    Bytes(ByteBuffer from) {
        this.from = from;
        this.kept = new byte[from.limit() + ROOM];
    }

    /** Takes over a part of the other file. */
    Bytes keep(int offset, int length) {
        from.get(offset, kept, count, length);
        count += length;
        return this;
    }

    /** Adds bytes of our own. */
    Bytes add(int... values) {
        for (var value : values) {
            kept[count++] = (byte) value;
        }
        return this;
    }

    /** Adds a name of our own. */
    Bytes add(String name) {
        for (var value : name.getBytes(StandardCharsets.US_ASCII)) {
            kept[count++] = value;
        }
        return this;
    }

    /** Adds a number in the order of Intel's. */
    Bytes addLittleEndian(int value) {
        return add(value, value >> 8, value >> 16, value >> 24);
    }

    /** Puts such a number in a place that was left for it. */
    void putLittleEndian(int offset, int value) {
        for (var place = 0; place < Integer.BYTES; place++) {
            kept[offset + place] = (byte) (value >> (Byte.SIZE * place));
        }
    }

    int count() {
        return count;
    }

    /** The array, of which the first {@link #count} bytes count. */
    byte[] array() {
        return kept;
    }
}
