// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Image files for tests: good ones, and such as somebody up to no good would make. */
public final class SampleImages {
    /** Somewhere in the North Sea, as no camera of ours is there. */
    public static final String PLACE = "GPS-GEHEIM-54.0N-3.0E";

    private SampleImages() {}

    /** A picture whose upper left quarter is red, upper right green, lower left blue and lower right white. */
    public static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var isLeft = x < width / 2;
                var colour = y < height / 2 ? isLeft ? Color.RED : Color.GREEN : isLeft ? Color.BLUE : Color.WHITE;
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return image;
    }

    /** The same as a JPEG file. */
    public static byte[] jpeg(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    /** The same as a PNG file. */
    public static byte[] png(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A JPEG file of some noise, which no compression makes small. */
    public static byte[] noisyJpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var random = new java.util.Random(7);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written(image, "jpeg");
    }

    public static byte[] written(BufferedImage image, String format) {
        var file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalStateException("Nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    public static byte[] progressiveJpeg(BufferedImage image) {
        var file = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(file)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** The JPEG file with EXIF data that tell an orientation and a place, and with comments. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(128).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        // A GPS directory, whose text stands behind.
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x001B).putShort((short) 2).putInt(PLACE.length()).putInt(56);
        tiff.putInt(0);
        tiff.put(PLACE.getBytes(StandardCharsets.US_ASCII));
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.write(tiff.array(), 0, tiff.position());
        var comment = ("Comment " + PLACE).getBytes(StandardCharsets.US_ASCII);
        return withSegment(withSegment(jpeg, 0xE1, exif.toByteArray()), 0xFE, comment);
    }

    /** The JPEG file with one more segment, right at its beginning. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        var file = ByteBuffer.allocate(jpeg.length + data.length + 4);
        file.put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    /** The JPEG file without the segments of one kind. */
    public static byte[] withoutSegment(byte[] jpeg, int marker) {
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        var at = 2;
        while (Byte.toUnsignedInt(jpeg[at + 1]) != 0xDA) {
            var length = 2 + ((Byte.toUnsignedInt(jpeg[at + 2]) << 8) | Byte.toUnsignedInt(jpeg[at + 3]));
            if (Byte.toUnsignedInt(jpeg[at + 1]) != marker) {
                file.write(jpeg, at, length);
            }
            at += length;
        }
        file.write(jpeg, at, jpeg.length - at);
        return file.toByteArray();
    }

    /** A PNG file of one colour and any size, made without ever holding it: a few kilobytes for gigabytes of pixels. */
    public static byte[] hugePng(int width, int height, int bitDepth, int colourType) {
        var bitsPerPixel = bitDepth
                * switch (colourType) {
                    case 2 -> 3;
                    case 6 -> 4;
                    default -> 1;
                };
        var row = new byte[1 + (int) (((long) width * bitsPerPixel + 7) / 8)];
        java.util.Arrays.fill(row, 1, row.length, (byte) 0x55);
        var data = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(data, new Deflater(Deflater.BEST_SPEED))) {
            for (var y = 0; y < height; y++) {
                deflated.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png(width, height, bitDepth, colourType, data.toByteArray());
    }

    /** A PNG file with these compressed data, whether they are what the header says or not. */
    public static byte[] png(int width, int height, int bitDepth, int colourType, byte[] data) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {
            (byte) bitDepth, (byte) colourType, 0, 0, 0
        });
        var file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        file.writeBytes(chunk("IHDR", header.array()));
        file.writeBytes(chunk("IDAT", data));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    /** The PNG file with one more chunk behind its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        var file = new ByteArrayOutputStream();
        file.write(png, 0, 33);
        file.writeBytes(chunk(type, data));
        file.write(png, 33, png.length - 33);
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var chunk = new ByteArrayOutputStream();
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        try (var output = new DataOutputStream(chunk)) {
            output.writeInt(data.length);
            output.write(name);
            output.write(data);
            output.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.toByteArray();
    }

    /** A WebP file of one lossless red: five codes of one symbol each, so that no pixel takes a bit. */
    public static byte[] webp(int width, int height) {
        var bits = new Bits();
        bits.put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3);
        bits.put(0, 1).put(0, 1).put(0, 1);
        // Green, red, blue, alpha and distance: each a code of one symbol of eight bits.
        for (var symbol : new int[] {0, 255, 0, 255, 0}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put(symbol, 8);
        }
        var picture = new ByteArrayOutputStream();
        picture.write(0x2F);
        picture.writeBytes(bits.toBytes());
        return riff(riffChunk("VP8L", picture.toByteArray()));
    }

    public static byte[] riff(byte[]... chunks) {
        var content = new ByteArrayOutputStream();
        content.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (var chunk : chunks) {
            content.writeBytes(chunk);
        }
        return riffChunk("RIFF", content.toByteArray());
    }

    public static byte[] riffChunk(String type, byte[] data) {
        var chunk = ByteBuffer.allocate(8 + data.length + data.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
        return chunk.array();
    }

    /** Bits as WebP wants them, the lowest first. */
    private static final class Bits {
        private final java.util.BitSet bits = new java.util.BitSet();
        private int count;

        Bits put(int value, int length) {
            for (var place = 0; place < length; place++) {
                bits.set(count++, ((value >> place) & 1) == 1);
            }
            return this;
        }

        byte[] toBytes() {
            return java.util.Arrays.copyOf(bits.toByteArray(), (count + 7) / 8 + 4);
        }
    }
}
