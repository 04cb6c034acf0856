// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** There is no such topic, or no longer. */
public final class TopicNotFound extends RuntimeException {
    TopicNotFound(TopicId id) {
        super("There is no topic " + id);
    }
}
