// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an uploaded file when all is taken away that is not needed to draw it: no decoder sees anything else.
 *
 * @param width as stored, before it is turned
 * @param profile ICC profile that says what its colours are
 * @param memory bytes that decoding takes, however small the result
 * @param bytes a whole file of the same format
 */
record BareImage(
        Format format,
        int width,
        int height,
        Orientation orientation,
        @Nullable ICC_Profile profile,
        long memory,
        Bytes bytes) {
    private static final long MEGAPIXEL = 1_000_000;

    /** Formats that are taken. */
    enum Format {
        JPEG,
        PNG,
        WEBP
    }

    /** The profile that these bytes are, or none: a picture is no worse than without. */
    static @Nullable ICC_Profile profile(byte[] bytes) {
        try {
            return ICC_Profile.getInstance(bytes);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Reads the structure of a file, which itself says of what type it is. */
    static BareImage of(ByteBuffer file, Limits limits) {
        try {
            if (JpegFile.isOne(file)) {
                return new JpegFile(file, limits).read();
            }
            if (PngFile.isOne(file)) {
                return new PngFile(file, limits).read();
            }
            if (WebPFile.isOne(file)) {
                return new WebPFile(file, limits).read();
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ImageUnreadable("The file breaks off before its end", e);
        }
        throw new ImageTypeNotTaken("By its content this is no JPEG, PNG or WebP");
    }

    /**
     * The most that is tried.
     *
     * @param pixels of the image as it says to have
     * @param memory bytes that are held while it is decoded
     */
    record Limits(long pixels, long memory) {
        private static final int SIDE = 16_384;

        void check(int width, int height) {
            if (width < 1 || height < 1) {
                throw new ImageUnreadable("The image says to have %d × %d pixels".formatted(width, height));
            }
            if (width > SIDE || height > SIDE || (long) width * height > pixels) {
                throw new ImageTooLarge("The image has %d × %d pixels; taken are %d megapixels, and %d at a side"
                        .formatted(width, height, pixels / MEGAPIXEL, SIDE));
            }
        }

        void checkMemory(long needed, String kind) {
            if (needed > memory) {
                throw new ImageTooLarge(
                        "%s of this size takes too much memory; make it smaller, or save it otherwise".formatted(kind));
            }
        }
    }
}
