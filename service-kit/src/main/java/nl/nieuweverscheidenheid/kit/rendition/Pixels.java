// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import java.awt.Point;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A picture as it is worked on: red, green and blue of each pixel, one byte each, row by row. */
final class Pixels {
    private static final Logger LOG = LoggerFactory.getLogger(Pixels.class);
    private static final int BANDS = 3;
    private static final int[] ORDER = {0, 1, 2};
    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] rgb;

    Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        this.rgb = new byte[width * height * BANDS];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** A decoded picture made smaller, each pixel the mean of those that it takes the place of; on white. */
    static Pixels scaled(BufferedImage decoded, int width, int height) {
        return new Shrinking(decoded.getWidth(), decoded.getHeight(), width, height)
                .shrink((y, row) -> readRow(decoded, y, row));
    }

    /** The same, smaller. */
    Pixels scaled(int smallerWidth, int smallerHeight) {
        return new Shrinking(width, height, smallerWidth, smallerHeight).shrink((y, row) -> {
            for (var place = 0; place < row.length; place++) {
                row[place] = Byte.toUnsignedInt(rgb[y * row.length + place]);
            }
        });
    }

    /** Copies a pixel of another picture to a place in this one. */
    void copy(int x, int y, Pixels from, int fromX, int fromY) {
        System.arraycopy(from.rgb, (fromY * from.width + fromX) * BANDS, rgb, (y * width + x) * BANDS, BANDS);
    }

    /** The colours as every screen understands them, where the profile says what they are. */
    Pixels toSrgb(ICC_Profile profile) {
        var isGrey = profile.getColorSpaceType() == ColorSpace.TYPE_GRAY;
        if (!isGrey && profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
            return this;
        }
        var converted = new Pixels(width, height);
        try {
            var stored = isGrey ? raster().createWritableChild(0, 0, width, height, 0, 0, new int[] {0}) : raster();
            new ColorConvertOp(new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null)
                    .filter(stored, converted.raster());
        } catch (CMMException | IllegalArgumentException e) {
            LOG.debug("A colour profile that cannot be used is taken for sRGB: {}", e.getMessage());
            return this;
        }
        return converted;
    }

    /** To be written by ImageIO; shares the pixels. */
    BufferedImage toImage() {
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                ComponentColorModel.OPAQUE,
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, raster(), false, null);
    }

    private WritableRaster raster() {
        return Raster.createInterleavedRaster(
                new DataBufferByte(rgb, rgb.length), width, height, width * BANDS, BANDS, ORDER, new Point());
    }

    private static void readRow(BufferedImage decoded, int y, int[] row) {
        if (decoded.getColorModel() instanceof IndexColorModel) {
            readByColourModel(decoded, y, row);
        } else {
            readSamples(decoded.getRaster(), y, row);
        }
    }

    private static void readByColourModel(BufferedImage decoded, int y, int[] row) {
        var colours = decoded.getRGB(0, y, decoded.getWidth(), 1, null, 0, decoded.getWidth());
        for (var x = 0; x < colours.length; x++) {
            put(row, x, (colours[x] >> 16) & 255, (colours[x] >> 8) & 255, colours[x] & 255, colours[x] >>> 24);
        }
    }

    /** Samples as they are: Java takes grey for linear, and would brighten what no file means so. */
    private static void readSamples(Raster raster, int y, int[] row) {
        var bands = raster.getNumBands();
        var excessBits = raster.getSampleModel().getSampleSize(0) - Byte.SIZE;
        var samples = raster.getPixels(raster.getMinX(), y + raster.getMinY(), raster.getWidth(), 1, (int[]) null);
        if (excessBits > 0) {
            Arrays.setAll(samples, place -> samples[place] >> excessBits);
        }
        for (var x = 0; x < raster.getWidth(); x++) {
            var at = x * bands;
            var alpha = bands % 2 == 0 ? samples[at + bands - 1] : 255;
            if (bands < BANDS) {
                put(row, x, samples[at], samples[at], samples[at], alpha);
            } else {
                put(row, x, samples[at], samples[at + 1], samples[at + 2], alpha);
            }
        }
    }

    private static void put(int[] row, int x, int red, int green, int blue, int alpha) {
        row[x * BANDS] = onWhite(red, alpha);
        row[x * BANDS + 1] = onWhite(green, alpha);
        row[x * BANDS + 2] = onWhite(blue, alpha);
    }

    private static int onWhite(int sample, int alpha) {
        return alpha == 255 ? sample : (sample * alpha + WHITE * (255 - alpha) + 127) / 255;
    }

    /** Where rows of a picture come from. */
    private interface Rows {
        void read(int y, int[] row);
    }

    /** Makes a picture smaller in one go over its rows; a pixel on a border counts on both sides, by its parts. */
    private static final class Shrinking {
        private final int fromWidth;
        private final int fromHeight;
        private final int toWidth;
        private final int toHeight;

        Shrinking(int fromWidth, int fromHeight, int toWidth, int toHeight) {
            this.fromWidth = fromWidth;
            this.fromHeight = fromHeight;
            this.toWidth = toWidth;
            this.toHeight = toHeight;
        }

        Pixels shrink(Rows rows) {
            var small = new Pixels(toWidth, toHeight);
            var row = new int[fromWidth * BANDS];
            var narrowed = new float[toWidth * BANDS];
            var sums = new float[toWidth * BANDS];
            var down = (double) fromHeight / toHeight;
            var loaded = -1;
            for (var y = 0; y < toHeight; y++) {
                var from = y * down;
                var to = Math.min(fromHeight, from + down);
                Arrays.fill(sums, 0);
                for (var source = (int) from; source < to; source++) {
                    if (source != loaded) {
                        rows.read(source, row);
                        narrow(row, narrowed);
                        loaded = source;
                    }
                    var part = (float) ((Math.min(to, source + 1) - Math.max(from, source)) / (to - from));
                    for (var place = 0; place < sums.length; place++) {
                        sums[place] += narrowed[place] * part;
                    }
                }
                for (var place = 0; place < sums.length; place++) {
                    small.rgb[y * sums.length + place] = (byte) Math.min(255, Math.round(sums[place]));
                }
            }
            return small;
        }

        private void narrow(int[] row, float[] narrowed) {
            var across = (double) fromWidth / toWidth;
            for (var x = 0; x < toWidth; x++) {
                var from = x * across;
                var to = Math.min(fromWidth, from + across);
                var red = 0f;
                var green = 0f;
                var blue = 0f;
                for (var source = (int) from; source < to; source++) {
                    var part = (float) ((Math.min(to, source + 1) - Math.max(from, source)) / (to - from));
                    red += row[source * BANDS] * part;
                    green += row[source * BANDS + 1] * part;
                    blue += row[source * BANDS + 2] * part;
                }
                narrowed[x * BANDS] = red;
                narrowed[x * BANDS + 1] = green;
                narrowed[x * BANDS + 2] = blue;
            }
        }
    }
}
