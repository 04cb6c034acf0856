// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.people.Choice;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(20);
    private static final Set<String> BOTH = Set.of("een", "ander");

    private final Erasure requested = Erasure.request("subject-1", Choice.REMOVE, NOON);

    @Test
    void isCompletedWhenEveryServiceHasConfirmedAndIsThenAboutNobody() {
        var half = requested.confirm("een", NOON, BOTH, LATER);
        assertThat(half.isCompleted()).isFalse();
        assertThat(half.person()).isEqualTo("subject-1");

        var whole = half.confirm("ander", LATER, BOTH, LATER);
        assertThat(whole.completedAt()).isEqualTo(LATER);
        assertThat(whole.person()).isNull();
        assertThat(whole.version()).isEqualTo(3);
        assertThat(whole.confirmations()).containsEntry("een", NOON).containsEntry("ander", LATER);
    }

    @Test
    void hearingAConfirmationAgainChangesNothing() {
        var half = requested.confirm("een", NOON, BOTH, NOON);
        var whole = half.confirm("ander", NOON, BOTH, NOON);

        assertThat(half.confirm("een", LATER, BOTH, LATER)).isSameAs(half);
        assertThat(whole.confirm("een", LATER, BOTH, LATER)).isSameAs(whole);
    }

    @Test
    void aServiceThatNobodyWaitsForCompletesNothing() {
        var noted = requested.confirm("derde", NOON, BOTH, NOON);

        assertThat(noted.isCompleted()).isFalse();
        assertThat(noted.confirmations()).containsOnlyKeys("derde");
    }
}
