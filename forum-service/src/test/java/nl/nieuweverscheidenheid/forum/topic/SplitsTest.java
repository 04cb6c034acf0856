// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.EDITOR;
import static nl.nieuweverscheidenheid.forum.topic.Talks.MEMBER;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NEIGHBOUR;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostEdited;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class SplitsTest {
    private static final Topic.Writing WRITING = Talks.sketch(Category.EXPERIENCE);

    private final MovableClock clock = new MovableClock(NOON.toString());
    private final Dying topics = new Dying();
    private final Circles circles = new Circles();
    private final Forum forum = Talks.forum(topics, circles, clock);
    private final Contributions contributions = new Contributions(topics, forum, Talks.UNNOTED, clock);
    private final Splits splits = new Splits(topics, forum, clock);
    private final TopicId id =
            forum.open(Talks.complete(Category.QUESTION), false, MEMBER).id();

    @Test
    void chosenPostsMoveWithAllThatWasSaidAndBothTopicsCountWithoutGaps() {
        answer(4);
        forum.edit(id, 2, new EntityVersion(1), "Anders", NEIGHBOUR);
        forum.thank(id, 4, true, MEMBER);
        clock.pass(Duration.ofDays(1));

        var into = split(List.of(2, 4));
        assertThat(texts(into)).containsExactly("Anders", "Bericht 4");
        assertThat(into.closed()).isFalse();
        assertThat(into.title()).isEqualTo(WRITING.title());
        assertThat(into.author().subject()).isEqualTo(EDITOR.subject());
        assertThat(forum.post(forum.there(into.id()), 1).former())
                .extracting(Post.Former::text)
                .containsExactly("Bericht 2");
        assertThat(forum.post(forum.there(into.id()), 2))
                .returns(List.of(MEMBER.subject()), post -> List.copyOf(post.thanks()))
                .returns(NOON, Post::createdAt);

        assertThat(page(id).stream().map(Post::number)).containsExactly(1, 2, 3, 4);
        assertThat(forum.movedTo(forum.there(id), 4)).contains(ContributionId.of(into.id(), 2));
        assertThat(forum.movedTo(forum.there(id), 3)).isEmpty();
        assertThatThrownBy(() -> forum.post(forum.there(id), 2)).isInstanceOf(PostNotFound.class);
        assertThat(forum.answer(id, "Verder", false, MEMBER).number()).isEqualTo(5);
        assertThat(forum.answer(into.id(), "Ook hier", false, MEMBER).number()).isEqualTo(3);
    }

    @Test
    void othersHearOfTheNewTopicThenThatEachPostIsGoneAndThere() {
        answer(2);
        forum.edit(id, 2, new EntityVersion(1), "Anders", NEIGHBOUR);
        var before = topics.told().size();

        var into = split(List.of(1, 2));
        var told = topics.told().subList(before, topics.told().size());
        assertThat(told)
                .hasExactlyElementsOfTypes(
                        TopicOpened.class,
                        PostRemoved.class,
                        PostAdded.class,
                        TopicChanged.class,
                        PostRemoved.class,
                        PostEdited.class,
                        TopicChanged.class);
        assertThat(told.stream().map(Event::subject))
                .containsExactly(
                        into.id().value(),
                        id + ".1",
                        into.id() + ".1",
                        into.id().value(),
                        id + ".2",
                        into.id() + ".2",
                        into.id().value());
        assertThat(told.getFirst())
                .isInstanceOfSatisfying(
                        TopicOpened.class,
                        opened -> assertThat(opened.content().closed()).isTrue());
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        TopicChanged.class,
                        changed -> assertThat(changed.content().closed()).isFalse());
    }

    @Test
    void fromAPostOnAllThatCanBeReadMove() {
        answer(5);
        forum.removePost(id, 4, new EntityVersion(1), null, NEIGHBOUR);
        assertThat(splits.from(forum.there(id), 3)).containsExactly(3, 5);
        assertThat(splits.from(forum.there(id), -7)).containsExactly(1, 2, 3, 5);
        assertThat(splits.from(forum.there(id), 6)).isEmpty();
    }

    @Test
    void whereAProcessDiedAnotherGoesOnAndNothingIsThereTwice() {
        answer(4);
        for (var writes = 0; writes < 9; writes++) {
            topics.dieAfter(writes);
            var numbers = splits.from(forum.there(id), 1).stream().limit(1).toList();
            try {
                split(numbers);
            } catch (Died e) {
                // What it left is gone on with.
            }
            topics.dieAfter(Integer.MAX_VALUE);
            splits.proceed();
            assertThat(topics.splitting()).isEmpty();
            if (splits.from(forum.there(id), 1).isEmpty()) {
                break;
            }
        }

        assertThat(topics.told().stream().filter(PostAdded.class::isInstance).map(Event::subject))
                .doesNotHaveDuplicates()
                .hasSize(8);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(number -> forum.movedTo(forum.there(id), number)))
                .allSatisfy(place ->
                        assertThat(contributions.find(place.orElseThrow())).isPresent());
    }

    @Test
    void whatIsSplitOffInAClosedGroupStaysInIt() {
        var group = circles.of(EDITOR, MEMBER);
        var closed = forum.openIn(group, Talks.complete(Category.QUESTION), MEMBER);
        forum.answer(closed.id(), "Onder ons", false, EDITOR);

        var into = splits.split(closed.id(), new EntityVersion(2), WRITING, List.of(1), EDITOR);

        assertThat(into.group()).isEqualTo(group);
        assertThatThrownBy(() -> forum.get(into.id(), Optional.of(NEIGHBOUR))).isInstanceOf(TopicNotFound.class);
    }

    @Test
    void untilItHasThemAllTheNewTopicTakesNoOtherPosts() {
        answer(2);
        topics.dieAfter(3);
        assertThatThrownBy(() -> split(List.of(1, 2))).isInstanceOf(Died.class);
        topics.dieAfter(Integer.MAX_VALUE);
        var into = topics.splitting().getFirst();

        assertThatThrownBy(() -> forum.answer(into.id(), "Ertussen", false, MEMBER))
                .isInstanceOf(TopicClosed.class);
        assertThatThrownBy(() -> forum.reopen(into.id(), new EntityVersion(into.version()), EDITOR))
                .isInstanceOf(TopicClosed.class);
        contributions.close(into.id(), false);
        assertThatThrownBy(
                        () -> splits.split(into.id(), new EntityVersion(into.version()), WRITING, List.of(1), EDITOR))
                .isInstanceOf(TopicClosed.class);
        splits.proceed();
        assertThat(texts(forum.there(into.id()))).containsExactly("Bericht 1", "Bericht 2");
    }

    @Test
    void whatCannotBeReadIsNotSplitOffAndNothingIsBegun() {
        answer(2);
        forum.removePost(id, 1, new EntityVersion(1), null, NEIGHBOUR);
        var told = topics.told();

        assertThatThrownBy(() -> split(List.of(2, 1))).isInstanceOf(PostNotFound.class);
        assertThatThrownBy(() -> split(List.of(2, 3))).isInstanceOf(PostNotFound.class);
        assertThatThrownBy(() -> splits.split(id, new EntityVersion(1), WRITING, List.of(2), EDITOR))
                .isInstanceOf(TopicChangedMeanwhile.class);
        assertThatThrownBy(() -> splits.split(id, new EntityVersion(3), WRITING, List.of(2), MEMBER))
                .isInstanceOf(RoleMissing.class);
        assertThat(topics.told()).isEqualTo(told);
    }

    @Test
    void anAnswerThatMovedAnswersNothingMore() {
        answer(1);
        forum.accept(id, new EntityVersion(2), id + ".1", MEMBER);
        split(List.of(1));
        assertThat(forum.there(id).acceptedPost()).isNull();
    }

    @Test
    void whatIsDecidedOnItsFormerPlaceHoldsWhereItIs() {
        answer(2);
        var into = split(List.of(2));
        var again = splits.split(into.id(), new EntityVersion(into.version()), WRITING, List.of(1), EDITOR);
        var former = ContributionId.of(id, 2);
        var place = ContributionId.of(again.id(), 1);

        contributions.bring(former, Standing.HIDDEN, "");
        assertThat(contributions.find(former))
                .get()
                .returns(place, Contribution::id)
                .returns(Standing.HIDDEN, Contribution::standing);
        assertThatThrownBy(() -> forum.post(forum.there(again.id()), 1)).isInstanceOf(PostNotFound.class);
        assertThat(contributions.firstIdOf(place)).isEqualTo(former);
        assertThat(contributions.firstIdOf(ContributionId.of(id, 1))).isEqualTo(ContributionId.of(id, 1));
        assertThat(contributions.firstIdOf(ContributionId.of(again.id(), 2)))
                .isEqualTo(ContributionId.of(again.id(), 2));
    }

    private void answer(int times) {
        IntStream.rangeClosed(1, times).forEach(number -> forum.answer(id, "Bericht " + number, false, NEIGHBOUR));
    }

    private Topic split(List<Integer> numbers) {
        return splits.split(id, new EntityVersion(forum.there(id).version()), WRITING, numbers, EDITOR);
    }

    private List<Post> page(TopicId topic) {
        return forum.posts(forum.there(topic), new Paging(1, 100)).items();
    }

    private List<String> texts(Topic topic) {
        return page(topic.id()).stream().map(Post::text).toList();
    }

    /** That the process ended. */
    private static final class Died extends RuntimeException {}

    /** A store whose process dies before one of its writes. */
    private static final class Dying extends InMemoryTopics {
        private int left = Integer.MAX_VALUE;

        void dieAfter(int writes) {
            left = writes;
        }

        @Override
        public synchronized void add(Topic topic, List<Event> events) {
            live();
            super.add(topic, events);
        }

        @Override
        public synchronized void savePost(Post post, List<Event> events) {
            live();
            super.savePost(post, events);
        }

        private void live() {
            if (left-- <= 0) {
                throw new Died();
            }
        }
    }
}
