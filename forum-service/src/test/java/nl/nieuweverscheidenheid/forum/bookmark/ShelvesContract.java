// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import org.junit.jupiter.api.Test;

/** What every store of shelves keeps to. */
abstract class ShelvesContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ContributionId TOPIC = new ContributionId("topic-1");
    private static final ContributionId POST = new ContributionId("topic-1.3");

    /** Of this test alone, as the store may hold those of others. */
    private final String reader = UUID.randomUUID().toString();

    abstract Shelves shelves();

    @Test
    void whatWasStoredComesBackWhole() {
        assertThat(shelves().find(reader)).isEmpty();
        var first = Shelf.empty(reader).keep(TOPIC, null, null, NOON);
        assertThat(shelves().save(first)).isTrue();
        var second = first.keep(POST, new GroupId("group-1"), "Voor het college", NOON.plusSeconds(1));
        assertThat(shelves().save(second)).isTrue();

        assertThat(shelves().find(reader)).contains(second);
        assertThat(shelves().save(second.drop(TOPIC).drop(POST))).isFalse();
        assertThat(shelves().save(second.drop(TOPIC))).isTrue();
        assertThat(shelves().find(reader)).contains(second.drop(TOPIC));
    }

    @Test
    void ofTwoWhoFollowTheSameVersionOneIsRefused() {
        var first = Shelf.empty(reader).keep(TOPIC, null, null, NOON);
        assertThat(shelves().save(first)).isTrue();
        assertThat(shelves().save(Shelf.empty(reader).keep(POST, null, null, NOON)))
                .isFalse();
        var second = first.keep(POST, null, null, NOON);
        assertThat(shelves().save(second)).isTrue();
        assertThat(shelves().save(first.drop(TOPIC))).isFalse();

        assertThat(shelves().find(reader)).contains(second);
    }
}
