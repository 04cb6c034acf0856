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
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostEdited;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private final MovableClock clock = new MovableClock(NOON.toString());
    private final InMemoryTopics topics = new InMemoryTopics();
    private final Circles circles = new Circles();
    private final Forum forum = Talks.forum(topics, circles, clock);
    private final Contributions contributions = new Contributions(topics, forum, Talks.UNNOTED, clock);
    private final TopicId topic =
            forum.open(Talks.complete(Category.QUESTION), false, MEMBER).id();
    private final ContributionId question = ContributionId.of(topic);
    private final ContributionId post =
            ContributionId.of(topic, forum.answer(topic, "Zo", false, NEIGHBOUR).number());

    @Test
    void aHiddenPostIsGoneForOthersAndShownAgainIsThereWhole() {
        contributions.bring(post, Standing.HIDDEN, "");
        assertThatThrownBy(() -> forum.post(forum.there(topic), 1)).isInstanceOf(PostNotFound.class);
        assertThatThrownBy(() -> forum.thank(topic, 1, true, MEMBER)).isInstanceOf(PostNotFound.class);
        assertThat(told(post)).last().isEqualTo(new PostRemoved(post.value(), 2, topic.value(), NOON));

        contributions.bring(post, Standing.READABLE, "");
        assertThat(forum.post(forum.there(topic), 1).text()).isEqualTo("Zo");
        assertThat(told(post))
                .last()
                .isEqualTo(new PostAdded(post.value(), 3, topic.value(), 1, "Zo", "GM0599", NOON, null));
    }

    @Test
    void aPostThatWasChangedIsShownAgainAsItWasChanged() {
        forum.edit(topic, 1, new EntityVersion(1), "Zo niet", NEIGHBOUR);
        contributions.bring(post, Standing.HIDDEN, "");
        clock.pass(Duration.ofMinutes(5));
        contributions.bring(post, Standing.READABLE, "");

        assertThat(told(post))
                .last()
                .isEqualTo(new PostEdited(post.value(), 4, topic.value(), 1, "Zo niet", "GM0599", NOON, NOON, null));
    }

    @Test
    void ofAHiddenTopicNothingIsToldButItsPostsStay() {
        contributions.bring(question, Standing.HIDDEN, "");
        assertThat(told(question)).last().isEqualTo(new TopicRemoved(topic.value(), 3, NOON));
        assertThat(forum.post(forum.there(topic), 1).text()).isEqualTo("Zo");
        assertThatThrownBy(() -> forum.answer(topic, "Ik weer", false, NEIGHBOUR))
                .isInstanceOf(TopicHidden.class);
        assertThatThrownBy(() -> forum.rewrite(topic, new EntityVersion(3), Talks.complete(Category.QUESTION), MEMBER))
                .isInstanceOf(TopicHidden.class);

        forum.close(topic, new EntityVersion(3), MEMBER);
        assertThat(told(question)).last().isEqualTo(new TopicRemoved(topic.value(), 4, NOON));

        contributions.bring(question, Standing.READABLE, "");
        assertThat(told(question)).last().isInstanceOfSatisfying(TopicOpened.class, opened -> {
            assertThat(opened.version()).isEqualTo(5);
            assertThat(opened.content().closed()).isTrue();
            assertThat(opened.content().postCount()).isOne();
        });
    }

    @Test
    void whatAnEditorRemovedCanBeShownAgainWhatItsAuthorTookBackCannot() {
        var second = ContributionId.of(
                topic, forum.answer(topic, "Ook", false, NEIGHBOUR).number());
        contributions.bring(post, Standing.REMOVED, "Noemt een bewoner");
        forum.removePost(topic, 2, new EntityVersion(1), null, NEIGHBOUR);
        assertThat(standing(post)).isEqualTo(Standing.REMOVED);
        assertThat(standing(second)).isEqualTo(Standing.GONE);

        contributions.bring(post, Standing.READABLE, "");
        contributions.bring(second, Standing.READABLE, "");
        assertThat(standing(post)).isEqualTo(Standing.READABLE);
        assertThat(standing(second)).isEqualTo(Standing.GONE);
    }

    @Test
    void whatWasRemovedIsNotHiddenAnyMore() {
        contributions.bring(post, Standing.REMOVED, "Noemt een bewoner");
        contributions.bring(question, Standing.REMOVED, "Noemt een bewoner");
        var told = topics.told();
        contributions.bring(post, Standing.HIDDEN, "");
        contributions.bring(question, Standing.HIDDEN, "");
        assertThat(standing(post)).isEqualTo(Standing.REMOVED);
        assertThat(standing(question)).isEqualTo(Standing.REMOVED);
        assertThat(topics.told()).isEqualTo(told);
    }

    @Test
    void aTopicsWordsAreRemovedWithAReasonAndItsPostsStay() {
        assertThat(contributions.get(post, MEMBER).titled()).isTrue();
        contributions.bring(question, Standing.REMOVED, "Noemt een bewoner");
        assertThat(contributions.get(post, MEMBER).titled()).isFalse();

        assertThat(standing(question)).isEqualTo(Standing.REMOVED);
        assertThat(forum.there(topic).hiding()).isEqualTo(new Topic.Hiding(NOON, "Noemt een bewoner"));
        assertThat(standing(post)).isEqualTo(Standing.READABLE);
        assertThatThrownBy(() -> contributions.get(question, MEMBER)).isInstanceOf(TopicNotFound.class);
    }

    @Test
    void whatIsSaidInAClosedGroupIsForThoseWhoManageIt() {
        var closed = forum.openIn(circles.of(MEMBER), Talks.complete(Category.QUESTION), MEMBER)
                .id();
        assertThatThrownBy(() -> contributions.get(ContributionId.of(closed), MEMBER))
                .isInstanceOf(GuardedByGroup.class);
        assertThatThrownBy(() -> contributions.get(ContributionId.of(closed), EDITOR))
                .as("to editors it is not there")
                .isInstanceOf(TopicNotFound.class);
    }

    @Test
    void sayingItAgainChangesNothing() {
        contributions.bring(post, Standing.HIDDEN, "");
        contributions.close(topic, true);
        var told = topics.told();
        contributions.bring(post, Standing.HIDDEN, "");
        contributions.close(topic, true);
        assertThat(topics.told()).isEqualTo(told);

        contributions.close(topic, false);
        assertThat(forum.answer(topic, "Weer open", false, MEMBER).number()).isEqualTo(2);
    }

    @Test
    void withItsTopicAPostIsGoneForGood() {
        forum.remove(topic, new EntityVersion(2), EDITOR);
        var told = topics.told();
        contributions.bring(post, Standing.READABLE, "");
        contributions.bring(question, Standing.READABLE, "");
        contributions.close(topic, true);

        assertThat(topics.told()).isEqualTo(told);
        assertThatThrownBy(() -> contributions.get(post, MEMBER)).isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> contributions.get(ContributionId.of(TopicId.random()), MEMBER))
                .isInstanceOf(TopicNotFound.class);
    }

    @Test
    void aRemovedAnswerAnswersNothingAndAHiddenOneIsNotPointedOut() {
        forum.accept(topic, new EntityVersion(2), post.value(), MEMBER);
        contributions.bring(post, Standing.HIDDEN, "");
        assertThat(forum.there(topic).acceptedPost())
                .as("until an editor has looked")
                .isEqualTo(post.value());
        assertThatThrownBy(() -> forum.accept(topic, new EntityVersion(3), post.value(), MEMBER))
                .isInstanceOf(PostNotFound.class);

        contributions.bring(post, Standing.REMOVED, "Reclame");
        assertThat(forum.there(topic).acceptedPost()).isNull();
        assertThat(told(question)).last().isInstanceOf(TopicChanged.class);
    }

    private Standing standing(ContributionId id) {
        return contributions.find(id).orElseThrow().standing();
    }

    private List<Event> told(ContributionId id) {
        return topics.told().stream()
                .filter(event -> event.subject().equals(id.value()))
                .toList();
    }
}
