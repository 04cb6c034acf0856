// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.util.List;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.kit.signin.Official;

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
        this.forum = Talks.forum(topics, new Circles(), clock);
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

    /** Answers as this official. */
    public ContributionId answer(ContributionId question, Official official) {
        return ContributionId.of(
                question.topic(),
                forum.answer(question.topic(), "Zo doen wij het.", false, official)
                        .number());
    }

    /** What others have heard of a topic or a post, oldest first. */
    public List<Event> told(ContributionId id) {
        return topics.told().stream()
                .filter(event -> event.subject().equals(id.value()))
                .toList();
    }
}
