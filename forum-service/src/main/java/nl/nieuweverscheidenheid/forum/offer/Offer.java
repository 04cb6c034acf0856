// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.events.OfferEvent.QuestionOffered;
import nl.nieuweverscheidenheid.forum.topic.TopicId;

/**
 * That a question was put to municipalities, which happens once.
 *
 * @param municipalities CBS codes
 */
record Offer(TopicId topic, List<String> themes, List<String> types, List<String> municipalities, Instant at) {
    private static final long VERSION = 1;

    Offer {
        if (municipalities.isEmpty()) {
            throw new IllegalArgumentException("A question is put to somebody");
        }
        themes = List.copyOf(themes);
        types = List.copyOf(types);
        municipalities = List.copyOf(municipalities);
    }

    QuestionOffered told() {
        return new QuestionOffered(topic.value(), VERSION, themes, types, municipalities, at);
    }
}
