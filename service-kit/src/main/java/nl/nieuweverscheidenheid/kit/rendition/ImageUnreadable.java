// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

/** A file that begins like an image and is none, or not a whole one. */
public final class ImageUnreadable extends RuntimeException {
    ImageUnreadable(String reason) {
        super(reason);
    }

    ImageUnreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
