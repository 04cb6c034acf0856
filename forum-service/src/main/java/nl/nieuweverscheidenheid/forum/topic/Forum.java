// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.springframework.stereotype.Service;

/** What one can do on the forum, and who may. */
@Service
class Forum {
    /** Posts are numbered without gaps; who comes second with a number, after another process, takes the next. */
    private static final int TRIES = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Topics topics;
    private final Clock clock;
    private final Turns turns = new Turns(PATIENCE);

    Forum(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    Topic get(TopicId id) {
        return topics.find(id).filter(topic -> !topic.removed()).orElseThrow(() -> new TopicNotFound(id));
    }

    PageOf<Topic> list(Topics.Selection selection, Paging paging) {
        return topics.list(selection, paging);
    }

    PageOf<Post> posts(Topic topic, Paging paging) {
        return topics.posts(topic, paging);
    }

    Topic open(Topic.Writing writing, Official official) {
        refuseOutsider(official);
        refuseAnnouncement(writing, official);
        var topic = Topic.open(TopicId.random(), writing, author(official), false, now());
        topics.add(topic, List.of(new TopicOpened(topic.id().value(), topic.version(), content(topic))));
        return topic;
    }

    Topic rewrite(TopicId id, EntityVersion version, Topic.Writing writing, Official official) {
        refuseAnnouncement(writing, official);
        return change(id, version, official, topic -> topic.rewrite(writing));
    }

    Topic close(TopicId id, EntityVersion version, Official official) {
        return change(id, version, official, Topic::close);
    }

    Topic accept(TopicId id, EntityVersion version, String postId, Official official) {
        return change(
                id,
                version,
                official,
                topic -> topic.accept(topics.findPost(id, postId).orElseThrow(() -> new PostNotFound(postId))));
    }

    /** Takes the topic away with all its posts; {@link Removals} tells of these. */
    void remove(TopicId id, EntityVersion version, Official official) {
        official.require(Role.EDITOR);
        var now = now();
        var removed = at(version, get(id)).remove(now);
        topics.save(removed, List.of(new TopicRemoved(id.value(), removed.version(), now)));
    }

    Post answer(TopicId id, String text, Official official) {
        refuseOutsider(official);
        return turns.take(id, () -> add(id, text, author(official)));
    }

    private Post add(TopicId id, String text, Author author) {
        for (var i = 0; i < TRIES; i++) {
            var now = now();
            var counting = get(id).answered(now);
            var post = new Post(Post.idOf(id, counting.posts()), id, counting.posts(), text, author, now);
            try {
                topics.addPost(counting, post, eventsOf(counting, post));
                return post;
            } catch (TopicChangedMeanwhile e) {
                // Another process was first with this number.
            }
        }
        throw new TopicChangedMeanwhile(id);
    }

    static List<Event> eventsOf(Topic counting, Post post) {
        var events = new ArrayList<Event>();
        events.add(new PostAdded(
                post.id(),
                Post.ADDED,
                post.topic().value(),
                post.number(),
                post.text(),
                post.author().municipality(),
                post.createdAt()));
        events.add(changed(counting));
        return events;
    }

    static TopicChanged changed(Topic topic) {
        return new TopicChanged(topic.id().value(), topic.version(), content(topic));
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
                topic.author().municipality(),
                topic.posts(),
                topic.closed(),
                topic.acceptedPost(),
                topic.createdAt(),
                topic.lastPostAt());
    }

    private Topic change(TopicId id, EntityVersion version, Official official, UnaryOperator<Topic> change) {
        refuseOutsider(official);
        var before = get(id);
        if (!official.isEditor() && !before.author().subject().equals(official.subject())) {
            throw new RoleMissing("Only its author and editors may change topic " + id);
        }
        var changed = change.apply(at(version, before));
        topics.save(changed, List.of(changed(changed)));
        return changed;
    }

    private static Topic at(EntityVersion version, Topic topic) {
        if (topic.version() != version.value()) {
            throw new TopicChangedMeanwhile(topic.id());
        }
        return topic;
    }

    /** Whoever signed in may read, but who has no part in the portal has none in its talks. */
    private static void refuseOutsider(Official official) {
        if (!official.isEditor()) {
            official.require(Role.MEMBER);
        }
    }

    private static void refuseAnnouncement(Topic.Writing writing, Official official) {
        if (writing.category() == Category.ANNOUNCEMENT) {
            official.require(Role.EDITOR);
        }
    }

    private static Author author(Official official) {
        return new Author(
                official.subject(), official.name(), official.municipality().orElse(null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
