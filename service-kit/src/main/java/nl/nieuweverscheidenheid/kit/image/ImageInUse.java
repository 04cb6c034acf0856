// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

/** The picture is shown in a text, which keeps it as it is. */
public final class ImageInUse extends RuntimeException {
    public ImageInUse(String reason) {
        super(reason);
    }
}
