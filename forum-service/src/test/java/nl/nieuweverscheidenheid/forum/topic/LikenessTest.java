// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.story.Heard;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private final Likeness likeness = new Likeness(Heard.names(
            Heard.registered("GM0001", 1, "Aan de grens", "grensgemeenten"),
            Heard.registered("GM0002", 1, "Over de grens", "grensgemeenten"),
            Heard.registered("GM0003", 1, "Onder de stad", "voorsteden"),
            Heard.registered("GM0004", 1, "Naast de stad", "voorsteden"),
            Heard.registered("GM0005", 1, "Was", "expatgemeenten"),
            Heard.ended("GM0005", 2, "Was", "GM0001")));

    @Test
    void aPostIsLikeTheAskerTheTopicAndTheReaderEachByTheirOwnType() {
        assertThat(marks("GM0001", "GM0002", null, null)).containsExactly("asker");
        assertThat(marks("GM0001", "GM0003", "GM0002", null)).containsExactly("topic");
        assertThat(marks("GM0001", "GM0003", "GM0004", "GM0002")).containsExactly("reader");
        assertThat(marks("GM0001", "GM0002", "GM0002", "GM0002")).containsExactly("asker", "topic", "reader");
        assertThat(marks("GM0001", "GM0003", "GM0004", "GM0003")).isEmpty();
    }

    @Test
    void nobodyIsLikeThemselvesAlsoUnderAFormerCode() {
        assertThat(marks("GM0001", "GM0001", "GM0005", "GM0001")).isEmpty();
        assertThat(marks("GM0005", "GM0002", null, null)).containsExactly("asker");
    }

    @Test
    void whoHasNoTypeIsLikeNobody() {
        assertThat(marks(null, "GM0001", null, null)).isEmpty();
        assertThat(marks("GM0009", "GM0009", "GM0008", null)).isEmpty();
        assertThat(marks("GM0001", null, null, null)).isEmpty();
    }

    @Test
    void whoIsHiddenIsLikeAllOfTheirTypeThemselvesIncluded() {
        var hidden = new Author("answerer", "Antwoorder", "GM0001", null, null).behind("grensgemeenten");
        for (var code : List.of("GM0001", "GM0002")) {
            var shown = new Author("asker", "Vrager", code, null, null);
            assertThat(marks(hidden, shown, code, code)).containsExactly("asker", "topic", "reader");
            assertThat(marks(shown, hidden, null, null)).containsExactly("asker");
        }
        assertThat(marks(hidden, hidden, null, "GM0003")).containsExactly("asker");
    }

    private List<String> marks(
            @Nullable String author, @Nullable String asker, @Nullable String municipality, @Nullable String reader) {
        return marks(
                new Author("answerer", "Antwoorder", author, null, null),
                new Author("asker", "Vrager", asker, null, null),
                municipality,
                reader);
    }

    private List<String> marks(Author author, Author asker, @Nullable String municipality, @Nullable String reader) {
        var topic = Topic.open(
                TopicId.random(),
                new Topic.Writing(Category.QUESTION, "Wie?", "Vertel.", List.of(), List.of(), null, municipality),
                asker,
                false,
                NOON);
        var post = Post.add(topic.id(), 1, "Wij", author, NOON);
        return likeness.of(
                post,
                topic,
                Optional.ofNullable(reader)
                        .map(code -> new Official("reader", "Lezer", Optional.of(code), Set.of(Role.MEMBER))));
    }
}
