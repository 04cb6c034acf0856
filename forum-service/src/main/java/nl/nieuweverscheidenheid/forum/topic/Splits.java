// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Splits posts off into a topic of their own. That topic is closed until it has them all, so that their numbers are known
 * from the first. One after another, each former place says where its post is to be, and the new topic takes it over; so
 * whichever process looks next goes on where one died, and nothing is there twice.
 */
@Component
class Splits {
    /** So many at once: what is told of each waits in the new topic's document. */
    static final int MOST = 200;

    private final Topics topics;
    private final Forum forum;
    private final Clock clock;

    Splits(Topics topics, Forum forum, Clock clock) {
        this.topics = topics;
        this.forum = forum;
        this.clock = clock;
    }

    /**
     * Begins a topic for these posts of another and brings over as many as others have heard of.
     *
     * @throws PostNotFound if one of them cannot be read
     */
    Topic split(TopicId id, EntityVersion version, Topic.Writing writing, List<Integer> numbers, Official editor) {
        editor.require(Role.EDITOR);
        var from = Forum.at(version, forum.get(id, Optional.of(editor)));
        from.refuseHidden();
        if (from.splitting()) {
            throw new TopicClosed(id);
        }
        numbers.forEach(number -> forum.post(from, number));
        if (numbers.stream().anyMatch(number -> Post.idOf(id, number).equals(from.acceptedPost()))) {
            var open = from.withoutAnswer();
            topics.save(open, List.of(Forum.changed(open)));
        }
        var into = Topic.splitOff(
                from.group(), TopicId.random(), writing, Author.of(editor), new Topic.Origin(id, numbers), now());
        forum.illustrateOwn(into);
        topics.add(into, List.of(new TopicOpened(into.id().value(), into.version(), Forum.content(into))));
        proceed(into);
        return forum.there(into.id());
    }

    /** The numbers of the posts from one on that can be read, as many as fit. */
    List<Integer> from(Topic topic, int first) {
        return IntStream.rangeClosed(Math.max(1, first), topic.posts())
                .filter(number -> topics.findPost(topic.id(), Post.idOf(topic.id(), number))
                        .filter(Post::readable)
                        .isPresent())
                .limit(MOST + 1L)
                .boxed()
                .toList();
    }

    /** Goes on with the splits that are under way. */
    void proceed() {
        topics.splitting().forEach(this::proceed);
    }

    private void proceed(Topic begun) {
        try {
            for (var into = begun; into.splitting(); into = takeOver(into)) {
                // On to the next.
            }
        } catch (PostUntold | ChangedMeanwhile e) {
            // Others have still to hear of a post, or another process is at it; the next round goes on.
        }
    }

    private Topic takeOver(Topic into) {
        var from = Optional.ofNullable(into.origin()).orElseThrow().from();
        var place = ContributionId.of(into.id(), into.posts() + 1);
        var id = Post.idOf(from, into.nextNumber());
        var post = topics.findPost(from, id).orElseThrow(() -> new PostNotFound(id));
        if (!place.equals(post.movedTo())) {
            var moved = post.moveTo(place);
            topics.savePost(moved, List.of(Forum.gone(moved, now())));
        }
        var taken = post.at(into.id(), into.posts() + 1);
        var counting = into.takeOver(post.createdAt());
        var events = new ArrayList<Event>();
        if (taken.readable()) {
            events.add(Forum.whole(taken));
        }
        events.add(Forum.changed(counting));
        topics.addPost(counting, taken, events);
        return counting;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Looks for splits to go on with at intervals, as removals are looked for. */
    @Configuration
    static class Looking {
        @Bean
        PlannedRound splitRound(Splits splits, RemovalSettings settings) {
            return PlannedRound.fromStart(new Round("Splitting topics", splits::proceed), settings.every());
        }
    }
}
