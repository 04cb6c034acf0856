// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.topic.AuthorView.MunicipalityView;
import nl.nieuweverscheidenheid.forum.topic.Illustrations.Shown;
import nl.nieuweverscheidenheid.forum.topic.References.ReadText;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * A topic, as far as a reader may know it: of a hidden one nobody reads the title and the text, nor who wrote them.
 *
 * @param images that the text shows and that are there; lists of topics leave them out, and whom it mentions
 * @param group the closed group whose members alone can read it
 * @param own whether it is who asks that wrote it, if they are signed in
 * @param newPosts in a list, how many posts there are after the last that who asks has read, if they ever opened it
 */
record TopicView(
        String id,
        long version,
        Category category,
        @Nullable String title,
        @Nullable String text,
        @Nullable List<Shown> images,
        @Nullable List<Mentioned> mentions,
        @Nullable AuthorView author,
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
        @Nullable HidingView hiding,
        @Nullable String splitFrom,
        boolean sample,
        @Nullable Boolean own,
        @Nullable Integer newPosts) {
    /** Topics of a list, with what is new of each to who asks. A visitor has read nothing, and is not looked for. */
    static PageOf<TopicView> listed(PageOf<Topic> page, Optional<Official> reader, Names names, ReadSoFar readSoFar) {
        var ids = page.items().stream().map(Topic::id).toList();
        var read = reader.map(official -> readSoFar.by(official.subject(), ids)).orElse(Map.of());
        return page.map(topic -> of(topic, asListed(topic), reader, names, read.get(topic.id())));
    }

    static TopicView of(Topic topic, ReadText words, Optional<Official> reader, Names names) {
        return of(topic, words, reader, names, null);
    }

    private static ReadText asListed(Topic topic) {
        return new ReadText(topic.text(), List.of(), List.of());
    }

    private static TopicView of(
            Topic topic, ReadText words, Optional<Official> reader, Names names, @Nullable Integer readUpTo) {
        return new TopicView(
                topic.id().value(),
                topic.version(),
                topic.category(),
                topic.hidden() ? null : topic.title(),
                topic.hidden() ? null : words.text(),
                topic.hidden() ? null : words.imagesIfAny(),
                topic.hidden() ? null : words.mentionsIfAny(),
                topic.hidden() ? null : AuthorView.of(topic.author(), reader, names),
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
                HidingView.of(topic.hiding()),
                Optional.ofNullable(topic.origin())
                        .map(origin -> origin.from().value())
                        .orElse(null),
                topic.sample(),
                reader.map(official -> topic.author().subject().equals(official.subject()))
                        .orElse(null),
                readUpTo == null ? null : Math.max(0, topic.posts() - readUpTo));
    }

    /** The story, as long as it can be read. */
    private static @Nullable EntryView story(@Nullable String entry, Names names) {
        return Optional.ofNullable(entry)
                .flatMap(names::ofEntry)
                .map(title -> new EntryView(Objects.requireNonNull(entry), title))
                .orElse(null);
    }

    record EntryView(String id, String title) {}

    /** Without a reason it waits for an editor to look. */
    record HidingView(Instant hiddenAt, @Nullable String reason) {
        static @Nullable HidingView of(Topic.@Nullable Hiding hiding) {
            return hiding == null ? null : new HidingView(hiding.at(), hiding.reason());
        }
    }
}
