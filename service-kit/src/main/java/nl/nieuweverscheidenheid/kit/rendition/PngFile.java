// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A PNG file, of which only the chunks are kept that draw it. */
final class PngFile {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int ICCP = 0x69434350;
    private static final int EXIF = 0x65584966;
    private static final int ACTL = 0x6163544C;
    private static final int AROUND = 12;
    private static final int MOST_PROFILE = 1 << 20;

    private final ByteBuffer file;
    private final BareImage.Limits limits;
    private final Bytes bare;
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable ICC_Profile profile;
    private boolean hasData;

    PngFile(ByteBuffer file, BareImage.Limits limits) {
        this.file = file;
        this.limits = limits;
        this.bare = new Bytes(file);
    }

    static boolean isOne(ByteBuffer file) {
        return file.limit() > 8 && file.getLong(0) == SIGNATURE;
    }

    BareImage read() {
        bare.keep(0, 8);
        if (file.getInt(8) != 13 || file.getInt(12) != IHDR) {
            throw new ImageUnreadable("The PNG does not begin with its header");
        }
        limits.check(file.getInt(16), file.getInt(20));
        var at = 8;
        while (true) {
            var length = file.getInt(at);
            var type = file.getInt(at + 4);
            if (length < 0 || length > file.limit() - at - AROUND) {
                throw new ImageUnreadable("The PNG breaks off in a chunk");
            }
            chunk(type, at, length);
            if (type == IEND) {
                break;
            }
            at += AROUND + length;
        }
        if (!hasData) {
            throw new ImageUnreadable("The PNG holds no picture");
        }
        return new BareImage(BareImage.Format.PNG, file.getInt(16), file.getInt(20), orientation, profile, 0, bare);
    }

    private void chunk(int type, int at, int length) {
        switch (type) {
            case IHDR -> {
                if (at != 8) {
                    throw new ImageUnreadable("The PNG has two headers");
                }
                keep(at, length);
            }
            case PLTE, TRNS, IEND -> keep(at, length);
            case IDAT -> {
                hasData = true;
                keep(at, length);
            }
            case ACTL -> throw new ImageTypeNotTaken("This is a moving PNG; a still picture is taken");
            case ICCP -> profile = inflatedProfile(at + 8, length);
            case EXIF -> orientation = Orientation.of(file.slice(at + 8, length));
            default -> {
                // Nothing that draws.
            }
        }
    }

    private void keep(int at, int length) {
        var sum = new CRC32();
        sum.update(file.slice(at + 4, length + 4));
        if ((int) sum.getValue() != file.getInt(at + 8 + length)) {
            throw new ImageUnreadable("A chunk of the PNG is damaged");
        }
        bare.keep(at, AROUND + length);
    }

    /** The profile behind its name, or nothing if it cannot be had within bounds. */
    private @Nullable ICC_Profile inflatedProfile(int start, int length) {
        var name = 0;
        while (name < length && file.get(start + name) != 0) {
            name++;
        }
        if (name + 2 >= length) {
            return null;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(file.slice(start + name + 2, length - name - 2));
            var inflated = new byte[MOST_PROFILE];
            var count = inflater.inflate(inflated);
            return inflater.finished() ? BareImage.profile(Arrays.copyOf(inflated, count)) : null;
        } catch (DataFormatException e) {
            return null;
        }
    }
}
