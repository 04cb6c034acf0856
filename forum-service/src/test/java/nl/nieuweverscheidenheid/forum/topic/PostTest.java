// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.nieuweverscheidenheid.kit.people.Erased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {
    @Test
    void isCalledAfterItsTopicAndItsPlaceInIt() {
        assertThat(Post.idOf(new TopicId("een-gesprek"), 12)).isEqualTo("een-gesprek.12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003\n"})
    void isNotWithoutWords(String blank) {
        var counting = Talks.question().answered(Talks.NOON);
        assertThatThrownBy(() -> Talks.lastOf(counting, blank)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsPlaceAndNothingElseWhenItIsErased() {
        var counting = Talks.question().answered(Talks.NOON);
        var edited = Talks.lastOf(counting, "Eerst").edit("Later", Duration.ofMinutes(1), Talks.NOON);

        var erased = edited.erase(Talks.NOON);

        assertThat(erased)
                .returns(edited.number(), Post::number)
                .returns(edited.version() + 1, Post::version)
                .returns("", Post::text)
                .returns(List.of(), Post::former)
                .returns(true, Post::erased)
                .returns(false, Post::readable);
        assertThat(Contribution.of(counting, erased).standing())
                .as("no appeal brings it back")
                .isEqualTo(Contribution.Standing.GONE);
    }

    @Test
    void erasedItIsStillWhatAnEditorRemovedAndWhereItWasMovedTo() {
        var counting = Talks.question().answered(Talks.NOON);
        var removed = Talks.lastOf(counting, "Eerst").remove(true, "Niet zo", Talks.NOON);
        var moved = Talks.lastOf(counting, "Eerst").moveTo(ContributionId.of(new TopicId("elders"), 1));

        assertThat(removed.erase(Talks.NOON).removal()).isEqualTo(removed.removal());
        assertThat(Contribution.of(counting, removed.erase(Talks.NOON)).standing())
                .isEqualTo(Contribution.Standing.GONE);
        assertThat(moved.erase(Talks.NOON))
                .returns(moved.movedTo(), Post::movedTo)
                .returns(null, Post::removal);
    }

    @Test
    void ofAnErasedAuthorTheMunicipalityIsLeftOrTheTypeAlone() {
        assertThat(Talks.AUTHOR.erased()).isEqualTo(new Author(Erased.SUBJECT, Erased.NAME, "GM0363", null, null));
        assertThat(Talks.AUTHOR.behind("grensgemeenten").erased())
                .isEqualTo(new Author(Erased.SUBJECT, Erased.NAME, null, null, "grensgemeenten"));
        assertThat(Talks.AUTHOR.erased().verified()).isEqualTo(Talks.AUTHOR.verified());
    }
}
