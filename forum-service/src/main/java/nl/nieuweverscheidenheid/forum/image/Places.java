// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import java.util.List;
import nl.nieuweverscheidenheid.kit.image.ImageId;

/**
 * Where images are to be shown: contributions that took them, which need not show them any more, or may never have come
 * to be.
 */
interface Places {
    /**
     * Notes a contribution before it is stored with the image.
     *
     * @param voice as who the image's owner speaks there; an image speaks with one voice only, so that it gives nobody away
     * @return false if the image was shown with another voice before, and nothing is noted
     */
    boolean add(ImageId image, String voice, String place);

    /** Whether the image was shown with another voice before. */
    boolean isOfOtherVoice(ImageId image, String voice);

    /** The contributions that took the image, the first first. */
    List<String> of(ImageId image);

    /** Forgets the places of an image that is gone. */
    void forget(ImageId image);
}
