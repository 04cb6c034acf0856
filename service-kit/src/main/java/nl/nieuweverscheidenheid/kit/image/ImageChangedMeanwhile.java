// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** The stored picture is not the version that a change was made on. */
public final class ImageChangedMeanwhile extends ChangedMeanwhile {
    public ImageChangedMeanwhile(ImageId id) {
        super("Image " + id);
    }
}
