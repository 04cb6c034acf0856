// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

/** The entry has as many pictures as it may have. */
public final class TooManyImages extends RuntimeException {
    TooManyImages(int most) {
        super("An entry has at most %d images; delete those that it does not show".formatted(most));
    }
}
