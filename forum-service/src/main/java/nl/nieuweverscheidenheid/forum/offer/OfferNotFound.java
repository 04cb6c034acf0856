// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import nl.nieuweverscheidenheid.forum.topic.TopicId;

/** The question was put to nobody, or waits no longer. */
public final class OfferNotFound extends RuntimeException {
    OfferNotFound(TopicId topic) {
        super("Question %s was put to nobody, or waits no longer".formatted(topic));
    }
}
