// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

/** There is no such picture, or not for who asks. */
public final class ImageNotFound extends RuntimeException {
    public ImageNotFound(String which) {
        super("There is no image " + which + " that you can see");
    }
}
