// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** The stored topic is not the version that a change was made on. */
public final class TopicChangedMeanwhile extends ChangedMeanwhile {
    TopicChangedMeanwhile(TopicId id) {
        super("Topic " + id);
    }
}
