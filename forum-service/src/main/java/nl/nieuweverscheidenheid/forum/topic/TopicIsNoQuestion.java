// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** Only a question has an accepted answer. */
public final class TopicIsNoQuestion extends RuntimeException {
    TopicIsNoQuestion(TopicId id) {
        super("Topic " + id + " is no question, so no post answers it");
    }
}
