// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** What is said in a closed group is for its members: those who manage it look after it, not the editors of the portal. */
public final class GuardedByGroup extends RuntimeException {
    GuardedByGroup(TopicId topic) {
        super("Topic %s is in a closed group; tell those who manage it".formatted(topic));
    }
}
