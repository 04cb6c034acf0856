// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** The stored picture is not the version that a change was made on. */
final class ImageChangedMeanwhile extends ChangedMeanwhile {
    ImageChangedMeanwhile(ImageId id) {
        super("Image " + id);
    }
}
