// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera says that it was held, by EXIF: what is stored is to be mirrored and turned to stand upright. */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    UPSIDE_DOWN_MIRRORED(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_LEFT(true, true, false),
    TRANSVERSED(true, true, true),
    TURNED_RIGHT(true, false, true);

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private final boolean swapsSides;
    private final boolean mirrorsAcross;
    private final boolean mirrorsDown;

    Orientation(boolean swapsSides, boolean mirrorsAcross, boolean mirrorsDown) {
        this.swapsSides = swapsSides;
        this.mirrorsAcross = mirrorsAcross;
        this.mirrorsDown = mirrorsDown;
    }

    /** What EXIF data say; upright where they say nothing that can be understood. */
    static Orientation of(ByteBuffer exif) {
        try {
            var tiff = exif.slice().order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            var entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (var place = 0; place < entries; place++) {
                var entry = directory + 2 + place * ENTRY;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                    return values()[tiff.getShort(entry + 8) - 1];
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // Many programs write EXIF data that lead nowhere; the picture is good nevertheless.
        }
        return UPRIGHT;
    }

    /** Whether what is stored as the width is the height of what is shown. */
    boolean swapsSides() {
        return swapsSides;
    }

    /** Pixels, row by row, as they are to be shown. */
    Pixels apply(Pixels stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        var shown =
                swapsSides ? new Pixels(stored.height(), stored.width()) : new Pixels(stored.width(), stored.height());
        for (var y = 0; y < shown.height(); y++) {
            var down = mirrorsDown ? shown.height() - 1 - y : y;
            for (var x = 0; x < shown.width(); x++) {
                var across = mirrorsAcross ? shown.width() - 1 - x : x;
                shown.copy(x, y, stored, swapsSides ? down : across, swapsSides ? across : down);
            }
        }
        return shown;
    }
}
