// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

/** An image that says of itself that it would take too much to draw; nobody tried. */
public final class ImageTooLarge extends RuntimeException {
    ImageTooLarge(String reason) {
        super(reason);
    }
}
