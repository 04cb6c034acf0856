// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** A WebP file, of which only the picture and its transparency are kept. */
final class WebPFile {
    private static final int RIFF = fourCc("RIFF");
    private static final int WEBP = fourCc("WEBP");
    private static final int EXTENDED = fourCc("VP8X");
    private static final int LOSSY = fourCc("VP8 ");
    private static final int LOSSLESS = fourCc("VP8L");
    private static final int ALPHA = fourCc("ALPH");
    private static final int PROFILE = fourCc("ICCP");
    private static final int EXIF = fourCc("EXIF");
    private static final int ANIMATION = fourCc("ANIM");
    private static final int ANIMATION_FRAME = fourCc("ANMF");
    private static final int ANIMATED = 0x02;
    private static final int TRANSPARENT = 0x10;
    private static final int LOSSY_START = 0x2A019D;
    private static final int LOSSLESS_START = 0x2F;
    private static final int MOST_PROFILE = 1 << 20;

    private final ByteBuffer file;
    private final BareImage.Limits limits;
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable ICC_Profile profile;
    private @Nullable Chunk extended;
    private @Nullable Chunk alpha;
    private @Nullable Chunk picture;

    WebPFile(ByteBuffer file, BareImage.Limits limits) {
        this.file = file.slice().order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    static boolean isOne(ByteBuffer file) {
        var little = file.slice().order(ByteOrder.LITTLE_ENDIAN);
        return little.limit() > 12 && little.getInt(0) == RIFF && little.getInt(8) == WEBP;
    }

    BareImage read() {
        var end = 8L + Integer.toUnsignedLong(file.getInt(4));
        if (end > file.limit()) {
            throw new ImageUnreadable("The WebP breaks off before its end");
        }
        for (var at = 12L; at + 8 <= end; ) {
            var chunk = new Chunk(file.getInt((int) at), (int) at, Integer.toUnsignedLong(file.getInt((int) at + 4)));
            if (chunk.end() > end) {
                throw new ImageUnreadable("The WebP breaks off in a chunk");
            }
            chunk(chunk);
            at = chunk.end() + (chunk.end() & 1);
        }
        return result();
    }

    private void chunk(Chunk chunk) {
        if (chunk.type() == ANIMATION || chunk.type() == ANIMATION_FRAME) {
            throw moving();
        } else if (chunk.type() == EXTENDED && chunk.at() == 12 && chunk.length() == 10) {
            if ((file.get(chunk.data()) & ANIMATED) != 0) {
                throw moving();
            }
            extended = chunk;
        } else if (chunk.type() == LOSSY || chunk.type() == LOSSLESS) {
            if (picture != null) {
                throw new ImageUnreadable("The WebP holds two pictures");
            }
            picture = chunk;
        } else if (chunk.type() == ALPHA && picture == null) {
            alpha = chunk;
        } else if (chunk.type() == PROFILE && chunk.length() <= MOST_PROFILE) {
            var bytes = new byte[(int) chunk.length()];
            file.get(chunk.data(), bytes);
            profile = BareImage.profile(bytes);
        } else if (chunk.type() == EXIF) {
            orientation = Orientation.of(exif(chunk));
        }
    }

    private BareImage result() {
        if (picture == null) {
            throw new ImageUnreadable("The WebP holds no picture");
        }
        var isLossless = picture.type() == LOSSLESS;
        var bits = isLossless ? losslessHeader(picture) : lossyHeader(picture);
        var width = isLossless ? 1 + (bits & 0x3FFF) : bits & 0x3FFF;
        var height = isLossless ? 1 + ((bits >>> 14) & 0x3FFF) : (bits >>> 16) & 0x3FFF;
        limits.check(width, height);
        if (extended != null && (width != canvas(extended, 4) || height != canvas(extended, 7))) {
            throw new ImageUnreadable("The WebP says two different sizes");
        }
        // What is lossless is decoded as a whole, four bytes a pixel; of the rest a few rows are held.
        var memory = isLossless || alpha != null ? 4L * width * height : 0;
        limits.checkMemory(memory, "A lossless or transparent WebP");
        return new BareImage(BareImage.Format.WEBP, width, height, orientation, profile, memory, bare(picture));
    }

    private Bytes bare(Chunk drawn) {
        var bare = new Bytes(file).add("RIFF").addLittleEndian(0).add("WEBP");
        if (extended != null && alpha != null && drawn.type() == LOSSY) {
            bare.add("VP8X")
                    .addLittleEndian(10)
                    .add(TRANSPARENT, 0, 0, 0)
                    .keep(extended.data() + 4, 6)
                    .keep(alpha.at(), alpha.size());
            pad(bare);
        }
        bare.keep(drawn.at(), drawn.size());
        pad(bare);
        bare.putLittleEndian(4, bare.count() - 8);
        return bare;
    }

    private static void pad(Bytes bare) {
        if (bare.count() % 2 != 0) {
            bare.add(0);
        }
    }

    private int lossyHeader(Chunk chunk) {
        if (chunk.length() < 10
                || (file.get(chunk.data()) & 1) != 0
                || (file.getInt(chunk.data() + 3) & 0xFFFFFF) != LOSSY_START) {
            throw new ImageUnreadable("The WebP's picture has no header");
        }
        return file.getInt(chunk.data() + 6);
    }

    private int losslessHeader(Chunk chunk) {
        if (chunk.length() < 5 || file.get(chunk.data()) != LOSSLESS_START) {
            throw new ImageUnreadable("The WebP's picture has no header");
        }
        return file.getInt(chunk.data() + 1);
    }

    private int canvas(Chunk header, int offset) {
        return 1 + (file.getInt(header.data() + offset - 1) >>> 8);
    }

    /** Some programs put a name before it, as in a JPEG. */
    private ByteBuffer exif(Chunk chunk) {
        var isNamed = chunk.length() > 6 && file.getInt(chunk.data()) == fourCc("Exif");
        var skipped = isNamed ? 6 : 0;
        return file.slice(chunk.data() + skipped, (int) chunk.length() - skipped);
    }

    private static ImageTypeNotTaken moving() {
        return new ImageTypeNotTaken("This is a moving WebP; a still picture is taken");
    }

    private static int fourCc(String name) {
        return name.charAt(0) | (name.charAt(1) << 8) | (name.charAt(2) << 16) | (name.charAt(3) << 24);
    }

    /** A part of the file: name, length, data. */
    private record Chunk(int type, int at, long length) {
        int data() {
            return at + 8;
        }

        long end() {
            return at + 8 + length;
        }

        int size() {
            return (int) (8 + length);
        }
    }
}
