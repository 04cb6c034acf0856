// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whoComesSecondTriesAgain() {
        assertThat(Attempts.unlessChanged(3, () -> succeedingAt(3))).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whoAlwaysComesSecondGivesUp() {
        assertThatThrownBy(() -> Attempts.unlessChanged(2, () -> succeedingAt(3)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void anotherFailureIsTheLast() {
        assertThatThrownBy(() -> Attempts.unlessChanged(3, () -> {
                    attempts.incrementAndGet();
                    throw new IllegalArgumentException("Wrong");
                }))
                .hasMessage("Wrong");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatWasNotStoredIsTriedAgainSoOften() {
        assertThat(Attempts.untilStored(3, "Never", () -> storedAt(3))).isEqualTo("stored");
        attempts.set(0);
        assertThatThrownBy(() -> Attempts.untilStored(2, "Never", () -> storedAt(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Never");
        assertThat(attempts).hasValue(2);
    }

    private String succeedingAt(int attempt) {
        if (attempts.incrementAndGet() < attempt) {
            throw new ChangedMeanwhile("It");
        }
        return "done";
    }

    private Optional<String> storedAt(int attempt) {
        return attempts.incrementAndGet() < attempt ? Optional.empty() : Optional.of("stored");
    }
}
