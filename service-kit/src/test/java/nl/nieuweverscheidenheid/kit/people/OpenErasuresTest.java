// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureCompleted;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureRequested;
import org.junit.jupiter.api.Test;

class OpenErasuresTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final OpenErasures open = new OpenErasures();

    @Test
    void anErasureIsOpenUntilItIsCompleted() {
        open.on(new ErasureRequested("een", 1, "iemand", "remove", NOON));
        open.on(new ErasureRequested("twee", 1, "ander", "keep-without-name", NOON));

        assertThat(open.isAbout("iemand")).isTrue();
        assertThat(open.isAbout("niemand")).isFalse();
        assertThat(open.all()).hasSize(2);

        open.on(new ErasureCompleted("een", 5, NOON));
        assertThat(open.isAbout("iemand")).isFalse();
        assertThat(open.all()).containsExactly(new OpenErasures.Open("twee", "ander", Choice.KEEP_WITHOUT_NAME, NOON));
    }

    @Test
    void aLateRepeatOpensNothingAgain() {
        open.on(new ErasureCompleted("een", 5, NOON));
        open.on(new ErasureRequested("een", 1, "iemand", "remove", NOON));

        assertThat(open.isAbout("iemand")).isFalse();
        assertThat(open.all()).isEmpty();
    }

    @Test
    void aChoiceOfALaterReleaseIsNotGuessed() {
        open.on(new ErasureRequested("een", 1, "iemand", "something-new", NOON));

        assertThat(open.all()).isEmpty();
    }
}
