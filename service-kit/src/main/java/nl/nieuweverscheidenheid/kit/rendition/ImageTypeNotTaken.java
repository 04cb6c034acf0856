// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

/** A file of a type that is not taken, whatever its name and its media type say. */
public final class ImageTypeNotTaken extends RuntimeException {
    ImageTypeNotTaken(String reason) {
        super(reason);
    }
}
