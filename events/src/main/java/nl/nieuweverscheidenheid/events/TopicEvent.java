// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everybody may know of a forum topic. Each tells the whole public state, as the topic is compacted. */
@Channel(value = TopicEvent.TOPIC, compacted = true)
public sealed interface TopicEvent extends Event {
    /** Where these events travel, keyed by topic id. */
    String TOPIC = "forum.topics";

    /** Which topic it is about. */
    String topicId();

    @Override
    default String subject() {
        return topicId();
    }

    /**
     * The public content of a topic; its author is known by municipality only.
     *
     * @param category question, experience, dilemma or announcement
     * @param text the opening text in Markdown
     * @param types slugs of the municipality types that it concerns
     * @param entryId the portfolio entry that it discusses
     * @param municipality CBS code of the municipality that it concerns
     * @param authorMunicipality CBS code of the author's municipality
     * @param acceptedPostId the post that answers the question
     * @param mentions whom the text mentions: {@code author:} and the id of what they wrote, or {@code municipality:} and a code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            String category,
            String title,
            String text,
            List<String> themes,
            List<String> types,
            @Nullable String entryId,
            @Nullable String municipality,
            @Nullable String authorMunicipality,
            int postCount,
            boolean closed,
            @Nullable String acceptedPostId,
            Instant openedAt,
            Instant lastPostAt,
            @Nullable List<String> mentions) {
        public Content {
            themes = List.copyOf(themes);
            types = List.copyOf(types);
        }
    }

    /** A topic can be read from now on, or again after it was hidden. */
    @EventType("nl.nieuwe-verscheidenheid.forum.topic-opened")
    record TopicOpened(String topicId, long version, Content content) implements TopicEvent {}

    /** A topic's text, answers or state changed. */
    @EventType("nl.nieuwe-verscheidenheid.forum.topic-changed")
    record TopicChanged(String topicId, long version, Content content) implements TopicEvent {}

    /**
     * A topic can no longer be read, or not until an editor has looked at it; what was kept of it must go. What becomes of
     * its posts is told of each.
     */
    @EventType("nl.nieuwe-verscheidenheid.forum.topic-removed")
    record TopicRemoved(String topicId, long version, Instant removedAt) implements TopicEvent {}
}
