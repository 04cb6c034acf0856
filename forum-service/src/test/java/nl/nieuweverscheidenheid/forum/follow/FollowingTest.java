// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicFollowed;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicUnfollowed;
import nl.nieuweverscheidenheid.forum.follow.Following.Change;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.people.Erased;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TopicId TOPIC = new TopicId("topic-1");
    private static final TopicId OTHER = new TopicId("topic-2");
    private static final GroupId GROUP = new GroupId("group-1");

    private Following following = Following.nothing("follower");
    private final List<FollowEvent> told = new ArrayList<>();

    @Test
    void whoWritesFollowsAndThatIsTold() {
        make(following.wrote(TOPIC, null, false, NOON));
        make(following.wrote(TOPIC, null, false, NOON.plusSeconds(1)));

        assertThat(following.followed())
                .containsExactly(new Follow(TOPIC, null, Level.EVERY_ANSWER, true, false, NOON));
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        TopicFollowed.class,
                        followed -> assertThat(followed)
                                .returns("follower", TopicFollowed::follower)
                                .returns("topic-1", TopicFollowed::topicId)
                                .returns("every-answer", TopicFollowed::level)
                                .returns(1L, TopicFollowed::version));
    }

    @Test
    void ofWhoIsForgottenAllThatWasToldIsOverAndOfNobody() {
        make(following.choose(TOPIC, null, Level.OUTCOME, false, NOON));
        make(following.choose(TOPIC, null, Level.NONE, false, NOON));
        make(following.choose(OTHER, null, Level.OUTCOME, false, NOON));
        make(following.choose(new TopicId("topic-3"), GROUP, Level.OUTCOME, false, NOON));
        make(following.choose(new TopicId("topic-4"), null, Level.OUTCOME, true, NOON));
        var before = List.copyOf(told);
        told.clear();

        make(following.forgotten(NOON.plusSeconds(1)));

        assertThat(following.follows()).isEmpty();
        assertThat(told)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOf(TopicUnfollowed.class)
                        .returns(Erased.SUBJECT, FollowEvent::follower));
        assertThat(told).extracting(FollowEvent::version).containsExactly(4L, 5L);
        assertThat(told)
                .extracting(FollowEvent::followId)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(FollowEvent::followId).distinct().toList());
    }

    @Test
    void whatOneChoseStaysWhenOneWrites() {
        make(following.choose(TOPIC, null, Level.OUTCOME, false, NOON));
        make(following.wrote(TOPIC, null, false, NOON));
        make(following.choose(OTHER, null, Level.NONE, false, NOON));
        make(following.wrote(OTHER, null, false, NOON));

        assertThat(following.of(TOPIC).orElseThrow().level()).isEqualTo(Level.OUTCOME);
        assertThat(following.of(OTHER).orElseThrow().level()).isEqualTo(Level.NONE);
        assertThat(told).hasExactlyElementsOfTypes(TopicFollowed.class);
    }

    @Test
    void eachChangeOfAFollowIsToldUnderTheSameKeyAndALaterVersion() {
        make(following.choose(TOPIC, null, Level.EVERY_ANSWER, false, NOON));
        make(following.choose(TOPIC, null, Level.EVERY_ANSWER, false, NOON.plusSeconds(1)));
        make(following.choose(TOPIC, null, Level.OUTCOME, false, NOON.plusSeconds(2)));
        make(following.choose(TOPIC, null, Level.NONE, false, NOON.plusSeconds(3)));
        make(following.choose(TOPIC, null, Level.NONE, false, NOON.plusSeconds(4)));
        make(following.choose(TOPIC, null, Level.OUTCOME, false, NOON.plusSeconds(5)));
        make(following.choose(OTHER, null, Level.OUTCOME, false, NOON.plusSeconds(6)));

        assertThat(told)
                .hasExactlyElementsOfTypes(
                        TopicFollowed.class,
                        TopicFollowed.class,
                        TopicUnfollowed.class,
                        TopicFollowed.class,
                        TopicFollowed.class);
        assertThat(told).extracting(FollowEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told.subList(0, 4))
                .extracting(FollowEvent::subject)
                .containsOnly(told.getFirst().subject());
        assertThat(told.getLast().subject()).isNotEqualTo(told.getFirst().subject());
        assertThat(following.followed()).extracting(Follow::topic).containsExactly(OTHER, TOPIC);
    }

    @Test
    void ofWhatIsClosedNothingIsTold() {
        make(following.wrote(TOPIC, GROUP, false, NOON));
        make(following.choose(TOPIC, GROUP, Level.OUTCOME, false, NOON));
        make(following.choose(TOPIC, GROUP, Level.NONE, false, NOON));
        make(following.choose(TOPIC, GROUP, Level.EVERY_ANSWER, false, NOON));
        make(following.wrote(TOPIC, GROUP, false, NOON));

        assertThat(following.followed()).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void whoWroteAsATypeFollowsToThemselvesWhateverTheyChoose() {
        make(following.wrote(TOPIC, null, true, NOON));
        make(following.choose(TOPIC, null, Level.OUTCOME, true, NOON));
        make(following.choose(TOPIC, null, Level.NONE, true, NOON));
        make(following.choose(TOPIC, null, Level.EVERY_ANSWER, true, NOON));
        make(following.wrote(TOPIC, null, true, NOON));

        assertThat(following.followed()).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsKeptToOneselfLeavesNoGapInWhatIsTold() {
        make(following.wrote(TOPIC, null, true, NOON));
        make(following.choose(OTHER, null, Level.OUTCOME, false, NOON));
        make(following.wrote(new TopicId("topic-3"), GROUP, false, NOON));
        make(following.choose(OTHER, null, Level.EVERY_ANSWER, false, NOON));

        assertThat(told).extracting(FollowEvent::version).containsExactly(1L, 2L);
    }

    @Test
    void whoIsKnownToFollowGoesOnAsBeforeWhenTheyWriteAsAType() {
        make(following.choose(TOPIC, null, Level.OUTCOME, false, NOON));
        make(following.wrote(TOPIC, null, true, NOON));
        assertThat(told).as("nothing happens at that moment").hasSize(1);

        make(following.choose(TOPIC, null, Level.EVERY_ANSWER, true, NOON));
        make(following.choose(TOPIC, null, Level.NONE, true, NOON));
        assertThat(told)
                .as("who is believed to follow must be able to stop that")
                .hasExactlyElementsOfTypes(TopicFollowed.class, TopicFollowed.class, TopicUnfollowed.class);
        make(following.choose(TOPIC, null, Level.EVERY_ANSWER, true, NOON));
        assertThat(told).as("to begin again would tell").hasSize(3);
    }

    /** An answer under one's own name that nobody heard a follow of would tell that there was another. */
    @Test
    void whoThenWritesUnderTheirNameBeginsAnewAsAnybodyWould() {
        make(following.wrote(TOPIC, null, true, NOON));
        make(following.choose(TOPIC, null, Level.OUTCOME, true, NOON));
        make(following.wrote(OTHER, null, true, NOON));
        make(following.choose(OTHER, null, Level.NONE, true, NOON));
        make(following.wrote(TOPIC, null, false, NOON.plusSeconds(1)));
        make(following.wrote(OTHER, null, false, NOON.plusSeconds(2)));

        assertThat(told).extracting(FollowEvent::topicId).containsExactly("topic-1", "topic-2");
        assertThat(told)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                TopicFollowed.class,
                                followed -> assertThat(followed.level()).isEqualTo("every-answer")));
        make(following.choose(TOPIC, null, Level.NONE, true, NOON.plusSeconds(3)));
        assertThat(told).hasSize(3);
    }

    @Test
    void oneFollowsAThousandTopicsAndMayLeaveSomeForOthers() {
        for (var number = 1; number <= Following.MOST; number++) {
            make(following.choose(new TopicId("topic-" + number), null, Level.OUTCOME, false, NOON));
        }
        var another = new TopicId("another");

        assertThatThrownBy(() -> following.choose(another, null, Level.OUTCOME, false, NOON))
                .isInstanceOf(TooManyFollows.class)
                .hasMessageContaining("1000");
        assertThat(following.wrote(another, null, false, NOON).to())
                .as("writing goes on")
                .isEqualTo(following);
        make(following.choose(TOPIC, null, Level.EVERY_ANSWER, false, NOON));
        make(following.choose(TOPIC, null, Level.NONE, false, NOON));
        make(following.choose(another, null, Level.OUTCOME, false, NOON));
        assertThat(following.followed()).hasSize(Following.MOST);
    }

    @Test
    void ofWhatOneDoesNotFollowTheOldestIsForgotten() {
        for (var number = 1; number <= Following.MOST + 5; number++) {
            make(following.choose(new TopicId("topic-" + number), null, Level.NONE, false, NOON.plusSeconds(number)));
        }

        assertThat(following.follows()).hasSize(Following.MOST);
        assertThat(following.of(new TopicId("topic-5"))).isEmpty();
        assertThat(following.of(new TopicId("topic-6"))).isPresent();
        assertThat(told).isEmpty();
    }

    private void make(Change change) {
        following = change.to();
        told.addAll(change.events());
    }
}
