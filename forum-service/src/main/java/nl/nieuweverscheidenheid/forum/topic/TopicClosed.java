// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** Nothing can be added to the topic any more. */
public final class TopicClosed extends RuntimeException {
    TopicClosed(TopicId id) {
        super("Topic " + id + " is closed");
    }
}
