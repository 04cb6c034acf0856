// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** All topics, with their posts. Of what is said in a closed group nobody hears: the events that come with it are not kept. */
interface Topics {
    /** Which topics to list; empty lists and Optionals let everything through. */
    record Selection(
            List<String> categories,
            List<String> themes,
            List<String> types,
            Optional<Set<String>> municipalities,
            Optional<String> entry,
            boolean unanswered) {
        /** All questions that nobody answered. */
        static Selection unansweredOnes() {
            return new Selection(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), true);
        }
    }

    Optional<Topic> find(TopicId id);

    /** Those of these topics that there are, in no order. */
    List<Topic> findAll(Collection<TopicId> ids);

    /** Those of these posts that there are, in no order. */
    List<Post> findPosts(Collection<String> ids);

    /** The post with this id, if it is in the topic. */
    Optional<Post> findPost(TopicId topic, String id);

    boolean isEmpty();

    /** The public topics that the selection lets through, those with the newest posts first. */
    PageOf<Topic> list(Selection selection, Paging paging);

    /**
     * The topics of a closed group with all these words in them or their posts, those with the newest posts first.
     *
     * @param words as {@link Words#sought} gives them; none lets everything through
     */
    PageOf<Topic> list(GroupId group, List<String> words, Paging paging);

    /** The posts of a topic, in the order in which they were added. */
    PageOf<Post> posts(Topic topic, Paging paging);

    /** Some of the removed topics of whose posts others have still to hear, as soon as they heard all else of them. */
    List<Topic> removing();

    /** Some of the topics that have still to get posts from where they were split off. */
    List<Topic> splitting();

    /** Stores a new topic with what others should hear of it. */
    void add(Topic topic, List<Event> events);

    /**
     * Stores the next version of a topic with what others should hear of it.
     *
     * @throws TopicChangedMeanwhile if the stored topic is not the version this one follows
     */
    void save(Topic topic, List<Event> events);

    /**
     * Stores a post, the topic that counts it and what others should hear of both, in one write.
     *
     * @throws TopicChangedMeanwhile if somebody else added the post of this number
     */
    void addPost(Topic counting, Post post, List<Event> events);

    /**
     * Stores the next version of a post with what others should hear of it.
     *
     * @throws PostChangedMeanwhile if the stored post is not the version this one follows
     * @throws PostUntold if others have not heard of it before
     */
    void savePost(Post post, List<Event> events);

    /** Notes that the post helped somebody, or that it did not after all; noting it again changes nothing. */
    void thank(Post post, String subject, boolean helped);

    /** Deletes at most so many of the topics and posts of a closed group; how many it deleted: none when there are no more. */
    int deleteOf(GroupId group, int most);

    /** Whether others have still to hear of a change of one of these posts of a topic. */
    boolean hasUntold(TopicId topic, int first, int last);
}
