// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostEdited;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.forum.group.ClosedGroups;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.group.GroupNotFound;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.storage.Attempts;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** What one can do on the forum, and who may. */
@Service
@EnableConfigurationProperties(PostSettings.class)
class Forum {
    /** Posts are numbered without gaps; who comes second with a number, after another process, takes the next. */
    private static final int TRIES = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Topics topics;
    private final Authors authors;
    private final ClosedGroups groups;
    private final References references;
    private final Participation participation;
    private final PostSettings settings;
    private final Clock clock;
    private final Turns turns = new Turns(PATIENCE);

    Forum(
            Topics topics,
            Authors authors,
            ClosedGroups groups,
            References references,
            Participation participation,
            PostSettings settings,
            Clock clock) {
        this.topics = topics;
        this.authors = authors;
        this.groups = groups;
        this.references = references;
        this.participation = participation;
        this.settings = settings;
        this.clock = clock;
    }

    /** A topic; to who may not read it, it is not there. */
    Topic get(TopicId id, Optional<Official> reader) {
        var topic = there(id);
        if (!mayRead(topic, reader)) {
            throw new TopicNotFound(id);
        }
        return topic;
    }

    /** A topic, for those who guard the forum, whoever may read it. */
    Topic there(TopicId id) {
        return topics.find(id).filter(topic -> !topic.removed()).orElseThrow(() -> new TopicNotFound(id));
    }

    PageOf<Topic> list(Topics.Selection selection, Paging paging) {
        return topics.list(selection, paging);
    }

    /** The topics of a closed group, for its members. */
    PageOf<Topic> list(GroupId group, String query, Paging paging, Official reader) {
        refuseNonMember(group, reader);
        return topics.list(group, Words.sought(query), paging);
    }

    PageOf<Post> posts(Topic topic, Paging paging) {
        return topics.posts(topic, paging);
    }

    /**
     * The official as readers see them.
     *
     * @param asType whether they shall know no more than the type of the municipality
     */
    Author author(Official official, boolean asType) {
        return asType ? authors.behindType(official) : Author.of(official);
    }

    Topic open(Topic.Writing writing, boolean asType, Official official) {
        official.requirePart();
        refuseAnnouncement(writing, official);
        var topic = Topic.open(TopicId.random(), writing, author(official, asType), false, now());
        illustrate(topic);
        participation.note(topic, topic.author());
        topics.add(topic, List.of(new TopicOpened(topic.id().value(), topic.version(), content(topic))));
        return topic;
    }

    /** Opens a topic for the members of a closed group. */
    Topic openIn(GroupId group, Topic.Writing writing, Official official) {
        official.requirePart();
        refuseNonMember(group, official);
        refuseAnnouncement(writing, official);
        var topic = Topic.openIn(group, TopicId.random(), writing, Author.of(official), now());
        illustrateOwn(topic);
        participation.note(topic, topic.author());
        topics.add(topic, List.of());
        return topic;
    }

    Topic rewrite(TopicId id, EntityVersion version, Topic.Writing writing, Official official) {
        refuseAnnouncement(writing, official);
        return change(id, version, official, topic -> {
            var rewritten = topic.rewrite(writing);
            var wording = topic.wording(writing.text(), official);
            references.check(wording);
            references.take(wording, id.value());
            return rewritten;
        });
    }

    Topic close(TopicId id, EntityVersion version, Official official) {
        return change(id, version, official, Topic::close);
    }

    /** Lets a topic take posts again. */
    Topic reopen(TopicId id, EntityVersion version, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, topic -> topic.closed() ? topic.reopen() : topic);
    }

    /** Puts a topic into the category where it belongs. */
    Topic move(TopicId id, EntityVersion version, Category category, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, topic -> topic.category() == category ? topic : topic.move(category));
    }

    Topic accept(TopicId id, EntityVersion version, String postId, Official official) {
        return change(
                id,
                version,
                official,
                topic -> topic.accept(topics.findPost(id, postId)
                        .filter(Post::readable)
                        .orElseThrow(() -> new PostNotFound(postId))));
    }

    /** Takes the topic away with all its posts; {@link Removals} tells of these. */
    void remove(TopicId id, EntityVersion version, Official official) {
        var before = get(id, Optional.of(official));
        if (!moderates(before, official)) {
            throw new RoleMissing(Role.EDITOR);
        }
        var now = now();
        var removed = at(version, before).remove(now);
        topics.save(removed, List.of(new TopicRemoved(id.value(), removed.version(), now)));
    }

    Post answer(TopicId id, String text, boolean asType, Official official) {
        official.requirePart();
        if (asType) {
            refuseHiding(get(id, Optional.of(official)));
        }
        var author = author(official, asType);
        return turns.take(id, () -> add(text, author, () -> get(id, Optional.of(official))));
    }

    /** Adds a post that its author may add, as was seen before. */
    Post answer(TopicId id, String text, Author author) {
        return turns.take(id, () -> add(text, author, () -> there(id)));
    }

    /** Where a post is that was split off with others. */
    Optional<ContributionId> movedTo(Topic topic, int number) {
        return topics.findPost(topic.id(), Post.idOf(topic.id(), number)).map(Post::movedTo);
    }

    /** A post that can be read. */
    Post post(Topic topic, int number) {
        var id = Post.idOf(topic.id(), number);
        return topics.findPost(topic.id(), id).filter(Post::readable).orElseThrow(() -> new PostNotFound(id));
    }

    /** Puts other words in the place of a post's, for as long as nobody has built on it. */
    Post edit(TopicId id, int number, EntityVersion version, String text, Official official) {
        official.requirePart();
        var topic = get(id, Optional.of(official));
        topic.refuseClosed();
        var before = at(version, post(topic, number));
        if (!before.author().subject().equals(official.subject())) {
            throw new RoleMissing("Only its author may change post " + before.id());
        }
        var edited = before.edit(text, settings.editWindow(), now());
        if (!edited.equals(before)) {
            var wording = before.wording(topic, text);
            references.check(wording);
            references.take(wording, before.id());
            topics.savePost(edited, List.of(editedEvent(edited)));
        }
        return edited;
    }

    /** Takes a post out of everybody's sight; a question that it answered is open again. */
    void removePost(TopicId id, int number, EntityVersion version, @Nullable String reason, Official official) {
        official.requirePart();
        var topic = get(id, Optional.of(official));
        var before = at(version, post(topic, number));
        var isOwn = before.author().subject().equals(official.subject());
        if (!isOwn && !moderates(topic, official)) {
            throw new RoleMissing("Only its author and editors may remove post " + before.id());
        }
        takeAway(topic, before, !isOwn, reason);
    }

    /** Takes a post away, whoever says so. */
    void takeAway(Topic topic, Post before, boolean byEditor, @Nullable String reason) {
        reopenIfAnsweredBy(topic, before);
        var removed = before.remove(byEditor, reason, now());
        topics.savePost(removed, List.of(gone(removed, removal(removed).at())));
    }

    /** Takes a post away with all that it said, for good. */
    void erase(Topic topic, Post before) {
        reopenIfAnsweredBy(topic, before);
        var now = now();
        var erased = before.erase(now);
        topics.savePost(erased, List.of(gone(erased, now)));
    }

    /** Takes the title and the text of a topic away, for good. */
    void erase(Topic before) {
        var erased = before.erase(now());
        topics.save(erased, List.of(changed(erased)));
    }

    private void reopenIfAnsweredBy(Topic topic, Post going) {
        if (going.id().equals(topic.acceptedPost())) {
            var open = topic.withoutAnswer();
            topics.save(open, List.of(changed(open)));
        }
    }

    /** Says that a post helped, or takes that back. */
    void thank(TopicId id, int number, boolean helped, Official official) {
        official.requirePart();
        var post = post(get(id, Optional.of(official)), number);
        if (post.author().subject().equals(official.subject())) {
            throw new OwnPost(post.id());
        }
        topics.thank(post, official.subject(), helped);
    }

    /** Until when this official may put other words in the post's place; nothing if they may not. */
    @Nullable
    Instant editableUntil(Post post, String subject) {
        var until = post.createdAt().plus(settings.editWindow());
        return post.readable() && post.author().subject().equals(subject) && now().isBefore(until) ? until : null;
    }

    private static Post at(EntityVersion version, Post post) {
        if (post.version() != version.value()) {
            throw new PostChangedMeanwhile(post.id());
        }
        return post;
    }

    private static Post.Removal removal(Post post) {
        return Objects.requireNonNull(post.removal(), "It was removed");
    }

    static PostRemoved gone(Post post, Instant at) {
        return new PostRemoved(post.id(), post.version(), post.topic().value(), at);
    }

    /** All there is to know of a post that can be read. */
    static PostEvent whole(Post post) {
        return post.former().isEmpty() ? addedEvent(post) : editedEvent(post);
    }

    private static PostAdded addedEvent(Post post) {
        return new PostAdded(
                post.id(),
                post.version(),
                post.topic().value(),
                post.number(),
                post.text(),
                post.author().shownMunicipality(),
                post.createdAt(),
                mentions(post.text()));
    }

    private static PostEdited editedEvent(Post post) {
        return new PostEdited(
                post.id(),
                post.version(),
                post.topic().value(),
                post.number(),
                post.text(),
                post.author().shownMunicipality(),
                post.createdAt(),
                post.former().getLast().until(),
                mentions(post.text()));
    }

    private Post add(String text, Author author, Supplier<Topic> topic) {
        return Attempts.unlessChanged(TRIES, () -> {
            var now = now();
            var counting = topic.get().answered(now);
            var post = Post.add(counting.id(), counting.posts(), text, author, now);
            references.take(Wording.answering(counting, text, author), post.id());
            topics.addPost(counting, post, eventsOf(counting, post));
            return post;
        });
    }

    /** As {@link #illustrate}, where nobody looked yet whether the author may show them. */
    void illustrateOwn(Topic topic) {
        references.check(own(topic));
        illustrate(topic);
    }

    /** Lets a topic that is about to be opened show its images. */
    void illustrate(Topic topic) {
        references.take(own(topic), topic.id().value());
    }

    private static Wording own(Topic topic) {
        return Wording.answering(topic, topic.text(), topic.author());
    }

    static List<Event> eventsOf(Topic counting, Post post) {
        var events = new ArrayList<Event>();
        events.add(addedEvent(post));
        events.add(changed(counting));
        return events;
    }

    /** What is told of a topic that changed: nothing of one that is hidden, but that it still is. */
    static TopicEvent changed(Topic topic) {
        var hiding = topic.hiding();
        return hiding == null
                ? new TopicChanged(topic.id().value(), topic.version(), content(topic))
                : new TopicRemoved(topic.id().value(), topic.version(), hiding.at());
    }

    static TopicEvent.Content content(Topic topic) {
        return new TopicEvent.Content(
                topic.category().slug(),
                topic.title(),
                topic.text(),
                topic.themes(),
                topic.types(),
                topic.entry(),
                topic.municipality(),
                topic.author().shownMunicipality(),
                topic.posts(),
                topic.closed(),
                topic.acceptedPost(),
                topic.createdAt(),
                topic.lastPostAt(),
                mentions(topic.text()));
    }

    private static @Nullable List<String> mentions(String text) {
        var told = Reference.told(text);
        return told.isEmpty() ? null : told;
    }

    private Topic change(TopicId id, EntityVersion version, Official official, UnaryOperator<Topic> change) {
        official.requirePart();
        var before = get(id, Optional.of(official));
        if (!moderates(before, official) && !before.author().subject().equals(official.subject())) {
            throw new RoleMissing("Only its author and editors may change topic " + id);
        }
        var changed = change.apply(at(version, before));
        if (!changed.equals(before)) {
            topics.save(changed, List.of(changed(changed)));
        }
        return changed;
    }

    static Topic at(EntityVersion version, Topic topic) {
        if (topic.version() != version.value()) {
            throw new TopicChangedMeanwhile(topic.id());
        }
        return topic;
    }

    private boolean mayRead(Topic topic, Optional<Official> reader) {
        var group = topic.group();
        return group == null
                || reader.filter(official -> groups.isMember(group, official)).isPresent();
    }

    /** Editors look after all that they can read; in a closed group, its managers do. */
    private boolean moderates(Topic topic, Official official) {
        var group = topic.group();
        return official.isEditor() || (group != null && groups.isManager(group, official));
    }

    static void refuseHiding(Topic topic) {
        if (topic.group() != null) {
            throw new AuthorGivenAway("Who is in a group is known to all who are in it");
        }
    }

    private void refuseNonMember(GroupId group, Official official) {
        if (!groups.isMember(group, official)) {
            throw new GroupNotFound(group);
        }
    }

    static void refuseAnnouncement(Topic.Writing writing, Official official) {
        if (writing.category() == Category.ANNOUNCEMENT) {
            official.require(Role.EDITOR);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
