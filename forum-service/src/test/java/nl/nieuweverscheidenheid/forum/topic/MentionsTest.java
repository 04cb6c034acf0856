// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.EDITOR;
import static nl.nieuweverscheidenheid.forum.topic.Talks.MEMBER;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    private final InMemoryTopics topics = new InMemoryTopics();
    private final Circles circles = new Circles();
    private final Forum forum = Talks.forum(topics, circles, new MovableClock("2026-03-02T12:00:00Z"));
    private final Mentions mentions = new Mentions(topics, Talks.MUNICIPALITIES, circles.groups());
    private final References references = Talks.references(topics, circles);

    private final Topic asked = forum.open(Talks.sketch(Category.QUESTION), false, MEMBER);

    @Test
    void areOfWhoTookPartUnderTheirOwnName() {
        forum.answer(asked.id(), "Wij doen het zo", false, NEIGHBOUR);
        forum.answer(asked.id(), "Ook ik", false, NEIGHBOUR);
        forum.answer(asked.id(), "Ik zeg niet wie ik ben", true, MEMBER);

        assertThat(suggested("", EDITOR))
                .as("each by what they wrote last under their own name, the last first")
                .containsExactly("author:" + asked.id() + ".2", "author:" + asked.id());
        assertThat(suggested("", NEIGHBOUR)).as("not oneself").containsExactly("author:" + asked.id());
        assertThat(suggested("bu", EDITOR)).containsExactly("author:" + asked.id() + ".2");
        assertThat(suggested("rott", EDITOR))
                .as("by their municipality, and that itself")
                .containsExactly("author:" + asked.id() + ".2", "municipality:GM0599");
        assertThat(suggested("uur", EDITOR)).as("by beginnings of words").isEmpty();
    }

    @Test
    void areOfNobodyWhoIsHiddenOrWhoseWordsAre() {
        var behind = forum.open(Talks.sketch(Category.QUESTION), true, MEMBER);
        forum.answer(behind.id(), "Weg", false, NEIGHBOUR);
        forum.removePost(behind.id(), 1, new EntityVersion(Post.ADDED), null, NEIGHBOUR);

        assertThat(mentions.mentionable(forum.there(behind.id()), "", EDITOR)).isEmpty();
        for (var reference : List.of("author:" + behind.id(), "author:" + behind.id() + ".1")) {
            assertThat(codes("Dag [@](%s)".formatted(reference), behind)).containsExactly("unknown-mention");
        }
    }

    @Test
    void areReadWithWhoTheyAreAsLongAsThatCanBeRead() {
        forum.answer(asked.id(), "Wij doen het zo", false, NEIGHBOUR);
        var text = "Dag [@](author:%s.1) en [@](author:%s), van [@](municipality:GM0363)"
                .formatted(asked.id(), asked.id());
        var post = forum.answer(asked.id(), text, false, EDITOR);
        assertThat(codes(text, asked)).isEmpty();

        var read = references.read(post.text(), null);
        assertThat(read.text()).contains("[@Buur](author:", "[@Ambtenaar](author:", "[@Amsterdam](municipality:");
        assertThat(read.mentions()).hasSize(3).anySatisfy(one -> {
            assertThat(one.function()).isEqualTo("adviseur wonen");
            assertThat(one.municipality()).isEqualTo(new AuthorView.MunicipalityView("GM0363", "Amsterdam"));
        });

        forum.removePost(asked.id(), 1, new EntityVersion(Post.ADDED), null, NEIGHBOUR);
        assertThat(references.read(post.text(), null).text())
                .doesNotContain("Buur")
                .contains("[@](author:" + asked.id() + ".1)");
        assertThat(codes("Nogmaals [@](author:%s.1)".formatted(asked.id()), asked))
                .containsExactly("unknown-mention");
    }

    @Test
    void areToldWithoutNames() {
        var text = "Dag [@](author:%s) van [@](municipality:GM0363)".formatted(asked.id());
        forum.answer(asked.id(), text, false, NEIGHBOUR);

        assertThat(topics.told())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PostAdded.class,
                                added -> assertThat(added.mentions())
                                        .containsExactly("author:" + asked.id(), "municipality:GM0363")))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                TopicOpened.class,
                                opened ->
                                        assertThat(opened.content().mentions()).isNull()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author:nergens", "author:nergens.1", "author:A", "member:wie", "municipality:GM9999"})
    void areRefusedAlikeWhoeverIsNotThere(String reference) {
        assertThat(codes("Dag [@](%s)".formatted(reference), asked)).containsExactly("unknown-mention");
    }

    @Test
    void areOfThisTopicAndSoMany() {
        var other = forum.open(Talks.sketch(Category.QUESTION), false, MEMBER);
        assertThat(codes("[@](author:%s)".formatted(asked.id()), other)).containsExactly("unknown-mention");

        var many = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> "[@](municipality:GM%04d)".formatted(number))
                .collect(Collectors.joining());
        assertThat(codes(many, asked)).containsExactly("too-many-mentions", "unknown-mention");
    }

    @Test
    void whoWasMentionedBeforeStaysWhenTheTextIsChanged() {
        forum.answer(asked.id(), "Wij doen het zo", false, NEIGHBOUR);
        var text = "Dag [@](author:%s.1)".formatted(asked.id());
        forum.answer(asked.id(), text, false, MEMBER);
        forum.removePost(asked.id(), 1, new EntityVersion(Post.ADDED), null, NEIGHBOUR);

        assertThat(forum.edit(asked.id(), 2, new EntityVersion(Post.ADDED), text + "!", MEMBER)
                        .text())
                .endsWith("!");
        assertThatThrownBy(() -> forum.edit(
                        asked.id(), 2, new EntityVersion(2), text + "[@](author:%s.9)".formatted(asked.id()), MEMBER))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void areOfMembersInAClosedGroup() {
        var group = circles.of(NEIGHBOUR, MEMBER);
        var closed = forum.openIn(group, Talks.sketch(Category.QUESTION), MEMBER);
        var neighbour = suggested(closed, "bu", MEMBER).getFirst();
        assertThat(neighbour).startsWith("member:");
        assertThat(suggested(closed, "", NEIGHBOUR)).hasSize(1);

        var text = "Dag [@](%s)".formatted(neighbour);
        assertThat(codes(text, closed)).isEmpty();
        assertThat(codes(text, asked)).as("not outside it").containsExactly("unknown-mention");
        assertThat(codes("[@](author:%s)".formatted(closed.id()), closed)).containsExactly("unknown-mention");
        assertThat(references.read(text, group).text()).isEqualTo("Dag [@Buur](%s)".formatted(neighbour));
        assertThat(references.read(text, null).text()).isEqualTo(text);

        circles.dismiss(group, NEIGHBOUR);
        assertThat(references.read(text, group).mentions()).isEmpty();
        assertThat(codes(text, closed)).containsExactly("unknown-mention");
    }

    private List<String> suggested(String query, Official official) {
        return suggested(forum.there(asked.id()), query, official);
    }

    private List<String> suggested(Topic topic, String query, Official official) {
        return mentions.mentionable(topic, query, official).stream()
                .map(Mentioned::reference)
                .toList();
    }

    private List<String> codes(String text, Topic topic) {
        return mentions.wrong(Wording.answering(topic, text, Author.of(EDITOR))).stream()
                .map(Violation::code)
                .toList();
    }
}
