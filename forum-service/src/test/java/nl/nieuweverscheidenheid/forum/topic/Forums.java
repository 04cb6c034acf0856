// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
    private final Circles circles;
    private final Forum forum;
    private final Contributions contributions;
    private final Splits splits;
    private final Admission admission;

    public Forums(Clock clock) {
        this(new Circles(), new NoIllustrations(), Talks.UNNOTED, clock);
    }

    /** A forum that tells this of who takes part. */
    public Forums(Participation participation, Clock clock) {
        this(new Circles(), new NoIllustrations(), participation, clock);
    }

    public Forums(Circles circles, Illustrations illustrations, Clock clock) {
        this(circles, illustrations, Talks.UNNOTED, clock);
    }

    private Forums(Circles circles, Illustrations illustrations, Participation participation, Clock clock) {
        this.circles = circles;
        var references = Talks.references(topics, circles, illustrations);
        this.forum = new Forum(
                topics,
                new Authors(Talks.MUNICIPALITIES),
                circles.groups(),
                references,
                participation,
                Talks.HALF_AN_HOUR,
                clock);
        this.contributions = new Contributions(topics, forum, participation, clock);
        this.splits = new Splits(topics, forum, clock);
        this.admission = new Admission(forum, new Lenient(), references, participation);
    }

    public Circles circles() {
        return circles;
    }

    public Visible visible() {
        return new Visible(topics, forum, contributions, circles.groups());
    }

    public Contributions contributions() {
        return contributions;
    }

    /** Opens a question of the author. */
    public ContributionId ask() {
        return ask(AUTHOR);
    }

    /** Opens a question of this official. */
    public ContributionId ask(Official official) {
        return ContributionId.of(
                forum.open(Talks.complete(Category.QUESTION), false, official).id());
    }

    /** Opens a question of the author, who is known by the type of their municipality only. */
    public ContributionId askAsType() {
        return ContributionId.of(
                forum.open(Talks.sketch(Category.QUESTION), true, AUTHOR).id());
    }

    /** Opens a question of the author for the members of a group. */
    public ContributionId askIn(GroupId group) {
        return ContributionId.of(
                forum.openIn(group, Talks.sketch(Category.QUESTION), AUTHOR).id());
    }

    /** Answers as the author, who is known by the type of their municipality only. */
    public ContributionId answerAsType(ContributionId question) {
        return answer(question, "Zo doen wij het.", true, AUTHOR);
    }

    /** Takes a topic away with all its posts. */
    public void remove(ContributionId question) {
        var topic = forum.there(question.topic());
        forum.remove(topic.id(), new EntityVersion(topic.version()), EDITOR);
    }

    /** Splits posts off; the id of the topic that they are in then. */
    public ContributionId split(ContributionId question, Integer... numbers) {
        var topic = forum.there(question.topic());
        return ContributionId.of(splits.split(
                        topic.id(),
                        new EntityVersion(topic.version()),
                        Talks.sketch(Category.EXPERIENCE),
                        List.of(numbers),
                        EDITOR)
                .id());
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
        return answer(question, text, false, official);
    }

    private ContributionId answer(ContributionId question, String text, boolean asType, Official official) {
        admission.answer(forum.get(question.topic(), Optional.of(official)), text, asType, official);
        return ContributionId.of(
                question.topic(),
                forum.answer(question.topic(), text, asType, official).number());
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

    /** Lets everything through. */
    private static class Lenient implements Reception {
        @Override
        public Optional<Waiting> receive(Draft draft, Author author) {
            return Optional.empty();
        }

        @Override
        public void receiveChange(String words, Author author) {}
    }
}
