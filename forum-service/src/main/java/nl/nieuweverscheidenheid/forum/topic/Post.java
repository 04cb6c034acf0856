// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Instant;

/**
 * An answer in a topic.
 *
 * @param id the topic's id and the number, so that writing it again is writing the same
 * @param number its place in the topic, from 1
 */
public record Post(String id, TopicId topic, int number, String text, Author author, Instant createdAt) {
    /** Its version once it is added. */
    static final long ADDED = 1;

    /** Its version once it is removed. */
    static final long REMOVED = 2;

    public Post {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A post needs a text");
        }
    }

    static String idOf(TopicId topic, int number) {
        return topic.value() + "." + number;
    }
}
