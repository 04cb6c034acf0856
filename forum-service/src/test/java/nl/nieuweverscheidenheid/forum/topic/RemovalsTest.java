// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.EDITOR;
import static nl.nieuweverscheidenheid.forum.topic.Talks.MEMBER;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalsTest {
    private static final RemovalSettings THREE_AT_A_TIME = new RemovalSettings(Duration.ofHours(1), 3);

    private final Mortal topics = new Mortal();
    private final Forum forum = Talks.forum(topics, new Circles(), Clock.fixed(NOON, ZoneOffset.UTC));
    private final Removals removals = new Removals(topics, THREE_AT_A_TIME);

    @Test
    void everyPostIsToldOnceInBatchesThatEachAreAWrite() {
        var id = removed(8);
        assertThat(topics.writes().getLast()).hasOnlyElementsOfType(TopicRemoved.class);
        var before = topics.writes().size();

        proceedToTheEnd();

        var writes = topics.writes().subList(before, topics.writes().size());
        assertThat(writes.stream().map(List::size)).containsExactly(3, 3, 2);
        assertThat(gone(id)).isEqualTo(postsOf(id, 8));
    }

    @Test
    void eachIsToldAsANewerVersionThanItWasAddedWith() {
        removed(1);

        proceedToTheEnd();

        assertThat(topics.told().getLast())
                .isInstanceOfSatisfying(
                        PostRemoved.class,
                        event -> assertThat(event)
                                .returns(Post.GONE_WITH_TOPIC, PostRemoved::version)
                                .returns(NOON, PostRemoved::removedAt));
    }

    @Test
    void severalTopicsGoSideBySide() {
        var one = removed(4);
        var other = removed(5);

        proceedToTheEnd();

        assertThat(gone(one)).isEqualTo(postsOf(one, 4));
        assertThat(gone(other)).isEqualTo(postsOf(other, 5));
    }

    @Test
    void whatIsNotRemovedIsLeftAlone() {
        var id = forum.open(Talks.complete(Category.QUESTION), false, MEMBER).id();
        forum.answer(id, "Blijft", false, MEMBER);
        removed(0);
        var before = topics.writes();

        removals.proceed();

        assertThat(topics.writes()).isEqualTo(before);
    }

    /** A process may die before any of its writes, or after it without knowing that it succeeded. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true", "3, false", "3, true"})
    void whereOneProcessDiesAnotherGoesOn(int write, boolean written) {
        var id = removed(8);
        topics.dieAt(write, written);
        assertThatThrownBy(this::proceedToTheEnd).isInstanceOf(Killed.class);

        var another = new Removals(topics, THREE_AT_A_TIME);
        while (!topics.removing().isEmpty()) {
            another.proceed();
        }

        assertThat(gone(id)).isEqualTo(postsOf(id, 8));
    }

    @Test
    void whatAProcessStoredBeforeItDiedIsFoundByTheNext() {
        topics.dieAt(0, true);
        assertThatThrownBy(() -> removed(2)).isInstanceOf(Killed.class);

        proceedToTheEnd();

        assertThat(topics.told().stream().filter(PostRemoved.class::isInstance)).hasSize(2);
    }

    @Test
    void twoProcessesAtOnceTellOfEachPostOnce() {
        var id = removed(8);
        var stale = topics.removing();
        var slower = new Removals(
                new Mortal() {
                    @Override
                    public List<Topic> removing() {
                        return stale;
                    }

                    @Override
                    public void save(Topic topic, List<Event> events) {
                        topics.save(topic, events);
                    }
                },
                THREE_AT_A_TIME);

        removals.proceed();
        slower.proceed();
        proceedToTheEnd();

        assertThat(gone(id)).isEqualTo(postsOf(id, 8));
    }

    private TopicId removed(int posts) {
        var id = forum.open(Talks.complete(Category.QUESTION), false, MEMBER).id();
        IntStream.rangeClosed(1, posts).forEach(number -> forum.answer(id, "Bericht " + number, false, MEMBER));
        forum.remove(id, new EntityVersion(posts + 1L), EDITOR);
        return id;
    }

    private void proceedToTheEnd() {
        while (!topics.removing().isEmpty()) {
            removals.proceed();
        }
    }

    private List<String> gone(TopicId id) {
        return topics.told().stream()
                .filter(PostRemoved.class::isInstance)
                .map(PostRemoved.class::cast)
                .filter(event -> event.topicId().equals(id.value()))
                .map(PostRemoved::postId)
                .toList();
    }

    private static List<String> postsOf(TopicId id, int posts) {
        return IntStream.rangeClosed(1, posts)
                .mapToObj(number -> Post.idOf(id, number))
                .toList();
    }

    /** Topics whose process can die at one of its writes to removed topics, counted from the removal itself. */
    private static class Mortal extends InMemoryTopics {
        private int fatal = -1;
        private boolean written;
        private int writes;

        void dieAt(int write, boolean afterIt) {
            fatal = write;
            written = afterIt;
        }

        @Override
        public synchronized void save(Topic topic, List<Event> events) {
            var dies = topic.removed() && writes++ == fatal;
            if (dies && !written) {
                throw new Killed();
            }
            super.save(topic, events);
            if (dies) {
                throw new Killed();
            }
        }
    }

    private static final class Killed extends Error {}
}
