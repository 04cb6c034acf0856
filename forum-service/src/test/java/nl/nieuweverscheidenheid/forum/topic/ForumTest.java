// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.EDITOR;
import static nl.nieuweverscheidenheid.forum.topic.Talks.MEMBER;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NEIGHBOUR;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static nl.nieuweverscheidenheid.forum.topic.Talks.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostEdited;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.forum.group.GroupNotFound;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class ForumTest {
    private static final Topic.Writing QUESTION = Talks.complete(Category.QUESTION);

    private static final Official ALDERMAN =
            new Official("subject-4", "Wethouder", Optional.of("GM0599"), Set.of(Role.MEMBER));
    private static final Paging PAGE = new Paging(1, 10);

    private final MovableClock clock = new MovableClock(NOON.toString());
    private final InMemoryTopics topics = new InMemoryTopics();
    private final Circles circles = new Circles();
    private final Forum forum = Talks.forum(topics, circles, clock);
    private final TopicId id = forum.open(QUESTION, false, MEMBER).id();

    @Test
    void tellsOfEachChangeWithTheChange() {
        var post = forum.answer(id, "Wij, sinds vorig jaar.", false, NEIGHBOUR);
        forum.rewrite(id, version(2), Talks.sketch(Category.QUESTION), MEMBER);
        forum.accept(id, version(3), post.id(), MEMBER);
        forum.close(id, version(4), MEMBER);
        forum.remove(id, version(5), EDITOR);

        assertThat(topics.writes().stream()
                        .map(write ->
                                write.stream().<Class<?>>map(Object::getClass).toList()))
                .containsExactly(
                        List.of(TopicOpened.class),
                        List.of(PostAdded.class, TopicChanged.class),
                        List.of(TopicChanged.class),
                        List.of(TopicChanged.class),
                        List.of(TopicChanged.class),
                        List.of(TopicRemoved.class));
        assertThat(topics.told().stream()
                        .filter(event -> !(event instanceof PostAdded))
                        .map(Event::version))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void whoWroteItIsKnownByMunicipalityOnly() {
        forum.answer(id, "Wij, sinds vorig jaar.", false, NEIGHBOUR);

        assertThat(topics.told())
                .asString()
                .contains("GM0363", "GM0599")
                .doesNotContain("Ambtenaar", "Buur", "subject");
    }

    @Test
    void everyOfficialAnswersAndEachAnswerHasTheNextNumber() {
        forum.answer(id, "Een", false, MEMBER);
        forum.answer(id, "Twee", false, NEIGHBOUR);
        var third = forum.answer(id, "Drie", false, EDITOR);

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.author().municipality()).isNull();
        assertThat(texts()).containsExactly("Een", "Twee", "Drie");
    }

    @Test
    void whoComesSecondWithANumberTakesTheNext() {
        var elsewhere = Talks.forum(topics, circles, clock);
        var overtaken = new Forum(
                new InMemoryTopics() {
                    private int times = 3;

                    @Override
                    public Optional<Topic> find(TopicId wanted) {
                        var found = topics.find(wanted);
                        if (times-- > 0) {
                            elsewhere.answer(wanted, "Eerder", false, NEIGHBOUR);
                        }
                        return found;
                    }

                    @Override
                    public void addPost(Topic counting, Post post, List<Event> events) {
                        topics.addPost(counting, post, events);
                    }
                },
                new Authors(Talks.MUNICIPALITIES),
                circles.groups(),
                Talks.references(topics, circles),
                Talks.UNNOTED,
                Talks.HALF_AN_HOUR,
                clock);

        assertThat(overtaken.answer(id, "Toch nog", false, MEMBER).number()).isEqualTo(4);
        assertThat(texts()).containsExactly("Eerder", "Eerder", "Eerder", "Toch nog");
    }

    @Test
    void writersOfOneProcessDoNotOvertakeEachOther() throws Exception {
        var tries = new AtomicInteger();
        var counted = new Forum(
                new InMemoryTopics() {
                    @Override
                    public Optional<Topic> find(TopicId wanted) {
                        var found = topics.find(wanted);
                        Thread.yield();
                        return found;
                    }

                    @Override
                    public void addPost(Topic counting, Post post, List<Event> events) {
                        tries.incrementAndGet();
                        topics.addPost(counting, post, events);
                    }
                },
                new Authors(Talks.MUNICIPALITIES),
                circles.groups(),
                Talks.references(topics, circles),
                Talks.UNNOTED,
                Talks.HALF_AN_HOUR,
                clock);

        write(64, writer -> counted.answer(id, "Van " + writer, false, MEMBER));

        assertThat(tries).hasValue(64);
    }

    @Test
    void writersOfTwoProcessesAtOnceGetEachTheirOwnNumber() throws Exception {
        var processes = List.of(forum, Talks.forum(topics, circles, clock));

        write(200, writer -> processes.get(writer % 2).answer(id, "Van " + writer, false, MEMBER));

        assertThat(texts())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200)
                        .mapToObj(writer -> "Van " + writer)
                        .toList());
    }

    @Test
    void onlyItsAuthorAndEditorsChangeATopic() {
        var post = forum.answer(id, "Zo", false, NEIGHBOUR);

        for (var stale : List.of(version(2), version(1))) {
            assertThatThrownBy(() -> forum.rewrite(id, stale, QUESTION, NEIGHBOUR))
                    .isInstanceOf(RoleMissing.class);
            assertThatThrownBy(() -> forum.accept(id, stale, post.id(), NEIGHBOUR))
                    .isInstanceOf(RoleMissing.class);
            assertThatThrownBy(() -> forum.close(id, stale, NEIGHBOUR)).isInstanceOf(RoleMissing.class);
            assertThatThrownBy(() -> forum.remove(id, stale, MEMBER)).isInstanceOf(RoleMissing.class);
        }
        forum.rewrite(id, version(2), QUESTION, EDITOR);
        forum.accept(id, version(3), post.id(), MEMBER);
        assertThat(forum.close(id, version(4), EDITOR).author().subject()).isEqualTo(MEMBER.subject());
    }

    @Test
    void whoHasNoPartInThePortalAnyMoreHasNoneInTheirOwnTopic() {
        assertThatThrownBy(() -> forum.open(QUESTION, false, OUTSIDER)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> forum.answer(id, "Ik weer", false, OUTSIDER)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> forum.rewrite(id, version(1), QUESTION, OUTSIDER))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> forum.close(id, version(1), OUTSIDER)).isInstanceOf(RoleMissing.class);
    }

    @Test
    void onlyEditorsAnnounce() {
        var announcement = Talks.sketch(Category.ANNOUNCEMENT);

        assertThatThrownBy(() -> forum.open(announcement, false, MEMBER)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> forum.rewrite(id, version(1), announcement, MEMBER))
                .isInstanceOf(RoleMissing.class);
        assertThat(forum.open(announcement, false, EDITOR).category()).isEqualTo(Category.ANNOUNCEMENT);
    }

    @Test
    void aStaleVersionIsRefusedAndNothingIsTold() {
        forum.answer(id, "Zo", false, NEIGHBOUR);
        var before = topics.told();

        assertThatThrownBy(() -> forum.rewrite(id, version(1), QUESTION, MEMBER))
                .isInstanceOf(TopicChangedMeanwhile.class);
        assertThatThrownBy(() -> forum.close(id, version(3), MEMBER)).isInstanceOf(TopicChangedMeanwhile.class);
        assertThatThrownBy(() -> forum.remove(id, version(1), EDITOR)).isInstanceOf(TopicChangedMeanwhile.class);
        assertThat(topics.told()).isEqualTo(before);
    }

    @Test
    void aClosedTopicTakesNoAnswer() {
        forum.close(id, version(1), MEMBER);
        assertThatThrownBy(() -> forum.answer(id, "Nog iets", false, EDITOR)).isInstanceOf(TopicClosed.class);
    }

    @Test
    void editorsReopenAndMoveATopicAndNothingIsToldOfWhatIsSo() {
        forum.close(id, version(1), MEMBER);
        assertThatThrownBy(() -> forum.reopen(id, version(2), MEMBER)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> forum.move(id, version(2), Category.DILEMMA, MEMBER))
                .isInstanceOf(RoleMissing.class);

        assertThat(forum.move(id, version(2), Category.DILEMMA, EDITOR).category())
                .isEqualTo(Category.DILEMMA);
        assertThat(forum.reopen(id, version(3), EDITOR).closed()).isFalse();
        var told = topics.told();
        forum.reopen(id, version(4), EDITOR);
        forum.move(id, version(4), Category.DILEMMA, EDITOR);
        assertThat(topics.told()).isEqualTo(told);
    }

    @Test
    void aPostThatIsNotInItIsNoAnswer() {
        var other = forum.open(QUESTION, false, MEMBER).id();
        var post = forum.answer(other, "Elders", false, NEIGHBOUR);

        assertThatThrownBy(() -> forum.accept(id, version(1), post.id(), MEMBER))
                .isInstanceOf(PostNotFound.class);
    }

    @Test
    void aRemovedTopicIsNotThere() {
        forum.answer(id, "Zo", false, NEIGHBOUR);
        forum.remove(id, version(2), EDITOR);

        assertThatThrownBy(() -> forum.get(id, Optional.empty())).isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> forum.answer(id, "Te laat", false, NEIGHBOUR)).isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> forum.close(id, version(3), MEMBER)).isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> forum.remove(id, version(3), EDITOR)).isInstanceOf(TopicNotFound.class);
    }

    @Test
    void anAuthorHasHalfAnHourForBetterWordsAndTheFormerStay() {
        var post = forum.answer(id, "Dat hielp", false, NEIGHBOUR);
        clock.pass(Duration.ofMinutes(30));
        var edited = forum.edit(id, 1, version(1), "Dat hielp niet", NEIGHBOUR);
        assertThat(edited.text()).isEqualTo("Dat hielp niet");
        assertThat(edited.former()).containsExactly(new Post.Former("Dat hielp", NOON.plus(Duration.ofMinutes(30))));
        assertThat(topics.told())
                .last()
                .isEqualTo(new PostEdited(
                        post.id(),
                        2,
                        id.value(),
                        1,
                        "Dat hielp niet",
                        "GM0599",
                        NOON,
                        NOON.plus(Duration.ofMinutes(30)),
                        null));

        var told = topics.told();
        assertThat(forum.edit(id, 1, version(2), "Dat hielp niet", NEIGHBOUR)).isEqualTo(edited);
        clock.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> forum.edit(id, 1, version(2), "Of toch", NEIGHBOUR))
                .isInstanceOf(PostSettled.class);
        assertThat(topics.told()).isEqualTo(told);
    }

    @Test
    void nobodyPutsWordsInAnothersMouth() {
        forum.answer(id, "Dat hielp", false, NEIGHBOUR);

        assertThatThrownBy(() -> forum.edit(id, 1, version(1), "Niet", MEMBER)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> forum.edit(id, 1, version(1), "Niet", EDITOR)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> forum.edit(id, 1, version(2), "Niet", NEIGHBOUR))
                .isInstanceOf(PostChangedMeanwhile.class);
        assertThatThrownBy(() -> forum.edit(id, 2, version(1), "Niet", NEIGHBOUR))
                .isInstanceOf(PostNotFound.class);
        forum.close(id, version(2), MEMBER);
        assertThatThrownBy(() -> forum.edit(id, 1, version(1), "Niet", NEIGHBOUR))
                .isInstanceOf(TopicClosed.class);
    }

    @Test
    void aRemovedPostKeepsItsPlaceAndTheQuestionIsOpenAgain() {
        var post = forum.answer(id, "Dat hielp", false, NEIGHBOUR);
        forum.answer(id, "Bij ons ook", false, MEMBER);
        forum.accept(id, version(3), post.id(), MEMBER);
        assertThatThrownBy(() -> forum.removePost(id, 1, version(1), null, MEMBER))
                .isInstanceOf(RoleMissing.class);

        forum.removePost(id, 1, version(1), "Noemt een bewoner bij naam", EDITOR);
        assertThat(forum.get(id, Optional.empty()).acceptedPost()).isNull();
        assertThat(topics.told()).last().isEqualTo(new PostRemoved(post.id(), 2, id.value(), NOON));
        assertThat(forum.posts(forum.get(id, Optional.empty()), new Paging(1, 10))
                        .items()
                        .getFirst()
                        .removal())
                .isEqualTo(new Post.Removal(NOON, true, "Noemt een bewoner bij naam"));
        assertThatThrownBy(() -> forum.post(forum.get(id, Optional.empty()), 1)).isInstanceOf(PostNotFound.class);
        assertThatThrownBy(() -> forum.removePost(id, 1, version(2), null, NEIGHBOUR))
                .isInstanceOf(PostNotFound.class);

        forum.removePost(id, 2, version(1), null, MEMBER);
        assertThat(forum.answer(id, "En wij", false, NEIGHBOUR).number()).isEqualTo(3);
    }

    @Test
    void eachThanksOnceAndNobodyThemselves() {
        forum.answer(id, "Dat hielp", false, NEIGHBOUR);
        forum.thank(id, 1, true, MEMBER);
        forum.thank(id, 1, true, MEMBER);
        forum.thank(id, 1, true, EDITOR);
        assertThat(forum.post(forum.get(id, Optional.empty()), 1).thanks())
                .containsExactlyInAnyOrder(MEMBER.subject(), EDITOR.subject());
        forum.thank(id, 1, false, MEMBER);
        assertThat(forum.post(forum.get(id, Optional.empty()), 1).thanks()).containsExactly(EDITOR.subject());

        assertThatThrownBy(() -> forum.thank(id, 1, true, NEIGHBOUR)).isInstanceOf(OwnPost.class);
        assertThatThrownBy(() -> forum.thank(id, 1, true, OUTSIDER)).isInstanceOf(RoleMissing.class);
    }

    @Test
    void whoWritesAsATypeIsToldOfToNobody() {
        var asked = forum.open(Talks.sketch(Category.QUESTION), true, MEMBER);
        forum.answer(id, "Wij ook", true, MEMBER);
        clock.pass(Duration.ofMinutes(1));
        forum.edit(id, 1, version(1), "Wij ook niet", MEMBER);
        forum.close(asked.id(), version(1), MEMBER);

        assertThat(asked.author()).isEqualTo(Talks.AUTHOR.behind("grensgemeenten"));
        assertThat(topics.told().stream()
                        .skip(1)
                        .filter(event -> !event.subject().equals(id.value())))
                .hasSize(4)
                .asString()
                .doesNotContain("GM0363");
    }

    @Test
    void aTypeHidesNobodyWhereTooFewAreOfIt() {
        var sketch = Talks.sketch(Category.QUESTION);
        var stranger = new Official("s", "Zonder type", Optional.of("GM9999"), Set.of(Role.MEMBER));

        assertThatThrownBy(() -> forum.open(sketch, true, NEIGHBOUR))
                .isInstanceOf(AuthorGivenAway.class)
                .hasMessageContaining("Only 1 municipalities");
        assertThatThrownBy(() -> forum.answer(id, "Wij", true, NEIGHBOUR)).isInstanceOf(AuthorGivenAway.class);
        assertThatThrownBy(() -> forum.open(sketch, true, stranger)).isInstanceOf(AuthorGivenAway.class);
        assertThatThrownBy(() -> forum.open(sketch, true, EDITOR)).isInstanceOf(AuthorGivenAway.class);
        assertThat(topics.told()).hasSize(1);
    }

    @Test
    void noStoryAndNoMunicipalityGiveAwayWhoWritesAsAType() {
        var asked = forum.open(Talks.sketch(Category.QUESTION), true, MEMBER);

        assertThatThrownBy(() -> forum.open(QUESTION, true, MEMBER)).isInstanceOf(AuthorGivenAway.class);
        assertThatThrownBy(() -> forum.rewrite(asked.id(), version(1), QUESTION, MEMBER))
                .isInstanceOf(AuthorGivenAway.class);
        assertThatThrownBy(() -> forum.rewrite(asked.id(), version(1), QUESTION, EDITOR))
                .isInstanceOf(AuthorGivenAway.class);
    }

    @Test
    void whatIsSaidInAGroupIsForItsMembersAlone() {
        var group = circles.of(MEMBER, ALDERMAN);
        var told = topics.told();
        var closed =
                forum.openIn(group, Talks.sketch(Category.QUESTION), MEMBER).id();
        var post = forum.answer(closed, "Onder ons", false, ALDERMAN);
        forum.edit(closed, 1, version(1), "Onder ons gezegd", ALDERMAN);
        forum.accept(closed, version(2), post.id(), MEMBER);

        assertThat(forum.list(group, "", PAGE, ALDERMAN).items())
                .extracting(Topic::id)
                .containsExactly(closed);
        for (var stranger : List.of(NEIGHBOUR, EDITOR)) {
            assertThatThrownBy(() -> forum.get(closed, Optional.of(stranger))).isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.answer(closed, "Ik ook", false, stranger))
                    .isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.answer(closed, "Ik ook", true, stranger))
                    .isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.edit(closed, 1, version(2), "Anders", stranger))
                    .isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.thank(closed, 1, true, stranger)).isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.removePost(closed, 1, version(2), null, stranger))
                    .isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.rewrite(closed, version(3), QUESTION, stranger))
                    .isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.close(closed, version(3), stranger)).isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.remove(closed, version(3), stranger)).isInstanceOf(TopicNotFound.class);
            assertThatThrownBy(() -> forum.list(group, "", PAGE, stranger)).isInstanceOf(GroupNotFound.class);
            assertThatThrownBy(() -> forum.openIn(group, QUESTION, stranger)).isInstanceOf(GroupNotFound.class);
        }
        assertThatThrownBy(() -> forum.get(closed, Optional.empty())).isInstanceOf(TopicNotFound.class);
        assertThat(topics.told()).isEqualTo(told);
    }

    @Test
    void whoLeavesAGroupReadsNothingMoreFromThenOn() {
        var group = circles.of(MEMBER, ALDERMAN);
        var closed =
                forum.openIn(group, Talks.sketch(Category.QUESTION), ALDERMAN).id();
        circles.dismiss(group, ALDERMAN);

        assertThatThrownBy(() -> forum.get(closed, Optional.of(ALDERMAN))).isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> forum.close(closed, version(1), ALDERMAN)).isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> forum.list(group, "", PAGE, ALDERMAN)).isInstanceOf(GroupNotFound.class);
        assertThat(forum.get(closed, Optional.of(MEMBER)).author().subject()).isEqualTo(ALDERMAN.subject());
    }

    @Test
    void theManagersOfAGroupKeepOrderInIt() {
        var group = circles.of(MEMBER, ALDERMAN);
        var closed =
                forum.openIn(group, Talks.sketch(Category.QUESTION), ALDERMAN).id();
        forum.answer(closed, "Van mij", false, ALDERMAN);
        forum.answer(closed, "Van de beheerder", false, MEMBER);

        assertThatThrownBy(() -> forum.removePost(closed, 2, version(1), null, ALDERMAN))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> forum.remove(closed, version(3), ALDERMAN)).isInstanceOf(RoleMissing.class);
        forum.removePost(closed, 1, version(1), "Hoort hier niet", MEMBER);
        forum.close(closed, version(3), MEMBER);
        forum.remove(closed, version(4), MEMBER);
        assertThatThrownBy(() -> forum.get(closed, Optional.of(MEMBER))).isInstanceOf(TopicNotFound.class);
        assertThat(topics.removing()).isEmpty();
    }

    @Test
    void nobodyHidesAmongThoseWhoKnowEachOther() {
        var group = circles.of(MEMBER, ALDERMAN);
        var closed =
                forum.openIn(group, Talks.sketch(Category.QUESTION), ALDERMAN).id();

        assertThatThrownBy(() -> forum.answer(closed, "Wie ben ik?", true, MEMBER))
                .isInstanceOf(AuthorGivenAway.class);
    }

    @Test
    void momentsAreKeptAsTheStoreKeepsThem() {
        var fine = Clock.fixed(Instant.parse("2026-03-02T12:00:00.123456789Z"), ZoneOffset.UTC);
        assertThat(Talks.forum(topics, circles, fine)
                        .open(QUESTION, false, MEMBER)
                        .createdAt())
                .isEqualTo("2026-03-02T12:00:00.123Z");
    }

    /** Lets so many write at the same time; each must find what they were acknowledged. */
    private void write(int writers, IntFunction<Post> writer) throws Exception {
        var writing = IntStream.range(0, writers)
                .<Callable<Post>>mapToObj(number -> () -> writer.apply(number))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var post : threads.invokeAll(writing)) {
                assertThat(topics.findPost(id, post.get().id())).contains(post.get());
            }
        }
    }

    private List<String> texts() {
        var page = forum.posts(forum.get(id, Optional.empty()), new Paging(1, 500));
        assertThat(page.items().stream().map(Post::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, (int) page.total()).boxed().toList());
        return page.items().stream().map(Post::text).toList();
    }

    private static EntityVersion version(long number) {
        return new EntityVersion(number);
    }
}
