// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everybody may know of a post in a forum topic. Each tells the whole public state, as the topic is compacted. */
@Channel(value = PostEvent.TOPIC, compacted = true)
public sealed interface PostEvent extends Event {
    /** Where these events travel, keyed by post id. */
    String TOPIC = "forum.posts";

    /** Which post it is about. */
    String postId();

    @Override
    default String subject() {
        return postId();
    }

    /** Somebody answered in a topic, or what was hidden or elsewhere can be read here; the text is Markdown, the author is known by municipality only. */
    @EventType("nl.nieuwe-verscheidenheid.forum.post-added")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostAdded(
            String postId,
            long version,
            String topicId,
            int number,
            String text,
            @Nullable String authorMunicipality,
            Instant addedAt,
            @Nullable List<String> mentions)
            implements PostEvent {}

    /** Its author put other words in the place of a post's; tells the whole of it. */
    @EventType("nl.nieuwe-verscheidenheid.forum.post-edited")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostEdited(
            String postId,
            long version,
            String topicId,
            int number,
            String text,
            @Nullable String authorMunicipality,
            Instant addedAt,
            Instant editedAt,
            @Nullable List<String> mentions)
            implements PostEvent {}

    /** A post can no longer be read here, or not until an editor has looked at it; what was kept of it must go. */
    @EventType("nl.nieuwe-verscheidenheid.forum.post-removed")
    record PostRemoved(String postId, long version, String topicId, Instant removedAt) implements PostEvent {}
}
