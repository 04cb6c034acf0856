// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.forum.follow.Follows.Followed;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.Forums;
import nl.nieuweverscheidenheid.forum.topic.ReadSoFar;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.topic.TopicNotFound;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class FollowsTest {
    private static final Paging ALL = new Paging(1, 100);

    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final InMemoryFollowings followings = new InMemoryFollowings();
    private final Forums forums = new Forums(new WritersFollow(followings, clock), clock);
    private final Follows follows = new Follows(followings, forums.visible(), new OneReadByAll(), clock);

    @Test
    void whoAsksOrAnswersFollows() {
        var question = forums.ask();
        forums.answer(question, Forums.NEIGHBOUR);

        assertThat(topics(Forums.AUTHOR)).containsExactly(question.topic());
        assertThat(topics(Forums.NEIGHBOUR)).containsExactly(question.topic());
        assertThat(topics(Forums.EDITOR)).isEmpty();
        assertThat(follows.find(question.topic(), Forums.NEIGHBOUR))
                .get()
                .returns(true, Follow::automatic)
                .returns(Level.EVERY_ANSWER, Follow::level);
        assertThat(follows.list(ALL, Forums.AUTHOR).items())
                .extracting(Followed::readUpTo)
                .containsExactly(Optional.of(1));
        assertThat(followings.told()).hasSize(2);
    }

    @Test
    void whoDoesNotWantToFollowIsNotMadeTo() {
        var question = forums.ask();
        follows.choose(question.topic(), Level.NONE, Forums.AUTHOR);
        forums.answer(question, Forums.AUTHOR);

        assertThat(topics(Forums.AUTHOR)).isEmpty();
    }

    @Test
    void whatIsHiddenIsNotFollowedAnewAndWhatIsGoneCanBeLeft() {
        var question = forums.ask();
        follows.choose(question.topic(), Level.OUTCOME, Forums.NEIGHBOUR);
        forums.contributions().bring(question, Standing.HIDDEN, "");
        assertThatThrownBy(() -> follows.choose(question.topic(), Level.OUTCOME, Forums.EDITOR))
                .isInstanceOf(TopicNotFound.class);

        forums.remove(question);
        assertThatThrownBy(() -> follows.find(question.topic(), Forums.NEIGHBOUR))
                .isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> follows.choose(question.topic(), Level.NONE, Forums.EDITOR))
                .isInstanceOf(TopicNotFound.class);
        assertThat(topics(Forums.NEIGHBOUR)).containsExactly(question.topic());
        follows.choose(question.topic(), Level.NONE, Forums.NEIGHBOUR);
        assertThat(topics(Forums.NEIGHBOUR)).isEmpty();
    }

    @Test
    void followsInAGroupAreKeptAndNotToldAndGoOutOfSightWithMembership() {
        var group = forums.circles().of(Forums.AUTHOR, Forums.NEIGHBOUR);
        var closed = forums.askIn(group);
        forums.answer(closed, Forums.NEIGHBOUR);
        follows.choose(closed.topic(), Level.OUTCOME, Forums.NEIGHBOUR);
        assertThat(topics(Forums.NEIGHBOUR)).containsExactly(closed.topic());
        assertThatThrownBy(() -> follows.find(closed.topic(), Forums.EDITOR)).isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> follows.choose(closed.topic(), Level.NONE, Forums.EDITOR))
                .isInstanceOf(TopicNotFound.class);

        forums.circles().dismiss(group, Forums.NEIGHBOUR);
        assertThat(topics(Forums.NEIGHBOUR)).isEmpty();
        assertThatThrownBy(() -> follows.choose(closed.topic(), Level.NONE, Forums.NEIGHBOUR))
                .isInstanceOf(TopicNotFound.class);
        assertThat(topics(Forums.AUTHOR)).containsExactly(closed.topic());
        assertThat(followings.told()).isEmpty();
    }

    @Test
    void whoHidesTheirNameFollowsUnheardAndCanChooseUnheard() {
        var asked = forums.askAsType();
        var answered = forums.ask(Forums.NEIGHBOUR);
        forums.answerAsType(answered);
        var heard = heardOf(Forums.AUTHOR);
        assertThat(topics(Forums.AUTHOR)).containsExactly(answered.topic(), asked.topic());

        for (var level : List.of(Level.OUTCOME, Level.NONE, Level.EVERY_ANSWER)) {
            follows.choose(asked.topic(), level, Forums.AUTHOR);
            follows.choose(answered.topic(), level, Forums.AUTHOR);
        }
        assertThat(heard).isEmpty();
        assertThat(heardOf(Forums.AUTHOR)).isEmpty();

        forums.answer(answered, Forums.AUTHOR);
        assertThat(heardOf(Forums.AUTHOR))
                .as("under their own name they are heard as anybody")
                .extracting(FollowEvent::topicId)
                .containsExactly(answered.topic().value());
    }

    /** As one does who wrote before there were follows. */
    @Test
    void whoHidTheirNameBeforeAnythingWasNotedIsNotHeardEither() {
        var unnoted = new Forums(clock);
        var asked = unnoted.askAsType();
        var answered = unnoted.ask();
        unnoted.answer(answered, Forums.NEIGHBOUR);
        var other = unnoted.ask(Forums.NEIGHBOUR);
        unnoted.answerAsType(other);
        var later = new Follows(followings, unnoted.visible(), new OneReadByAll(), clock);

        later.choose(asked.topic(), Level.EVERY_ANSWER, Forums.AUTHOR);
        later.choose(other.topic(), Level.EVERY_ANSWER, Forums.AUTHOR);
        assertThat(followings.told()).isEmpty();
        later.choose(answered.topic(), Level.EVERY_ANSWER, Forums.AUTHOR);
        assertThat(followings.told())
                .extracting(FollowEvent::topicId)
                .containsExactly(answered.topic().value());
    }

    private List<TopicId> topics(Official reader) {
        return follows.list(ALL, reader).items().stream()
                .map(followed -> followed.follow().topic())
                .toList();
    }

    private List<FollowEvent> heardOf(Official follower) {
        return followings.told().stream()
                .filter(event -> event.follower().equals(follower.subject()))
                .toList();
    }

    /** Everybody has read the first post of everything. */
    private static class OneReadByAll implements ReadSoFar {
        @Override
        public Map<TopicId, Integer> by(String reader, Collection<TopicId> topics) {
            return topics.stream().collect(Collectors.toMap(topic -> topic, topic -> 1));
        }
    }
}
