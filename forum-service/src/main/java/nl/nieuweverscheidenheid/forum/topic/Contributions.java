// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.storage.Attempts;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.springframework.stereotype.Service;

/**
 * Topics and posts for those who guard the forum. What is to become of one is said as the state that it ends in, so that
 * saying it again, or after somebody else, does no harm. Others hear that what is hidden is gone, and of what is shown again
 * the whole state, as of something new.
 */
@Service
public class Contributions {
    /** Whoever comes second with a change makes it on what the first left. */
    private static final int TRIES = 50;

    private static final int PAGE = 100;

    private final Topics topics;
    private final Forum forum;
    private final Participation participation;
    private final Clock clock;

    Contributions(Topics topics, Forum forum, Participation participation, Clock clock) {
        this.topics = topics;
        this.forum = forum;
        this.participation = participation;
        this.clock = clock;
    }

    /** The contribution, wherever it is now; also one that was hidden or removed. */
    public Optional<Contribution> find(ContributionId id) {
        return topics.find(id.topic())
                .flatMap(topic -> id.number().isEmpty()
                        ? Optional.of(Contribution.of(topic))
                        : post(id).flatMap(post -> post.movedTo() == null
                                ? Optional.of(Contribution.of(topic, post))
                                : find(post.movedTo())));
    }

    /** These contributions as {@link #find} finds each, by the ids that are asked for: by far fewer looks at the store. */
    Map<ContributionId, Contribution> findAll(Collection<ContributionId> ids) {
        var places = new HashMap<ContributionId, ContributionId>();
        ids.forEach(id -> places.put(id, id));
        var posts = posts(places.values());
        for (var moved = moved(places, posts); !moved.isEmpty(); moved = moved(places, posts)) {
            places.putAll(moved);
            posts.putAll(posts(moved.values()));
        }
        var there = topics
                .findAll(places.values().stream()
                        .map(ContributionId::topic)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Topic::id, Function.identity()));
        var found = new HashMap<ContributionId, Contribution>();
        places.forEach((id, place) -> Optional.ofNullable(there.get(place.topic()))
                .flatMap(topic -> place.number().isEmpty()
                        ? Optional.of(Contribution.of(topic))
                        : Optional.ofNullable(posts.get(place.value())).map(post -> Contribution.of(topic, post)))
                .ifPresent(contribution -> found.put(id, contribution)));
        return found;
    }

    private Map<String, Post> posts(Collection<ContributionId> places) {
        return topics
                .findPosts(places.stream()
                        .filter(place -> place.number().isPresent())
                        .map(ContributionId::value)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Post::id, Function.identity()));
    }

    /** Where those are to be looked for that are not where they were thought to be. */
    private static Map<ContributionId, ContributionId> moved(
            Map<ContributionId, ContributionId> places, Map<String, Post> posts) {
        var moved = new HashMap<ContributionId, ContributionId>();
        places.forEach((id, place) -> Optional.ofNullable(posts.get(place.value()))
                .map(Post::movedTo)
                .ifPresent(elsewhere -> moved.put(id, elsewhere)));
        return moved;
    }

    /** The id that a contribution had first: where its posts were split off it had another. */
    public ContributionId firstIdOf(ContributionId id) {
        var number = id.number();
        if (number.isEmpty()) {
            return id;
        }
        var place = number.getAsInt() - 1;
        return topics.find(id.topic())
                .map(Topic::origin)
                .filter(origin -> place >= 0 && place < origin.numbers().size())
                .map(origin -> firstIdOf(
                        ContributionId.of(origin.from(), origin.numbers().get(place))))
                .orElse(id);
    }

    /**
     * The contribution, as long as it can be read, or could until it was hidden.
     *
     * @throws TopicNotFound if there is no such topic
     * @throws PostNotFound if there is no such post in it
     * @throws GuardedByGroup if it is for the members of a closed group, whose managers look after it
     */
    public Contribution get(ContributionId id, Official reader) {
        var topic = forum.get(id.topic(), Optional.of(reader));
        if (topic.group() != null) {
            throw new GuardedByGroup(topic.id());
        }
        return find(id).filter(Contribution::isThere)
                .orElseThrow(
                        () -> id.number().isEmpty() ? new TopicNotFound(topic.id()) : new PostNotFound(id.value()));
    }

    /**
     * Hides, removes or shows again what is not gone. Of a topic that is its title and text alone. What was removed is not
     * hidden any more than it is.
     *
     * @param reason of a removal, for everybody to read
     * @throws PostUntold if others have not heard of the post before
     */
    public void bring(ContributionId id, Standing wanted, String reason) {
        trying(() -> {
            var before = find(id).filter(found -> found.standing() != wanted)
                    .filter(found -> wanted == Standing.HIDDEN ? found.isThere() : found.standing() != Standing.GONE);
            if (before.isPresent()) {
                var now = before.get().id();
                var topic = forum.there(now.topic());
                if (now.number().isEmpty()) {
                    bring(topic, wanted, reason);
                } else {
                    bring(topic, post(now).orElseThrow(), wanted, reason);
                }
            }
        });
    }

    /** Lets a topic take no more posts, or take them again; one that was removed stays as it is. */
    public void close(TopicId id, boolean closed) {
        trying(() -> {
            var topic = topics.find(id)
                    .filter(found -> !found.removed() && !found.splitting() && found.closed() != closed)
                    .map(found -> closed ? found.close() : found.reopen());
            topic.ifPresent(changed -> topics.save(changed, List.of(Forum.changed(changed))));
        });
    }

    /**
     * Adds what waited, as if it were written now; saying it again adds nothing.
     *
     * @param reserved the id of a topic
     * @param since a post of the same words by the same author that is not older is this one
     */
    public ContributionId admit(Draft draft, TopicId reserved, Author author, Instant since) {
        return switch (draft) {
            case Draft.Opening opening -> {
                if (topics.find(reserved).isEmpty()) {
                    var topic = Topic.open(reserved, opening.writing(), author, false, now());
                    forum.illustrate(topic);
                    participation.note(topic, author);
                    topics.add(
                            topic, List.of(new TopicOpened(topic.id().value(), topic.version(), Forum.content(topic))));
                }
                yield ContributionId.of(reserved);
            }
            case Draft.Answer answer -> {
                var topic = forum.there(answer.topic());
                yield new ContributionId(added(topic, answer.text(), author, since)
                        .orElseGet(() -> answer(topic, answer.text(), author))
                        .id());
            }
        };
    }

    private Post answer(Topic topic, String text, Author author) {
        topic.refuseClosed();
        topic.refuseHidden();
        participation.note(topic, author);
        return forum.answer(topic.id(), text, author);
    }

    /** The post that a process added before it died. */
    private Optional<Post> added(Topic topic, String text, Author author, Instant since) {
        for (var page = (topic.posts() + PAGE - 1) / PAGE; page > 0; page--) {
            var posts = topics.posts(topic, new Paging(page, PAGE)).items();
            var found = posts.stream()
                    .filter(post -> !post.createdAt().isBefore(since)
                            && post.author().subject().equals(author.subject())
                            && post.text().equals(text))
                    .findFirst();
            if (found.isPresent() || posts.getFirst().createdAt().isBefore(since)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void bring(Topic topic, Standing wanted, String reason) {
        if (wanted == Standing.READABLE) {
            var shown = topic.show();
            topics.save(shown, List.of(new TopicOpened(shown.id().value(), shown.version(), Forum.content(shown))));
        } else {
            var hidden = topic.hide(wanted == Standing.REMOVED ? reason : null, now());
            topics.save(hidden, List.of(Forum.changed(hidden)));
        }
    }

    private void bring(Topic topic, Post post, Standing wanted, String reason) {
        if (wanted == Standing.READABLE) {
            var shown = post.show();
            topics.savePost(shown, List.of(Forum.whole(shown)));
        } else if (wanted == Standing.HIDDEN) {
            var hidden = post.hide(now());
            topics.savePost(hidden, List.of(Forum.gone(hidden, now())));
        } else {
            forum.takeAway(topic, post, true, reason);
        }
    }

    private Optional<Post> post(ContributionId id) {
        return topics.findPost(id.topic(), id.value());
    }

    private static void trying(Runnable change) {
        Attempts.unlessChanged(TRIES, () -> {
            change.run();
            return true;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
