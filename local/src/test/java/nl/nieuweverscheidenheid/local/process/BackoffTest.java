// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(3), Duration.ofMinutes(1));

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        var pauses = IntStream.range(0, 6).mapToObj(backoff::pause).map(Duration::toMillis);

        assertThat(pauses).containsExactly(250L, 500L, 1000L, 2000L, 3000L, 3000L);
    }

    @Test
    void staysAtTheLongestHoweverOftenAProgramDied() {
        assertThat(backoff.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(3));
    }
}
