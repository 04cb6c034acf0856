// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Topic question = Talks.question();
    private final Topic answered = question.answered(LATER);
    private final Post post = Talks.lastOf(answered, "Wij, sinds vorig jaar.");

    @Test
    void beginsOpenAndWithoutPosts() {
        assertThat(question)
                .returns(1L, Topic::version)
                .returns(0, Topic::posts)
                .returns(false, Topic::closed)
                .returns(false, Topic::removed)
                .returns(NOON, Topic::createdAt)
                .returns(NOON, Topic::lastPostAt);
    }

    @Test
    void eachChangeIsTheNextVersion() {
        var accepted = answered.accept(post);
        var closed = accepted.close();
        var removed = closed.remove(LATER);
        assertThat(Stream.of(question, answered, accepted, closed, removed, removed.untold(0))
                        .map(Topic::version))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void isWithoutWordsForGoodWhenItIsErased() {
        var erased = answered.erase(LATER);

        assertThat(erased)
                .returns("", Topic::title)
                .returns("", Topic::text)
                .returns(true, Topic::erased)
                .returns(true, Topic::hidden)
                .returns(answered.posts(), Topic::posts)
                .returns(answered.version() + 1, Topic::version);
        assertThat(Contribution.of(erased).standing())
                .as("no appeal brings it back")
                .isEqualTo(Contribution.Standing.GONE);
        var removed = answered.hide("Niet zo", NOON);
        assertThat(removed.erase(LATER).hiding()).as("why stays known").isEqualTo(removed.hiding());
    }

    @Test
    void countsAnAnswerAndWhenItCame() {
        assertThat(answered.answered(LATER.plusSeconds(1)))
                .returns(2, Topic::posts)
                .returns(LATER.plusSeconds(1), Topic::lastPostAt)
                .returns(NOON, Topic::createdAt);
    }

    @Test
    void otherWordsLeaveAnswersAndAuthorAsTheyWere() {
        var rewritten = answered.accept(post).rewrite(Talks.sketch(Category.QUESTION));

        assertThat(rewritten)
                .returns("Kort", Topic::title)
                .returns(List.of(), Topic::themes)
                .returns(null, Topic::entry)
                .returns(post.id(), Topic::acceptedPost)
                .returns(1, Topic::posts)
                .returns(Talks.AUTHOR, Topic::author)
                .returns(LATER, Topic::lastPostAt);
    }

    @Test
    void whatIsNoQuestionAnyMoreHasNoAnswer() {
        assertThat(answered.accept(post)
                        .rewrite(Talks.sketch(Category.EXPERIENCE))
                        .acceptedPost())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(names = "QUESTION", mode = EnumSource.Mode.EXCLUDE)
    void onlyAQuestionHasAnAnswer(Category category) {
        var topic = Talks.open(Talks.sketch(category)).answered(LATER);
        assertThatThrownBy(() -> topic.accept(Talks.lastOf(topic, "Nee")))
                .isInstanceOf(TopicIsNoQuestion.class)
                .hasMessageContaining(topic.id().value());
    }

    @Test
    void aPostOfAnotherTopicIsNoAnswer() {
        assertThatThrownBy(() -> Talks.question().accept(post)).isInstanceOf(PostNotFound.class);
    }

    @Test
    void anotherAnswerTakesTheFormersPlace() {
        var twice = answered.accept(post).answered(LATER);
        var better = Talks.lastOf(twice, "Of zo.");
        assertThat(twice.accept(better).acceptedPost()).isEqualTo(better.id());
    }

    @Test
    void nothingIsAddedWhenItIsClosedButItsAnswerIsStillPointedOut() {
        var closed = answered.close();

        assertThatThrownBy(() -> closed.answered(LATER)).isInstanceOf(TopicClosed.class);
        assertThatThrownBy(() -> closed.rewrite(Talks.sketch(Category.QUESTION)))
                .isInstanceOf(TopicClosed.class);
        assertThatThrownBy(closed::close).isInstanceOf(TopicClosed.class);
        assertThat(closed.accept(post)).returns(true, Topic::closed).returns(post.id(), Topic::acceptedPost);
    }

    @Test
    void othersHaveStillToHearOfAllPostsOfOneThatIsRemoved() {
        var removed = answered.answered(LATER).remove(LATER);

        assertThat(removed.removed()).isTrue();
        assertThat(removed.removal()).isEqualTo(new Topic.Removal(LATER, 2));
        assertThat(removed.untold(1).removal()).isEqualTo(new Topic.Removal(LATER, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003\n"})
    void isNotWithoutWords(String blank) {
        assertThatThrownBy(() -> new Topic.Writing(Category.QUESTION, blank, "Tekst", List.of(), List.of(), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Topic.Writing(Category.QUESTION, "Titel", blank, List.of(), List.of(), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotChangeWithTheListsItWasMadeOf() {
        var themes = new ArrayList<>(List.of("huisvesting"));
        var topic = Talks.open(new Topic.Writing(Category.QUESTION, "Titel", "Tekst", themes, List.of(), null, null));

        themes.add("onderwijs");

        assertThat(topic.themes()).containsExactly("huisvesting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-abc", "Abc", "a.b", "a b c", "a/b/c"})
    void isNotCalledJustAnything(String id) {
        assertThatThrownBy(() -> new TopicId(id)).isInstanceOf(IllegalArgumentException.class);
    }
}
