// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of writers promises. */
abstract class WritersContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final String subject = UUID.randomUUID().toString();

    abstract Writers writers();

    @Test
    void whatWasStoredComesBackWhole() {
        assertThat(writers().find(subject)).isEmpty();
        var first = Writer.unknown(subject).contribute(true, 9, NOON);
        assertThat(writers().save(first)).isTrue();
        assertThat(writers().find(subject)).contains(first);

        var second = first.contribute(false, 9, NOON.plusSeconds(5));
        assertThat(writers().save(second)).isTrue();
        assertThat(writers().find(subject)).contains(second);
    }

    @Test
    void ofTwoWhoFollowTheSameVersionOneIsRefused() {
        var first = Writer.unknown(subject).contribute(false, 9, NOON);
        assertThat(writers().save(first)).isTrue();
        assertThat(writers().save(first)).isFalse();
        assertThat(writers().save(first.admitted())).isTrue();
        assertThat(writers().save(first.contribute(true, 9, NOON))).isFalse();
        assertThat(writers().find(subject)).contains(first.admitted());
    }

    @Test
    void whatFellIsNotedOnceBesidesAllElse() {
        var first = Writer.unknown(subject).contribute(false, 9, NOON);
        writers().save(first);
        writers().fell(subject, "topic.1", true);
        writers().fell(subject, "topic.1", true);
        writers().fell(subject, "topic.2", true);
        writers().fell(subject, "topic.2", false);
        writers().save(first.admitted());

        var stored = writers().find(subject).orElseThrow();
        assertThat(stored.fallen()).containsExactly("topic.1");
        assertThat(stored.added()).isEqualTo(2);
        writers().fell("nobody-" + subject, "topic.1", true);
        assertThat(writers().find("nobody-" + subject)).isEmpty();
    }
}
