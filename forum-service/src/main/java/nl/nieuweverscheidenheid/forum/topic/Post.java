// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer in a topic. Immutable: each change returns the next version. A removed one keeps its number, so that pages stay
 * what they are.
 *
 * @param id the topic's id and the number, so that writing it again is writing the same
 * @param number its place in the topic, from 1
 * @param version counts every change of its text, from 1
 * @param former what it said before, oldest first
 * @param removal that nobody can read it any more, if so
 * @param hiddenAt since when nobody reads it, until an editor has looked at it
 * @param movedTo where it is now, if it was split off with others
 * @param thanks opaque ids of who it helped
 */
public record Post(
        String id,
        TopicId topic,
        int number,
        long version,
        String text,
        Author author,
        List<Former> former,
        @Nullable Removal removal,
        @Nullable Instant hiddenAt,
        @Nullable ContributionId movedTo,
        Set<String> thanks,
        Instant createdAt) {
    /** Its version once it is added. */
    static final long ADDED = 1;

    /** Its version once it is gone with its topic: later than any that its text had. */
    static final long GONE_WITH_TOPIC = 1_000_000;

    public Post {
        if (text.isBlank() && removal == null && movedTo == null) {
            throw new IllegalArgumentException("A post needs a text");
        }
        former = List.copyOf(former);
        thanks = Set.copyOf(thanks);
    }

    /**
     * What a post said before.
     *
     * @param until when other words took its place
     */
    public record Former(String text, Instant until) {}

    /**
     * That nobody can read the post any more.
     *
     * @param byEditor false if its author took it back
     * @param reason for everybody to read
     */
    public record Removal(
            Instant at, boolean byEditor, @Nullable String reason) {}

    /** A post as it is added. */
    static Post add(TopicId topic, int number, String text, Author author, Instant now) {
        return new Post(
                idOf(topic, number), topic, number, ADDED, text, author, List.of(), null, null, null, Set.of(), now);
    }

    /**
     * The post with other words, or as it was if they are the same.
     *
     * @param window how long after it was added that may be done
     * @throws PostSettled if it is too late
     */
    Post edit(String other, Duration window, Instant now) {
        refuseRemoved();
        if (now.isAfter(createdAt.plus(window))) {
            throw new PostSettled("Post %s could be changed until %s".formatted(id, createdAt.plus(window)));
        }
        if (other.equals(text)) {
            return this;
        }
        var all = new ArrayList<>(former);
        all.add(new Former(text, now));
        return new Post(id, topic, number, version + 1, other, author, all, null, null, null, thanks, createdAt);
    }

    /** What its author is about to write in the place of its text. */
    Wording wording(Topic itsTopic, String other) {
        return new Wording(text, other, author.subject(), author.hidden(), topic, itsTopic.group());
    }

    /** The post out of everybody's sight. */
    Post remove(boolean byEditor, @Nullable String reason, Instant now) {
        refuseRemoved();
        return new Post(
                id,
                topic,
                number,
                version + 1,
                text,
                author,
                former,
                new Removal(now, byEditor, reason),
                null,
                null,
                thanks,
                createdAt);
    }

    /** The place of a post that said something, as its author asked to be forgotten with all that they wrote. */
    Post erase(Instant now) {
        return new Post(
                id,
                topic,
                number,
                version + 1,
                "",
                author,
                List.of(),
                removal != null || movedTo != null ? removal : new Removal(now, false, null),
                null,
                movedTo,
                thanks,
                createdAt);
    }

    /** Whether it says nothing any more, for good. */
    boolean erased() {
        return text.isBlank();
    }

    /** The post that nobody reads until an editor has looked. */
    Post hide(Instant now) {
        refuseRemoved();
        return new Post(id, topic, number, version + 1, text, author, former, null, now, null, thanks, createdAt);
    }

    /** The post that everybody reads again, also if an editor had removed it. */
    Post show() {
        return new Post(id, topic, number, version + 1, text, author, former, null, null, null, thanks, createdAt);
    }

    boolean removed() {
        return removal != null;
    }

    /** Whether there is something to read. */
    boolean readable() {
        return removal == null && hiddenAt == null && movedTo == null;
    }

    static String idOf(TopicId topic, int number) {
        return topic.value() + "." + number;
    }

    /** The post's former place, which says where it is now. */
    Post moveTo(ContributionId place) {
        return new Post(
                id, topic, number, version + 1, text, author, former, removal, hiddenAt, place, thanks, createdAt);
    }

    /** The post in its new place, with all that was said and done. */
    Post at(TopicId other, int place) {
        return new Post(
                idOf(other, place),
                other,
                place,
                ADDED,
                text,
                author,
                former,
                removal,
                hiddenAt,
                null,
                thanks,
                createdAt);
    }

    private void refuseRemoved() {
        if (removed() || movedTo != null) {
            throw new PostNotFound(id);
        }
    }
}
