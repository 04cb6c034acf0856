// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.util.List;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;

/** A forum without a store, for tests of what is done with its contributions. */
public final class Forums {
    public static final Official AUTHOR = Talks.MEMBER;
    public static final Official NEIGHBOUR = Talks.NEIGHBOUR;
    public static final Official EDITOR = Talks.EDITOR;
    public static final Official OUTSIDER = Talks.OUTSIDER;

    private final InMemoryTopics topics = new InMemoryTopics();
    private final Forum forum;
    private final Contributions contributions;

    public Forums(Clock clock) {
        this(new Circles(), new NoIllustrations(), clock);
    }

    public Forums(Circles circles, Illustrations illustrations, Clock clock) {
        this.forum = Talks.forum(topics, circles, illustrations, clock);
        this.contributions = new Contributions(topics, forum, clock);
    }

    public Contributions contributions() {
        return contributions;
    }

    /** Opens a question of the author. */
    public ContributionId ask() {
        return ContributionId.of(
                forum.open(Talks.complete(Category.QUESTION), false, AUTHOR).id());
    }

    /** Opens a question with this text. */
    public ContributionId ask(String text, boolean asType, Official official) {
        return ContributionId.of(forum.open(writing(text), asType, official).id());
    }

    /** Opens a question with this text in a closed group. */
    public ContributionId askIn(GroupId group, String text, Official official) {
        return ContributionId.of(forum.openIn(group, writing(text), official).id());
    }

    /** Puts another text in the place of a question's. */
    public void rewrite(ContributionId question, String text, Official official) {
        var version = forum.there(question.topic()).version();
        forum.rewrite(question.topic(), new EntityVersion(version), writing(text), official);
    }

    /** Answers as this official. */
    public ContributionId answer(ContributionId question, Official official) {
        return answer(question, "Zo doen wij het.", official);
    }

    /** Answers with this text. */
    public ContributionId answer(ContributionId question, String text, Official official) {
        return ContributionId.of(
                question.topic(),
                forum.answer(question.topic(), text, false, official).number());
    }

    /** Takes one's own post back. */
    public void takeBack(ContributionId post, Official author) {
        forum.removePost(post.topic(), post.number().orElseThrow(), new EntityVersion(Post.ADDED), null, author);
    }

    private static Topic.Writing writing(String text) {
        return new Topic.Writing(Category.QUESTION, "Kort", text, List.of(), List.of(), null, null);
    }

    /** What others have heard of a topic or a post, oldest first. */
    public List<Event> told(ContributionId id) {
        return topics.told().stream()
                .filter(event -> event.subject().equals(id.value()))
                .toList();
    }
}
