// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import java.util.List;

/**
 * An uploaded picture that a text may show.
 *
 * @param id of the upload
 * @param hash of this very picture, by which it is addressed
 * @param sizes in which it can be had, the smallest first
 */
public record Picture(String id, String hash, List<Size> sizes) {
    public Picture {
        sizes = List.copyOf(sizes);
    }

    /** Width and height in pixels. */
    public record Size(int width, int height) {}
}
