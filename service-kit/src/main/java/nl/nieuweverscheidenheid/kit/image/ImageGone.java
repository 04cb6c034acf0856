// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

/** The picture was taken away for good, as somebody on it no longer agrees. */
public final class ImageGone extends RuntimeException {
    public ImageGone() {
        super("This image was withdrawn");
    }
}
