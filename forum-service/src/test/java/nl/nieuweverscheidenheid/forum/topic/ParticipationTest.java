// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private final MovableClock clock = new MovableClock(Talks.NOON.toString());
    private final InMemoryTopics topics = new InMemoryTopics();
    private final Circles circles = new Circles();
    private final List<String> noted = new ArrayList<>();
    private final References references = Talks.references(topics, circles);
    private final Forum forum = new Forum(
            topics,
            new Authors(Talks.MUNICIPALITIES),
            circles.groups(),
            references,
            this::note,
            Talks.HALF_AN_HOUR,
            clock);
    private final Contributions contributions = new Contributions(topics, forum, this::note, clock);

    /** Notes also how many posts are stored, or -1 where there is no topic yet. */
    private void note(Topic topic, Author author) {
        noted.add("%s %s at %d"
                .formatted(
                        author.subject(),
                        author.hidden() ? "hides" : "writes",
                        topics.find(topic.id()).map(Topic::posts).orElse(-1)));
    }

    @Test
    void isNotedBeforeThereIsAnything() {
        var asked = forum.open(Talks.sketch(Category.QUESTION), true, Talks.MEMBER);
        answer(asked, Optional.empty());
        forum.openIn(circles.of(Talks.NEIGHBOUR), Talks.sketch(Category.QUESTION), Talks.NEIGHBOUR);

        assertThat(noted).containsExactly("subject-1 hides at -1", "subject-2 writes at 0", "subject-2 writes at -1");
    }

    @Test
    void ofWhatWaitsItIsNotedWhenItIsLetThrough() {
        var asked = Talks.question();
        topics.add(asked, Talks.told(asked));
        answer(asked, Optional.of(new Waiting("held", Talks.NOON)));
        assertThat(noted).isEmpty();

        contributions.admit(
                new Draft.Answer(asked.id(), "Zo."), TopicId.random(), Author.of(Talks.NEIGHBOUR), Talks.NOON);
        contributions.admit(
                new Draft.Opening(Talks.sketch(Category.QUESTION)), TopicId.random(), Talks.AUTHOR, Talks.NOON);
        assertThat(noted).containsExactly("subject-2 writes at 0", "subject-1 writes at -1");
    }

    @Test
    void ofWhatIsRefusedNothingIsNoted() {
        var group = circles.of(Talks.MEMBER);
        var inGroup = forum.openIn(group, Talks.sketch(Category.QUESTION), Talks.MEMBER);
        var closed = forum.close(
                forum.open(Talks.sketch(Category.QUESTION), false, Talks.MEMBER).id(),
                new EntityVersion(1),
                Talks.MEMBER);
        noted.clear();

        assertThatThrownBy(() -> answer(closed, Optional.empty())).isInstanceOf(TopicClosed.class);
        assertThatThrownBy(() -> answer(inGroup, Optional.empty())).isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> admission(Optional.empty()).answer(inGroup, "Ook", true, Talks.MEMBER))
                .isInstanceOf(AuthorGivenAway.class);
        assertThatThrownBy(() -> contributions.admit(
                        new Draft.Answer(closed.id(), "Zo."), TopicId.random(), Author.of(Talks.NEIGHBOUR), Talks.NOON))
                .isInstanceOf(TopicClosed.class);
        assertThat(noted).isEmpty();
    }

    private void answer(Topic topic, Optional<Waiting> waiting) {
        admission(waiting).answer(forum.get(topic.id(), Optional.of(Talks.NEIGHBOUR)), "Zo.", false, Talks.NEIGHBOUR);
    }

    private Admission admission(Optional<Waiting> waiting) {
        return new Admission(
                forum,
                new Reception() {
                    @Override
                    public Optional<Waiting> receive(Draft draft, Author author) {
                        return waiting;
                    }

                    @Override
                    public void receiveChange(String words, Author author) {}
                },
                references,
                this::note);
    }
}
