// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.topic.AuthorView.MunicipalityView;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;

/**
 * A topic, as far as a reader may know it.
 *
 * @param group the closed group whose members alone can read it
 * @param own whether it is who asks that wrote it, if they are signed in
 */
record TopicView(
        String id,
        long version,
        Category category,
        String title,
        String text,
        AuthorView author,
        List<String> themes,
        List<String> types,
        @Nullable String group,
        @Nullable EntryView entry,
        @Nullable MunicipalityView municipality,
        int postCount,
        @Nullable String acceptedPost,
        Instant lastPostAt,
        Instant createdAt,
        String state,
        boolean sample,
        @Nullable Boolean own) {
    static TopicView of(Topic topic, Optional<Official> reader, Names names) {
        return new TopicView(
                topic.id().value(),
                topic.version(),
                topic.category(),
                topic.title(),
                topic.text(),
                AuthorView.of(topic.author(), reader, names),
                topic.themes(),
                topic.types(),
                Optional.ofNullable(topic.group()).map(GroupId::value).orElse(null),
                story(topic.entry(), names),
                topic.municipality() == null ? null : MunicipalityView.of(topic.municipality(), names),
                topic.posts(),
                topic.acceptedPost(),
                topic.lastPostAt(),
                topic.createdAt(),
                topic.closed() ? "closed" : "open",
                topic.sample(),
                reader.map(official -> topic.author().subject().equals(official.subject()))
                        .orElse(null));
    }

    /** The story, as long as it can be read. */
    private static @Nullable EntryView story(@Nullable String entry, Names names) {
        return Optional.ofNullable(entry)
                .flatMap(names::ofEntry)
                .map(title -> new EntryView(Objects.requireNonNull(entry), title))
                .orElse(null);
    }

    record EntryView(String id, String title) {}
}
