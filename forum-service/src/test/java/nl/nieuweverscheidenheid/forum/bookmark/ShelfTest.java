// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ContributionId TOPIC = new ContributionId("topic-1");
    private static final ContributionId POST = new ContributionId("topic-1.3");

    private final Shelf empty = Shelf.empty("reader");

    @Test
    void theLastThatWasKeptComesFirst() {
        var shelf = empty.keep(TOPIC, null, null, NOON).keep(POST, null, "Voor het college", NOON.plusSeconds(1));

        assertThat(shelf.bookmarks())
                .containsExactly(
                        new Bookmark(POST, null, "Voor het college", NOON.plusSeconds(1)),
                        new Bookmark(TOPIC, null, null, NOON));
        assertThat(shelf.version()).isEqualTo(2);
    }

    @Test
    void keepingAgainChangesTheNoteAndNoPlace() {
        var shelf = empty.keep(TOPIC, null, "Een", NOON).keep(POST, null, null, NOON);

        assertThat(shelf.keep(TOPIC, null, "Twee", NOON.plusSeconds(9)).bookmarks())
                .containsExactly(new Bookmark(POST, null, null, NOON), new Bookmark(TOPIC, null, "Twee", NOON));
        assertThat(shelf.keep(TOPIC, null, "Een", NOON.plusSeconds(9))).isSameAs(shelf);
    }

    @Test
    void whatIsDroppedIsGoneAndDroppingItAgainChangesNothing() {
        var shelf = empty.keep(TOPIC, null, null, NOON).keep(POST, null, null, NOON);
        var without = shelf.drop(POST);

        assertThat(without.bookmarks()).extracting(Bookmark::what).containsExactly(TOPIC);
        assertThat(without.drop(POST)).isSameAs(without);
    }

    @Test
    void thereIsRoomForAThousand() {
        var shelf = empty;
        for (var number = 1; number <= Shelf.MOST; number++) {
            shelf = shelf.keep(new ContributionId("topic-1." + number), null, null, NOON);
        }
        var full = shelf;

        assertThatThrownBy(() -> full.keep(TOPIC, null, null, NOON))
                .isInstanceOf(TooManyBookmarks.class)
                .hasMessageContaining("1000");
        assertThat(full.keep(POST, null, "Nog een woord", NOON)
                        .find(POST)
                        .orElseThrow()
                        .note())
                .as("what is there can be noted on")
                .isEqualTo("Nog een woord");
        assertThat(full.drop(POST).keep(TOPIC, null, null, NOON).bookmarks()).hasSize(Shelf.MOST);
    }
}
