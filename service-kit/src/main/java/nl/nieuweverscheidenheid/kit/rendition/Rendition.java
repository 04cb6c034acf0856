// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A picture in one size, as a JPEG file in sRGB without any metadata. */
public final class Rendition {
    private final int width;
    private final int height;
    private final byte[] jpeg;

    public Rendition(int width, int height, byte[] jpeg) {
        this.width = width;
        this.height = height;
        this.jpeg = jpeg.clone();
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** How large the file is. */
    public int length() {
        return jpeg.length;
    }

    /** The file. */
    public InputStream open() {
        return new ByteArrayInputStream(jpeg);
    }

    byte[] jpeg() {
        return jpeg;
    }
}
