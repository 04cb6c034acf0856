// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few parts of Protocol Buffers that vector tiles are made of. Cleared, it can be used again. */
final class Protobuf {
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int LONGEST_VARINT = 10;

    private byte[] bytes = new byte[256];
    private int size;

    Protobuf clear() {
        size = 0;
        return this;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Protobuf number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    Protobuf text(int field, String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        return bytes(field, utf8, utf8.length);
    }

    Protobuf message(int field, Protobuf value) {
        return bytes(field, value.bytes, value.size);
    }

    /** What another one holds, as it stands. */
    Protobuf append(Protobuf other) {
        append(other.bytes, other.size);
        return this;
    }

    /** A number of a packed field, to be passed to {@link #message} with the others. */
    void packed(int value) {
        varint(Integer.toUnsignedLong(value));
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private Protobuf bytes(int field, byte[] value, int length) {
        varint((long) field << 3 | BYTES);
        varint(length);
        append(value, length);
        return this;
    }

    private void append(byte[] value, int length) {
        ensure(length);
        System.arraycopy(value, 0, bytes, size, length);
        size += length;
    }

    private void varint(long value) {
        ensure(LONGEST_VARINT);
        var rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
