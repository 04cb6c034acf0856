// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** Nobody goes on with a topic that an editor has still to look at. */
public final class TopicHidden extends RuntimeException {
    TopicHidden(TopicId id) {
        super("Topic %s is hidden until an editor has looked at it".formatted(id));
    }
}
