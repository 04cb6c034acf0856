// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

/** Somebody uploaded as many images as one may in a day. */
public final class TooManyUploads extends RuntimeException {
    TooManyUploads(int most) {
        super("You can upload %d images in 24 hours".formatted(most));
    }
}
