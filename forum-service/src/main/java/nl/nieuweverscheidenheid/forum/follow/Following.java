// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicFollowed;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicUnfollowed;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.people.Erased;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody follows, or chose not to. Immutable: each change is the next version. One for each follower, so that
 * there are never more follows than there may be.
 *
 * <p>What is told must not give away who wrote as a type of municipality. Whoever did so before it was known that they
 * follow the topic keeps following to themselves (a veiled follow); whoever is known to follow it goes on as before, as a
 * change at that moment would tell; and whoever then writes under their own name begins anew, as anybody would who writes
 * there for the first time.
 *
 * @param version counts every change, from 0 of what nobody has yet
 * @param told how many changes were told, which is the version that others know
 * @param follows the last first
 */
record Following(String follower, long version, long told, List<Follow> follows) {
    /** So many topics one follows. */
    static final int MOST = 1_000;

    Following {
        follows = List.copyOf(follows);
    }

    static Following nothing(String follower) {
        return new Following(follower, 0, 0, List.of());
    }

    /** A change, with what others are to hear of it; none if it is as it was. */
    record Change(Following to, List<FollowEvent> events) {}

    Optional<Follow> of(TopicId topic) {
        return follows.stream().filter(follow -> follow.topic().equals(topic)).findFirst();
    }

    /** What is followed, the last first. */
    List<Follow> followed() {
        return follows.stream().filter(Follow::follows).toList();
    }

    /**
     * They write in the topic, and follow it from now on unless they chose otherwise, or follow too many to follow more.
     *
     * @param asType whether others may know no more of them than the type of their municipality
     */
    Change wrote(TopicId topic, @Nullable GroupId group, boolean asType, Instant now) {
        return stays(topic, asType) || isFullWithout(topic)
                ? unchanged()
                : put(new Follow(topic, group, Level.EVERY_ANSWER, true, asType, now));
    }

    /**
     * Whether writing in the topic changes nothing, as they follow it or chose otherwise before.
     *
     * @param asType as of who writes
     */
    boolean stays(TopicId topic, boolean asType) {
        return of(topic).filter(follow -> asType || !follow.veiled()).isPresent();
    }

    /**
     * They choose how much of the topic they want to hear.
     *
     * @param asType whether they wrote in it as a type of municipality
     * @throws TooManyFollows if they follow too many to follow more
     */
    Change choose(TopicId topic, @Nullable GroupId group, Level level, boolean asType, Instant now) {
        var before = of(topic);
        var followed = before.filter(Follow::follows);
        if (level != Level.NONE && isFullWithout(topic)) {
            throw new TooManyFollows(MOST);
        }
        var veiled = followed.map(Follow::veiled)
                .orElseGet(() -> asType || before.filter(Follow::veiled).isPresent());
        var since = before.filter(follow -> follow.follows() == (level != Level.NONE))
                .map(Follow::at)
                .orElse(now);
        var next = new Follow(topic, group, level, false, veiled, since);
        return before.filter(next::equals).isPresent() ? unchanged() : put(next);
    }

    /** Nothing is left of who followed: whatever was told of them is over, and of nobody. */
    Change forgotten(Instant now) {
        var events = new ArrayList<FollowEvent>();
        for (var follow : follows) {
            if (follow.told()) {
                events.add(new TopicUnfollowed(
                        idOf(follow),
                        told + events.size() + 1,
                        Erased.SUBJECT,
                        follow.topic().value(),
                        now));
            }
        }
        return new Change(new Following(follower, version + 1, told + events.size(), List.of()), events);
    }

    private Change put(Follow next) {
        var before = of(next.topic());
        var known = before.filter(Follow::told).map(Follow::level).orElse(Level.NONE);
        var tells = next.told() && next.level() != known;
        var to = new Following(follower, version + 1, tells ? told + 1 : told, withRoom(with(next)));
        return new Change(to, tells ? List.of(to.event(next)) : List.of());
    }

    private List<Follow> with(Follow next) {
        var all = new ArrayList<Follow>();
        if (of(next.topic()).map(Follow::at).filter(next.at()::equals).isPresent()) {
            follows.forEach(follow -> all.add(follow.topic().equals(next.topic()) ? next : follow));
        } else {
            all.add(next);
            follows.stream()
                    .filter(follow -> !follow.topic().equals(next.topic()))
                    .forEach(all::add);
        }
        return all;
    }

    /** What was chosen not to be followed is kept for as long as there is room. */
    private static List<Follow> withRoom(List<Follow> all) {
        return all.stream()
                .filter(follow -> !follow.follows())
                .skip(MOST)
                .findFirst()
                .map(oldest ->
                        all.stream().filter(follow -> !follow.equals(oldest)).toList())
                .orElse(all);
    }

    private boolean isFullWithout(TopicId topic) {
        return follows.stream()
                        .filter(follow -> follow.follows() && !follow.topic().equals(topic))
                        .count()
                >= MOST;
    }

    private Change unchanged() {
        return new Change(this, List.of());
    }

    private String idOf(Follow follow) {
        return UUID.nameUUIDFromBytes((follow.topic().value() + " " + follower).getBytes(UTF_8))
                .toString();
    }

    private FollowEvent event(Follow follow) {
        var topic = follow.topic().value();
        var id = idOf(follow);
        return follow.follows()
                ? new TopicFollowed(id, told, follower, topic, follow.level().slug(), follow.at())
                : new TopicUnfollowed(id, told, follower, topic, follow.at());
    }
}
