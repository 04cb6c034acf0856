// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG file, read up to the end of its first picture. What phones append behind that, such as a film, a second exposure
 * or a gain map, is left where it is; nothing of it gets any further.
 */
final class JpegFile {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int SOF0 = 0xC0;
    private static final int SOF1 = 0xC1;
    private static final int SOF2 = 0xC2;
    private static final int DHT = 0xC4;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int APP0 = 0xE0;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;
    private static final int MOST_SCANS = 32;
    private static final int[] JFIF = {0xFF, APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    private final ByteBuffer file;
    private final BareImage.Limits limits;
    private final Bytes bare;
    private final TreeMap<Integer, byte[]> profileParts = new TreeMap<>();
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean hasExif;
    private @Nullable Frame frame;
    private int scans;

    JpegFile(ByteBuffer file, BareImage.Limits limits) {
        this.file = file;
        this.limits = limits;
        this.bare = new Bytes(file);
    }

    static boolean isOne(ByteBuffer file) {
        return file.limit() > 3
                && Byte.toUnsignedInt(file.get(0)) == 0xFF
                && Byte.toUnsignedInt(file.get(1)) == SOI
                && Byte.toUnsignedInt(file.get(2)) == 0xFF;
    }

    BareImage read() {
        bare.add(0xFF, SOI);
        addColours();
        var at = 2;
        while (true) {
            if (unsigned(at) != 0xFF) {
                throw new ImageUnreadable("There is no marker at byte %d of the JPEG".formatted(at));
            }
            while (unsigned(at + 1) == 0xFF) {
                at++;
            }
            var marker = unsigned(at + 1);
            if (marker == EOI) {
                bare.add(0xFF, EOI);
                return result();
            }
            var length = length(at + 2);
            segment(marker, at, length);
            at += 2 + length;
            if (marker == SOS) {
                at = scan(at);
            }
        }
    }

    private void segment(int marker, int at, int length) {
        if (marker == SOF0 || marker == SOF1 || marker == SOF2) {
            frame(at, marker == SOF2);
        } else if (marker >= 0xC3 && marker <= 0xCF && marker != DHT) {
            throw new ImageTypeNotTaken("This is a JPEG of a kind that browsers do not show");
        } else if (marker == DHT || marker == DQT || marker == DRI) {
            bare.keep(at, 2 + length);
        } else if (marker == SOS) {
            if (++scans > MOST_SCANS) {
                throw new ImageTooLarge("The JPEG is drawn in more than %d passes".formatted(MOST_SCANS));
            }
            bare.keep(at, 2 + length);
        } else if (marker >= APP0 && marker <= APP15) {
            application(marker, at + 4, length - 2);
        } else if (marker != COM) {
            throw new ImageUnreadable("There is a segment in the JPEG that does not belong there");
        }
    }

    private void frame(int at, boolean isProgressive) {
        if (frame != null) {
            throw new ImageUnreadable("The JPEG has two frames");
        }
        var length = length(at + 2);
        if (unsigned(at + 4) != 8) {
            throw new ImageTypeNotTaken("This is a JPEG of more than 8 bits a colour");
        }
        var height = file.getShort(at + 5) & 0xFFFF;
        var width = file.getShort(at + 7) & 0xFFFF;
        limits.check(width, height);
        var components = unsigned(at + 9);
        if (components == 4) {
            throw new ImageTypeNotTaken(
                    "This is a JPEG in the colours of print (CMYK); save it in those of screens (RGB)");
        }
        if ((components != 1 && components != 3) || length != 8 + 3 * components) {
            throw new ImageUnreadable("The JPEG says to have %d colours".formatted(components));
        }
        var samples = 0;
        var across = 1;
        var down = 1;
        for (var component = 0; component < components; component++) {
            var sampling = unsigned(at + 11 + 3 * component);
            samples += (sampling >> 4) * (sampling & 15);
            across = Math.max(across, sampling >> 4);
            down = Math.max(down, sampling & 15);
        }
        // Of what is drawn in passes every coefficient is held, two bytes each.
        var coefficients = 2L * width * height * samples / ((long) across * down);
        frame = new Frame(width, height, components, isProgressive, coefficients);
        bare.keep(at, 2 + length);
    }

    private void application(int marker, int start, int length) {
        if (marker == APP0 + 1 && !hasExif && startsWith(start, length, "Exif\0\0")) {
            hasExif = true;
            orientation = Orientation.of(file.slice(start + 6, length - 6));
        } else if (marker == APP0 + 2 && length > 14 && startsWith(start, length, "ICC_PROFILE\0")) {
            var part = new byte[length - 14];
            file.get(start + 14, part);
            profileParts.put(unsigned(start + 12), part);
        }
    }

    /** Takes the data of a pass over, and tells where the next segment is. */
    private int scan(int start) {
        var at = start;
        while (true) {
            if (unsigned(at) != 0xFF) {
                at++;
                continue;
            }
            var next = unsigned(at + 1);
            if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                bare.keep(start, at - start);
                return at;
            }
            at += next == 0xFF ? 1 : 2;
        }
    }

    /**
     * Says how colours are stored. The decoder guesses otherwise, from EXIF data too, which are gone: it would take some
     * cameras' pictures for RGB.
     */
    private void addColours() {
        var adobe = -1;
        var at = 2;
        while (unsigned(at) == 0xFF && unsigned(at + 1) != SOS && unsigned(at + 1) != EOI) {
            var marker = unsigned(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            var length = length(at + 2);
            if (marker == APP0 && startsWith(at + 4, length - 2, "JFIF\0")) {
                bare.add(JFIF);
                return;
            }
            if (marker == APP0 + 14 && length >= 14 && startsWith(at + 4, length - 2, "Adobe")) {
                adobe = at;
            }
            if ((marker == SOF0 || marker == SOF1 || marker == SOF2) && adobe < 0 && isNamedRgb(at, length)) {
                return;
            }
            at += 2 + length;
        }
        if (adobe >= 0) {
            bare.add(0xFF, APP0 + 14, 0, 14).keep(adobe + 4, 12);
        } else {
            bare.add(JFIF);
        }
    }

    private boolean isNamedRgb(int frameAt, int length) {
        return length == 17
                && unsigned(frameAt + 10) == 'R'
                && unsigned(frameAt + 13) == 'G'
                && unsigned(frameAt + 16) == 'B';
    }

    private BareImage result() {
        var read = frame;
        if (read == null || scans == 0) {
            throw new ImageUnreadable("The JPEG holds no picture");
        }
        var isInPasses = read.isProgressive() || scans > 1;
        var memory = isInPasses ? read.coefficients() : 0;
        limits.checkMemory(memory, "A progressive JPEG");
        return new BareImage(BareImage.Format.JPEG, read.width(), read.height(), orientation, profile(), memory, bare);
    }

    private @Nullable ICC_Profile profile() {
        var profile = new ByteArrayOutputStream();
        profileParts.values().forEach(profile::writeBytes);
        return BareImage.profile(profile.toByteArray());
    }

    private boolean startsWith(int at, int length, String name) {
        if (length < name.length()) {
            return false;
        }
        var start = new byte[name.length()];
        file.get(at, start);
        return name.equals(new String(start, StandardCharsets.ISO_8859_1));
    }

    private int length(int at) {
        var length = file.getShort(at) & 0xFFFF;
        if (length < 2 || at + length > file.limit()) {
            throw new ImageUnreadable("The JPEG breaks off in a segment");
        }
        return length;
    }

    private int unsigned(int at) {
        return Byte.toUnsignedInt(file.get(at));
    }

    /** The picture's own header. */
    private record Frame(int width, int height, int components, boolean isProgressive, long coefficients) {}
}
