// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;
import java.util.List;

/** Which unanswered questions were put to which municipalities. Each tells the whole public state, as the topic is compacted. */
@Channel(value = OfferEvent.TOPIC, compacted = true)
public sealed interface OfferEvent extends Event {
    /** Where these events travel, keyed by the id of the forum topic. */
    String TOPIC = "forum.offers";

    /** Which question it is about. */
    String topicId();

    @Override
    default String subject() {
        return topicId();
    }

    /**
     * A question that nobody answered is put to municipalities that may know.
     *
     * @param themes slugs of the themes that it is about
     * @param types slugs of the municipality types that it concerns
     * @param municipalities CBS codes of the municipalities of these types with an entry on one of these themes
     */
    @EventType("nl.nieuwe-verscheidenheid.forum.question-offered")
    record QuestionOffered(
            String topicId,
            long version,
            List<String> themes,
            List<String> types,
            List<String> municipalities,
            Instant offeredAt)
            implements OfferEvent {
        /** Takes copies of its lists. */
        public QuestionOffered {
            themes = List.copyOf(themes);
            types = List.copyOf(types);
            municipalities = List.copyOf(municipalities);
        }
    }
}
