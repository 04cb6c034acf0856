// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Somebody changed the post after it was read. */
final class PostChangedMeanwhile extends ChangedMeanwhile {
    PostChangedMeanwhile(String id) {
        super("Post " + id);
    }
}
